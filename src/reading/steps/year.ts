// Year (所述年份): of which year a document tells, by its title, its opening and its day of publication, and its times as they are once a
// person has said another. Said once for the whole document, as whose account it is.
import type { Copy } from '../copy.ts'
import { disputedYear } from './times/disputed.ts'
import { reviewOf } from './times/review.ts'
import { thisYear } from './times/told-year.ts'
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
  // Who holds with the title where the text writes another year says that the text has it wrong.
  const copy = { ...plain, year, miswritten: disputed?.titled === year ? disputed.told : null }
  return { copy, times: findTimes(copy), understood }
}

function understoodOf(copy: Copy, times: readonly TimeMention[], told: number | null) {
  const reviewed = reviewOf(copy, times)?.time.period?.[0]
  const now = thisYear(copy)
  const year = reviewed ? Number(reviewed.slice(0, 4)) : now
  const near = now === null ? [] : [now, now - 1]
  return { year, years: [...new Set([year, told, ...near].filter((one) => one !== null))] }
}
