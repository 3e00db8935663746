// Tellers (数据涉及的结对关系): of which pairs the number of a year is told, and what it comes to over some of them alone, so that a year is compared
// with another over the same pairs. Of a large book the sums of the ties say it, else the figures behind the number.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { type AnsweredLine, addLines, type TotalsFilter } from '../ledger/answered-line.ts'
import { wholeOf } from '../ledger/series.ts'
import { sumsByTie, type TieSum, type ToldByTies } from '../ledger/sums-over-ties.ts'
import { totals } from '../ledger/totals.ts'
import type { Posting } from '../model/posting.ts'
import { done, type Outcome } from '../model/refusal.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Who tells of a number. `over`: the number of some of the pairs; null where they tell none. */
export type Tellers = {
  pairs: ReadonlySet<string>
  over: (pairs: ReadonlySet<string>) => Promise<AnsweredLine | null>
}

/** The tellers of lines of a year, by their series; `filter` is that of the lines. Those without the figures behind them came from the sums. */
export async function tellersOf(
  act: Reader,
  filter: TotalsFilter & { year: number },
  lines: readonly AnsweredLine[],
): Promise<Outcome<Map<string, Tellers>>> {
  const short = lines.filter(({ behind }) => !behind).map(({ series }) => series)
  const sums = short.length > 0 ? await sumsByTie(act, filter, short) : new Map<string, ToldByTies>()
  const groups = [...sums.values()].flatMap(({ apart }) => apart)
  const rest = groups.length > 0 ? await totals(act, filter, { ids: true, groups }) : done([])
  if (!rest.ok) return rest
  const long = [...lines.filter(({ behind }) => behind), ...rest.value]
  const terms = await termsOf(act, long)
  const behind = Map.groupBy(long, ({ series }) => series)
  return done(
    new Map(
      lines.map(({ series }) => {
        const ids = (behind.get(series) ?? []).flatMap((line) => line.behind?.terms ?? [])
        const told = { sums: sums.get(series)?.sums ?? [], terms: ids.flatMap((id) => terms.get(id) ?? []) }
        return [series, tellersAmong(act, filter, { series, ...told })] as const
      }),
    ),
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
