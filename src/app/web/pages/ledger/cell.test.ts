// What a cell says of days: a year of which no day is known is a year, and a day that is known stays one.
import { expect, it } from 'vitest'
import { said } from './cell.tsx'
import type { EntryLike, LedgerColumn } from './columns.ts'

const column: LedgerColumn = { id: 'from', zh: '下达日期', en: 'allocated on', type: 'day', required: false }
const of = (from: string | null, to: string | null) =>
  said({ from, to, parties: [], properties: {} } as never as EntryLike, column, 'zh')

it('claims no day that nobody said', () => {
  expect(of('2025-01-01', '2025-12-31')).toBe('2025年')
  expect(of('2025-06-01', '2025-06-30')).toBe('2025年6月')
  expect(of('2023-01-01', '2025-12-31')).toBe('2023—2025年')
})

it('says days that are known', () => {
  expect(of('2025-01-01', null)).toBe('2025-01-01')
  expect(of('2025-03-18', '2027-12-31')).toBe('2025-03-18')
  expect(of('2025-01-01', '2025-01-01')).toBe('2025-01-01')
})
