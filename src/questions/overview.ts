// The overview (总览): the year at a glance over all that a member may see, or over one tie, region or programme. Nothing is chosen by hand: the
// book itself says what it holds most of.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { AnsweredLine, TotalsFilter } from '../ledger/answered-line.ts'
import { type DisputedTie, openDisputes } from '../ledger/confirmations.ts'
import { keptKind } from '../ledger/kept-totals.ts'
import { all, type Limited } from '../ledger/limits.ts'
import { underMeant } from '../ledger/posting-list.ts'
import { postingConditions } from '../ledger/posting-scope.ts'
import { figuresByYear } from '../ledger/sums-over-ties.ts'
import { totalsApart } from '../ledger/totals.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type HeldYear, wellFilled } from '../model/well-filled.ts'
import { type Headline, headlinesOf } from './headlines.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** The year at a glance; `year` null and nothing else where the book holds no figure with a day. */
export type Overview = {
  year: number | null
  years: HeldYear[]
  headlines: Headline[]
  /** How many figures were added up, left out, and are rivals of which no one has chosen. */
  figures: number
  leftOut: number
  disputed: number
  /** Ties of which a side's latest word disputes something, all years. */
  disputes: DisputedTie[]
}

/** Over what: everything, or a tie (`under`: with what stands under it), a region, a programme. */
export type OverviewScope = {
  tie?: string | undefined
  under?: boolean | undefined
  region?: string | undefined
  programme?: string | undefined
}

/** The overview of a year; of the latest one that is well filled where none is named. */
export async function overviewOf(
  act: Reader,
  { limits, year: asked, ...scope }: OverviewScope & Limited & { year?: number | undefined },
): Promise<Outcome<Overview>> {
  const years = await heldYears(act, { ...scope, limits })
  const year = asked ?? wellFilled(years)
  const disputes = await openDisputes(act, { limits })
  if (year === null) return done({ year, years, headlines: [], figures: 0, leftOut: 0, disputed: 0, disputes })
  const filter: TotalsFilter = { ...scope, by: ['measure'], limits }
  const is = await totalsApart(act, { ...filter, year }, 'rest')
  if (!is.ok) return is
  const was = await totalsApart(act, { ...filter, year: year - 1 }, 'rest')
  if (!was.ok) return was
  const headlines = await headlinesOf(act, { year, is: is.value, was: was.value }, filter)
  const count = (of: (line: AnsweredLine) => number) => is.value.lines.reduce((sum, line) => sum + of(line), 0)
  return done({
    ...{ year, years, headlines, disputes },
    figures: count(({ terms }) => terms),
    leftOut: count(({ leftOut }) => leftOut.reduce((sum, one) => sum + one.count, 0)),
    disputed: count(({ disputed }) => disputed),
  })
}

/** The years of the book, the latest first, with their figures of cooperation that has happened or is set as a target. */
async function heldYears(act: Reader, scope: OverviewScope & Limited): Promise<HeldYear[]> {
  const asked: TotalsFilter = { ...scope, by: ['year'] }
  const kept = keptKind(asked) === 'over ties' ? await figuresByYear(act, asked) : null
  if (kept) return kept
  const conditions = postingConditions(scope, await underMeant(act, scope))
  const { rows } = await sql<HeldYear>`
    select p.year, count(*)::int as figures from postings p
    where p.workspace = ${act.workspace} and not p.removed and p.core and p.year is not null and ${all(conditions)}
    group by p.year order by p.year desc`.execute(act.tx)
  return rows
}
