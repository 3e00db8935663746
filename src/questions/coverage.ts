// Coverage (覆盖): of which ties, years and indicators the book has no source yet, so that an office knows what to ask for before a report
// shows the gap.
import { sql } from 'kysely'
import type { Asked, Page } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { Limited } from '../ledger/limits.ts'
import { type TieFilter, tieList } from '../ledger/tie-list.ts'
import type { Indicator } from '../model/indicators.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A year of a tie: how many figures and documents stand behind it, and which indicators of its programme have none. */
export type CoveredYear = { year: number; figures: number; documents: number; held: string[]; missing: string[] }

/** A tie with its years. */
export type CoveredTie = { tie: string; a: string; b: string; programme: string | null; years: CoveredYear[] }

/** What is looked at: which ties and years. */
export type CoverageFilter = TieFilter & Limited & { years: readonly number[] }

/** Coverage of a page of ties. An indicator is missing where no figure of status actual was counted for it. */
export async function coverage(
  act: Reader,
  { years, ...filter }: CoverageFilter,
  { indicators, asked }: { indicators: readonly Indicator[]; asked: Asked },
): Promise<Page<CoveredTie>> {
  const { items, next } = await tieList(act, filter, asked)
  const held = await heldOf(
    act,
    items.map(({ id }) => id),
    years,
  )
  return {
    items: items.map(({ id, a, b, programme, since, until }) => {
      const meant = indicators.filter(({ counts, programmes }) => counts && programmes.includes(programme ?? ''))
      const holds = years.filter((year) => (since ?? '') <= `${year}-12-31` && (until ?? '9999') >= `${year}-01-01`)
      const of = (year: number) =>
        coveredYear(
          year,
          meant,
          held.filter((one) => one.tie === id && one.year === year),
        )
      return { tie: id, a, b, programme, years: holds.map(of) }
    }),
    next,
  }
}

type Held = { tie: string; year: number; measure: string | null; figures: number; documents: string[] }

function coveredYear(year: number, meant: readonly Indicator[], held: readonly Held[]): CoveredYear {
  const measures = new Set(held.map(({ measure }) => measure))
  const has = ({ counts }: Indicator) => measures.has(counts!.measure)
  return {
    year,
    figures: held.reduce((count, { figures }) => count + figures, 0),
    documents: new Set(held.flatMap(({ documents }) => documents)).size,
    held: meant.filter(has).map(({ id }) => id),
    missing: meant.filter((one) => !has(one)).map(({ id }) => id),
  }
}

async function heldOf({ tx, workspace }: Reader, ties: readonly string[], years: readonly number[]): Promise<Held[]> {
  if (ties.length === 0 || years.length === 0) return []
  const { rows } = await sql<Held>`
    select tie, year, measure_id as measure, count(*)::int as figures,
      coalesce(array_agg(distinct document::text) filter (where document is not null), '{}') as documents
    from postings where workspace = ${workspace} and not removed and status = 'actual' and core
      and tie = any(${ties}::uuid[]) and year = any(${years}::int[])
    group by tie, year, measure_id`.execute(tx)
  return rows
}
