// The kinds (台账类别) with how many entries each has under the same filter: a list beside the table, on a narrow screen one choice.
import { Link } from '@tanstack/react-router'
import { Grid, Select, Typography } from 'antd'
import { useSay } from '../../words/language.tsx'
import { figures, type Kind } from './scope.ts'

type Props = {
  kinds: readonly Kind[]
  counts: ReadonlyMap<string, number>
  figureCount: number | null
  chosen: string
  said: Record<string, string | undefined>
  onChoose: (kind: string) => void
}

export function KindList({ kinds, counts, figureCount, chosen, said, onChoose }: Props) {
  const say = useSay()
  const wide = Grid.useBreakpoint().lg ?? true
  const all = [
    ...kinds.map((kind) => ({ id: kind.id as string, text: say(kind), count: counts.get(kind.id) ?? 0 })),
    { id: figures, text: say('数据（全部）', 'All figures'), count: figureCount },
  ]
  if (!wide) {
    return (
      <Select
        className="no-print"
        size="large"
        aria-label={say('台账类别', 'Kind')}
        value={chosen}
        onChange={onChoose}
        options={all.map(({ id, text, count }) => ({
          value: id,
          label: count === null ? text : `${text}（${count}）`,
        }))}
      />
    )
  }
  return (
    <nav aria-label={say('台账类别', 'Kinds')} className="no-print">
      <ul className="kind-list">
        {all.map(({ id, text, count }) => (
          <li
            key={id}
            style={id === figures ? { borderTop: '1px solid var(--ant-color-split)', marginTop: 6, paddingTop: 6 } : {}}
          >
            <Link
              to="/ledger"
              search={{ ...keptFor(said), kind: id } as never}
              aria-current={id === chosen ? 'page' : undefined}
            >
              <span>{text}</span>
              <Typography.Text type="secondary" className="number">
                {count ?? ''}
              </Typography.Text>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What stays when one goes to another kind: where, when, under what; not its own stage, sorting and columns. */
export function keptFor({ tie, programme, year, region, words }: Record<string, string | undefined>) {
  return { tie, programme, year, region, words }
}
