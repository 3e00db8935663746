// Points: those of an interval take in the points of every number that it means, by whatever rule.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, compare, withHedge } from '../model/amount.ts'
import { type PointRule, pointsOf } from './points.ts'

const exact = (value: string): Amount => ({ min: value, max: value, hedge: 'exact' })
const bands: PointRule = { is: 'bands', bands: [{ from: '18', points: '10' }, { from: '15', points: '8' }] } // biome-ignore format: one rule

describe('points', () => {
  it.each([
    ['a band reached', bands, exact('18'), { min: '10', max: '10' }],
    ['the band below', bands, exact('17.9'), { min: '8', max: '8' }],
    ['below all bands', bands, exact('3'), { min: '0', max: '0' }],
    ['rivals in two bands', bands, { min: '15', max: '20', hedge: 'range' } as Amount, { min: '8', max: '10' }],
    ['超 a band', bands, { min: '15', max: null, hedge: 'over' } as Amount, { min: '8', max: '10' }],
    ['a proportion', { is: 'proportion' } as PointRule, exact('85.5'), { min: '8.55', max: '8.55' }],
    ['more than all', { is: 'proportion' } as PointRule, exact('130'), { min: '10', max: '10' }],
    ['a deduction', { is: 'deduction', each: '0.5', most: '3' } as PointRule, exact('4'), { min: '-2', max: '-2' }],
    ['a deduction at its most', { is: 'deduction', each: '2', most: '3' } as PointRule, exact('4'), { min: '-3' }],
  ])('of %s', (_, rule, amount, points) => {
    expect(pointsOf(rule, '10', amount)).toMatchObject(points)
  })

  it('take in those of every number that is meant', () => {
    const number = fc.integer({ min: 0, max: 150 })
    const points = number.map((one) => String(one / 10))
    const rule: fc.Arbitrary<PointRule> = fc.oneof(
      fc.constant<PointRule>({ is: 'proportion' }),
      fc.record({ is: fc.constant('deduction' as const), each: points, most: points }),
      fc.record({
        is: fc.constant('bands' as const),
        bands: fc.array(fc.record({ from: number.map(String), points }), { minLength: 1, maxLength: 6 }),
      }),
    )
    fc.assert(
      fc.property(rule, fc.tuple(number, number, number), fc.boolean(), fc.boolean(), (made, three, low, high) => {
        const [min, some, max] = three.sort((a, b) => a - b).map(String) as [string, string, string]
        const wide = pointsOf(made, '10', withHedge(low ? null : min, high ? null : max, []))
        const one = pointsOf(made, '10', exact(some))
        expect(compare(wide.min!, one.min!)).toBeLessThanOrEqual(0)
        expect(compare(wide.max!, one.max!)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
