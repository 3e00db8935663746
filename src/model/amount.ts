// Amount (数额): what a posting or a total claims, as an interval of exact signed decimals. Sums of money and of people are made
// here and nowhere else, so that no cent is rounded away and no hedge is lost: 超1亿元 and 2亿元 are together at least 3亿元.
import { integerOf, placesOf, shift } from './decimal.ts'
import type { Hedge } from './figure.ts'

/** A decimal with an optional minus, `'-4.5'`. */
export type SignedDecimal = string

/** A closed interval with its hedge; null is an open end. */
export type Amount = { min: SignedDecimal | null; max: SignedDecimal | null; hedge: Hedge }

/** Nothing: what a sum begins with. */
export const zero: Amount = { min: '0', max: '0', hedge: 'exact' }

/** Below zero where `a` is less than `b`, above it where it is more; `'1500.00'` and `'1500'` are equal. */
export function compare(a: SignedDecimal, b: SignedDecimal): number {
  if (a === b) return 0
  const places = Math.max(placesOf(a), placesOf(b))
  const apart = small(a, places) - small(b, places)
  if (!Number.isNaN(apart)) return apart
  const difference = scaled(a, places) - scaled(b, places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The exact sum; `'0'` of none. */
export function sum(decimals: readonly SignedDecimal[]): SignedDecimal {
  const places = decimals.reduce((most, one) => Math.max(most, placesOf(one)), 0)
  const total = smallSum(decimals, places)
  if (total !== null) return written(String(Math.abs(total)), total < 0, places)
  return unscaled(
    decimals.reduce((total, one) => total + scaled(one, places), 0n),
    places,
  )
}

/** The decimal on the other side of zero. */
export function negate(decimal: SignedDecimal): SignedDecimal {
  return sum([opposite(decimal)])
}

const opposite = (decimal: SignedDecimal) => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`)

/** The exact `a` less `b`. */
export function difference(a: SignedDecimal, b: SignedDecimal): SignedDecimal {
  return sum([a, opposite(b)])
}

/** Amounts together: ends add with ends, and an open end of one leaves the sum open. */
export function addAmounts(amounts: readonly Amount[]): Amount {
  const min = sumOfEnds(amounts.map((one) => one.min))
  const max = sumOfEnds(amounts.map((one) => one.max))
  return withHedge(min, max, amounts)
}

/** The narrowest amount that takes in all of them: what is known while rivals are undecided. Null of none. */
export function hull(amounts: readonly Amount[]): Amount | null {
  const [first, ...others] = amounts
  if (!first) return null
  const widest = (a: Amount, b: Amount): Amount => ({
    min: a.min === null || b.min === null ? null : compare(a.min, b.min) <= 0 ? a.min : b.min,
    max: a.max === null || b.max === null ? null : compare(a.max, b.max) >= 0 ? a.max : b.max,
    hedge: a.hedge,
  })
  const { min, max } = others.reduce(widest, first)
  return withHedge(min, max, amounts)
}

/** What both claim, or null where they cannot both hold. It is about only where both are. */
export function intersection(a: Amount, b: Amount): Amount | null {
  const min = a.min === null || (b.min !== null && compare(b.min, a.min) > 0) ? b.min : a.min
  const max = a.max === null || (b.max !== null && compare(b.max, a.max) < 0) ? b.max : a.max
  if (min !== null && max !== null && compare(min, max) > 0) return null
  const firm = [a, b].filter((one) => one.hedge !== 'about')
  return withHedge(min, max, firm.length > 0 ? firm : [a, b])
}

/** Whether one number can satisfy both as they stand: 超1万 and 10500 can, 10500 and 10600 cannot. */
export function canBothHold(a: Amount, b: Amount): boolean {
  return intersection(a, b) !== null
}

/**
 * What hedges make of the ends of a sum: `over` and `under` where one end is open, `about` where nothing or nothing firm is
 * known, else `exact` or `range` by the ends.
 */
export function withHedge(min: SignedDecimal | null, max: SignedDecimal | null, made: readonly Amount[]): Amount {
  const hedge = (): Hedge => {
    if (min === null && max === null) return 'about'
    if (min === null || max === null) return min === null ? 'under' : 'over'
    if (made.some((one) => one.hedge === 'about')) return 'about'
    return compare(min, max) === 0 ? 'exact' : 'range'
  }
  return { min, max, hedge: hedge() }
}

/** Whether ends can be said with a hedge: of an open end `over`, `under` or `about`, and `exact` of one number alone. */
export function hedgeFits({ min, max, hedge }: { [End in 'min' | 'max']: number | null } & { hedge: Hedge }): boolean {
  if (min !== null && max !== null) return hedge !== 'exact' || min === max
  return hedge === 'about' || (min !== null && hedge === 'over') || (max !== null && hedge === 'under')
}

function sumOfEnds(ends: readonly (SignedDecimal | null)[]): SignedDecimal | null {
  const known = ends.filter((end) => end !== null)
  return known.length === ends.length ? sum(known) : null
}

/** So many digits every number of JavaScript holds exactly; nearly all decimals of a book have fewer, and need no big integers. */
const mostExact = 15

/** All digits as one integer with so many places; not a number where that is not exact. */
function small(decimal: SignedDecimal, places: number): number {
  const own = placesOf(decimal)
  if (decimal.length + places - own > mostExact) return Number.NaN
  const digits = Number(own === 0 ? decimal : decimal.replace('.', ''))
  return own === places ? digits : digits * 10 ** (places - own)
}

/** The sum of the digits; null where it is not exact at every step. */
function smallSum(decimals: readonly SignedDecimal[], places: number): number | null {
  let total = 0
  for (const one of decimals) {
    total += small(one, places)
    if (!Number.isSafeInteger(total)) return null
  }
  return total
}

function scaled(decimal: SignedDecimal, places: number): bigint {
  const missing = places - placesOf(decimal)
  return missing === 0 ? integerOf(decimal) : integerOf(decimal) * 10n ** BigInt(missing)
}

function unscaled(digits: bigint, places: number): SignedDecimal {
  return written(String(digits < 0n ? -digits : digits), digits < 0n, places)
}

function written(digits: string, below: boolean, places: number): SignedDecimal {
  const size = shift(digits, -places)
  return below ? `-${size}` : size
}
