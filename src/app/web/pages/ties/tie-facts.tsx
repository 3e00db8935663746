// The facts of a tie (基本情况): programme, level, since and until, where it is stated, and where it stands among the others: in which it is nested
// and which are nested in it.
import { Link } from '@tanstack/react-router'
import { Descriptions, Flex, Typography } from 'antd'
import { tieNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { useSay } from '../../words/language.tsx'
import { levelNames, originNames } from './filters.tsx'
import { Programme, Since } from './list.tsx'
import type { ListedTie } from './places.ts'

/** The facts with the ties around. */
export function TieFacts({ tie }: { tie: ListedTie }) {
  const say = useSay()
  const level = levelNames[tie.level as keyof typeof levelNames]
  const items = [
    { key: 'programme', label: say('合作机制', 'Programme'), children: <Programme id={tie.programme} /> },
    { key: 'kind', label: say('类型', 'Kind'), children: say(tieNames[tie.kind]) },
    { key: 'level', label: say('层级', 'Level'), children: level ? say(level) : tie.level },
    { key: 'since', label: say('起止', 'Since, until'), children: <Since tie={tie} /> },
    { key: 'origin', label: say('来源', 'Origin'), children: say(originNames[tie.origin]) },
    ...(tie.source ? [{ key: 'source', label: say('依据', 'Stated in'), children: tie.source }] : []),
    ...(tie.note ? [{ key: 'note', label: say('备注', 'Note'), children: tie.note }] : []),
  ]
  return (
    <section className="panel" aria-label={say('基本情况', 'Facts')}>
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 3 }} items={items} />
      {(tie.parent !== null || tie.under > 0) && (
        <nav aria-label={say('上下级结对关系', 'Ties around it')} className="nested">
          {tie.parent && <Parent id={tie.parent} />}
          <div className="nested-own">
            {tie.a} — {tie.b}
          </div>
          {tie.under > 0 && <Under id={tie.id} />}
        </nav>
      )}
    </section>
  )
}

/** The tie in which it is nested, and above it that one's. */
function Parent({ id, depth = 0 }: { id: string; depth?: number }) {
  const parent = useAsk('/ties/{id}', { params: { id } }).data
  if (!parent) return null
  return (
    <>
      {parent.parent && depth < 6 && <Parent id={parent.parent} depth={depth + 1} />}
      <div className="nested-up">
        <Link to="/ties/$id" params={{ id }}>
          {parent.a} — {parent.b}
        </Link>
      </div>
    </>
  )
}

/** The ties right under it, each with what the book holds. */
function Under({ id }: { id: string }) {
  const say = useSay()
  const under = useAsk('/ties', { query: { parent: id, limit: 200 } }).data
  if (!under) return null
  return (
    <Flex component="ul" wrap gap="4px 20px" className="nested-under">
      {under.items.map((one) => (
        <li key={one.id}>
          <Link to="/ties/$id" params={{ id: one.id }}>
            {one.a} — {one.b}
          </Link>{' '}
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {one.figures > 0 && say(`数据${one.figures}`, `${one.figures} figures`)}
            {one.under > 0 && say(` 下级${one.under}`, ` ${one.under} under it`)}
          </Typography.Text>
        </li>
      ))}
      {under.next && <li>{say('……', '…')}</li>}
    </Flex>
  )
}
