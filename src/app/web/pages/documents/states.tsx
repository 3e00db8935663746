// The state of a document (材料状态), by its name and colour.
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  LoadingOutlined,
  StopOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { Given } from '../../calls/calls.ts'
import { type Said, useSay } from '../../words/language.tsx'

export type ListedDocument = Given<'get', '/documents'>['items'][number]
type State = ListedDocument['state']

export const documentStates: Record<State, Said> = {
  waiting: { zh: '排队中', en: 'waiting' },
  reading: { zh: '识读中', en: 'being read' },
  read: { zh: '已识读', en: 'read' },
  failed: { zh: '未能识读', en: 'could not be read' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  removed: { zh: '已移除', en: 'removed' },
}

const looks: Record<State, { color: string; icon: React.ReactNode }> = {
  waiting: { color: 'default', icon: <ClockCircleOutlined /> },
  reading: { color: 'processing', icon: <LoadingOutlined /> },
  read: { color: 'success', icon: <CheckCircleOutlined /> },
  failed: { color: 'error', icon: <CloseCircleOutlined /> },
  cancelled: { color: 'warning', icon: <StopOutlined /> },
  removed: { color: 'default', icon: <StopOutlined /> },
}

/** The tag of a state. */
export function StateTag({ state }: { state: State }) {
  const say = useSay()
  return (
    <Tag {...looks[state]} style={{ marginInlineEnd: 0 }}>
      {say(documentStates[state])}
    </Tag>
  )
}
