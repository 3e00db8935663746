// Tellers (数据涉及的结对关系): of which pairs the number of a year is told, and what it comes to over some of them alone, so that a year is compared
// with another over the same pairs. Of a large book the sums of the ties say it, else the figures behind the number.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { type AnsweredLine, addLines, type TotalsFilter } from '../ledger/answered-line.ts'
import { wholeOf } from '../ledger/series.ts'
import { sumsByTie, type TieSum } from '../ledger/sums-over-ties.ts'
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
  const sums = short.length > 0 ? await sumsByTie(act, filter, short) : new Map<string, TieSum[]>()
  const long: AnsweredLine[] = []
  for (const line of lines.filter(({ series }) => !sums.has(series))) {
    const told = line.behind ? done([line]) : await totals(act, { ...filter, series: line.series }, { ids: true })
    if (!told.ok) return told
    long.push(...told.value)
  }
  const terms = await termsOf(act, long)
  return done(
    new Map<string, Tellers>([
      ...[...sums].map(([series, own]) => [series, tellersOfSums(own)] as const),
      ...long.map((line) => [line.series, tellersOfTerms(act, filter, { line, terms })] as const),
    ]),
  )
}

function tellersOfSums(sums: readonly TieSum[]): Tellers {
  const told = sums
    .filter(({ line }) => line.terms > 0)
    .map(({ tie, line }) => ({ line, pair: wholeOf({ id: '', tie, parties: [] }) }))
  return {
    pairs: new Set(told.map(({ pair }) => pair)),
    over: async (pairs) => {
      const own = told.filter(({ pair }) => pairs.has(pair))
      return own.length > 0 ? addLines(own.map(({ line }) => line)) : null
    },
  }
}

type Term = Pick<Posting, 'id' | 'tie' | 'parties'>
type Behind = { line: AnsweredLine; terms: ReadonlyMap<string, Term> }

function tellersOfTerms(act: Reader, { year, limits }: TotalsFilter, { line, terms }: Behind): Tellers {
  const own = (line.behind?.terms ?? []).flatMap((id) => terms.get(id) ?? [])
  return {
    pairs: new Set(own.map(wholeOf)),
    over: async (pairs) => {
      const ids = own.filter((term) => pairs.has(wholeOf(term))).map(({ id }) => id)
      const told = await totals(act, { year, ids, by: ['measure'], limits })
      if (!told.ok) return null
      return told.value.find(({ series, amount }) => series === line.series && amount !== null) ?? null
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
