// Lines behind answers (答案所依据的汇总行): the totals of one scope, asked for once however many indicators are answered from them, each with
// the days that its figures cover, so that eleven months never pass for a year.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { AnsweredLine } from '../ledger/answered-line.ts'
import { type BookTie, tiesOf } from '../ledger/ties.ts'
import { totals } from '../ledger/totals.ts'
import type { Day } from '../model/period.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type Limits, withinLimits } from '../model/roles.ts'
import { type Scope, scopeKey } from './scope.ts'

/** The first and the last day that figures speak of; null where they do not say. */
export type Span = { from: Day | null; to: Day | null }

/** A line of a total with the days that its figures cover. */
export type Line = AnsweredLine & { span: Span }

/** What answers are read from: the ties of the book, and its totals by scope. */
export type Source = {
  act: Pick<Act, 'tx' | 'workspace'>
  limits: Limits
  ties: readonly BookTie[]
  /** The lines of a scope by what they count. `ids`: with the figures behind them. */
  linesOf: (scope: Scope, ids: boolean) => Promise<Outcome<Line[]>>
}

/** Opens the book for answers: each scope is added up once. */
export async function openSource(act: Pick<Act, 'tx' | 'workspace'>, limits: Limits): Promise<Source> {
  const ties = (await tiesOf(act)).filter((tie) => withinLimits(limits, { ...tie, tie: tie.id }))
  const known = new Map<string, Promise<Outcome<Line[]>>>()
  const linesOf = (scope: Scope, ids: boolean) => {
    const key = `${ids} ${scopeKey(scope)}`
    const found = known.get(key) ?? linesIn({ act, limits, ties }, scope, ids)
    known.set(key, found)
    return found
  }
  return { act, limits, ties, linesOf }
}

type Book = Pick<Source, 'act' | 'limits' | 'ties'>

async function linesIn({ act, limits, ties }: Book, scope: Scope, ids: boolean): Promise<Outcome<Line[]>> {
  // Without ties nested in it a tie's year is kept ready. Nothing is grouped: a line is of one series as it is, and a part (其中) of a part
  // of it must find its whole whatever the one between them counts.
  const nested = scope.tie !== undefined && scope.under === true && ties.some(({ parent }) => parent === scope.tie)
  const { under: _, ...plain } = scope
  const filter = { ...plain, ...(nested ? { under: true } : {}), limits, by: [] }
  const kept = !ids && !nested && scope.tie !== undefined && scope.year !== undefined
  const lines = await totals(act, filter, { ids: !kept })
  if (!lines.ok) return lines
  const spans = kept ? await spansOfSums(act, scope) : await spansOfTerms(act, lines.value)
  return done(lines.value.map((line) => ({ ...line, span: spans.get(line.series) ?? { from: null, to: null } })))
}

type Reader = Pick<Act, 'tx' | 'workspace'>
type Spanned = { series: string; from: Day | null; to: Day | null }

async function spansOfSums({ tx, workspace }: Reader, { tie, year }: Scope): Promise<Map<string, Span>> {
  const { rows } = await sql<Spanned>`
    select series, min(from_day) as "from", max(to_day) as "to" from postings
    where workspace = ${workspace} and tie = ${tie!} and year = ${year!} and not removed and standing in ('counted', 'rival')
    group by series`.execute(tx)
  return bySeries(rows)
}

async function spansOfTerms({ tx, workspace }: Reader, lines: readonly AnsweredLine[]): Promise<Map<string, Span>> {
  const terms = lines.flatMap(({ behind }) => behind?.terms ?? [])
  if (terms.length === 0) return new Map()
  const { rows } = await sql<Spanned>`
    select series, min(from_day) as "from", max(to_day) as "to" from postings
    where workspace = ${workspace} and id = any(${terms}::uuid[]) group by series`.execute(tx)
  return bySeries(rows)
}

const bySeries = (rows: readonly Spanned[]) =>
  new Map(rows.map(({ series, from, to }) => [series, { from, to }] as const))
