// The year told of (所述年份), as a person says it: written years stay, but he may say as well that the year which a text writes is a slip for the one in
// its title.
import type { Copy } from '../../copy.ts'
import type { Dates, When } from './dates.ts'

/** A written date as it is meant: 2022年 is 2023年 where a person said that the text writes the one for the other. */
export function meantDates({ year, miswritten }: Copy, dates: Dates): Dates {
  if (year === null || miswritten === null) return dates
  const meant = (when: When): When => (when.base === 'absolute' && when.year === miswritten ? { ...when, year } : when)
  const { from, to } = dates
  return { ...dates, from: meant(from), to: to === null || to === 'now' ? to : meant(to) }
}
