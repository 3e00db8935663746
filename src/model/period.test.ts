// Periods: a year, a month and a day as they are written are the days that they take in.
import { expect, it } from 'vitest'
import { daysIn } from './period.ts'

it.each([
  ['2024', ['2024-01-01', '2024-12-31']],
  ['2024-2', ['2024-02-01', '2024-02-29']],
  ['2024-11-05', ['2024-11-05', '2024-11-05']],
  ['2023-02-29', null],
  ['2024-13', null],
  ['5月', null],
])('%s takes in %j', (written, days) => expect(daysIn(written)).toEqual(days))
