// Arithmetic of formulas: whatever two numbers the intervals mean, their difference and their quotient lie in the result; exact where decimals
// can say it, and open where a divisor may be zero.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, compare, sum, withHedge } from './amount.ts'
import { divideAmounts, quotientPlaces, roundedAmount, scaleAmount, subtractAmounts } from './amount-arithmetic.ts'

const exact = (value: string): Amount => ({ min: value, max: value, hedge: 'exact' })
const over = (value: string): Amount => ({ min: value, max: null, hedge: 'over' })
const under = (value: string): Amount => ({ min: null, max: value, hedge: 'under' })

/** A number as a fraction of whole numbers, so that no rounding is in the test. */
type Point = { digits: bigint; places: number }
const decimalOf = ({ digits, places }: Point) => {
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const cut = size.length - places
  return (digits < 0n ? '-' : '') + (places ? `${size.slice(0, cut)}.${size.slice(cut)}` : size)
}
const point = fc.record({
  digits: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  places: fc.integer({ min: 0, max: 4 }),
})

/** An interval with a number that it means. */
const meant = fc.tuple(point, point, point, fc.boolean(), fc.boolean()).map(([a, b, c, low, high]) => {
  const sorted = [a, b, c].map(decimalOf).sort(compare) as [string, string, string]
  return { amount: withHedge(low ? null : sorted[0], high ? null : sorted[2], []), number: sorted[1] }
})

const scaled = (decimal: string) => {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = BigInt(whole + fraction.padEnd(20, '0'))
  return decimal.startsWith('-') ? -digits : digits
}
/** Whether x/y lies in the interval, by whole numbers alone. */
const holdsQuotient = ({ min, max }: Amount, x: string, y: string) => {
  const unit = 10n ** 20n
  const [left, right] = [scaled(x) * unit, scaled(y)]
  const sign = right < 0n ? -1n : 1n
  return (
    (min === null || scaled(min) * right * sign <= left * sign) &&
    (max === null || scaled(max) * right * sign >= left * sign)
  )
}
const holds = ({ min, max }: Amount, number: string) =>
  (min === null || compare(min, number) <= 0) && (max === null || compare(max, number) >= 0)

describe('a difference', () => {
  it('takes in what every two numbers make', () => {
    fc.assert(
      fc.property(meant, meant, (a, b) => {
        const negative = b.number.startsWith('-') ? b.number.slice(1) : `-${b.number}`
        expect(holds(subtractAmounts(a.amount, b.amount), sum([a.number, negative]))).toBe(true)
      }),
    )
  })

  it('keeps open ends open', () => {
    expect(subtractAmounts(over('3'), exact('1'))).toEqual(over('2'))
    expect(subtractAmounts(exact('3'), over('1'))).toEqual(under('2'))
    expect(subtractAmounts(over('3'), over('1'))).toMatchObject({ min: null, max: null, hedge: 'about' })
  })
})

describe('a quotient', () => {
  it('takes in what every two numbers make, or there is none because the divisor may be zero', () => {
    fc.assert(
      fc.property(meant, meant, (a, b) => {
        const quotient = divideAmounts(a.amount, b.amount)
        if (quotient) expect(holdsQuotient(quotient, a.number, b.number)).toBe(true)
        else expect(holds(b.amount, '0')).toBe(true)
      }),
    )
  })

  it('takes them in as well where nothing counted is below zero', () => {
    fc.assert(
      fc.property(meant, meant, (a, b) => {
        const quotient = divideAmounts(a.amount, b.amount, { counts: true })
        const possible = compare(b.number, '0') > 0
        if (quotient && possible) expect(holdsQuotient(quotient, a.number, b.number)).toBe(true)
      }),
    )
  })

  it('is exact where decimals can say it, and one number where they cannot', () => {
    expect(divideAmounts(exact('1'), exact('4'))).toEqual(exact('0.25'))
    const third = divideAmounts(exact('1'), exact('3'))!
    expect(third).toEqual({ min: '0.3333333333', max: '0.3333333334', hedge: 'exact' })
    expect(third.min!.length - 2).toBe(quotientPlaces)
    expect(roundedAmount(scaleAmount(third, 2), 2)).toEqual({ min: '33.33', max: '33.33', hedge: 'exact' })
  })

  it('knows a share by a hedge on either side', () => {
    expect(divideAmounts(over('1'), exact('2'))).toEqual(over('0.5'))
    expect(divideAmounts(exact('2'), under('4'))).toBeNull()
    expect(divideAmounts(exact('2'), under('4'), { counts: true })).toEqual(over('0.5'))
    expect(divideAmounts(exact('2'), over('4'))).toEqual({ min: '0', max: '0.5', hedge: 'range' })
    expect(divideAmounts(exact('2'), exact('0'))).toBeNull()
    expect(divideAmounts(exact('2'), { min: '0', max: '4', hedge: 'range' })).toBeNull()
    expect(divideAmounts(exact('-6'), { min: '-3', max: '-2', hedge: 'range' })).toMatchObject({ min: '2', max: '3' })
  })
})

describe('rounding for show', () => {
  it('never makes an interval narrower', () => {
    fc.assert(fc.property(meant, ({ amount, number }) => holds(roundedAmount(amount, 1), number)))
  })

  it('goes to the nearest for one number', () => {
    expect(roundedAmount(exact('12.345'), 2)).toEqual(exact('12.35'))
    expect(roundedAmount(exact('-0.001'), 2)).toEqual(exact('0'))
  })
})
