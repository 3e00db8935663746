// Ranking (排名): who stands before whom, as far as it can be told. Where intervals overlap the order is open, and a place is given as from the
// best to the worst that it can be.
import { type Amount, compare } from '../model/amount.ts'
import type { Direction } from '../model/indicators.ts'

/** A place: 1 is the first. Both null where there is no number. */
export type Place = { best: number | null; worst: number | null }

/** The place of each of some amounts. `down`: less is better. */
export function placesOf(amounts: readonly (Amount | null)[], direction: Direction): Place[] {
  const known = amounts.filter((one) => one !== null)
  const before = (a: Amount, b: Amount) => (direction === 'down' ? isBelow(a, b) : isBelow(b, a))
  return amounts.map((own) => {
    if (own === null) return { best: null, worst: null }
    const better = known.filter((other) => before(other, own)).length
    const worse = known.filter((other) => before(own, other)).length
    // Equal numbers share the better place.
    const equal = known.filter((other) => other !== own && isEqual(own, other)).length
    return { best: 1 + better, worst: Math.max(1 + better, known.length - worse - equal) }
  })
}

/** All of `a` lies below all of `b`. */
function isBelow(a: Amount, b: Amount): boolean {
  return a.max !== null && b.min !== null && compare(a.max, b.min) < 0
}

function isEqual(a: Amount, b: Amount): boolean {
  if (a.min === null || a.max === null || b.min === null || b.max === null) return false
  return compare(a.min, a.max) === 0 && compare(b.min, b.max) === 0 && compare(a.min, b.min) === 0
}

/** Which of two stands before the other in a list: by place, and where that is open by what is surely reached, the more first (`down`: the less). */
export function inOrderOf(direction: Direction) {
  const way = direction === 'down' ? 1 : -1
  return (a: Ranked, b: Ranked): number => {
    const [first, second] = [placeOf(a), placeOf(b)]
    if (first !== second) return first - second
    const [x, y] = [leastOf(a), leastOf(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return way * compare(x, y)
  }
}

type Ranked = { amount: Amount | null; place: Place }
const placeOf = ({ place: { best } }: Ranked) => best ?? Number.POSITIVE_INFINITY
const leastOf = ({ amount }: Ranked) => amount?.min ?? amount?.max ?? null
