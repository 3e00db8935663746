// Intervals: a claim is never made narrower than it was said, and never turned round.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimed, negated } from './interval.ts'

const hedge = fc.constantFrom('exact' as const, 'over' as const, 'under' as const, 'about' as const, 'range' as const)
const ends = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))

it('leaves open what the hedge leaves open', () => {
  expect(claimed({ min: 110000000, max: 110000000, hedge: 'over' })).toEqual({
    min: 110000000,
    max: null,
    hedge: 'over',
  })
  expect(claimed({ min: 30, max: 30, hedge: 'under' })).toEqual({ min: null, max: 30, hedge: 'under' })
  expect(claimed({ min: 10, max: 13, hedge: 'range' })).toEqual({ min: 10, max: 13, hedge: 'range' })
})

it('holds what was said, and is never turned round', () => {
  fc.assert(
    fc.property(ends, hedge, (said, by) => {
      const { min, max } = claimed({ ...said, hedge: by })
      expect(min === null || min <= said.min).toBe(true)
      expect(max === null || max >= said.max).toBe(true)
      const below = negated({ min, max, hedge: by })
      expect(below.min === null || below.max === null || below.min <= below.max).toBe(true)
    }),
  )
})

it('turns back to what it was', () => {
  fc.assert(
    fc.property(ends, hedge, (said, by) => {
      const interval = claimed({ min: said.min + 1, max: said.max + 1, hedge: by })
      expect(negated(negated(interval))).toEqual(interval)
    }),
  )
})
