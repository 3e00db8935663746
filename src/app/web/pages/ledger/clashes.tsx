// What two people wrote at once (同时改动): each field that a colleague changed too, with what stands there by now, before it is written over.
import { Alert } from 'antd'
import { useSay } from '../../words/language.tsx'
import type { Clash } from './entry-filled.ts'

export function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  const say = useSay()
  if (clashes.length === 0) return null
  const shown = ({ theirs }: Clash) => {
    if (Array.isArray(theirs)) return theirs.join('、')
    if (typeof theirs === 'boolean') return theirs ? say('是', 'yes') : say('否', 'no')
    return theirs || say('（空）', '(empty)')
  }
  return (
    <Alert
      showIcon
      type="warning"
      style={{ marginBottom: 16 }}
      title={say(
        '下列栏目别人也改过，再保存将以您填的为准：',
        'Somebody changed these too; saving again writes over it:',
      )}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {clashes.map((clash) => (
            <li key={clash.column.id}>
              {say(clash.column)}
              {say('，现为：', ', now: ')}
              {shown(clash)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
