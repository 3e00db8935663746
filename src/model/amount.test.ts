// Amounts: sums are exact and in any order the same, open ends stay open, and nothing is claimed that a term does not claim.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Amount,
  addAmounts,
  canBothHold,
  compare,
  difference,
  hull,
  intersection,
  negate,
  sum,
  zero,
} from './amount.ts'

/** Of few digits and of more than a number of JavaScript holds, and around where that begins. */
const digits = fc.oneof(...[4n, 15n, 16n, 20n].map((most) => fc.bigInt({ min: -(10n ** most), max: 10n ** most })))
const decimal = fc.tuple(digits, fc.integer({ min: 0, max: 6 })).map(([digits, places]) => {
  const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const cut = size.length - places
  return (digits < 0n ? '-' : '') + (places ? `${size.slice(0, cut)}.${size.slice(cut)}` : size)
})
const amount: fc.Arbitrary<Amount> = fc
  .tuple(decimal, decimal, fc.constantFrom('exact', 'over', 'under', 'about', 'range', 'vague'))
  .map(([a, b, kind]) => {
    const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
    if (kind === 'over') return { min: low, max: null, hedge: 'over' }
    if (kind === 'under') return { min: null, max: low, hedge: 'under' }
    if (kind === 'vague') return { min: null, max: null, hedge: 'about' }
    if (kind === 'range' && compare(low, high) < 0) return { min: low, max: high, hedge: 'range' }
    return { min: low, max: low, hedge: kind === 'about' ? 'about' : 'exact' }
  })
const exact = (value: string): Amount => ({ min: value, max: value, hedge: 'exact' })
const over = (value: string): Amount => ({ min: value, max: null, hedge: 'over' })
const under = (value: string): Amount => ({ min: null, max: value, hedge: 'under' })
const holds = (wide: Amount, narrow: Amount) =>
  (wide.min === null || (narrow.min !== null && compare(wide.min, narrow.min) <= 0)) &&
  (wide.max === null || (narrow.max !== null && compare(wide.max, narrow.max) >= 0))

describe('decimals', () => {
  it('are exact where floats are not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3')
    expect(sum(['12345678901234567890', '0.01', '-1'])).toBe('12345678901234567889.01')
    expect(sum([])).toBe('0')
    expect(difference('1', '4.5')).toBe('-3.5')
    expect(negate('0')).toBe('0')
    expect(compare('1500.00', '1500')).toBe(0)
    expect(compare('-2', '-10')).toBeGreaterThan(0)
  })

  it('are those of big integers, however many are added', () => {
    const millionths = (value: string) => {
      const [whole = '', fraction = ''] = value.replace('-', '').split('.')
      const size = BigInt(whole + fraction.padEnd(6, '0'))
      return value.startsWith('-') ? -size : size
    }
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 40 }), decimal, (all, other) => {
        expect(millionths(sum(all))).toBe(all.reduce((total, one) => total + millionths(one), 0n))
        const apart = millionths(all[0] ?? '0') - millionths(other)
        expect(Math.sign(compare(all[0] ?? '0', other)) + 0).toBe(apart < 0n ? -1 : apart > 0n ? 1 : 0)
      }),
    )
  })

  it('come back when what was added is taken away', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        (a, b) => compare(difference(sum([a, b]), b), a) === 0 && compare(a, b) === -compare(b, a),
      ),
    )
  })
})

describe('sums', () => {
  it('keep the hedge', () => {
    expect(addAmounts([])).toEqual(zero)
    expect(addAmounts([exact('2'), exact('3')])).toEqual(exact('5'))
    expect(addAmounts([over('100000000'), exact('200000000')])).toEqual(over('300000000'))
    expect(addAmounts([under('3'), exact('2')])).toEqual(under('5'))
    expect(addAmounts([under('3'), over('2')])).toEqual({ min: null, max: null, hedge: 'about' })
    expect(addAmounts([{ min: '3', max: '3', hedge: 'about' }, exact('2')])).toEqual({
      min: '5',
      max: '5',
      hedge: 'about',
    })
    expect(addAmounts([{ min: '10', max: '13', hedge: 'range' }, exact('2')])).toEqual({
      min: '12',
      max: '15',
      hedge: 'range',
    })
  })

  it('have the sums of the ends as ends, and an open end wherever a term has one', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const total = addAmounts(amounts)
        for (const end of ['min', 'max'] as const) {
          const ends = amounts.map((one) => one[end])
          const known = ends.filter((one) => one !== null)
          expect(total[end]).toBe(known.length === ends.length ? sum(known) : null)
        }
      }),
    )
  })

  it('do not depend on the order or on how they are bracketed', () => {
    fc.assert(
      fc.property(fc.array(amount), fc.array(amount), (left, right) => {
        const ends = ({ min, max }: Amount) => ({ min, max })
        expect(addAmounts([...right, ...left])).toEqual(addAmounts([...left, ...right]))
        expect(ends(addAmounts([addAmounts(left), addAmounts(right)]))).toEqual(ends(addAmounts([...left, ...right])))
      }),
    )
  })
})

describe('hull and intersection', () => {
  it('show the spread of rivals and never their middle', () => {
    expect(hull([exact('120'), exact('150')])).toEqual({ min: '120', max: '150', hedge: 'range' })
    expect(hull([exact('120'), over('100')])).toEqual(over('100'))
    expect(hull([])).toBeNull()
    expect(intersection(over('10000'), under('11000'))).toEqual({ min: '10000', max: '11000', hedge: 'range' })
    expect(intersection(exact('120'), exact('150'))).toBeNull()
  })

  it('hold every one, and lie in every one', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const wide = hull([a, b])!
        expect(holds(wide, a) && holds(wide, b)).toBe(true)
        const shared = intersection(a, b)
        expect(shared !== null).toBe(canBothHold(a, b))
        if (shared) expect(holds(a, shared) && holds(b, shared)).toBe(true)
        expect(canBothHold(b, a)).toBe(canBothHold(a, b))
      }),
    )
  })
})
