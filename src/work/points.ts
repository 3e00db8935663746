// Points of a score line (得分): by bands, in proportion to completion, or taken off (扣分项), of an interval as an interval: what is open in the
// number stays open in the points.
import { z } from 'zod'
import { type Amount, addAmounts, compare, hull, negate, type SignedDecimal } from '../model/amount.ts'
import { multiply, shift } from '../model/decimal.ts'

const plainDecimal = z.string().regex(/^\d{1,12}(?:\.\d{1,6})?$/)
const bandFrom = z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?$/)

/**
 * How a number becomes points. `bands`: those of the highest band that it reaches, none below all. `proportion`: the weight times the
 * completion, full at 100%. `deduction`: so much off for each, at most `most`.
 */
export const pointRuleSchema = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('bands'),
    bands: z
      .array(z.strictObject({ from: bandFrom, points: plainDecimal }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ is: z.literal('proportion') }),
  z.strictObject({ is: z.literal('deduction'), each: plainDecimal, most: plainDecimal }),
])
export type PointRule = z.infer<typeof pointRuleSchema>

const exactly = (points: SignedDecimal): Amount => ({ min: points, max: points, hedge: 'exact' })

/** The points of a number by a rule, from the least to the most that it can mean. `weight`: full points. */
export function pointsOf(rule: PointRule, weight: SignedDecimal, amount: Amount): Amount {
  if (rule.is === 'bands') return inBands(rule.bands, amount)
  const { min, max } = amount
  if (rule.is === 'proportion') {
    const share = (rate: SignedDecimal) => shift(multiply(within(rate, '100'), weight), -2)
    return between(min === null ? '0' : share(min), max === null ? weight : share(max))
  }
  const off = (count: SignedDecimal) => within(multiply(within(count, null), rule.each), rule.most)
  const [least, most] = [min === null ? '0' : off(min), max === null ? rule.most : off(max)]
  return between(minus(most), minus(least))
}

type Band = { from: SignedDecimal; points: SignedDecimal }

/** Every band that the interval reaches into, whichever way its points go. */
function inBands(bands: readonly Band[], { min, max }: Amount): Amount {
  const rising = [...bands].sort((a, b) => compare(a.from, b.from))
  const at = (value: SignedDecimal) => rising.findLast(({ from }) => compare(from, value) <= 0)?.points ?? '0'
  const lowest = min === null ? '0' : at(min)
  const reached = rising.filter(
    ({ from }) => (min === null || compare(from, min) > 0) && (max === null || compare(from, max) <= 0),
  )
  return hull([exactly(lowest), ...reached.map(({ points }) => exactly(points))])!
}

/** Not below zero, nor above the most. */
function within(value: SignedDecimal, most: SignedDecimal | null): SignedDecimal {
  if (compare(value, '0') < 0) return '0'
  return most !== null && compare(value, most) > 0 ? most : value
}

const minus = (points: SignedDecimal) => (/[1-9]/.test(points) ? negate(points) : '0')
const between = (min: SignedDecimal, max: SignedDecimal): Amount =>
  compare(min, max) === 0 ? exactly(min) : { min, max, hedge: 'range' }

/** The points of several lines together. */
export const totalPoints = (points: readonly Amount[]): Amount => addAmounts(points)
