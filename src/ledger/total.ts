// Totals (合计): postings added up by theme, measure, programme, tie, region or year, one line for each series, with the terms behind
// it and what was left out and why. A line never mixes units, accruals, statuses or stages.
import { type Amount, addAmounts } from '../model/amount.ts'
import type { Day } from '../model/period.ts'
import type { Countable } from '../model/posting.ts'
import { type Dispute, disputesOf } from './dispute.ts'
import { countedIn, seriesOf } from './series.ts'
import { inOrder } from './standing/span.ts'
import { type Standing, type StandingContext, standingsOf } from './standing.ts'

/** By what totals can be asked for. A region takes in the regions that lie in it. */
export const groupKeys = ['theme', 'measure', 'programme', 'tie', 'region', 'year'] as const
export type GroupKey = (typeof groupKeys)[number]

/** The values of the keys asked for; null where the posting does not say. */
export type GroupValues = Partial<Record<GroupKey, string | null>>

/** A line of a total. Every posting of its group and series is in `terms` or in `leftOut`, once. */
export type TotalLine = Pick<
  Countable,
  'unit' | 'counter' | 'accrual' | 'status' | 'stage' | 'measure' | 'measureId'
> & {
  key: GroupValues
  series: string
  /** Null where nothing is counted, or several ratios are. */
  amount: Amount | null
  /** What the amount is made of: the counted, and all rivals of each dispute. */
  terms: string[]
  disputed: Dispute[]
  leftOut: ({ id: string } & Standing)[]
  /** The days as of which cumulative totals and levels stand, in order; empty for flows. */
  asOf: Day[]
  span: Span
}

/** The first and the last day that the terms of a line speak of; null where they do not say. */
export type Span = { from: Day | null; to: Day | null }

/**
 * The totals of postings, by keys. What is counted is settled within each group: a half-year counts in its own year's line and not
 * beside the whole year.
 */
export function totalsOf(
  postings: readonly Countable[],
  context: StandingContext,
  { by }: { by: readonly GroupKey[] },
): TotalLine[] {
  const groups = new Map<string, { key: GroupValues; postings: Countable[] }>()
  for (const posting of [...postings].sort((a, b) => inOrder(a.id, b.id))) {
    for (const key of keysOf(posting, by, context)) {
      const name = JSON.stringify(key)
      const group = groups.get(name)
      if (group) group.postings.push(posting)
      else groups.set(name, { key, postings: [posting] })
    }
  }
  return [...groups]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([, group]) => linesOf(group.key, group.postings, context))
}

function linesOf(key: GroupValues, postings: readonly Countable[], context: StandingContext): TotalLine[] {
  const standings = standingsOf(postings, context)
  return [...Map.groupBy(postings, seriesOf)]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([series, own]) => lineOf({ key, series, postings: own, standings }))
}

type Gathered = { key: GroupValues; series: string; postings: Countable[]; standings: ReadonlyMap<string, Standing> }

/** The line that the postings of one group and series make, by how each takes part; the first term is shown. */
export function lineOf({ key, series, postings, standings }: Gathered): TotalLine {
  const [counted, rivals, terms]: [Countable[], Countable[], Countable[]] = [[], [], []]
  const leftOut: TotalLine['leftOut'] = []
  for (const posting of postings) {
    const standing = standings.get(posting.id)!
    if (standing.reason === 'counted') counted.push(posting)
    else if (standing.reason === 'rival') rivals.push(posting)
    else leftOut.push({ id: posting.id, ...standing })
    if (isTerm(standing)) terms.push(posting)
  }
  const disputed = disputesOf(rivals, standings)
  const { unit, counter, accrual, status, stage, measureId } = postings[0]!
  return {
    key,
    series,
    ...{ unit, counter: unit === 'other' ? counter : null, accrual, status, stage, measureId },
    measure: measureId === null ? countedIn(postings[0]!) : (terms[0] ?? postings[0]!).measure,
    amount: terms.length > 0 ? addAmounts([...counted, ...disputed.map(({ spread }) => spread)]) : null,
    terms: terms.map(({ id }) => id),
    disputed,
    leftOut,
    asOf: accrual === 'flow' ? [] : [...new Set(terms.flatMap(({ to }) => to ?? []))].sort(),
    span: daysOf(terms),
  }
}

function daysOf(terms: readonly Countable[]): Span {
  const span: Span = { from: null, to: null }
  for (const { from, to } of terms) {
    if (from !== null && (span.from === null || from < span.from)) span.from = from
    if (to !== null && (span.to === null || to > span.to)) span.to = to
  }
  return span
}

function isTerm({ reason }: Standing): boolean {
  return reason === 'counted' || reason === 'rival'
}

/** Every group that a posting belongs to: one, or with `region` one for each region that it is about or that takes one of these in. */
function keysOf(posting: Countable, by: readonly GroupKey[], context: StandingContext): GroupValues[] {
  const keys: GroupValues = {}
  for (const key of by) if (key !== 'region') keys[key] = keyOf(posting, key)
  if (!by.includes('region')) return [keys]
  const regions = new Set(posting.parties.flatMap((party) => [party, ...(context.ancestors.get(party) ?? [])]))
  return regions.size === 0 ? [{ ...keys, region: null }] : [...regions].map((region) => ({ ...keys, region }))
}

function keyOf(posting: Countable, key: Exclude<GroupKey, 'region'>): string | null {
  if (key === 'measure') return countedIn(posting)
  return key === 'year' ? yearOf(posting) : posting[key]
}

/**
 * The year in which a posting is told: that of a flow's period, or both years where it runs over several (`'2021-2025'`); of a
 * cumulative or stock the year of its as-of day.
 */
export function yearOf({ accrual, from, to }: Countable): string | null {
  if (to === null) return null
  const last = to.slice(0, 4)
  if (accrual !== 'flow') return last
  if (from === null) return null
  return from.slice(0, 4) === last ? last : `${from.slice(0, 4)}-${last}`
}
