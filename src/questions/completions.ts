// Completion of targets (目标完成情况): what the book answers for the indicator of a target, in its period and over time as it is meant, held
// against the goal; and what would change if an open doubt fell the other way.
import type { Amount } from '../model/amount.ts'
import type { Indicator } from '../model/indicators.ts'
import type { Day } from '../model/period.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type Pace, paceOf, rateOf, type Verdict, verdictOf } from '../work/completion.ts'
import type { Target } from '../work/targets.ts'
import { type Answer, textOf } from './answer.ts'
import type { Answers } from './answers.ts'
import { goneIndicator } from './gone-indicator.ts'
import { type Otherwise, otherwiseOf } from './otherwise.ts'
import type { Scope } from './scope.ts'

/** A target held against the book. `otherwise`: for each open rival, what it would be if that one were chosen, where it changes the verdict. */
export type Completion = {
  target: Target
  goal: { text: { zh: string; en: string } }
  answer: Answer
  verdict: Verdict
  /** How much of the goal, in percent; where less is better, the goal by what is. */
  rate: Amount | null
  rateText: { zh: string; en: string } | null
  pace: Pace | null
  otherwise: (Otherwise & { verdict: Verdict })[]
}

/** Holds a target against the book on a day. */
export async function completionOf(answers: Answers, target: Target, today: Day): Promise<Outcome<Completion>> {
  const indicator = answers.find(target.indicator)
  const goal: Amount = { min: target.min, max: target.max, hedge: target.hedge }
  const answer = await answerFor(answers, indicator, target)
  if (!answer.ok) return answer
  const { amount, asOf, span } = answer.value
  const known = asOf ?? span.to ?? today
  const ends = { over: today > target.to, covered: known >= target.to || target.accrual !== 'flow' }
  const direction = indicator?.direction ?? 'up'
  const judge = (actual: Amount | null) => verdictOf({ actual, goal, direction, ...ends })
  const rate = rateOf(amount, goal, direction)
  const grows = indicator !== null && direction === 'up' && target.unit !== 'percent'
  const otherwise = await otherwiseOf(answers.source.act, answer.value)
  return done({
    target,
    goal: { text: textOf(goal, { unit: target.unit, counter: answer.value.counter })! },
    answer: answer.value,
    ...{ verdict: judge(amount), rate, rateText: textOf(rate, { unit: 'percent', counter: null }) },
    pace: grows ? paceOf(rate, [target.from, target.to], known < today ? known : today) : null,
    otherwise: otherwise
      .map((one) => ({ ...one, verdict: judge(one.amount) }))
      .filter(({ verdict }) => verdict !== judge(amount)),
  })
}

/** The indicator as the target means it: in its period, and over time in its way alone. */
async function answerFor(answers: Answers, indicator: Indicator | null, target: Target): Promise<Outcome<Answer>> {
  const narrowed = indicator ?? goneIndicator(target.indicator, target.unit)
  const counts = narrowed.counts && { ...narrowed.counts, accruals: [target.accrual] }
  return answers.ask({ ...narrowed, counts }, scopeOf(target), { ids: true })
}

/** A whole year is asked for as a year, other periods by their days; what stands on a day, by the figures of that day's year up to it. */
export function scopeOf({ tie, region, from, to, accrual }: Target): Scope {
  const begin = accrual === 'flow' ? from : `${to.slice(0, 4)}-01-01`
  const whole = begin.slice(0, 4) === to.slice(0, 4) && begin.endsWith('-01-01') && to.endsWith('-12-31')
  const about = tie ? { tie, under: true, ...(region ? { region } : {}) } : { region: region! }
  return whole ? { ...about, year: Number(to.slice(0, 4)) } : { ...about, from: begin, to }
}
