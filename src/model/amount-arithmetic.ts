// Arithmetic of formulas (区间运算): differences, ratios and shares of amounts, which are intervals. Whatever numbers the two sides mean, the
// result takes in theirs; where a quotient has no end in decimals, its ends are rounded outwards.
import { type Amount, compare, negate, type SignedDecimal, sum, withHedge } from './amount.ts'
import { integerOf, placesOf, shift } from './decimal.ts'

/** What is left of `a` without `b`: at least 3 less at most 1 is at least 2. */
export function subtractAmounts(a: Amount, b: Amount): Amount {
  const end = (one: SignedDecimal | null, other: SignedDecimal | null) =>
    one === null || other === null ? null : sum([one, negate(other)])
  return withHedge(end(a.min, b.max), end(a.max, b.min), [a, b])
}

/** So many times the amount, by powers of ten: a share becomes a percentage with `scaleAmount(share, 2)`. */
export function scaleAmount({ min, max, hedge }: Amount, places: number): Amount {
  return { min: min === null ? null : shifted(min, places), max: max === null ? null : shifted(max, places), hedge }
}

/** Decimal places of a quotient; what is beyond them is rounded outwards. */
export const quotientPlaces = 10

/**
 * How many times `b` goes into `a`. Null where `b` may be zero. `counts`: of things, people and money, none of which is below zero, so that
 * a divisor that is only known to be less than something is above zero.
 */
export function divideAmounts(a: Amount, b: Amount, { counts = false }: { counts?: boolean } = {}): Amount | null {
  const divisor = positive(b, counts)
  if (divisor) return quotientOf(a, divisor, [a, b])
  const below = positive(turned(b), false)
  return below ? quotientOf(turned(a), below, [a, b]) : null
}

/** A divisor above zero; `min` null: as near to zero as one likes, `max` null: without end. */
type Divisor = { min: SignedDecimal | null; max: SignedDecimal | null }

function positive({ min, max }: Amount, counts: boolean): Divisor | null {
  if (min !== null) return compare(min, '0') > 0 ? { min, max } : null
  return counts && max !== null && compare(max, '0') > 0 ? { min: null, max } : null
}

function quotientOf(a: Amount, by: Divisor, made: readonly Amount[]): Amount {
  const low = a.min === null ? null : least(a.min, by)
  const high = a.max === null ? null : negated(least(negate(a.max), by))
  const exact = low !== null && high !== null && narrow(low, high)
  const whole = withHedge(low, high, made)
  // Two ends that only rounding parts are one number that decimals cannot say.
  return exact && whole.hedge === 'range' && made.every(isOne) ? { ...whole, hedge: 'exact' } : whole
}

/** The least that a number can become by a divisor; null without end. */
function least(number: SignedDecimal, { min, max }: Divisor): SignedDecimal | null {
  if (compare(number, '0') >= 0) return max === null ? '0' : floorOf(number, max)
  return min === null ? null : floorOf(number, min)
}

const isOne = ({ min, max }: Amount) => min !== null && max !== null && compare(min, max) === 0
const narrow = (low: SignedDecimal, high: SignedDecimal) =>
  compare(sum([high, negate(low)]), shift('1', -quotientPlaces)) <= 0
const negated = (decimal: SignedDecimal | null) => (decimal === null ? null : negate(decimal))
const turned = ({ min, max, hedge }: Amount): Amount => ({ min: negated(max), max: negated(min), hedge })

/** The quotient by a number above zero, rounded down. */
function floorOf(a: SignedDecimal, b: SignedDecimal): SignedDecimal {
  const places = Math.max(placesOf(a), placesOf(b))
  const [dividend, divisor] = [integerAt(a, places) * 10n ** BigInt(quotientPlaces), integerAt(b, places)]
  const quotient = dividend / divisor
  const below = dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient
  return shifted(String(below), -quotientPlaces)
}

const integerAt = (decimal: SignedDecimal, places: number) =>
  integerOf(decimal) * 10n ** BigInt(places - placesOf(decimal))

function shifted(decimal: SignedDecimal, places: number): SignedDecimal {
  const size = shift(decimal.replace('-', ''), places)
  return decimal.startsWith('-') && /[1-9]/.test(size) ? `-${size}` : size
}

/** The amount with so many decimal places at most: one number to the nearest, an interval outwards. For showing, never for adding. */
export function roundedAmount({ min, max, hedge }: Amount, places: number): Amount {
  const one = hedge === 'exact' || hedge === 'about'
  const down = (end: SignedDecimal) => (one ? nearest(end, places) : roundedDown(end, places))
  const up = (end: SignedDecimal) => (one ? nearest(end, places) : negate(roundedDown(negate(end), places)))
  return { min: min === null ? null : down(min), max: max === null ? null : up(max), hedge }
}

function nearest(decimal: SignedDecimal, places: number): SignedDecimal {
  return roundedDown(sum([decimal, shift('5', -places - 1)]), places)
}

function roundedDown(decimal: SignedDecimal, places: number): SignedDecimal {
  if (placesOf(decimal) <= places) return decimal
  const by = 10n ** BigInt(placesOf(decimal) - places)
  const digits = integerOf(decimal)
  const cut = digits / by
  return shifted(String(digits < 0n && cut * by !== digits ? cut - 1n : cut), -places)
}
