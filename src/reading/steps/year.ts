// Year (所述年份): of which year a document tells, by its title, its opening and its day of publication, and its times as they are once a
// person has said another. Said once for the whole document, as whose account it is.

import { type Day, dayOf, daysInMonth } from '../../model/period.ts'
import type { Copy } from '../copy.ts'
import { disputedYear } from './times/disputed.ts'
import { reviewOf } from './times/review.ts'
import { findTimes, type TimeMention } from './times.ts'

/** The copy and its times by the year that was said, and what the text by itself says of it; `years`: those that it may be, the likeliest first. */
export type TimesAsSaid = {
  copy: Copy
  times: readonly TimeMention[]
  understood: { year: number | null; years: number[] }
}

/** The times that were found in a document, once it is known that it tells of a `year` by the word of a person; null where none said. */
export function timesAsSaid(plain: Copy, times: readonly TimeMention[], year: number | null): TimesAsSaid {
  const disputed = disputedYear(plain, times)
  const understood = understoodOf(plain, times, disputed?.told ?? null)
  if (year === null) return { copy: plain, times, understood }
  const published = standingDay(plain, year, reviewedIn(plain, times))
  // Who holds with the title where the text writes another year says that the text has it wrong.
  const copy = { ...plain, published, year, miswritten: disputed?.titled === year ? disputed.told : null }
  return { copy, times: findTimes(copy), understood }
}

/**
 * The day from which 今年, 目前 and bare months are counted once a person said of which year a document tells. What looks back on a year stands to it as it
 * did to the one that it names; what only came out in another year was put out later, and stands at the end of the year that it tells of.
 */
function standingDay({ published }: Copy, year: number, reviewed: number | null): Day {
  const now = published === null ? null : Number(published.slice(0, 4))
  if (published === null || now === null || (reviewed === null && now !== year)) return dayOf(year, 12, 31)
  const [moved, month] = [now + year - (reviewed ?? now), Number(published.slice(5, 7))]
  return dayOf(moved, month, Math.min(Number(published.slice(8)), daysInMonth(moved, month)))
}

/** The year that a document looks back on or sets out to, null where it is a story of its day. */
function reviewedIn(copy: Copy, times: readonly TimeMention[]): number | null {
  const first = reviewOf(copy, times)?.time.period?.[0]
  return first ? Number(first.slice(0, 4)) : null
}

function understoodOf(copy: Copy, times: readonly TimeMention[], told: number | null) {
  const now = copy.published === null ? null : Number(copy.published.slice(0, 4))
  const year = reviewedIn(copy, times) ?? now
  const near = now === null ? [] : [now, now - 1]
  return { year, years: [...new Set([year, told, ...near].filter((one) => one !== null))] }
}
