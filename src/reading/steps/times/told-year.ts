// The year told of (所述年份): which year 今年 and what has no year of its own are of. It is the publication's unless a person said another, and
// a person may say as well that the year which a text writes is a slip for the one in its title.
import { type Day, yearPeriod } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import { dateOf } from './calendar.ts'
import type { Dates, When } from './dates.ts'

/** The year that 今年 means; null where neither a person nor a publication says it. */
export function thisYear({ year, published }: Copy): number | null {
  return year ?? (published ? dateOf(published)[0] : null)
}

/**
 * Until when is told what has begun on a date: until the publication, and no longer than the year that a person said where that is all that is known
 * or where 今年以来 begins in it.
 */
export function untilDay({ year, published }: Copy, { base }: When): Day | null {
  if (year === null) return published
  const [, last] = yearPeriod(year)
  if (!published) return last
  return base === 'published' && published > last ? last : published
}

/** A written date as it is meant: 2022年 is 2023年 where a person said that the text writes the one for the other. */
export function meantDates({ year, miswritten }: Copy, dates: Dates): Dates {
  if (year === null || miswritten === null) return dates
  const meant = (when: When): When => (when.base === 'absolute' && when.year === miswritten ? { ...when, year } : when)
  const { from, to } = dates
  return { ...dates, from: meant(from), to: to === null || to === 'now' ? to : meant(to) }
}
