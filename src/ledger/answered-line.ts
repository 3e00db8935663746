// The answer to a total (汇总行): a line as it is told, whether it was made from the postings or was kept ready.
import { addAmounts } from '../model/amount.ts'
import { measures } from '../model/measures.ts'
import type { Day } from '../model/period.ts'
import type { Dispute } from './dispute.ts'
import type { Limited } from './limits.ts'
import type { PostingFilter } from './posting-scope.ts'
import type { Standing } from './standing.ts'
import type { GroupKey, TotalLine } from './total.ts'

/** What is added up, and by what: the filter of postings without standing, for standings are what a total settles. */
export type TotalsFilter = Omit<PostingFilter, 'standing'> &
  Limited & {
    by: readonly GroupKey[]
    /** The lines of this series alone; its parts still find what they are a part of. */
    series?: string | undefined
  }

/** A line of the answer: counts always, the ids behind them where they were asked for. */
export type AnsweredLine = Omit<TotalLine, 'terms' | 'disputed' | 'leftOut' | 'asOf'> & {
  terms: number
  /** Groups of rivals of which no one has chosen yet. */
  disputed: number
  leftOut: { reason: Standing['reason']; count: number }[]
  /** The latest day as of which a cumulative total or level stands. */
  asOf: Day | null
  behind?: { terms: string[]; leftOut: ({ id: string } & Standing)[]; disputed: Dispute[] }
}

/** A total as it is answered. */
export function answered({ terms, disputed, leftOut, asOf, ...line }: TotalLine, ids: boolean): AnsweredLine {
  const reasons = Map.groupBy(leftOut, ({ reason }) => reason)
  return {
    ...line,
    measure: measureName(line),
    terms: terms.length,
    disputed: disputed.length,
    leftOut: [...reasons].map(([reason, own]) => ({ reason, count: own.length })).sort(byReason),
    asOf: asOf.at(-1) ?? null,
    ...(ids ? { behind: { terms, leftOut, disputed } } : {}),
  }
}

/** Lines of one series of which none speaks of what another speaks of, as one. */
export function addLines(lines: readonly AnsweredLine[]): AnsweredLine {
  const reasons = Map.groupBy(
    lines.flatMap(({ leftOut }) => leftOut),
    ({ reason }) => reason,
  )
  const amounts = lines.flatMap(({ amount }) => amount ?? [])
  const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
  const days = (of: (line: AnsweredLine) => Day | null) => lines.flatMap((line) => of(line) ?? []).sort()
  const { behind: _, ...first } = lines[0]!
  return {
    ...first,
    amount: amounts.length > 0 ? addAmounts(amounts) : null,
    terms: total(lines.map(({ terms }) => terms)),
    disputed: total(lines.map(({ disputed }) => disputed)),
    leftOut: [...reasons]
      .map(([reason, own]) => ({ reason, count: total(own.map(({ count }) => count)) }))
      .sort(byReason),
    asOf: days(({ asOf }) => asOf).at(-1) ?? null,
    span: { from: days(({ span }) => span.from)[0] ?? null, to: days(({ span }) => span.to).at(-1) ?? null },
  }
}

/** Reasons in one order, so that the same total is always told in the same words. */
export const byReason = (a: { reason: string }, b: { reason: string }) => (a.reason < b.reason ? -1 : 1)

/** The name of what is counted: the ledger's, else the text's words. */
export function measureName({ measure, measureId }: Pick<TotalLine, 'measure' | 'measureId'>): string {
  return (measureId === null ? null : measures.get(measureId)?.zh) ?? measure
}
