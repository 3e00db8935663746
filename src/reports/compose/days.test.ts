// Days: the report's own year is not said again, and a part of a year is never told as the year.
import { expect, it } from 'vitest'
import { dayText, periodText } from './days.ts'

it.each([
  ['2024-01-01', '2024-12-31', 2024, null],
  ['2024-01-01', '2024-12-31', 2025, '2024年'],
  ['2024-01-01', '2024-11-30', 2024, '1至11月'],
  ['2024-11-01', '2024-11-30', 2024, '11月'],
  ['2023-11-01', '2023-11-30', 2024, '2023年11月'],
  ['2024-12-20', '2024-12-20', 2024, '12月20日'],
  ['2024-05-01', '2024-05-10', 2024, '5月1日至5月10日'],
  ['2021-01-01', '2025-12-31', 2024, '2021至2025年'],
  ['2023-07-01', '2024-03-12', 2024, '2023年7月1日至2024年3月12日'],
])('%s to %s in a report of %i is %s', (from, to, year, told) => {
  expect(periodText(from, to, year)).toBe(told)
})

it('a day is told without leading zeros', () => {
  expect(dayText('2025-01-05', null)).toBe('2025年1月5日')
})
