// Rounding: what restates a number with fewer digits or a hedge, and what only looks near.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Amount } from './amount.ts'
import { breadthOf, isRounding, meet } from './rounding.ts'

const exact = (value: string): Amount => ({ min: value, max: value, hedge: 'exact' })
const about = (value: string): Amount => ({ min: value, max: value, hedge: 'about' })
const over = (value: string): Amount => ({ min: value, max: null, hedge: 'over' })
const under = (value: string): Amount => ({ min: null, max: value, hedge: 'under' })

it.each([
  ['45.3亿 and 45.28亿', exact('4530000000'), exact('4528000000')],
  ['10500 and 1.05万', exact('10500'), exact('10500.0')],
  ['10523 and 1.05万', exact('10523'), exact('10500')],
  ['10500 and 约1万', exact('10500'), about('10000')],
  ['10500 and 超万', exact('10500'), over('10000')],
  ['10500 and 近1.1万', exact('10500'), under('11000')],
  ['33.33% and 33.3%', exact('33.33'), exact('33.3')],
  ['-4.52 and -4.5', exact('-4.52'), exact('-4.5')],
])('%s restate each other', (_, a, b) => {
  expect([isRounding(a, b), isRounding(b, a)]).toEqual([true, true])
})

it.each([
  ['118家 and 120家: small counts are not rounded without 约', exact('118'), exact('120')],
  ['45.3亿 and 45.4亿 touch at 45.35亿 and do not meet', exact('4530000000'), exact('4540000000')],
  ['12345 and 12346', exact('12345'), exact('12346')],
  ['超万 and 5万: both can hold, but none rounds the other', over('10000'), exact('50000')],
  ['近1万 and 10500', under('10000'), exact('10500')],
  [
    '几百 and 500: nothing is said that could be rounded',
    { min: null, max: null, hedge: 'about' } as const,
    exact('500'),
  ],
])('%s', (_, a, b) => {
  expect([isRounding(a, b), isRounding(b, a)]).toEqual([false, false])
})

it('a number rounded to two or more of its digits always meets itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10000, max: 1e12 }), fc.integer({ min: 2, max: 6 }), (value, digits) => {
      const unit = 10 ** Math.max(0, String(value).length - digits)
      const rounded = Math.round(value / unit) * unit
      expect(isRounding(exact(String(value)), exact(String(rounded)))).toBe(true)
    }),
  )
})

it('what can hold as it stands can be meant', () => {
  const number = fc.integer({ min: -1e6, max: 1e6 }).map(String)
  const amount = fc.oneof(number.map(exact), number.map(about), number.map(over), number.map(under))
  fc.assert(
    fc.property(amount, (one) => {
      expect(meet(breadthOf(one), breadthOf(one))).toBe(true)
    }),
  )
})
