// A line from the sums (现成汇总行): a row that is kept ready, told in the words in which a total from the postings is told.
import type { Selectable } from 'kysely'
import type { SumsTable } from '../db/tables.ts'
import { type AnsweredLine, byReason, measureName } from './answered-line.ts'
import { noTie } from './groups.ts'
import type { Standing } from './standing.ts'
import type { GroupKey, GroupValues } from './total.ts'

/** What of a row of `sums`, or of several rows put together, a line is told from. */
export type SumRow = Pick<
  Selectable<SumsTable>,
  | (
      | 'series'
      | 'measure'
      | 'measure_id'
      | 'unit'
      | 'counter'
      | 'accrual'
      | 'status'
      | 'stage'
      | 'min'
      | 'max'
      | 'hedge'
    )
  | ('terms' | 'reasons' | 'disputed' | 'as_of' | 'from_day' | 'to_day')
>

/** The row as a line of an answer. */
export function lineOf(key: GroupValues, row: SumRow): AnsweredLine {
  const { series, min, max, hedge, terms, disputed } = row
  const reasons = Object.entries(row.reasons as Record<string, number>)
  return {
    ...{ key, series, terms, disputed },
    unit: row.unit as AnsweredLine['unit'],
    counter: row.unit === 'other' ? row.counter : null,
    accrual: row.accrual as AnsweredLine['accrual'],
    status: row.status as AnsweredLine['status'],
    stage: row.stage as AnsweredLine['stage'],
    measure: measureName({ measure: row.measure, measureId: row.measure_id }),
    measureId: row.measure_id,
    amount: hedge === null ? null : { min, max, hedge: hedge as NonNullable<AnsweredLine['amount']>['hedge'] },
    leftOut: reasons.map(([reason, count]) => ({ reason: reason as Standing['reason'], count })).sort(byReason),
    asOf: row.as_of,
    span: { from: row.from_day, to: row.to_day },
  }
}

/** The values of the keys asked for. */
export function keyOfSum(
  by: readonly GroupKey[],
  { theme, tie, year, series }: { theme: string; tie: string | null; year: number; series: string },
): GroupValues {
  const counted = series.split('|')[0]!
  const values: GroupValues = { theme, measure: counted, tie: tie === noTie ? null : tie, year: String(year) }
  return Object.fromEntries(by.map((key) => [key, values[key] ?? null]))
}
