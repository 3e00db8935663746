// The table of a comparison (比较表): an indicator a row, a pair or a year a column; the change where the two compare, else why they do not.
import { Flex, Switch, Tag, Typography } from 'antd'
import { useState } from 'react'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import { type Given, useAsk } from '../../calls/calls.ts'
import { AnswerAmount, BesideAmount } from '../../parts/answer-amount.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { Alike } from '../../parts/turn.tsx'
import { WideTable } from '../../parts/wide-table.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'

export type Compared = Given<'get', '/comparison'>
type Row = Compared['items'][number]
type Answer = Row['answers'][number]

/** `compared`: columns and rows as the API gives them. */
export function CompareTable({ compared: { columns, items } }: { compared: Compared }) {
  const say = useSay()
  const { language } = useLanguage()
  const [onlyBoth, setOnlyBoth] = useState(false)
  const indicators = useAsk('/indicators', { query: { limit: 200 } }).data?.items
  const rows = onlyBoth ? items.filter(({ answers }) => answers.every(({ amount }) => amount !== null)) : items
  if (items.length === 0) {
    return (
      <NothingYet says={say('台账中没有可以比较的指标数据。', 'The book holds nothing of an indicator to compare.')} />
    )
  }
  return (
    <Flex vertical gap="small">
      <Flex gap="small" align="center" wrap className="no-print">
        <Switch id="only-both" checked={onlyBoth} onChange={setOnlyBoth} />
        <label htmlFor="only-both">{say('只看各列都有数据的', 'Only where every column has a number')}</label>
        <Typography.Text type="secondary">
          {say(`共 ${rows.length} 项指标`, `${rows.length} indicators`)}
        </Typography.Text>
      </Flex>
      <WideTable<Row>
        name={say('比较', 'Comparison')}
        width={170 + 150 * columns.length + 480}
        size="small"
        pagination={false}
        rowKey="indicator"
        dataSource={[...rows]}
        columns={[
          {
            title: say('指标', 'Indicator'),
            width: 170,
            render: (_, { indicator }) => {
              const found = indicators?.find(({ id }) => id === indicator)
              return (
                <span title={found?.definition}>{found ? found[language] || found.zh : indicators && indicator}</span>
              )
            },
          },
          ...columns.map((column, at) => ({
            title: column[language],
            align: 'right' as const,
            render: (_: unknown, { answers }: Row) => <Cell answer={answers[at]!} of={answers} />,
          })),
          ...(columns.length === 2
            ? [
                {
                  title: say('后者减前者', 'Second less first'),
                  align: 'right' as const,
                  render: (_: unknown, row: Row) => <Change row={row} />,
                },
              ]
            : []),
          { title: say('可比性', 'Comparable?'), width: 300, render: (_, row) => <Comparable row={row} /> },
        ]}
      />
    </Flex>
  )
}

/** The answer with what sets it apart; a bar for its size among the row's, where these may be compared. */
function Cell({ answer, of }: { answer: Answer; of: readonly Answer[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const { amount, stage, accrual, asOf, made, beside } = answer
  const most = Math.max(...of.map(sizeOf))
  const words = [
    made === 'computed' && say('计算', 'computed'),
    stage && amountStages[stage][language],
    accrual && accrual !== 'flow' && accrualNames[accrual][language],
    asOf && !asOf.endsWith('-12-31') && say(`截至${asOf}`, `as of ${asOf}`),
  ].filter(Boolean)
  return (
    <div style={{ minWidth: 130 }}>
      {amount ? (
        <>
          <AnswerAmount answer={answer} />
          <div aria-hidden className="size-bar" style={{ width: `${most > 0 ? (100 * sizeOf(answer)) / most : 0}%` }} />
        </>
      ) : (
        <AnswerAmount answer={answer} />
      )}
      {words.length > 0 && <div className="side-note">{words.join(' · ')}</div>}
      {beside.slice(0, 2).map((other, at) => (
        <div key={`${other.why} ${other.stage} ${other.accrual} ${other.status}`} className="side-note">
          {say('另有', 'Beside it')} {natureOf(other, language)} <BesideAmount answer={answer} at={at} />
        </div>
      ))}
    </div>
  )
}

/** For drawing alone. */
const sizeOf = ({ amount }: Answer) => Number(amount?.min ?? amount?.max ?? 0)

type Nature = Pick<Answer['beside'][number], 'stage' | 'accrual' | 'status'>

function natureOf({ stage, accrual, status }: Nature, language: 'zh' | 'en'): string {
  return [
    status && status !== 'actual' && statusNames[status][language],
    stage && amountStages[stage][language],
    accrual && accrual !== 'flow' && accrualNames[accrual][language],
  ]
    .filter(Boolean)
    .join('、')
}

function Change({ row: { change, alike } }: { row: Row }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!change)
    return alike ? (
      <div style={{ width: 170, marginInlineStart: 'auto' }}>
        <Alike alike={alike} />
      </div>
    ) : (
      <span>—</span>
    )
  const unsaid = change.amount.min === null && change.amount.max === null
  if (unsaid) return <Typography.Text type="secondary">{say('增减不明', 'not said')}</Typography.Text>
  if (change.amount.min === '0' && change.amount.max === '0') return <span>{say('持平', 'unchanged')}</span>
  return (
    <div className="number">
      {change.text[language]}
      {change.percentText && <div className="side-note">{change.percentText[language]}</div>}
    </div>
  )
}

function Comparable({ row: { differences, answers } }: { row: Row }) {
  const say = useSay()
  const held = answers.filter(({ amount }) => amount !== null).length
  if (differences.length === 0) {
    return held < 2 ? null : <Tag color="green">{say('可比', 'comparable')}</Tag>
  }
  return (
    <div className="differences">
      {differences.some(({ bars }) => bars) && <Tag color="gold">{say('不可比', 'not comparable')}</Tag>}
      {differences.map((one) => (
        <div key={one.code}>{say(one)}</div>
      ))}
    </div>
  )
}
