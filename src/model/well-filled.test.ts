// The year to look at: never a year with next to nothing while a fuller one is there.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wellFilled } from './well-filled.ts'

it('passes over a year with a few targets, and takes what there is', () => {
  const held = (...rows: [number, number][]) => rows.map(([year, figures]) => ({ year, figures }))
  expect(wellFilled(held([2025, 7], [2024, 109], [2023, 73]))).toBe(2024)
  expect(wellFilled(held([2024, 28], [2023, 109]))).toBe(2024)
  expect(wellFilled(held([2019, 1]))).toBe(2019)
  expect(wellFilled([])).toBeNull()
})

it('is a year of the book that holds at least a quarter of what the fullest does', () => {
  const years = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1990, max: 2040 }), figures: fc.integer({ min: 1, max: 500 }) }),
    { selector: ({ year }) => year, minLength: 1 },
  )
  fc.assert(
    fc.property(years, (held) => {
      const most = Math.max(...held.map(({ figures }) => figures))
      const found = held.find(({ year }) => year === wellFilled(held))
      expect(found && found.figures * 4 >= most).toBe(true)
      expect(held.every(({ year, figures }) => year <= found!.year || figures * 4 < most)).toBe(true)
    }),
  )
})
