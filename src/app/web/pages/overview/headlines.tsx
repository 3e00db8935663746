// Headlines (主要数据): the numbers that weigh most in the year, each with its hedge, how it compares with last year, or why it does not.
import { Flex, Typography } from 'antd'
import { amountText } from '../../../../model/amount-text.ts'
import { lineCounter } from '../../../../model/measure-words.ts'
import type { Given } from '../../calls/calls.ts'
import { LineAmount } from '../../parts/amount.tsx'
import { useMeasureName, useNature } from '../../parts/measure-names.ts'
import { Alike, turnOf } from '../../parts/turn.tsx'
import { useLanguage, useSay } from '../../words/language.tsx'
import { useMode } from '../../words/mode.tsx'
import { themeColour } from '../../words/theme.ts'
import './overview.css'

export type Headline = Given<'get', '/overview'>['headlines'][number]
/** Over what the numbers are added up, as totals are asked for. */
type Scope = { tie?: string; under?: true; programme?: string }

/** The cards of a year. */
export function Headlines({ headlines, year, scope }: { headlines: readonly Headline[]; year: number; scope: Scope }) {
  return (
    <div className="headlines">
      {headlines.map((headline) => (
        <Card key={headline.line.series} headline={headline} year={year} scope={scope} />
      ))}
    </div>
  )
}

function Card({ headline, year, scope }: { headline: Headline; year: number; scope: Scope }) {
  const say = useSay()
  const { mode } = useMode()
  const nameOf = useMeasureName()
  const natureOf = useNature()
  const { language } = useLanguage()
  const { line, theme, others } = headline
  const text = line.amount ? amountText({ ...line.amount, unit: line.unit, counter: lineCounter(line) }, language) : ''
  const of = (own: Headline['line'], at: number) => ({
    scope: { ...scope, year: at, by: ['measure' as const] } as never,
    line: own,
  })
  return (
    <article className="headline" style={{ borderInlineStartColor: themeColour(theme, mode) }}>
      <h3>{nameOf(line)}</h3>
      <div className={`headline-number${text.length > 11 ? ' headline-long' : ''}`}>
        <LineAmount line={line} of={of(line, year)} />
      </div>
      <Typography.Text type="secondary" className="headline-note">
        {[
          ...natureOf(line),
          line.asOf && say(`截至${line.asOf}`, `as of ${line.asOf}`),
          line.terms > 1 &&
            (line.disputed > 0
              ? say(`${line.terms}条数据`, `${line.terms} figures`)
              : say(`${line.terms}条数据相加`, `${line.terms} figures added`)),
        ]
          .filter(Boolean)
          .join(' · ') || say('当年', 'in the year')}
        {line.disputed > 0 &&
          say(
            ` · ${line.disputed}处打架`,
            line.disputed === 1 ? ' · one rival open' : ` · ${line.disputed} rivals open`,
          )}
      </Typography.Text>
      <LastYear headline={headline} year={year} of={of} />
      {others.length > 0 && (
        <div className="headline-others">
          {say('另有，不相加：', 'Beside it, not added: ')}
          {others.map((other, at) => (
            <span key={other.series}>
              {at > 0 && say('、', ', ')}
              {natureOf(other).join(say('', ', ')) || say('未注明阶段', 'no stage said')}{' '}
              <LineAmount line={other} of={of(other, year)} />
            </span>
          ))}
        </div>
      )}
    </article>
  )
}

type Of = (line: Headline['line'], year: number) => { scope: never; line: Headline['line'] }

/** The change on last year where the two compare; else last year's number with the reason. */
function LastYear({
  headline: { before, change, differences, alike },
  year,
  of,
}: {
  headline: Headline
  year: number
  of: Of
}) {
  const say = useSay()
  if (!before) return <div className="headline-change">{say(`${year - 1}年无数据`, `no figure for ${year - 1}`)}</div>
  const reasons = differences.filter(({ bars }) => bars)
  const why = reasons.map((reason) => say(reason)).join(say('', ' '))
  const last = (
    <>
      {say(`${year - 1}年 `, `${year - 1}: `)}
      <LineAmount line={before} of={of(before, year - 1)} />
    </>
  )
  if (reasons.length > 0) {
    return (
      <div className="headline-change">
        <span className="not-comparable">{say('不可比', 'not comparable')}</span> {last}
        {alike && <Alike alike={alike} />}
        <div className="headline-why">{why}</div>
      </div>
    )
  }
  const turn = turnOf(change)
  return (
    <Flex className="headline-change" gap={6} wrap align="baseline">
      {turn && <strong className={`turn turn-${turn.way}`}>{say(turn.words)}</strong>}
      <span>{last}</span>
    </Flex>
  )
}
