// The timeline of an entry (时间线): its own days, the days of its figures, and what both sides said, the latest first.
import { Card, Timeline, Typography } from 'antd'
import { Amount } from '../../parts/amount.tsx'
import { isWhole, Period } from '../../parts/period.tsx'
import { useSay } from '../../words/language.tsx'
import type { Kind, PostingRow } from './scope.ts'
import type { WholeEntry } from './whole-entry.ts'

type Happened = { day: string; key: string; what: React.ReactNode; when: React.ReactNode }

export function EntryTimeline({ entry, kind, postings }: { entry: WholeEntry; kind: Kind; postings: PostingRow[] }) {
  const say = useSay()
  const named = (id: 'from' | 'to') => {
    const column = kind.columns.find((one) => one.id === id)
    return column ? say(column) : id
  }
  const happened: Happened[] = [
    ...(isWhole(entry)
      ? [{ day: entry.to!, key: 'from', what: named('from'), when: <Period from={entry.from} to={entry.to} /> }]
      : (['from', 'to'] as const).flatMap((id) => {
          const day = entry[id]
          return day === null ? [] : [{ day, key: id, what: named(id), when: day }]
        })),
    ...postings.flatMap((posting) =>
      posting.to === null
        ? []
        : [
            {
              ...{ day: posting.to, key: posting.id },
              what: (
                <>
                  {posting.measure} <Amount amount={posting} of={{ postings: [posting.id] }} />
                </>
              ),
              when: <Period from={posting.from} to={posting.to} accrual={posting.accrual} />,
            },
          ],
    ),
    ...entry.sides.map((side) => ({
      ...{ day: side.at.slice(0, 10), key: `${side.side} ${side.at}`, when: side.at.slice(0, 10) },
      what: `${side.side}${side.verdict === 'confirmed' ? say('确认', ' confirmed') : say('提出异议', ' disputed')}`,
    })),
  ].sort((a, b) => b.day.localeCompare(a.day))
  if (happened.length === 0) return null
  return (
    <Card size="small" title={say('时间线', 'Timeline')}>
      <Timeline
        style={{ marginTop: 8 }}
        items={happened.map(({ key, what, when }) => ({
          key,
          content: (
            <>
              <Typography.Text type="secondary">{when}</Typography.Text>
              <br />
              {what}
            </>
          ),
        }))}
      />
    </Card>
  )
}
