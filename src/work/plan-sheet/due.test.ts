// Until when: every way in which an office writes it, by the period of the plan, and nothing that is no time.
import { expect, it } from 'vitest'
import { dueWritten, startWritten } from './due.ts'

const year = ['2025-01-01', '2025-12-31'] as [string, string]

it.each([
  ['2025年6月30日', '2025-06-30', 'written'],
  ['2025.6.30前', '2025-06-30', 'understood'],
  ['2025年6月底前', '2025-06-30', 'understood'],
  ['6月底前完成', '2025-06-30', 'understood'],
  ['6月15日前', '2025-06-15', 'understood'],
  ['2月中旬', '2025-02-20', 'understood'],
  ['2月下旬', '2025-02-28', 'understood'],
  ['第三季度', '2025-09-30', 'understood'],
  ['4季度', '2025-12-31', 'understood'],
  ['上半年', '2025-06-30', 'understood'],
  ['2026年上半年', '2026-06-30', 'understood'],
  ['年底前', '2025-12-31', 'understood'],
  ['2026年底', '2026-12-31', 'understood'],
  ['全年', '2025-12-31', 'understood'],
  ['年内', '2025-12-31', 'understood'],
  ['长期坚持', null, 'open'],
  ['持续推进', null, 'open'],
  ['—', null, 'open'],
])('%s', (text, day, as) => expect(dueWritten(text, year)).toEqual({ day, as }))

it.each(['尽快', '13月', '2月30日', '张三'])('%s is no time', (text) => expect(dueWritten(text, year)).toBeNull())

it.each([
  ['3月', '2025-03-01'],
  ['2025年', '2025-01-01'],
  ['2026年2月起', '2026-02-01'],
])('%s as a beginning', (text, day) => expect(startWritten(text, year)).toEqual({ day, as: 'understood' }))

it('does not guess the year of a plan of several', () => {
  expect(dueWritten('6月底', ['2024-01-01', '2025-12-31'])).toBeNull()
  expect(dueWritten('年底', ['2024-01-01', '2025-12-31'])).toEqual({ day: '2025-12-31', as: 'understood' })
})
