// Totals that are kept ready (现成汇总): the questions of every day (a tie's year, one measure over all ties, the whole book by year) are
// answered from the sums. Everything else is made from the postings (totals.ts), and so is each line of which the sums do not know enough.
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../db.ts'
import { measures } from '../model/measures.ts'
import type { AnsweredLine, TotalsFilter } from './answered-line.ts'
import { type Group, noTie, tieOfGroup, yearOfGroup } from './groups.ts'
import type { Condition } from './limits.ts'
import { keyOfSum, lineOf } from './sum-line.ts'
import { overTies, sumKeys } from './sums-over-ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Lines from the sums, and the postings that must be added up besides; `rest` null: none. */
export type Kept = { lines: AnsweredLine[]; rest: Condition | null }

/** What the sums answer of a question, null where it is not one of theirs. */
export async function keptLines(act: Reader, filter: TotalsFilter): Promise<Kept | null> {
  const kind = keptKind(filter)
  if (kind === 'tie and year') return tieYear(act, filter)
  if (kind === 'measure') return measureByTie(act, filter.measure!)
  if (kind === null) return null
  const { lines, apart } = await overTies(act, filter)
  return { lines, rest: apart.length > 0 ? inGroups(act, apart) : null }
}

/** Which of the questions a filter asks; null where it asks another. */
export function keptKind({ limits, by, ...filter }: TotalsFilter): 'tie and year' | 'measure' | 'over ties' | null {
  if (limits.programmes) return null
  const limited = limits.regions || limits.ties
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== false)
  const names = asked.map(([name]) => name).sort()
  const known = filter.measure === undefined || measures.has(filter.measure)
  if (!limited && names.join() === 'measure' && by.join() === 'tie' && known) return 'measure'
  if (!by.every((key) => sumKeys.has(key))) return null
  if (!limited && names.join() === 'tie,year') return 'tie and year'
  const ofYears = filter.year !== undefined || by.includes('year')
  return ofYears && known && names.every((name) => columns.has(name)) ? 'over ties' : null
}

const columns: ReadonlySet<string> = new Set([
  'year',
  'tie',
  'programme',
  'region',
  'counterpart',
  'measure',
  'theme',
  'unit',
  'status',
  'accrual',
  'stage',
])

async function tieYear({ tx, workspace }: Reader, { by, tie = null, year }: TotalsFilter): Promise<Kept | null> {
  const rows = await tx
    .selectFrom('sums')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('tie', '=', tie ?? noTie)
    .where('year', '=', year!)
    .execute()
  // What is a part of another line's number is settled only by looking at both; of no tie, regions may take each other in.
  const alone = rows.every(({ plain, terms, left_out }) => plain && (tie !== null || terms + left_out === 1))
  return alone ? { lines: rows.map((row) => lineOf(keyOfSum(by, row), row)), rest: null } : null
}

async function measureByTie(act: Reader, measure: string): Promise<Kept> {
  const { tx, workspace } = act
  const rows = await tx
    .selectFrom('tie_sums')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('measure_id', '=', measure)
    .execute()
  const exact = rows.filter((row) => row.exact)
  const others = rows.filter((row) => !row.exact).map(({ tie, series }) => ({ tie, series }))
  return {
    lines: exact.map((row) => lineOf({ tie: row.tie }, row)),
    rest: others.length > 0 ? inGroups(act, others) : null,
  }
}

/** Years before and after all others. */
const [firstYear, lastYear] = [-1, 10_000]

/** The postings of some ties and series, of one year each where it is named, as a condition on the table `p`; each group is looked up in its index. */
function inGroups(
  { workspace }: Reader,
  groups: readonly (Omit<Group, 'year'> & { year?: number })[],
): RawBuilder<boolean> {
  return sql<boolean>`p.id = any(array(
    select own.id from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    cross join lateral (select p.id from postings p where p.workspace = ${workspace} and not p.removed
      and ${tieOfGroup} = g.tie and p.series = g.series
      and ${yearOfGroup} between coalesce(g.year, ${sql.lit(firstYear)}) and coalesce(g.year, ${sql.lit(lastYear)}) offset 0) own))`
}
