// Days in sheets: every way in which an office writes one, and nothing that is no day.
import { expect, it } from 'vitest'
import { dayWritten } from './sheet-days.ts'

it.each([
  ['2024年3月12日', '2024-03-12'],
  ['2024 年 3 月 12 号', '2024-03-12'],
  ['2024.3.12', '2024-03-12'],
  ['2024/03/12', '2024-03-12'],
  ['２０２４－３－１２', '2024-03-12'],
  ['2024-03-12 09:30:00', '2024-03-12'],
  ['2024-03-12T00:00:00Z', '2024-03-12'],
  ['20240312', '2024-03-12'],
])('%s', (text, day) => {
  expect(dayWritten(text, 'first')).toEqual({ day, whole: true })
})

it('takes a month or a year by its edge', () => {
  expect(dayWritten('2024年2月', 'first')).toEqual({ day: '2024-02-01', whole: false })
  expect(dayWritten('2024.2', 'last')).toEqual({ day: '2024-02-29', whole: false })
  expect(dayWritten('2024', 'last')).toEqual({ day: '2024-12-31', whole: false })
})

it.each(['2024-02-30', '2024年13月', '12/3/2024', '去年', '45363', '', '2024年3月12日至15日'])('%s is none', (text) => {
  expect(dayWritten(text, 'first')).toBeNull()
})
