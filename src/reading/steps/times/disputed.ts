// A disputed year (年份不一致): the title names one year and the text dates what it tells in another, as when last year's report was
// written over. Which of them is meant a person says, for the whole document hangs on it.

import type { Span } from '../../../model/evidence.ts'
import { groupedBy } from '../../../model/grouped.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from './mention.ts'
import { titledYear } from './review.ts'

/** Where a text first writes the other year, and the two. */
export type DisputedYear = Span & { titled: number; told: number }

/** So often a text writes a year before it stands against the title's. */
const often = 3

/** The year that a review's text writes in place of its title's: 2022 thrice and 2023 never under 2023年工作总结; null where they agree. */
export function disputedYear(copy: Copy, times: readonly TimeMention[]): DisputedYear | null {
  // Where a person said the year, nothing is left to say.
  if (copy.year !== null) return null
  const titled = titledYear(copy)
  const heading = copy.paragraphs[0]
  if (titled === null || !heading) return null
  const written = times.filter((time) => time.start >= heading.end && yearOf(copy, time) !== null)
  const told = groupedBy(written, (time) => yearOf(copy, time))
  const [most] = [...told].sort((a, b) => b[1].length - a[1].length)
  if (!most || told.has(titled) || most[1].length < often || most[0]! > titled) return null
  const { start, end } = most[1][0]!
  return { start, end, titled, told: most[0]! }
}

/** The year that a stretch of time writes with its digits and lies in; null where it goes back to 去年 or runs over years. */
function yearOf({ text }: Copy, { start, end, sort, period }: TimeMention): number | null {
  const digits = /(?:19|20)\d\d/.exec(text.slice(start, end))
  if (!digits || !period || (sort !== 'span' && sort !== 'asof')) return null
  return period.every((day) => day.startsWith(digits[0])) ? Number(digits[0]) : null
}
