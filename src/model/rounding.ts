// Rounding (取整): how much a number leaves open by the way it is written. 45.3亿 is said of everything from 45.25亿 to 45.35亿, so it
// restates 45.28亿 and does not contradict it; 120家 is said of 120 alone.
import { type Amount, canBothHold, compare, difference, type SignedDecimal, sum } from './amount.ts'
import { placesOf, shift } from './decimal.ts'

/** All that a claim can mean: from `min` to `max`, `max` itself left out where it is only rounded towards. */
export type Breadth = { min: SignedDecimal | null; max: SignedDecimal | null; below: boolean }

/**
 * The breadth of an amount. An exact number is open by half of the last place that was written; 约 by a tenth; an amount with
 * two ends or an open one already says how broad it is.
 */
export function breadthOf(amount: Amount): Breadth {
  const { min, max, hedge } = amount
  if (min === null || max === null || hedge === 'range') return { min, max, below: false }
  if (hedge === 'about') return { min: difference(min, tenthOf(min)), max: sum([max, tenthOf(max)]), below: false }
  const half = halfOfLastPlace(min)
  return { min: difference(min, half), max: sum([max, half]), below: true }
}

/** Whether one number lies in both. */
export function meet(a: Breadth, b: Breadth): boolean {
  return reaches(a, b) && reaches(b, a)
}

/** Whether `high` ends at or above the point where `low` begins. */
export function reaches(high: Breadth, low: Breadth): boolean {
  if (high.max === null || low.min === null) return true
  const gap = compare(high.max, low.min)
  return high.below ? gap > 0 : gap >= 0
}

/** Whether one is the other with fewer digits or a hedge: 45.28亿 and 45.3亿; 10500, 1.05万, 约1万, 超万 and 近1.1万. */
export function isRounding(a: Amount, b: Amount): boolean {
  const [x, y] = [a.min ?? a.max, b.min ?? b.max]
  if (x === null || y === null) return false
  const apart = sizeOf(difference(x, y))
  const near = compare(apart, tenthOf(x)) <= 0 || compare(apart, tenthOf(y)) <= 0
  return near && (canBothHold(a, b) || meet(breadthOf(a), breadthOf(b)))
}

/**
 * Half of the last place written. The digits after a point count all; below 10000 so do the zeros of a whole number (people
 * do not round 118家 to 120家 without saying 约); above, 万 and 亿 hide the zeros, of which two digits at least are meant.
 */
function halfOfLastPlace(decimal: SignedDecimal): SignedDecimal {
  const size = shift(sizeOf(decimal), 0)
  const places = placesOf(size)
  if (places > 0) return shift('5', -places - 1)
  let zeros = 0
  while (size.endsWith('0', size.length - zeros)) zeros++
  const hidden = size.length < 5 ? 0 : Math.min(zeros, size.length - 2)
  return hidden === 0 ? '0.5' : shift('5', hidden - 1)
}

const sizeOf = (decimal: SignedDecimal) => (decimal.startsWith('-') ? decimal.slice(1) : decimal)
const tenthOf = (decimal: SignedDecimal) => shift(sizeOf(decimal), -1)
