// Completion (完成情况): whether a target was reached, judged by intervals: 超额完成 only when even the lower end of what is known lies above the
// goal; where the ends disagree it cannot be told. And the pace: how far one should be by the calendar.
import { type Amount, compare, type SignedDecimal } from '../model/amount.ts'
import { divideAmounts, scaleAmount } from '../model/amount-arithmetic.ts'
import { divide } from '../model/decimal.ts'
import type { Direction } from '../model/indicators.ts'
import type { Day, Period } from '../model/period.ts'
import { breadthOf } from '../model/rounding.ts'

/** Every verdict with what it says. */
export const verdicts = {
  surpassed: { zh: '超额完成', en: 'surpassed' },
  done: { zh: '完成', en: 'reached' },
  under_way: { zh: '推进中', en: 'under way' },
  not_done: { zh: '未完成', en: 'not reached' },
  undecided: { zh: '不能判定', en: 'cannot be told' },
  no_source: { zh: '待补', en: 'no figure yet' },
} as const
export type Verdict = keyof typeof verdicts

/**
 * What is judged. `over`: whether the period has ended, before which nothing is 未完成; `covered`: whether the figures reach its end, for half
 * a year's figures do not tell that a year's goal was missed.
 */
export type Judging = {
  actual: Amount | null
  goal: Amount
  direction: Direction
  over: boolean
  covered?: boolean
}

/** Judges; 约1亿 is open by a tenth on both sides, so that it never makes 超额 by itself. */
export function verdictOf({ actual, goal, direction, over, covered = true }: Judging): Verdict {
  if (actual === null) return 'no_source'
  const [held, wanted] = direction === 'down' ? [turned(endsOf(actual)), turned(goal)] : [endsOf(actual), goal]
  const [least, most] = [wanted.min ?? wanted.max!, wanted.max ?? wanted.min!]
  if (held.min !== null && compare(held.min, most) > 0) return 'surpassed'
  if (held.min !== null && compare(held.min, least) >= 0) return 'done'
  if (held.max === null || compare(held.max, least) >= 0 || (over && !covered)) return 'undecided'
  return over ? 'not_done' : 'under_way'
}

type Ends = { min: SignedDecimal | null; max: SignedDecimal | null }

function endsOf(amount: Amount): Ends {
  const { min, max } = amount.hedge === 'about' ? breadthOf(amount) : amount
  return { min, max }
}

function turned({ min, max }: Ends): Ends {
  const negative = (end: SignedDecimal | null) =>
    end === null ? null : end.startsWith('-') ? end.slice(1) : /[1-9]/.test(end) ? `-${end}` : end
  return { min: negative(max), max: negative(min) }
}

/**
 * How much of the goal was reached, in percent of what must be reached; null where that may be zero or nothing is known. Where less is better
 * it is the goal by what is (逆向指标): half of what is allowed is 200%, and nothing at all at least 100%.
 */
export function rateOf(actual: Amount | null, goal: Amount, direction: Direction = 'up'): Amount | null {
  const number = direction === 'down' ? (goal.max ?? goal.min) : (goal.min ?? goal.max)
  if (actual === null || number === null) return null
  const wanted: Amount = { min: number, max: number, hedge: 'exact' }
  if (direction !== 'down') return inPercent(divideAmounts(actual, wanted))
  const none = actual.max !== null && compare(actual.max, '0') <= 0 && compare(number, '0') >= 0
  return none ? { min: '100', max: null, hedge: 'over' } : inPercent(divideAmounts(wanted, actual))
}

const inPercent = (quotient: Amount | null) => quotient && scaleAmount(quotient, 2)

/** Ahead of the calendar, behind it, or not to be told. */
export const paces = {
  ahead: { zh: '快于时序进度', en: 'ahead of the calendar' },
  behind: { zh: '慢于时序进度', en: 'behind the calendar' },
  undecided: { zh: '不能判定', en: 'cannot be told' },
} as const
export type Pace = { as: keyof typeof paces; day: Day; elapsed: SignedDecimal }

/**
 * The pace of something that grows through its period, on the day up to which it is known. `elapsed`: percent of the days that have gone by
 * then. Null before the period begins.
 */
export function paceOf(rate: Amount | null, [from, to]: Period, day: Day): Pace | null {
  const at = day > to ? to : day
  if (rate === null || at < from) return null
  const elapsed = divide(String(100 * daysIn(from, at)), String(daysIn(from, to)))
  const { min, max } = endsOf(rate)
  if (min !== null && compare(min, elapsed) >= 0) return { as: 'ahead', day: at, elapsed }
  if (max !== null && compare(max, elapsed) < 0) return { as: 'behind', day: at, elapsed }
  return { as: 'undecided', day: at, elapsed }
}

/** Days from the first to the last, both included. */
function daysIn(first: Day, last: Day): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}
