// Lines behind answers (答案所依据的汇总行): the totals of one scope, asked for once however many indicators are answered from them, each with
// the days that its figures cover, so that eleven months never pass for a year.
import type { Act } from '../db.ts'
import type { AnsweredLine, TotalsFilter } from '../ledger/answered-line.ts'
import { keptKind } from '../ledger/kept-totals.ts'
import { figuresBetween } from '../ledger/tie-list.ts'
import { type BookTie, tiesOf } from '../ledger/ties.ts'
import { type TotalsApart, totals, totalsApart } from '../ledger/totals.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type Limits, withinLimits } from '../model/roles.ts'
import { type Scope, scopeKey } from './scope.ts'
import { type Tellers, tellersOf } from './tellers.ts'

/** What answers are read from: the ties of the book, and its totals by scope. */
export type Source = {
  act: Pick<Act, 'tx' | 'workspace'>
  limits: Limits
  ties: readonly BookTie[]
  /** The lines of a scope by what they count. `ids`: with the figures behind them, but for those that the sums of all ties give. */
  linesOf: (scope: Scope, ids: boolean) => Promise<Outcome<AnsweredLine[]>>
  /** Who tells of some series of a scope with a year; of none where the scope is too wide to be added up. */
  tellersOf: (scope: Scope, series: readonly string[]) => Promise<Map<string, Tellers>>
}

/** Opens the book for answers: each scope is added up once. */
export async function openSource(act: Pick<Act, 'tx' | 'workspace'>, limits: Limits): Promise<Source> {
  const ties = (await tiesOf(act)).filter((tie) => withinLimits(limits, { ...tie, tie: tie.id }))
  const known = new Map<string, Promise<Outcome<Lines>>>()
  const linesAt = (scope: Scope, ids: boolean) => {
    const key = `${ids} ${scopeKey(scope)}`
    const found = known.get(key) ?? linesIn({ act, limits, ties }, scope, ids)
    known.set(key, found)
    return found
  }
  return {
    ...{ act, limits, ties },
    linesOf: async (scope, ids) => {
      const found = await linesAt(scope, ids)
      return found.ok ? done(found.value.lines) : found
    },
    tellersOf: async (scope, series) => {
      const found = await linesAt(scope, false)
      const { filter, rest } = found.ok ? found.value : { filter: null, rest: [] }
      return filter?.year === undefined ? new Map() : tellersOf(act, { ...filter, year: filter.year }, { series, rest })
    },
  }
}

type Book = Pick<Source, 'act' | 'limits' | 'ties'>
/** Totals by the filter with which they were asked for. */
type Lines = TotalsApart & { filter: TotalsFilter }

async function linesIn({ act, limits, ties }: Book, scope: Scope, ids: boolean): Promise<Outcome<Lines>> {
  // Where nothing stands under it a tie's year is kept ready. Nothing is grouped: a line is of one series as it is, and a part (其中) of a part
  // of it must find its whole whatever the one between them counts.
  const wide = scope.tie !== undefined && scope.under === true && (await takesInMore({ act, limits, ties }, scope.tie))
  const { under: _, ...plain } = scope
  const filter: TotalsFilter = { ...plain, ...(wide ? { under: true } : {}), limits, by: [] }
  const made = await totalsApart(act, filter, ids && keptKind(filter) !== 'over ties' ? 'all' : 'rest')
  return made.ok ? done({ ...made.value, filter }) : made
}

/** Whether more stands under a tie than what is its own. */
async function takesInMore({ act, limits, ties }: Book, id: string): Promise<boolean> {
  if (ties.some(({ parent }) => parent === id)) return true
  const tie = ties.find((one) => one.id === id)
  return tie !== undefined && (await figuresBetween(act, tie, { limits })) > 0
}

/** A line of a scope with the figures behind it, where it came without: those of a whole book are looked at for this one alone. */
export async function withBehind(
  { act, limits }: Pick<Source, 'act' | 'limits'>,
  scope: Scope,
  line: AnsweredLine,
): Promise<Outcome<AnsweredLine>> {
  if (line.behind) return done(line)
  const told = await totals(act, { ...scope, limits, by: [], series: line.series }, { ids: true })
  return told.ok ? done(told.value[0] ?? line) : told
}
