// Span (时间范围): the days for which a posting speaks, by its accrual. A flow has its period; a cumulative its start, where one was
// said, and its as-of day; a stock its as-of day alone. An unknown end is open, so that it is never taken for outside.
import type { Day } from '../../model/period.ts'
import type { Countable } from '../../model/posting.ts'

/** First and last day; `''` stands before all days and `'~'` after them. */
export type Span = { first: Day | ''; last: Day | '~' }

/** The span of a posting. 截至目前累计 is kept as one day, which is the as-of day of a total whose start was not said. */
export function spanOf({ accrual, from, to }: Countable): Span {
  const last = to ?? '~'
  if (accrual === 'flow') return { first: from ?? '', last }
  return { first: accrual === 'stock' || from === to ? '' : (from ?? ''), last }
}

/** Whether both ends are days. */
export function isDated({ first, last }: Span): boolean {
  return first !== '' && last !== '~'
}

/** Whether the second span lies in the first. */
export function contains(whole: Span, part: Span): boolean {
  return whole.first <= part.first && part.last <= whole.last
}

/** Whether the two may share a day. */
export function overlap(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last
}

/** The order in which flows are taken up: dated before undated, long before short, then early before late. */
export function longestFirst(a: Span, b: Span): number {
  if (isDated(a) !== isDated(b)) return isDated(a) ? -1 : 1
  return (isDated(a) ? lengthOf(b) - lengthOf(a) : 0) || inOrder(a.first, b.first) || inOrder(a.last, b.last)
}

/** The order in which as-of days are taken up: the latest first and the undated last; of one day the widest first. */
export function latestFirst(a: Span, b: Span): number {
  if ((a.last === '~') !== (b.last === '~')) return a.last === '~' ? 1 : -1
  return inOrder(b.last, a.last) || inOrder(a.first, b.first)
}

/** Strings in the order of their characters, the same on every machine. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Longer for every span that takes in another; months count 31 days, which is all that comparing needs. */
function lengthOf({ first, last }: Span): number {
  return dayNumber(last) - dayNumber(first)
}

function dayNumber(day: Day): number {
  return numberIn(day, 0, 4) * 372 + numberIn(day, 5, 7) * 31 + numberIn(day, 8, 10)
}

/** The number that some digits of a day are; read digit by digit, since a hundred thousand postings are sorted by it. */
function numberIn(day: Day, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + day.charCodeAt(at) - 0x30
  return value
}
