// Dated mentions (写明的日期): a written date with the year it belongs to and the use its words make of it.
import { type Day, dayOf, daysInMonth, type Period } from '../../../model/period.ts'
import { addYears, dateOf, exists } from './calendar.ts'
import type { Dates, When } from './dates.ts'
import type { TimeMention, TimeSort } from './mention.ts'
import { type Role, roleOf } from './roles.ts'
import { type Telling, tell } from './told.ts'
import { dayInMonth, yearOf } from './years.ts'

/** The mention of a written date, or null where it is no time of anything: 较2023年, 2024年政府工作报告, 2月30日. */
export function datedMention(telling: Telling, start: number, dates: Dates): TimeMention | null {
  const { text, published } = telling.copy
  const role = roleOf(text, start, dates.end)
  if (!role) return samePeriod(telling, start, dates)
  const days = daysOf(telling, start, dates, role)
  if ((days.first && !exists(days.first)) || (days.last && !exists(days.last))) return null
  const sort = sortOf(role, dates)
  if (days.first && (sort === 'span' || sort === 'from')) tell(telling, dates.from, days.first, days.last)
  const period = periodOf({ ...days, sort, wide: isWide(text, start, dates), single: dates.to === null, published })
  return { start, end: role.end, period, sort: limit(sort, period, published), grain: grainOf(dates) }
}

type Days = { first: Day | null; last: Day | null }

function daysOf(telling: Telling, start: number, { from, to }: Dates, role: Role): Days {
  const year = yearOf(telling, from, start, role)
  const first = year === null ? null : dayAt(telling, year, from.first)
  if (to === 'now') return { first, last: telling.copy.published }
  if (to) return { first, last: endOf(telling, from, to, year) }
  return { first, last: year === null ? null : dayAt(telling, year, from.last) }
}

function dayAt(telling: Telling, year: number, [month, day]: When['first']): Day | null {
  if (!month) return dayInMonth(telling, day)
  return dayOf(year, month, day || daysInMonth(year, month))
}

/** The end of a range; the year and the month that it leaves out are those of its beginning. */
function endOf(telling: Telling, from: When, to: When, year: number | null): Day | null {
  const { published } = telling.copy
  if (to.base === 'absolute') return dayAt(telling, to.year, to.last)
  if (to.base === 'published') return published ? dayAt(telling, dateOf(published)[0] + to.year, to.last) : null
  const month = to.last[0] || from.last[0]
  if (year === null || !month) return null
  return dayAt(telling, to.base === 'told' ? year + to.year : year, [month, to.last[1]])
}

/** Two dates with 至 between them are a stretch whatever stands before them. */
function sortOf(role: Role, { to }: Dates): TimeSort {
  if (to === 'now') return 'since'
  if (to) return role.sort === 'since' ? 'since' : 'span'
  return role.sort
}

function grainOf({ from, to }: Dates): TimeMention['grain'] {
  return to && to !== 'now' && from.grain === 'year' ? 'years' : from.grain
}

/** 到2027年 leaves the day open within the year; 截至2023年 and 到2027年底 mean its last day. */
function isWide(text: string, start: number, { from }: Dates): boolean {
  return from.grain === 'year' && /[到至]/.test(text.charAt(start - 1)) && text.charAt(start - 2) !== '截'
}

type Use = Days & { sort: TimeSort; wide: boolean; single: boolean; published: Day | null }

/** A stretch as its use wants it: 截至 gives its last day, 以来 runs on to the publication. */
export function periodOf({ first, last, sort, wide, single, published }: Use): Period | null {
  if (!first || !last || first > last) return null
  if (sort === 'asof' || sort === 'until') return wide ? [first, last] : [last, last]
  if ((sort === 'since' || sort === 'from') && single)
    return published && first <= published ? [first, published] : null
  return [first, last]
}

/** 到2027年底 is a moment when it has come and a limit while it has not. */
export function limit(sort: TimeSort, period: Period | null, published: Day | null): TimeSort {
  return sort === 'asof' && period && published && period[1] > published ? 'until' : sort
}

/** 上半年签约12个（上年同期为8个）: the stretch that the sentence tells of, a year before. */
function samePeriod({ copy: { text }, found }: Telling, start: number, { from, to, end }: Dates): TimeMention | null {
  if (to !== null || from.grain !== 'year' || from.year !== -1 || !text.startsWith('同期', end)) return null
  if (
    !/[，（；]/.test(text.charAt(start - 1)) ||
    !/^同期(?:[为是有]|仅[为有]?|只有)?[约近超]?\d/.test(text.slice(end, end + 6))
  )
    return null
  const now = found.at(-1)
  if (!now?.period || now.sort === 'until' || /[。！？\n]/.test(text.slice(now.end, start))) return null
  const [first, last] = now.period
  return { start, end: end + 2, period: [addYears(first, -1), addYears(last, -1)], sort: 'span', grain: 'part' }
}
