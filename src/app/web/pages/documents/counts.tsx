// What was read from a document (识读结果), by how many of each sort.
import { Typography } from 'antd'
import { useSay } from '../../words/language.tsx'

const sorts = [
  ['entry', '条目', 'entry', 'entries'],
  ['figure', '数据', 'figure', 'figures'],
  ['tie', '结对', 'tie', 'ties'],
  ['agreement', '协议', 'agreement', 'agreements'],
  ['doubt', '存疑', 'doubt', 'doubts'],
] as const

/** 条目 12 · 数据 30 · 存疑 2; sorts of which there are none are left out. */
export function Counts({ counts }: { counts: Record<string, number> }) {
  const say = useSay()
  const said = sorts.flatMap(([sort, zh, one, many]) => {
    const count = counts[sort] ?? 0
    return count > 0 ? [say(`${zh} ${count}`, `${count} ${count === 1 ? one : many}`)] : []
  })
  if (said.length === 0)
    return <Typography.Text type="secondary">{say('没有读出内容', 'nothing was read')}</Typography.Text>
  return <span>{said.join(' · ')}</span>
}
