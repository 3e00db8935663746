// Excess (部分大于整体): a number that is smaller than its part cannot be its whole. 绍兴全年捐赠795.5万元 does not take in the 超1800万元 that it gave
// to 乐山: the two contradict each other as rivals do, and are shown until a person says which holds or that one is no part of the other.
import { compare, sum } from '../../model/amount.ts'
import type { Countable } from '../../model/posting.ts'
import { type Breadth, breadthOf, reaches } from '../../model/rounding.ts'
import type { Choices, Claim } from '../rivals.ts'
import { isAdditive } from '../series.ts'
import { type Cell, idsOf, type Yields } from './lanes.ts'
import { inOrder, isDated, overlap } from './span.ts'
import { type Nesting, tiesAbove } from './wholes.ts'

/** A cell that is counted as a whole, and those of its parts that no number can hold together with it: one alone, or several that share nothing. */
export type Excess = { whole: Cell; parts: Cell[] }

/** So many parts of one whole are added up, the largest first. */
const mostParts = 200

/** The wholes that are smaller than what they take in; parts against which the whole was chosen are none. */
export function excessesOf(yielding: ReadonlyMap<Cell, Yields>, nesting: Nesting, choices: Choices): Excess[] {
  const taken = [...yielding].filter(([cell, { to, reason }]) => takesIn.has(reason) && isOneNumber(to, cell))
  const byWhole = Map.groupBy(taken, ([, { to }]) => to)
  return [...byWhole].flatMap(([whole, own]) => {
    const parts = own.map(([cell]) => cell).filter((part) => !isChosenOver(whole, part, choices))
    const found = exceeding(whole, parts, nesting)
    return found.length > 0 ? [{ whole, parts: found }] : []
  })
}

/** Whether a person chose a posting of one cell over one of the other. */
export function isChosenOver(winner: Cell, loser: Cell, choices: Choices): boolean {
  if (choices.size === 0) return false
  const losers = idsOf(loser)
  return idsOf(winner).some((id) => losers.some((one) => choices.get(id)?.has(one)))
}

/** Whether a part is more than its whole whatever both can mean. */
export function exceedsAlone(whole: Countable, part: Countable): boolean {
  if (whole.max === null || part.min === null || compare(part.min, whole.max) <= 0) return false
  return isAdditive(whole) && !reaches(breadthOf(whole), breadthOf(part))
}

const takesIn: ReadonlySet<Yields['reason']> = new Set(['in_aggregate', 'in_parent', 'within_period'])

/** A level of June may be above the one of December. */
function isOneNumber(whole: Cell, part: Cell): boolean {
  return firstOf(whole).accrual !== 'stock' || whole.span.last === part.span.last
}

const firstOf = ({ claims }: Cell) => claims[0]!.shown

function exceeding(whole: Cell, parts: readonly Cell[], nesting: Nesting): Cell[] {
  const ceiling = highest(whole.claims)
  if (ceiling === null || !isAdditive(firstOf(whole))) return []
  const told = parts
    .flatMap((cell) => {
      const least = lowest(cell.claims)
      return least === null || compare(least, '0') <= 0 ? [] : [{ cell, least }]
    })
    .sort(
      (a, b) =>
        compare(b.least, a.least) || wideFirst(a.cell, b.cell) || inOrder(firstOf(a.cell).id, firstOf(b.cell).id),
    )
  const alone = told.filter(({ least }) => isAbove(least, ceiling)).map(({ cell }) => cell)
  if (alone.length > 0) return apart(alone, nesting)
  if (!isAbove(sum(told.map(({ least }) => least)), ceiling)) return []
  const largest = apart(
    told.map(({ cell }) => cell),
    nesting,
  )
  for (let count = 2; count <= largest.length; count++) {
    const some = largest.slice(0, count)
    if (isAbove(sum(some.map(({ claims }) => lowest(claims)!)), ceiling)) return some
  }
  return []
}

/** Of equal parts what is told of a tie or region as a whole goes before one named thing. */
const wideFirst = (a: Cell, b: Cell) => Number(a.subject.startsWith('entry:')) - Number(b.subject.startsWith('entry:'))

const isAbove = (least: string, ceiling: Breadth) => !reaches(ceiling, { min: least, max: null, below: false })

/** The most that the claims of a cell can mean, null where one is open upwards. */
function highest(claims: readonly Claim[]): Breadth | null {
  const all = claims.map(({ shown }) => breadthOf(shown))
  if (all.some(({ max }) => max === null)) return null
  return all.reduce((a, b) => (compare(a.max!, b.max!) >= 0 ? a : b))
}

/** The least that they can mean, null where one is open downwards. */
function lowest(claims: readonly Claim[]): string | null {
  const all = claims.map(({ shown }) => breadthOf(shown).min)
  return all.some((min) => min === null) ? null : all.reduce((a, b) => (compare(a!, b!) <= 0 ? a : b))
}

/** Of cells in order those that share nothing with one before them. */
function apart(cells: readonly Cell[], nesting: Nesting): Cell[] {
  const found: Cell[] = []
  for (const cell of cells.slice(0, mostParts)) {
    if (found.every((other) => shareNothing(cell, other, nesting))) found.push(cell)
  }
  return found
}

/** What one subject did at other times, and what other pairs of regions did. Two named things of one pair may hold each other (园区, 项目). */
function shareNothing(a: Cell, b: Cell, nesting: Nesting): boolean {
  if (a.subject === b.subject) {
    return firstOf(a).accrual === 'flow' && isDated(a.span) && isDated(b.span) && !overlap(a.span, b.span)
  }
  // One thing may be told of by several ties.
  return placesOf(a).every((place) =>
    placesOf(b).every(
      (against) =>
        !isNested(place, against, nesting) &&
        !isNested(against, place, nesting) &&
        areOtherPairs(place.parties, against.parties, nesting),
    ),
  )
}

/** The postings of a cell, one for each tie and regions. */
function placesOf({ claims }: Cell): Countable[] {
  const postings = claims.flatMap(({ shown, sources }) => [shown, ...sources])
  return [...new Map(postings.map((posting) => [`${posting.tie} ${posting.parties.join()}`, posting])).values()]
}

function isNested({ tie }: Countable, { tie: other }: Countable, { tieParents }: Nesting): boolean {
  return tie !== null && other !== null && tiesAbove(tie, tieParents).includes(other)
}

/** A pair has two ends: no pair of 宁波 and 凉山 is one of 绍兴 too, but what 宁波 gave may be what 凉山 received. */
function areOtherPairs(a: readonly string[], b: readonly string[], { ancestors }: Nesting): boolean {
  if (a.length === 0 || b.length === 0) return false
  const isWithin = (region: string, other: string) =>
    region === other || ancestors.get(region)?.includes(other) === true
  const further = b.filter((region) => !a.some((other) => isWithin(region, other) || isWithin(other, region)))
  return a.length + further.length > Math.max(2, a.length, b.length)
}
