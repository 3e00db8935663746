// Days of cells (单元格日期): the day, month or stretch that a cell of a list states, in all the ways in which offices write one: 2024-03-18, 2024.3,
// 3月5日—8日, 20240318.
import { type Dated, dateIn } from '../dates.ts'

/** The first and last day of what a cell says; `year`: that of the caption, for cells that leave it out. Null where it says none. */
export function daysIn(text: string, year: number | null): Dated | null {
  const written = text
    .replace(/\s/g, '')
    .replace(/(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g, '$1-$2-$3')
    .replace(/((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})日?(?!\d)/g, '$1年$2月$3日')
    .replace(/((?:19|20)\d\d)[./-](\d{1,2})月?(?!\d)/g, '$1年$2月')
    .replace(/^((?:19|20)\d\d)$/, '$1年')
    .replace(/[—–~～-]+|到/g, '至')
  if (written.length > 30) return null
  const whole = dateIn(written, { year, published: year })
  const [first, second] = written.split('至')
  if (!whole || !first || !second || /日至(?:\d{1,2}月)?\d{1,2}日$/.test(written)) return whole
  const [from, to] = [
    dateIn(first, { year, published: year }),
    dateIn(second, { year: yearOf(first) ?? year, published: year }),
  ]
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : whole
}

const yearOf = (text: string) => (/(?:19|20)\d\d/.test(text) ? Number(/(?:19|20)\d\d/.exec(text)![0]) : null)
