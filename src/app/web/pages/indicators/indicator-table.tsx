// The table of indicators (指标表): the year's number with its hedge, the year before, the change or why the two do not compare, and how far the
// targets are.
import { Link } from '@tanstack/react-router'
import { Table, Tag, Tooltip, Typography } from 'antd'
import { useAsk } from '../../calls/calls.ts'
import { AnswerAmount } from '../../parts/answer-amount.tsx'
import { Answered } from '../../parts/answered.tsx'
import { NothingYet } from '../../parts/nothing-yet.tsx'
import { Alike } from '../../parts/turn.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useScopeAsked } from './scope-bar.tsx'
import { type ComparedRow, type Completion, type Indicator, verdicts } from './words.ts'

type Row = { row: ComparedRow; indicator: Indicator; targets: Completion[] }

export function IndicatorTable() {
  const { said, year, scope } = useScopeAsked()
  const years = [String(year - 1), String(year)]
  const asked = useAsk('/comparison', { query: { ...scope, years, held: false, limit: 200 } })
  const indicators = useAsk('/indicators', { query: { limit: 200 } }).data?.items ?? []
  const measures = useAsk('/measures', {}).data?.items ?? []
  const { tie, region, programme } = scope
  const held = {
    year,
    limit: 200,
    ...(tie ? { tie } : {}),
    ...(region ? { region } : {}),
    ...(programme ? { programme } : {}),
  }
  const targets = useAsk('/targets/completion', { query: held }).data?.items ?? []
  const themes = new Map(measures.map(({ id, theme }) => [id, theme as string]))
  const known = new Map(indicators.map((one) => [one.id, one]))
  const ofTarget = Map.groupBy(targets, ({ target }) => target.indicator)
  return (
    <Answered asked={asked}>
      {({ items }) => {
        const rows = items.flatMap((row): Row[] => {
          const indicator = known.get(row.indicator)
          return indicator ? [{ row, indicator, targets: ofTarget.get(row.indicator) ?? [] }] : []
        })
        return <Rows rows={rows.filter((one) => isShown(one, said, themes))} year={year} />
      }}
    </Answered>
  )
}

function isShown(
  { row, indicator, targets }: Row,
  said: Record<string, string | undefined>,
  themes: ReadonlyMap<string, string>,
) {
  const { programme, theme, words = '', held = 'yes' } = said
  if (programme && indicator.programmes.length > 0 && !indicator.programmes.includes(programme)) return false
  if (theme && themes.get(indicator.counts?.measure ?? indicator.id) !== theme) return false
  const wanted = words.toLowerCase()
  if (wanted && ![indicator.zh, indicator.en, indicator.definition].some((text) => text.toLowerCase().includes(wanted)))
    return false
  const has = row.answers.some(({ text }) => text !== null) || targets.length > 0
  return held === 'all' || (held === 'no' ? row.answers.at(-1)?.text === null : has)
}

function Rows({ rows, year }: { rows: Row[]; year: number }) {
  const say = useSay()
  const [said] = [useScopeAsked().said]
  const search = { year: String(year), tie: said.tie, region: said.region, programme: said.programme }
  if (rows.length === 0) {
    return (
      <NothingYet
        says={say(
          '这个范围内没有这样的指标。可放宽筛选，或选“全部”查看待补的指标。',
          'Nothing here: widen the scope, or choose All to see what is missing.',
        )}
      />
    )
  }
  return (
    <Table<Row>
      aria-label={say('指标', 'Indicators')}
      size="small"
      rowKey={({ indicator }) => indicator.id}
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={rows}
      columns={[
        {
          ...{ title: say('指标', 'Indicator'), width: 230 },
          render: (_, { indicator }) => (
            <>
              <Link to="/indicators/$id" params={{ id: indicator.id }} search={search as never}>
                {say(indicator.zh, indicator.en || indicator.zh)}
              </Link>{' '}
              {indicator.own && <Tag>{say('自设', 'own')}</Tag>}
            </>
          ),
        },
        {
          ...{ title: say(`${year}年`, String(year)), width: 150 },
          render: (_, { row }) => <Value answer={row.answers[1]} />,
        },
        {
          ...{ title: say(`${year - 1}年`, String(year - 1)), width: 150 },
          render: (_, { row }) => <Value answer={row.answers[0]} />,
        },
        { title: say('变化', 'Change'), width: 190, render: (_, { row }) => <ChangeText row={row} /> },
        {
          title: say('目标与完成', 'Targets'),
          width: 200,
          render: (_, { targets }) => <TargetsOf targets={targets} />,
        },
      ]}
    />
  )
}

function Value({ answer }: { answer: ComparedRow['answers'][number] | undefined }) {
  const say = useSay()
  if (!answer) return null
  return (
    <>
      <AnswerAmount answer={answer} />
      {answer.disputed > 0 && (
        <Tag color="gold" style={{ marginInlineStart: 6 }}>
          {say('有打架', 'rivals')}
        </Tag>
      )}
    </>
  )
}

const isNothing = (end: string | null) => end !== null && Number(end) === 0

/** The change where both years compare; where they do not, why not. */
function ChangeText({ row: { change, differences, answers, alike } }: { row: ComparedRow }) {
  const { language } = useLanguage()
  const say = useSay()
  if (change) {
    const { min, max } = change.amount
    if (isNothing(min) && isNothing(max)) return <>{say('持平', 'no change')}</>
    const [plus, up] = min !== null && !min.startsWith('-') ? ['+', say('增', 'up ')] : ['', '']
    return (
      <span className="number">
        {up}
        {change.text[language]}
        {change.percentText && say(`（${plus}${change.percentText.zh}）`, ` (${plus}${change.percentText.en})`)}
      </span>
    )
  }
  const [first] = differences.filter(({ bars }) => bars)
  if (!first || answers.some(({ text }) => text === null)) return <Typography.Text type="secondary">—</Typography.Text>
  return (
    <>
      {alike && <Alike alike={alike} />}
      <Tooltip title={differences.map((one) => one[language]).join(' ')}>
        <Typography.Text type="secondary">{first[language]}</Typography.Text>
      </Tooltip>
    </>
  )
}

function TargetsOf({ targets }: { targets: Completion[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const [only] = targets
  if (!only) return null
  if (targets.length > 1) {
    const done = targets.filter(({ verdict }) => verdict === 'surpassed' || verdict === 'done').length
    return <>{say(`${targets.length} 项目标，完成 ${done} 项`, `${targets.length} targets, ${done} reached`)}</>
  }
  return (
    <>
      {say('目标', 'target')} {only.goal.text[language]} <Verdict completion={only} />
    </>
  )
}

/** The verdict on a target. */
export function Verdict({ completion: { verdict } }: { completion: Completion }) {
  const say = useSay()
  return <Tag color={verdicts[verdict].color}>{say(verdicts[verdict])}</Tag>
}
