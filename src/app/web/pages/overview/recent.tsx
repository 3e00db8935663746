// Recent documents (最近材料): what came in last, with how far its reading is.
import { Link } from '@tanstack/react-router'
import { Button, Tag, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { useMay } from '../../calls/me.ts'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { type Said, useSay } from '../../words/language.tsx'

const states: Record<string, { words: Said; colour?: string }> = {
  waiting: { words: { zh: '排队', en: 'queued' } },
  reading: { words: { zh: '识读中', en: 'being read' }, colour: 'blue' },
  failed: { words: { zh: '识读失败', en: 'failed' }, colour: 'red' },
  cancelled: { words: { zh: '已取消', en: 'cancelled' } },
}

/** The last few documents. */
export function Recent() {
  const say = useSay()
  const may = useMay()
  const documents = useAsk('/documents', { query: { limit: 6 } }).data?.items
  if (!documents) return null
  if (documents.length === 0) {
    return (
      <NothingYet says={say('还没有材料。', 'No documents yet.')}>
        {may('documents.add') && (
          <Link to="/documents">
            <Button type="primary" tabIndex={-1}>
              {say('导入材料', 'Add documents')}
            </Button>
          </Link>
        )}
      </NothingYet>
    )
  }
  return (
    <ul className="plain-list">
      {documents.map(({ id, title, name, published, state, counts }) => (
        <li key={id}>
          <Link to="/documents/$id" params={{ id }}>
            {title ?? name}
          </Link>{' '}
          {states[state] && (
            <Tag {...(states[state].colour ? { color: states[state].colour } : {})}>{say(states[state].words)}</Tag>
          )}
          <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
            {[published, counts.figure && say(`读出数据${counts.figure}条`, `${counts.figure} figures read`)]
              .filter(Boolean)
              .join(' · ')}
          </Typography.Text>
        </li>
      ))}
    </ul>
  )
}
