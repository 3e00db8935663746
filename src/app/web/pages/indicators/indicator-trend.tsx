// The years of an indicator (逐年): bars over the years and the same numbers in a table, each one click from its sentences; and why two years do not
// compare. What counts the same and is not in the number stands beneath.
import { Flex, Table, Tag, Typography } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import { useMemo } from 'react'
import { amountText } from '../../../../model/amount-text.ts'
import { amountStages } from '../../../../model/posting.ts'
import { accrualNames, statusNames } from '../../../../model/words.ts'
import { useAsk } from '../../calls/calls.ts'
import { type Answer, AnswerAmount, BesideAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { Chart } from '../../parts/chart.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { type Language, useLanguage, useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'
import { themeColour } from '../../words/theme.ts'
import { useScopeAsked } from './scope-bar.tsx'
import { besides, type ComparedRow, type Indicator } from './words.ts'

export function IndicatorTrend({ indicator }: { indicator: Indicator }) {
  const { year, scope } = useScopeAsked()
  const years = [5, 4, 3, 2, 1, 0].map((ago) => year - ago)
  const query = { ...scope, years: years.map(String), indicators: indicator.id, held: false }
  const asked = useAsk('/comparison', { query })
  return (
    <Answered asked={asked}>
      {({ items }) => items[0] && <Years row={items[0]} all={years} indicator={indicator} />}
    </Answered>
  )
}

function Years({ row, all, indicator }: { row: ComparedRow; all: number[]; indicator: Indicator }) {
  const say = useSay()
  const { language } = useLanguage()
  const { mode } = useMode()
  const first = row.answers.findIndex(({ text }) => text !== null)
  const from = Math.max(0, Math.min(first, row.answers.length - 3))
  const [answers, years] = useMemo(() => [row.answers.slice(from), all.slice(from)], [row, all, from])
  const option = useMemo(
    () => optionOf({ answers, years, language, colour: themeColour('industry', mode) }),
    [answers, years, language, mode],
  )
  if (answers.every(({ text }) => text === null)) {
    return (
      <NothingYet
        says={
          answers.at(-1)?.lacks?.[language] ??
          say(
            '这些年还没有来源。导入材料或请有关单位报送。',
            'No source yet: add documents, or ask the unit for its numbers.',
          )
        }
      />
    )
  }
  const shown = years.flatMap((year, at) =>
    answers[at]!.text === null && at < years.length - 2 ? [] : [{ year, answer: answers[at]! }],
  )
  return (
    <Flex vertical gap="small">
      <Chart
        name={say(`${indicator.zh}逐年`, `${indicator.en || indicator.zh} year by year`)}
        option={option}
        height={220}
      />
      <Table
        size="small"
        aria-label={say('逐年数据', 'Numbers by year')}
        rowKey="year"
        pagination={false}
        dataSource={shown}
        columns={[
          { title: say('年度', 'Year'), dataIndex: 'year', width: 80 },
          { title: say('数额', 'Number'), render: (_, { answer }) => <AnswerAmount answer={answer} /> },
          { title: say('说明', 'Note'), render: (_, { answer }) => <Note answer={answer} /> },
        ]}
      />
      <Differences differences={row.differences} />
      <Beside answer={answers.at(-1)!} />
    </Flex>
  )
}

/** What makes numbers not comparable, or less so; that some are missing shows in the table. */
export function Differences({ differences }: Pick<ComparedRow, 'differences'>) {
  const say = useSay()
  const { language } = useLanguage()
  const told = differences.filter(({ code }) => code !== 'missing')
  if (told.length === 0) return null
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {told.map((one) => (
        <li key={one.zh}>
          {one.bars && <Tag color="gold">{say('不可比', 'not comparable')}</Tag>} {one[language]}
        </li>
      ))}
    </ul>
  )
}

function Note({ answer: { lacks, disputed, asOf, made } }: { answer: Answer }) {
  const say = useSay()
  const { language } = useLanguage()
  const said = [
    lacks?.[language],
    asOf && say(`截至${asOf}`, `as of ${asOf}`),
    made === 'computed' && say('按公式计算', 'computed'),
    disputed > 0 && say(`有${disputed}处数据打架待选定`, `${disputed} rivals to be chosen from`),
  ].filter(Boolean)
  return <Typography.Text type="secondary">{said.join(say('；', '; '))}</Typography.Text>
}

/** What counts the same and is not in the number, with why not. */
function Beside({ answer }: { answer: Answer }) {
  const say = useSay()
  const { beside, scope } = answer
  if (beside.length === 0) return null
  return (
    <div>
      <Typography.Text type="secondary">
        {say(`${scope.year}年另有，未计入上数：`, `In ${scope.year} beside it, not in the number:`)}
      </Typography.Text>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {beside.map((one, at) => (
          <li key={JSON.stringify(one)}>
            <BesideAmount answer={answer} at={at} />{' '}
            {[
              one.status && say(statusNames[one.status]),
              one.accrual && say(accrualNames[one.accrual]),
              one.stage && say(amountStages[one.stage]),
            ]
              .filter(Boolean)
              .join('·')}
            {say('：', ': ')}
            {say(besides[one.why] ?? { zh: one.why, en: one.why })}
          </li>
        ))}
      </ul>
    </div>
  )
}

type Drawn = { answers: readonly Answer[]; years: readonly number[]; language: Language; colour: string }

function optionOf({ answers, years, language, colour }: Drawn): EChartsCoreOption {
  const unit = answers.find(({ text }) => text !== null)?.unit ?? 'item'
  const written = (value: number) =>
    amountText({ min: String(value), max: String(value), hedge: 'exact', unit, counter: null }, language)
  return {
    grid: { left: 8, right: 28, top: 28, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: years.map(String), axisTick: { show: false } },
    yAxis: { type: 'value', axisLabel: { formatter: written }, splitNumber: 3 },
    series: [
      {
        type: 'bar',
        barMaxWidth: 44,
        itemStyle: { color: colour, borderRadius: [3, 3, 0, 0] },
        label: {
          show: true,
          position: 'top',
          color: 'inherit',
          formatter: ({ dataIndex }: { dataIndex: number }) => answers[dataIndex]?.text?.[language] ?? '',
        },
        data: answers.map(({ amount }) => (amount ? Number(amount.min ?? amount.max) : null)),
      },
    ],
  }
}
