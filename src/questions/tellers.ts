// Tellers (数据涉及的结对关系): of which pairs the number of a year is told, and what it comes to over some of them alone, so that a year is compared
// with another over the same pairs. Of a large book the sums of the ties say it, else the figures behind the number.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { type AnsweredLine, addLines, type TotalsFilter } from '../ledger/answered-line.ts'
import { keptKind } from '../ledger/kept-totals.ts'
import { wholeOf } from '../ledger/series.ts'
import { sumsByTie, type TieSum } from '../ledger/sums-over-ties.ts'
import { totals } from '../ledger/totals.ts'
import type { Posting } from '../model/posting.ts'
import { done } from '../model/refusal.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Who tells of a number. `over`: the number of some of the pairs; null where they tell none. */
export type Tellers = {
  pairs: ReadonlySet<string>
  over: (pairs: ReadonlySet<string>) => Promise<AnsweredLine | null>
}

/**
 * The tellers of some series in a year; `filter` is that of the lines, `rest` those of them that were added up from postings, with the
 * postings behind.
 */
export async function tellersOf(
  act: Reader,
  filter: TotalsFilter & { year: number },
  { series, rest }: { series: readonly string[]; rest: readonly AnsweredLine[] },
): Promise<Map<string, Tellers>> {
  const sums = keptKind(filter) === null ? new Map<string, TieSum[]>() : await sumsByTie(act, filter, series)
  const wanted = new Set(series)
  const long = rest.filter((line) => wanted.has(line.series))
  const terms = await termsOf(act, long)
  const behind = Map.groupBy(long, (line) => line.series)
  return new Map(
    series.map((one) => {
      const ids = (behind.get(one) ?? []).flatMap((line) => line.behind?.terms ?? [])
      const told = { sums: sums.get(one) ?? [], terms: ids.flatMap((id) => terms.get(id) ?? []) }
      return [one, tellersAmong(act, filter, { series: one, ...told })] as const
    }),
  )
}

type Term = Pick<Posting, 'id' | 'tie' | 'parties'>
/** Who tells of a series: ties by their sums, and the figures of the others. */
type Told = { series: string; sums: readonly TieSum[]; terms: readonly Term[] }

function tellersAmong(act: Reader, { year, limits }: TotalsFilter, { series, sums, terms }: Told): Tellers {
  const told = sums
    .filter(({ line }) => line.terms > 0)
    .map(({ tie, line }) => ({ line, pair: wholeOf({ id: '', tie, parties: [] }) }))
  return {
    pairs: new Set([...told.map(({ pair }) => pair), ...terms.map(wholeOf)]),
    over: async (pairs) => {
      const ids = terms.filter((term) => pairs.has(wholeOf(term))).map(({ id }) => id)
      const counted = ids.length > 0 ? await totals(act, { year, ids, by: ['measure'], limits }) : done([])
      if (!counted.ok) return null
      const own = counted.value.filter((line) => line.series === series && line.amount !== null)
      if (ids.length > 0 && own.length === 0) return null
      const all = [...told.filter(({ pair }) => pairs.has(pair)).map(({ line }) => line), ...own]
      return all.length > 0 ? addLines(all) : null
    },
  }
}

async function termsOf({ tx, workspace }: Reader, lines: readonly AnsweredLine[]): Promise<Map<string, Term>> {
  const ids = lines.flatMap(({ behind }) => behind?.terms ?? [])
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Term>`select id, tie, parties from postings
    where workspace = ${workspace} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
