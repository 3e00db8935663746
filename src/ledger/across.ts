// Wholes across groups (跨结对的总数): what one tie or region states as a whole, against what the ties and regions in it state. A whole that is smaller
// makes a doubt with the sentences of both. The sums tell where that may be; only there are figures looked at.
import { hold } from '../db/locks.ts'
import type { Act } from '../db.ts'
import { compare, sum } from '../model/amount.ts'
import { type Families, familiesOf, type Nestable } from './across/families.ts'
import { figuresOfGroups, hasUntied, nestableTies, sumsOfGroups } from './across/rows.ts'
import { meantBy, type Place, placesOf, type Whole, wholesIn } from './across/wholes.ts'
import type { GroupPosting } from './group-postings.ts'
import { type Group, groupOf, keyOf, noTie } from './groups.ts'
import { nestedContext } from './nesting.ts'
import { openRivals, type Rivals, replaceDoubts } from './rival-doubts.ts'
import { subjectOf } from './series.ts'
import { contextOf } from './settled.ts'
import { standingsAndContradicted } from './standing.ts'

/** Figures by the names of their groups. */
type ByGroup = ReadonlyMap<string, readonly GroupPosting[]>

/**
 * Makes the doubts anew of the wholes that some figures are, or that take them in. `settled`: their groups as they are now, but for
 * those that were not read whole. `fresh`: what is about to be written.
 */
export async function refreshAcross(
  act: Act,
  touched: readonly GroupPosting[],
  { settled, fresh }: { settled: ByGroup; fresh: readonly GroupPosting[] },
): Promise<void> {
  const ties = await nestableTies(act)
  const families = familiesOf(ties)
  const isUntied = touched.some(({ tie }) => tie === null) || (await hasUntied(act))
  const places = placesOf(touched, families, { untied: isUntied })
  const groups = places.flatMap(({ year, series, ties }) =>
    [...ties, ...(isUntied ? [noTie] : [])].map((tie) => ({ tie, year, series })),
  )
  if (groups.length === 0) return
  await hold(act, familiesTouched(places, families))
  const open = await openRivals(act, groups, { across: true })
  const sums = await sumsOfGroups(act, groups)
  if (open.length === 0 && [...sums.values()].every(({ least }) => least === null)) return
  const isStated = (group: Group) => (sums.get(keyOf(group))?.least ?? null) !== null
  const withUntied = places.flatMap(({ year, series, ties }) => {
    const untied = { tie: noTie, year, series }
    const stated = [...ties.map((tie) => ({ tie, year, series })), untied].some(isStated)
    return stated && sums.has(keyOf(untied)) ? [untied] : []
  })
  const untied = await figuresIn(act, withUntied, { known: settled, fresh })
  const wholes = await likely(
    act,
    places.flatMap((place) => wholesIn(place, { families, sums, untied })),
  )
  const figures = await figuresIn(
    act,
    wholes.flatMap(({ group, below }) => [group, ...below]),
    { known: new Map([...untied, ...settled]), fresh },
  )
  const rivals = wholes.flatMap((whole) => contradictedBy(whole, figures, ties))
  const isMeant = new Map(places.map((place) => [`${place.year} ${place.series}`, meantBy(place)]))
  const looked = open.filter(({ tie, year, series, parties }) => {
    return tie !== noTie || isMeant.get(`${year} ${series}`)!(parties ?? [])
  })
  await replaceDoubts(act, { open: looked, rivals, across: true })
}

/**
 * What two acts do not look at side by side: a whole that one of them writes on one tie and a part that the other writes on another would not see
 * each other. Ties that are nested in nothing and hold nothing are held by their sums alone.
 */
function familiesTouched(places: readonly Place[], { tiesOver, tiesBelow }: Families): string[] {
  const ties = new Set(places.flatMap((place) => place.ties))
  return [...ties].flatMap((tie) => {
    const outermost = tiesOver({ tie, parties: [] }).at(-1) ?? tie
    return tiesBelow(outermost).length > 0 ? [`family of ${outermost}`] : []
  })
}

/** The figures of some groups: those at hand, and the others from the book with those that are about to be written. */
async function figuresIn(
  act: Act,
  groups: readonly Group[],
  { known, fresh }: { known: ByGroup; fresh: readonly GroupPosting[] },
): Promise<ByGroup> {
  const missing = new Map(groups.map((group) => [keyOf(group), group]))
  for (const key of known.keys()) missing.delete(key)
  const found: GroupPosting[] = await figuresOfGroups(act, [...missing.values()])
  const all = [...found, ...fresh.filter((one) => missing.has(groupOf(one)))]
  return new Map([...known, ...Map.groupBy(all, groupOf)])
}

/** The wholes than which the sums of what they take in may be more; a sum without a lower end or with rivals may be. */
async function likely(act: Act, wholes: readonly Whole[]): Promise<Whole[]> {
  const sums = await sumsOfGroups(
    act,
    wholes.flatMap(({ below }) => below),
  )
  return wholes.flatMap((whole) => {
    const below = whole.below.filter((group) => (sums.get(keyOf(group))?.terms ?? 0) > 0)
    const ends = [...below.map((group) => sums.get(keyOf(group))!), ...whole.beside].map(({ min }) => min)
    const most = sum(ends.map((end) => end ?? '0'))
    const isOpen = below.some((group) => {
      const { min, disputed } = sums.get(keyOf(group))!
      return min === null || disputed > 0
    })
    return isOpen || compare(most, whole.least) > 0 ? [{ ...whole, below }] : []
  })
}

/** Where the figures contradict the whole, but for what its own group tells by itself. */
function contradictedBy(whole: Whole, figures: ByGroup, ties: readonly Nestable[]): Rivals[] {
  const { group, subject, below, beside } = whole
  const own = (figures.get(keyOf(group)) ?? []).filter((figure) => subjectOf(figure) === subject)
  const all = [...own, ...beside, ...below.flatMap((one) => figures.get(keyOf(one)) ?? [])]
  const inGroup = all.filter((figure) => groupOf(figure) === keyOf(group))
  const told = standingsAndContradicted(inGroup, contextOf(inGroup)).contradicted.map(nameOf)
  const isOwn = new Set(own.map(({ id }) => id))
  return standingsAndContradicted(all, nestedContext(all, ties))
    .contradicted.filter((one) => isOwn.has(one.whole) && !told.includes(nameOf(one)))
    .map((one) => ({ group, ...one }))
}

const nameOf = ({ whole, subjects }: { whole: string; subjects: readonly string[] }) => `${whole} ${subjects.join()}`
