// Days in sheets (表格中的日期): what people write where a day belongs: 2024年3月12日, 2024.3.12, 2024/3/12, 20240312, or only 2024年3月.
import { type Day, dayOf, daysInMonth, isDay } from '../model/period.ts'

/** A day, and whether it was written out to the day. */
export type DayWritten = { day: Day; whole: boolean }

const wide = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')
const separated = /^(\d{4})[年./-](\d{1,2})(?:[月./-](?:(\d{1,2})[日号]?)?)?(?:T.*|\d{1,2}:\d\d(?::\d\d)?)?$/
const together = /^(\d{4})(\d\d)(\d\d)$/
const yearAlone = /^((?:19|20)\d\d)年?$/

/** The day that a text means; of a month or a year its first or last day. Null where it is no day of the calendar. */
export function dayWritten(text: string, edge: 'first' | 'last'): DayWritten | null {
  const written = wide(text)
  const [, year, month, date] = separated.exec(written) ?? together.exec(written) ?? yearAlone.exec(written) ?? []
  if (!year) return null
  const months = month ? Number(month) : edge === 'first' ? 1 : 12
  const dates = date ? Number(date) : edge === 'first' ? 1 : daysInMonth(Number(year), months)
  const day = dayOf(Number(year), months, dates)
  return isDay(day) ? { day, whole: date !== undefined } : null
}
