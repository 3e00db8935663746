// An answer (答案): an interval with its hedge and unit, the figures behind it, what was left out and why, and the day as of which it stands. What
// is not known is said; no number of it is made up.
import type { AnsweredLine } from '../ledger/answered-line.ts'
import type { Dispute } from '../ledger/dispute.ts'
import type { Standing } from '../ledger/standing.ts'
import type { Span } from '../ledger/total.ts'
import type { Amount } from '../model/amount.ts'
import { roundedAmount, scaleAmount } from '../model/amount-arithmetic.ts'
import { amountText, type Language } from '../model/amount-text.ts'
import { placesOf } from '../model/decimal.ts'
import type { Accrual, Status, Unit } from '../model/figure.ts'
import { lineCounter } from '../model/measure-words.ts'
import type { Day } from '../model/period.ts'
import type { AmountStage } from '../model/posting.ts'
import type { BesideReason } from './choose-line.ts'
import type { Lack } from './lacks.ts'
import type { Scope } from './scope.ts'

/** What an answer is a number of. */
export type Nature = {
  unit: Unit
  counter: string | null
  accrual: Accrual | null
  status: Status | null
  stage: AmountStage | null
}

/** The number of an answer, or why there is none; how many figures it is made of, and what was left out. */
export type Told = Nature & {
  amount: Amount | null
  /** The amount as people write it, null where there is none. */
  text: Record<Language, string> | null
  terms: number
  /** Groups of rivals of which no one has chosen yet; the amount then runs from the lowest to the highest. */
  disputed: number
  leftOut: { reason: Standing['reason']; count: number }[]
  /** The day as of which a cumulative number or a stock stands. */
  asOf: Day | null
  /** The days that the figures cover. */
  span: Span
}

/** A line of the totals: of which scope, and its series. */
export type LineOf = { scope: Scope; series: string }

/** A line that counts the same and is not in the answer; `ids`: the figures that it is made of. */
export type Beside = Told & { why: BesideReason; line: LineOf; ids?: string[] }

/** Ids of figures behind a stated answer: what it is made of, what was left out and because of which, and its open rivals. */
export type Behind = { terms: string[]; leftOut: ({ id: string } & Standing)[]; disputed: Dispute[] }

/** One term of a formula with its own answer; `counties`: what was counted in its place. */
export type Part = { role: 'a' | 'b' | 'term'; answer: Answer | null; counties?: { name: string; ties: string[] }[] }

/** An answer. `made`: stated by documents, computed by the formula, or null where there is none; `lacks` then says why. */
export type Answer = Told & {
  indicator: string
  scope: Scope
  made: 'stated' | 'computed' | null
  lacks: Lack | null
  beside: Beside[]
  parts: Part[]
  behind?: Behind
  /** The line of the totals that a stated answer is. */
  line?: LineOf
}

/** A line as an answer tells it. `shown`: the unit in which the indicator is written, for things that are not 个 (列, 次, 对). */
export function toldOf(line: AnsweredLine, shown = ''): Told {
  const { unit, accrual, status, stage, amount, terms, disputed, leftOut, asOf, span } = line
  const nature = { unit, counter: lineCounter(line, shown), accrual, status, stage }
  return { ...nature, amount, text: textOf(amount, nature), terms, disputed, leftOut, asOf, span }
}

/** An amount in words; a computed one to two decimal places of 万 or 亿, or of its unit where it is smaller. */
export function textOf(amount: Amount | null, { unit, counter }: Pick<Nature, 'unit' | 'counter'>): Told['text'] {
  if (amount === null) return null
  const written = { ...shortened(amount), unit, counter }
  return { zh: amountText(written, 'zh'), en: amountText(written, 'en') }
}

function shortened(amount: Amount): Amount {
  const ends = [amount.min, amount.max].filter((end) => end !== null)
  if (ends.every((end) => placesOf(end) <= 2)) return amount
  const least = Math.min(...ends.map((end) => end.replace('-', '').split('.')[0]!.length))
  const scale = least > 8 ? 8 : least > 4 ? 4 : 0
  return scaleAmount(roundedAmount(scaleAmount(amount, -scale), 2), scale)
}

/** What an answer tells where there is nothing to tell. */
export function nothing(unit: Unit): Told {
  return {
    ...{ unit, counter: null, accrual: null, status: null, stage: null, amount: null, text: null },
    ...{ terms: 0, disputed: 0, leftOut: [], asOf: null, span: { from: null, to: null } },
  }
}
