// Totals that are kept ready (现成汇总): the two questions of every day, a tie's year and one measure over all ties, are answered from
// the sums. Everything else is made from the postings (totals.ts), and so is each line of which the sums do not know enough.
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { SumsTable, TieSumsTable } from '../db/tables.ts'
import type { Act } from '../db.ts'
import { measures } from '../model/measures.ts'
import { type AnsweredLine, byReason, measureName, type TotalsFilter } from './answered-line.ts'
import type { Condition } from './limits.ts'
import type { Standing } from './standing.ts'
import { noTie } from './sums.ts'
import type { GroupKey, GroupValues } from './total.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Lines from the sums, and the postings that must be added up besides; `rest` null: none. */
export type Kept = { lines: AnsweredLine[]; rest: Condition | null }

/** What the sums answer of a question, null where it is not one of theirs. */
export async function keptLines(act: Reader, filter: TotalsFilter): Promise<Kept | null> {
  if (filter.limits.regions || filter.limits.programmes || filter.limits.ties) return null
  const { by, limits: _, ...narrowed } = filter
  const asked = Object.entries(narrowed).filter(([, value]) => value !== undefined && value !== false)
  const names = asked
    .map(([name]) => name)
    .sort()
    .join()
  if (names === 'tie,year' && by.every((key) => ofTieYear.has(key))) return tieYear(act, filter)
  const measure = filter.measure ?? ''
  if (names === 'measure' && by.join() === 'tie' && measures.has(measure)) return measureByTie(act, measure)
  return null
}

const ofTieYear: ReadonlySet<GroupKey> = new Set(['theme', 'measure', 'tie', 'year'])

async function tieYear({ tx, workspace }: Reader, { by, tie = null, year }: TotalsFilter): Promise<Kept | null> {
  const rows = await tx
    .selectFrom('sums')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('tie', '=', tie ?? noTie)
    .where('year', '=', year!)
    .execute()
  // What is a part of another line's number is settled only by looking at both.
  if (rows.some(({ plain }) => !plain)) return null
  return { lines: rows.map((row) => lineOf(keyOf(by, row), row)), rest: null }
}

function keyOf(by: readonly GroupKey[], row: Selectable<SumsTable>): GroupValues {
  const tie = row.tie === noTie ? null : row.tie
  const counted = row.series.split('|')[0]!
  const values: GroupValues = { theme: row.theme, measure: counted, tie, year: String(row.year) }
  return Object.fromEntries(by.map((key) => [key, values[key] ?? null]))
}

async function measureByTie({ tx, workspace }: Reader, measure: string): Promise<Kept> {
  const rows = await tx
    .selectFrom('tie_sums')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('measure_id', '=', measure)
    .execute()
  const exact = rows.filter((row) => row.exact)
  const others = rows.filter((row) => !row.exact).map(({ tie, series }) => ({ tie, series }))
  return { lines: exact.map((row) => lineOf({ tie: row.tie }, row)), rest: others.length > 0 ? inGroups(others) : null }
}

/** The postings of some ties and series, as a condition on the table `p`. */
function inGroups(groups: readonly { tie: string; series: string }[]): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, series text)
    where g.tie = coalesce(p.tie, ${sql.lit(noTie)}) and g.series = p.series)`
}

type Row = Selectable<SumsTable> | Selectable<TieSumsTable>

function lineOf(key: GroupValues, row: Row): AnsweredLine {
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
  }
}
