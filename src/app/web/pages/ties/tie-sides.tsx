// Both sides (双方核对): what each side of a tie says of the same figure beside what the book says, and how far they are apart. Neither changes the book.
import { Table, Tag, Typography } from 'antd'
import { amountText } from '../../../../model/amount-text.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { Amount } from '../../parts/amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import type { ListedTie } from './places.ts'

type Row = Given<'get', '/ties/{id}/sides'>['items'][number]

/** The figures of a year on which a side has spoken; disputed ones first. */
export function TieSides({ tie, year }: { tie: ListedTie; year: number }) {
  const say = useSay()
  const asked = useAsk('/ties/{id}/sides', { params: { id: tie.id }, query: { year } })
  return (
    <Answered asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Typography.Text type="secondary">
            {say(
              '这一年双方都还没有对数据表态；在条目页可以确认或提出异议。',
              'Neither side has spoken on a figure of that year; they confirm or dispute on the page of an entry.',
            )}
          </Typography.Text>
        ) : (
          <SidesTable tie={tie} rows={[...items].sort((x, y) => Number(isDisputed(y)) - Number(isDisputed(x)))} />
        )
      }
    </Answered>
  )
}

const isDisputed = ({ a, b }: Row) => a.verdict === 'disputed' || b.verdict === 'disputed'

function SidesTable({ tie, rows }: { tie: ListedTie; rows: Row[] }) {
  const say = useSay()
  return (
    <Table<Row>
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      rowKey={({ posting }) => posting.id}
      dataSource={rows}
      columns={[
        {
          title: say('统计口径', 'What is counted'),
          render: (_, { posting }) => <div style={{ minWidth: 140 }}>{posting.measure}</div>,
        },
        {
          title: say('台账', 'The book'),
          align: 'right',
          render: (_, { posting }) => <Amount amount={posting} of={{ postings: [posting.id] }} />,
        },
        { title: tie.a, align: 'right', render: (_, row) => <Word word={row.a} row={row} /> },
        { title: tie.b, align: 'right', render: (_, row) => <Word word={row.b} row={row} /> },
        {
          title: say('差额（前者减后者）', 'Difference (first less second)'),
          align: 'right',
          render: (_, row) => <Apart row={row} />,
        },
      ]}
    />
  )
}

function Word({ word, row: { posting } }: { word: Row['a']; row: Row }) {
  const say = useSay()
  if (!word.verdict) return <Typography.Text type="secondary">{say('未表态', 'not spoken')}</Typography.Text>
  const { unit, counter } = posting
  return (
    <div>
      {word.amount && (
        <Amount
          amount={{ ...word.amount, hedge: word.amount.hedge as never, unit, counter }}
          of={{ postings: [posting.id] }}
        />
      )}{' '}
      <Tag color={word.verdict === 'confirmed' ? 'green' : 'gold'} style={{ margin: 0 }}>
        {word.verdict === 'confirmed' ? say('确认', 'confirmed') : say('异议', 'disputed')}
      </Tag>
      {word.note && <div className="side-note">{word.note}</div>}
    </div>
  )
}

function Apart({ row: { difference, posting } }: { row: Row }) {
  const { language } = useLanguage()
  if (!difference || (difference.min === null && difference.max === null)) return <span>—</span>
  const { min, max } = difference
  if (Number(min) === 0 && Number(max) === 0) return <span className="number">0</span>
  const hedge = min === null ? 'under' : max === null ? 'over' : min === max ? 'exact' : 'range'
  const { unit, counter } = posting
  return (
    <strong className="number" style={{ color: 'var(--ant-color-warning-text)' }}>
      {amountText({ min, max, hedge, unit, counter }, language)}
    </strong>
  )
}
