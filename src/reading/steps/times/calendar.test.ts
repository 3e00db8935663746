// Tests of the calendar: month ends, leap years and weekdays, by days known and by going there and back.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDay } from '../../../model/period.ts'
import { addDays, addMonths, addYears, dateOf, monthEnd, weekday } from './calendar.ts'

it('knows months, leap days and the turn of a year', () => {
  expect(monthEnd(2024, 2)).toBe('2024-02-29')
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
  expect(addMonths(2025, 1, -1)).toEqual([2024, 12])
  expect(addYears('2024-02-29', -1)).toBe('2023-02-28')
})

it('knows the day of the week, Monday first', () => {
  expect(weekday('2021-05-31')).toBe(0)
  expect(weekday('2024-03-12')).toBe(1)
  expect(weekday('2000-01-01')).toBe(5)
})

it('comes back from any day', () => {
  const days = fc.tuple(fc.integer({ min: 1950, max: 2050 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(days, fc.integer({ min: -900, max: 900 }), ([year, month], count) => {
      const there = addDays(monthEnd(year, month), count)
      expect(isDay(there)).toBe(true)
      expect(addDays(there, -count)).toBe(monthEnd(year, month))
      expect(dateOf(there)[0]).toBeGreaterThan(1940)
    }),
  )
})
