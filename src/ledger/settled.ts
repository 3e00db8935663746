// Settled (数列核定): the postings of one group, all at once: how each takes part, the sum that they make and who contradicts whom. Pure, so
// that verifying makes the same of them as posting did.
import { compare, sum } from '../model/amount.ts'
import type { Countable } from '../model/posting.ts'
import type { GroupPosting } from './group-postings.ts'
import type { Group } from './groups.ts'
import type { BookPosting } from './postings.ts'
import { openCells, rivalGroups } from './rivals.ts'
import { inOrder } from './standing/span.ts'
import { plainContext, type Standing, type StandingContext, standingsAndContradicted } from './standing.ts'
import { lineOf, type TotalLine } from './total.ts'

/** Postings that cannot all hold, in order of ids; `whole`: the one that is smaller than its parts, null where they are told of one thing and time. */
export type Contradiction = { subjects: string[]; whole: string | null }

/** A group's postings in the order of their ids, how each takes part, the line that they make, and what makes a doubt. */
export type Settled = {
  postings: readonly GroupPosting[]
  standings: ReadonlyMap<string, Standing>
  line: TotalLine
  rivals: Contradiction[]
}

/** Settles the postings of a group, of which there is one at least. */
export function settled(group: readonly GroupPosting[]): Settled {
  const postings = group.toSorted((a, b) => inOrder(a.id, b.id))
  const context = contextOf(postings)
  const cells = openCells(postings, context.choices)
  const { standings, contradicted } = standingsAndContradicted(postings, context, cells)
  const line = lineOf({ key: {}, series: postings[0]!.series, postings, standings })
  const rivals = rivalGroups(cells).map(({ claims }) => ({ subjects: claims.flatMap(idsOf).sort(), whole: null }))
  return { postings, standings, line, rivals: [...rivals, ...contradicted] }
}

const idsOf = ({ shown, sources }: { shown: string; sources: string[] }) => [shown, ...sources]

/** What people said of postings among each other: which holds, and which is no part of which. */
type Told = Pick<Countable, 'id'> & Pick<BookPosting, 'chosenOver' | 'outside'>

/** What people chose, as the postings carry it. */
export function contextOf(postings: readonly Told[]): StandingContext {
  const told = (of: (posting: Told) => string[] | undefined) =>
    new Map(postings.flatMap((one) => (of(one)?.length ? [[one.id, new Set(of(one))] as const] : [])))
  const [choices, outside] = [told(({ chosenOver }) => chosenOver), told((one) => one.outside)]
  return { ...plainContext, choices, outside }
}

/** The row of `sums` for a settled group, but for the workspace. `tangled`: parts whose whole is in another group (sums.ts). */
export function sumOf(group: Group, { postings, standings, line }: Settled, tangled: ReadonlySet<string>) {
  const { measure, measureId, unit, counter, accrual, status, stage, amount } = line
  const shown = postings.find(({ id }) => id === line.terms[0]) ?? postings[0]!
  const regions = shown.regions.join()
  const oneTheme = postings.every(({ theme }) => theme === shown.theme)
  const alike = postings.every((one) => one.regions === shown.regions || one.regions.join() === regions)
  return {
    ...group,
    ...{ theme: shown.theme, measure, unit, counter, accrual, status, stage },
    measure_id: measureId,
    min: amount?.min ?? null,
    max: amount?.max ?? null,
    hedge: amount?.hedge ?? null,
    terms: line.terms.length,
    left_out: line.leftOut.length,
    reasons: countsOf(line.leftOut.map(({ reason }) => reason)),
    disputed: line.disputed.length,
    as_of: line.asOf.at(-1) ?? null,
    from_day: line.span.from,
    to_day: line.span.to,
    regions: alike ? shown.regions : null,
    plain: oneTheme && !postings.some(({ id }) => tangled.has(id)),
    named: postings.some(({ named, entry }) => named && entry !== null),
    counts: figuresBy(postings, standings),
    least: leastOf(postings, standings),
  }
}

/** The least upper end among what is counted of the tie as a whole: nothing that it takes in can be more. */
function leastOf(postings: readonly GroupPosting[], standings: Settled['standings']): string | null {
  if (!postings[0]!.series.endsWith('|sum')) return null
  const isTerm = (id: string) => ['counted', 'rival'].includes(standings.get(id)!.reason)
  const ends = postings.flatMap(({ id, named, entry, max }) =>
    max !== null && isTerm(id) && !(named && entry !== null) ? [max] : [],
  )
  return ends.length === 0 ? null : sum([ends.reduce((a, b) => (compare(a, b) <= 0 ? a : b))])
}

/** How many postings there are by theme, programme and standing, in their order. */
function figuresBy(postings: readonly GroupPosting[], standings: Settled['standings']): Figures[] {
  const counts = new Map<string, Figures>()
  for (const { id, theme, programme } of postings) {
    const standing = standings.get(id)!.reason
    const key = `${theme} ${programme ?? ''} ${standing}`
    const known = counts.get(key)
    if (known) known[3] += 1
    else counts.set(key, [theme, programme, standing, 1])
  }
  return [...counts].sort(([a], [b]) => inOrder(a, b)).map(([, figures]) => figures)
}
type Figures = [theme: string, programme: string | null, standing: string, figures: number]

function countsOf(reasons: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
