// What is said of plans: a percent is never shown narrower than it is known, and days are counted as the calendar has them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysSince, doneText, type Summary, todayInChina } from './words.ts'

const summaryOf = (min: number, max: number) =>
  ({ done: { min: String(min), max: String(max), hedge: min === max ? 'exact' : 'range' } }) as Summary

it('shows a percent to one decimal, and a range outwards', () => {
  expect(doneText(summaryOf(99, 99), 'zh')).toBe('99%')
  expect(doneText(summaryOf(33.333333, 33.333333), 'zh')).toBe('33.3%')
  expect(doneText(summaryOf(63.894736, 69.157894), 'zh')).toBe('63.8%—69.2%')
  expect(doneText({ done: null } as Summary, 'zh')).toBeNull()
})

it('never narrows a range', () => {
  const percent = fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1_000_000)
  fc.assert(
    fc.property(percent, percent, (a, b) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(min !== max)
      const [first, last] = doneText(summaryOf(min, max), 'en')!.split('–').map(Number.parseFloat)
      expect(first).toBeLessThanOrEqual(min)
      expect(last ?? first).toBeGreaterThanOrEqual(max)
    }),
  )
})

it('counts days over months and leap days, from the day in China', () => {
  expect(daysSince('2025-12-31', '2026-11-30')).toBe(334)
  expect(daysSince('2024-02-28', '2024-03-01')).toBe(2)
  expect(todayInChina(new Date('2026-11-29T15:59:59Z'))).toBe('2026-11-29')
  expect(todayInChina(new Date('2026-11-29T16:00:00Z'))).toBe('2026-11-30')
})
