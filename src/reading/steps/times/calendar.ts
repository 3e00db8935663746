// Calendar (历法): arithmetic on days written as strings. It exists because relative words such as 下周 and 五年来 need
// it, and because no clock and no time zone may come near a day.
import { type Day, dayOf, daysInMonth } from '../../../model/period.ts'

/** Year, month and day of a day string: `dateOf('2024-03-12')` is `[2024, 3, 12]`. */
export function dateOf(day: Day): [year: number, month: number, day: number] {
  return [twoAt(day, 0) * 100 + twoAt(day, 2), twoAt(day, 5), twoAt(day, 8)]
}

function twoAt(day: Day, at: number): number {
  return (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48
}

/** Whether the calendar has a day: no 2月30日, no month 13. */
export function exists(day: Day): boolean {
  if (day.length !== 10) return false
  const [year, month, date] = dateOf(day)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The last day of a month: `monthEnd(2024, 2)` is `'2024-02-29'`. */
export function monthEnd(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month))
}

/** The month so many months later (earlier where negative), as year and month. */
export function addMonths(year: number, month: number, count: number): [year: number, month: number] {
  const index = year * 12 + month - 1 + count
  return [Math.floor(index / 12), (index % 12) + 1]
}

/** The day so many days later (earlier where negative): 昨日 is `addDays(published, -1)`. */
export function addDays(day: Day, count: number): Day {
  let [year, month, date] = dateOf(day)
  date += count
  while (date < 1) {
    ;[year, month] = addMonths(year, month, -1)
    date += daysInMonth(year, month)
  }
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month)
    ;[year, month] = addMonths(year, month, 1)
  }
  return dayOf(year, month, date)
}

/** The same day so many years later, 28 February for a 29 February that does not come: 五年来 goes back by it. */
export function addYears(day: Day, count: number): Day {
  const [year, month, date] = dateOf(day)
  return dayOf(year + count, month, Math.min(date, daysInMonth(year + count, month)))
}

/** The day of the week of a day, 0 for Monday to 6 for Sunday (Sakamoto's rule). */
export function weekday(day: Day): number {
  const [year, month, date] = dateOf(day)
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date + 6) % 7
}
