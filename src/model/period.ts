// Period (时段): the days for which a figure, tie or agreement holds. Days are strings such as '2024-03-12', never clocks,
// so that no time zone can move them.
import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.string().refine(isDay, {
  error: 'not a calendar day',
  params: {
    zh: '日期应写作2024-03-12，且确有这一天。',
    en: 'A day is written 2024-03-12, and must be one of the calendar.',
  },
})
/** First and last day, both included. */
export const periodSchema = z.tuple([daySchema, daySchema]).refine(([first, last]) => first <= last, {
  error: 'ends before it begins',
  params: { zh: '止日早于起日。', en: 'It ends before it begins.' },
})
export type Day = string
export type Period = [first: Day, last: Day]

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Whether a string is a day of the calendar between the years 1 and 9999. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day as a string; the caller has checked that it exists. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The whole of a year, or of the years from `year` to `last`. */
export function yearPeriod(year: number, last = year): Period {
  return [dayOf(year, 1, 1), dayOf(last, 12, 31)]
}

/** The days that a year, month or day as it is written takes in (`2024`, `2024-05`, `2024-05-06`), null where it is none of them. */
export function daysIn(written: string): Period | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(written) ?? []
  if (!year) return null
  if (!month) return yearPeriod(Number(year))
  const last = daysInMonth(Number(year), Number(month))
  const span: Period = [Number(day ?? 1), Number(day ?? last)].map((one) =>
    dayOf(Number(year), Number(month), one),
  ) as Period
  return span.every(isDay) ? span : null
}
