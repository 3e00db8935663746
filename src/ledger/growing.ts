// Growing groups (续增的数列): figures that are added to a large group are settled with those whose days they share, and what these come to more
// than before goes into its sum, so that the rest of a year is not read for each file. What cannot be told so is settled whole.
import { compare, difference, type SignedDecimal, sum, withHedge } from '../model/amount.ts'
import type { GroupPosting } from './group-postings.ts'
import { noTie, noYear } from './groups.ts'
import { type Settled, settled, sumOf } from './settled.ts'
import type { Standing } from './standing.ts'
import { lineOf } from './total.ts'

/** A row of `sums` as it is kept, but for the workspace. */
export type KeptSum = ReturnType<typeof sumOf>

/** From so many figures on it is sooner done than reading them all. */
export const large = 200

/** Whether some figures can be settled with those of their days alone: one tie's flows of single days, of which no other day tells whether they count. */
export function mayGrow(kept: KeptSum | undefined, fresh: readonly GroupPosting[]): boolean {
  return kept !== undefined && isOneLane(kept) && fresh.every((one) => isOfLane(one, kept))
}

function isOneLane(kept: KeptSum): boolean {
  const { tie, year, series, accrual, plain, named, regions, reasons, terms } = kept
  const isFlow = accrual === 'flow' && series.endsWith('|sum') && tie !== noTie && year !== noYear
  return isFlow && plain && !named && regions !== null && reasons.part === undefined && terms > 0
}

function isOfLane(one: GroupPosting, kept: KeptSum): boolean {
  const isAlike = one.theme === kept.theme && one.regions.join() === kept.regions?.join()
  return isAlike && isOfOneDay(one) && one.partOf === null && !(one.named && one.entry !== null)
}

/**
 * The sum of a group with some more figures, and how these and the old ones that share days with them take part. Null where one of these
 * speaks of further days, or no longer counts: then the group has to be looked at as a whole.
 */
export function grown({ kept, old, fresh }: Growth): { row: KeptSum; made: Settled } | null {
  const near = old.filter(sharesDayOf(fresh))
  if (!near.every(isOfOneDay)) return null
  const made = settled([...near, ...fresh])
  const before = asRecorded(near)
  if (before?.line.terms.some((id) => !isTerm(made.standings.get(id)!))) return null
  const none: ReadonlySet<string> = new Set()
  return { row: withMore(kept, before && sumOf(kept, before, none), sumOf(kept, made, none)), made }
}

type Dated = Pick<GroupPosting, 'from' | 'to'>

const isOfOneDay = ({ from, to }: Dated) => from !== null && from === to

/** Whether a figure speaks of one of the days of some others, or may. */
function sharesDayOf(figures: readonly Dated[]): (one: Dated) => boolean {
  const days = new Set(figures.map(({ from }) => from))
  return ({ from, to }) => {
    if (from === null || to === null || from > to) return true
    return from === to ? days.has(from) : [...days].some((day) => day !== null && from <= day && day <= to)
  }
}

type Growth = { kept: KeptSum; old: readonly GroupPosting[]; fresh: readonly GroupPosting[] }

const isTerm = ({ reason }: Standing) => reason === 'counted' || reason === 'rival'

/** Figures as the book has settled them. */
function asRecorded(postings: readonly GroupPosting[]): Settled | null {
  if (postings.length === 0) return null
  const standings = new Map(
    postings.map(({ id, standing, because }) => [id, { reason: standing, because } as Standing]),
  )
  const sorted = postings.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const line = lineOf({ key: {}, series: sorted[0]!.series, postings: sorted, standings })
  return { postings: sorted, standings, line, rivals: [] }
}

/** The kept sum with the difference between what some days came to and what they come to now. */
function withMore(kept: KeptSum, had: KeptSum | null, now: KeptSum): KeptSum {
  const end = (name: 'min' | 'max'): SignedDecimal | null => {
    if (kept[name] === null || (now.terms > 0 && now[name] === null)) return null
    return sum([difference(kept[name], had?.[name] ?? '0'), now[name] ?? '0'])
  }
  const count = (name: 'terms' | 'left_out' | 'disputed') => kept[name] - (had?.[name] ?? 0) + now[name]
  const [min, max] = [end('min'), end('max')]
  const made = [kept, now].flatMap(({ hedge }) => (hedge === null ? [] : [{ min, max, hedge }]))
  return {
    ...kept,
    ...{ min, max, hedge: withHedge(min, max, made).hedge },
    ...{ terms: count('terms'), left_out: count('left_out'), disputed: count('disputed') },
    reasons: reasonsWith(kept.reasons, had?.reasons ?? {}, now.reasons),
    from_day: first([kept.from_day, now.from_day], (a, b) => a < b),
    to_day: first([kept.to_day, now.to_day], (a, b) => a > b),
    counts: countsWith(kept.counts, had?.counts ?? [], now.counts),
    least: first([kept.least, now.least], (a, b) => compare(a, b) <= 0),
  }
}

function first(all: readonly (string | null)[], isBefore: (a: string, b: string) => boolean): string | null {
  const known = all.filter((one) => one !== null)
  return known.length === 0 ? null : known.reduce((a, b) => (isBefore(a, b) ? a : b))
}

type Counts = Record<string, number>

function reasonsWith(kept: Counts, had: Counts, now: Counts): Counts {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(now)])]
  const counts = names.map((name) => [name, (kept[name] ?? 0) - (had[name] ?? 0) + (now[name] ?? 0)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

function countsWith(kept: KeptSum['counts'], had: KeptSum['counts'], now: KeptSum['counts']): KeptSum['counts'] {
  const nameOf = ([theme, programme, standing]: KeptSum['counts'][number]) => `${theme} ${programme ?? ''} ${standing}`
  const numbers = (all: KeptSum['counts']) => Object.fromEntries(all.map((one) => [nameOf(one), one[3]]))
  const more = reasonsWith(numbers(kept), numbers(had), numbers(now))
  const told = new Map([...kept, ...now].map((one) => [nameOf(one), one]))
  return Object.keys(more)
    .sort()
    .map((name) => {
      const [theme, programme, standing] = told.get(name)!
      return [theme, programme, standing, more[name]!]
    })
}
