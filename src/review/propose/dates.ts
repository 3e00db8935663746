// Dates of a sentence (日期): the day, month or year that a sentence names before a thing, for entries that no figure dates.
import { type Day, dayOf, daysInMonth, isDay, yearPeriod } from '../../model/period.ts'

/** First and last day of what a text names. */
export type Dated = { from: Day; to: Day }

const written =
  /(?:(\d{4})年|(去年|上年)|(今年|本年)|(同年|当年))?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:至(?:(\d{1,2})月)?(\d{1,2})日)?/g

/** The last date that a stretch of a view names. `year`: that of the paragraph so far, or of publication. */
export function dateIn(
  text: string,
  { year, published }: { year: number | null; published: number | null },
): Dated | null {
  let found: Dated | null = null
  let current = year
  for (const match of text.matchAll(written)) {
    if (!match[0]) continue
    const [, full, last, now, , month, day, lastMonth, lastDay] = match
    const said = full ? Number(full) : last ? less(published) : now ? published : current
    if (said === null || said < 1900 || said > 2100) continue
    current = said
    if (!(full || last || now || month)) continue
    found =
      daysOf(said, { month: num(month), day: num(day), lastMonth: num(lastMonth), lastDay: num(lastDay) }) ?? found
  }
  return found
}

/** The last year that a stretch names, for the dates after it. */
export function yearIn(text: string, published: number | null): number | null {
  const match = [...text.matchAll(/(\d{4})年|(去年)|(今年)/g)].at(-1)
  if (!match) return null
  return match[1] ? Number(match[1]) : match[2] ? less(published) : published
}

const less = (year: number | null) => (year === null ? null : year - 1)
const num = (digits: string | undefined) => (digits ? Number(digits) : null)

type Parts = { month: number | null; day: number | null; lastMonth: number | null; lastDay: number | null }

function daysOf(year: number, { month, day, lastMonth, lastDay }: Parts): Dated | null {
  if (!month) {
    const [from, to] = yearPeriod(year)
    return { from, to }
  }
  const from = dayOf(year, month, day ?? 1)
  const to = lastDay ? dayOf(year, lastMonth ?? month, lastDay) : dayOf(year, month, day ?? daysInMonth(year, month))
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}
