// Resolving (定时): what is sighted becomes days. The year that is not written comes from the text that went before, or from
// the publication; what neither gives stays open.
import { type Day, dayOf, daysInMonth, isDay, type Period, yearPeriod } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from '../times.ts'
import { addDays, addMonths, addYears, dateOf, monthEnd, weekday } from './calendar.ts'
import type { Dates, When } from './dates.ts'
import { type Role, roleOf } from './roles.ts'
import type { Sighting } from './sight.ts'
import { openSince } from './since.ts'
import { congressDays, planYears } from './words.data.ts'

/** The date told last, that 同年, 次日 and a bare 3月5日 go on from. */
type Told = { year: number; month: number; day: number; absolute: boolean; grain: When['grain']; paragraph: number }
type State = { copy: Copy; told: Told | null; paragraph: number; found: TimeMention[] }

/** Gives each sighting its days, in order; sightings that are no time of anything (较2023年) are left out. */
export function resolveTimes(copy: Copy, sightings: readonly Sighting[]): TimeMention[] {
  const state: State = { copy, told: null, paragraph: 0, found: [] }
  for (const sighting of sightings) {
    while ((copy.paragraphs[state.paragraph]?.end ?? Infinity) <= sighting.start) state.paragraph++
    if (sighting.start < (state.found.at(-1)?.end ?? 0)) continue
    const mention = mentionOf(state, sighting)
    if (mention) add(state.copy.text, state.found, mention)
  }
  return state.found
}

/** Adds a mention; 今年以来，截至11月底 is one stretch, from the start of the year to the end of November. */
function add(text: string, found: TimeMention[], mention: TimeMention) {
  const since = found.at(-1)
  const joined = since?.sort === 'since' && mention.sort === 'asof' && since.period && mention.period
  if (
    joined &&
    since.period &&
    mention.period &&
    /^，?(?:截至|截止|到|至)?$/.test(text.slice(since.end, mention.start)) &&
    since.period[0] <= mention.period[1]
  )
    found[found.length - 1] = { ...since, end: mention.end, period: [since.period[0], mention.period[1]] }
  else found.push(mention)
}

function mentionOf(state: State, sighting: Sighting): TimeMention | null {
  switch (sighting.kind) {
    case 'dates':
      return datesMention(state, sighting.start, sighting.dates)
    case 'lasting':
      return lastingMention(state, sighting)
    case 'decade': {
      const year = (sighting.century - 1) * 100 + sighting.decade
      return {
        start: sighting.start,
        end: sighting.end,
        period: yearPeriod(year, year + 9),
        sort: 'span',
        grain: 'years',
      }
    }
    case 'word':
      return wordMention(state, sighting)
  }
}

function datesMention(state: State, start: number, { from, to, end }: Dates): TimeMention | null {
  const { text, published } = state.copy
  const role = roleOf(text, start, end)
  if (!role) return null
  const year = yearOf(state, from, start, role)
  const first = year === null ? null : firstDay(state, from, year)
  const last =
    to === 'now' ? published : to ? endOf(state, from, to, year) : year === null ? null : lastDay(state, from, year)
  if ((first && !isDay(first)) || (last && !isDay(last))) return null
  const told = to === 'now' ? 'since' : to && role.sort !== 'since' ? 'span' : role.sort
  const sort = told === 'span' && !to && from.grain === 'part' && first !== null && first === last ? 'asof' : told
  const grain = to && to !== 'now' ? (from.grain === 'year' ? 'years' : from.grain) : from.grain
  if (first && (sort === 'span' || sort === 'from')) tell(state, from, first, last)
  const wide =
    sort === 'asof' &&
    from.grain === 'year' &&
    !text.endsWith('截至', start) &&
    /^[到至]$/.test(text.charAt(start - 1)) &&
    text.charAt(start - 2) !== '截'
  const period =
    first && last && first <= last
      ? wide
        ? ([first, last] as Period)
        : turned(first, last, sort, to === null, published)
      : null
  return { start, end: role.end, period, sort: later(sort, period, published), grain }
}

/** A span as its use wants it: 截至 gives its last day, 以来 runs on to the publication. */
function turned(
  first: Day,
  last: Day,
  sort: TimeMention['sort'],
  single: boolean,
  published: Day | null,
): Period | null {
  if (sort === 'asof' || sort === 'until') return [last, last]
  if ((sort === 'since' || sort === 'from') && single)
    return published && first <= published ? [first, published] : null
  return [first, last]
}

/** 到2027年底 is a moment when it has come and a limit while it has not. */
function later(sort: TimeMention['sort'], period: Period | null, published: Day | null): TimeMention['sort'] {
  return sort === 'asof' && period && published && period[1] > published ? 'until' : sort
}

function tell(state: State, when: When, first: Day, last: Day | null) {
  const [year, month, day] = dateOf(when.grain === 'year' ? first : (last ?? first))
  const named = when.grain === 'month' || when.grain === 'day'
  state.told = {
    year,
    month: named ? month : 0,
    day: when.grain === 'day' ? day : 0,
    absolute: when.base === 'absolute' || (state.told?.absolute === true && when.base !== 'published'),
    grain: when.grain,
    paragraph: state.paragraph,
  }
}

function firstDay(state: State, when: When, year: number): Day | null {
  const [month, day] = when.first
  if (!month) return dayInMonth(state, day)
  return dayOf(year, month, day || daysInMonth(year, month))
}

function lastDay(state: State, when: When, year: number): Day | null {
  const [month, day] = when.last
  if (!month) return dayInMonth(state, day)
  return dayOf(year, month, day || daysInMonth(year, month))
}

/** The end of a range; the year and the month that it leaves out are those of its beginning. */
function endOf(state: State, from: When, to: When, year: number | null): Day | null {
  const { published } = state.copy
  if (to.base === 'absolute') return lastDay(state, to, to.year)
  if (to.base === 'published') return published ? lastDay(state, to, dateOf(published)[0] + to.year) : null
  if (year === null) return null
  const last = to.last[0] ? to : { ...to, last: [from.last[0], to.last[1]] as const }
  return last.last[0] ? lastDay(state, last, to.base === 'told' ? year + to.year : year) : null
}

/** 12日 without a month: in the month told last in this paragraph, else in the publication's or the one before it. */
function dayInMonth({ told, paragraph, copy }: State, day: number): Day | null {
  if (told?.month && told.paragraph === paragraph) return dayOf(told.year, told.month, day)
  if (!copy.published) return told?.month ? dayOf(told.year, told.month, day) : null
  const [year, month, today] = dateOf(copy.published)
  const [y, m] = day > today ? addMonths(year, month, -1) : [year, month]
  return dayOf(y, m, day)
}

function yearOf(state: State, when: When, start: number, role: Role): number | null {
  const now = state.copy.published ? dateOf(state.copy.published)[0] : null
  if (when.base === 'absolute') return when.year
  if (when.base === 'published') return now === null ? null : now + when.year
  if (when.base === 'told') {
    if (state.told) return state.told.year + when.year
    return now !== null && when.year < 0 ? now + when.year : null
  }
  return unsaidYear(state, when, start, role)
}

/** The year of a bare 3月5日: the one the paragraph tells of, or a story before it goes on with; else the publication's. */
function unsaidYear(state: State, when: When, start: number, role: Role): number | null {
  const { told, paragraph, copy } = state
  const { published } = copy
  if (!when.first[0]) return 0
  if (told && told.paragraph === paragraph && (told.absolute || when.grain !== 'part' || !published)) return told.year
  if (!published) return told?.year ?? null
  if (told?.absolute && told.month && goesOn(told, when, published)) return told.year
  const [now, month] = dateOf(published)
  const ahead = role.sort === 'until' || comes(copy.text, start)
  const begins = dayOf(now, when.first[0], when.first[1] || 1)
  if (!ahead && begins > published) return now - 1
  const months = when.grain === 'part' && when.first[0] === 1 && when.last[0] !== 6 && when.last[0] % 3 !== 0
  return !ahead && months && when.last[0] > month ? now - 1 : now
}

/** Whether a date without its year is the next of a story told with days: 2020年2月19日 … 3月5日 … 3月24日. */
function goesOn(told: Told, when: When, published: Day): boolean {
  const date = dayOf(told.year, when.first[0], when.first[1] || 1)
  return date >= dayOf(told.year, told.month, told.day || 1) && date <= published
}

/** Whether the words around a date say that it is still to come. */
function comes(text: string, start: number): boolean {
  let end = start
  while (end < start + 40 && !/[。；\n]/.test(text.charAt(end) || '\n')) end++
  let first = start
  while (first > start - 8 && !/[。；\n，]/.test(text.charAt(first - 1) || '\n')) first--
  return /将(?!于?[^，。]{0,6}列入)|拟|计划|预计|力争|定于|有望|确保|即将/.test(text.slice(first, end))
}

function lastingMention(
  { copy }: State,
  { start, end, count, of }: Extract<Sighting, { kind: 'lasting' }>,
): TimeMention {
  const { published } = copy
  const first = !published
    ? null
    : of === 'year'
      ? addYears(published, -count)
      : of === 'day'
        ? addDays(published, -count)
        : monthsBack(published, count)
  return {
    start,
    end,
    period: published && first && count < 60 ? [first, published] : null,
    sort: 'since',
    grain: 'none',
  }
}

function monthsBack(day: Day, count: number): Day {
  const [year, month, date] = dateOf(day)
  const [y, m] = addMonths(year, month, -count)
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)))
}

function wordMention(state: State, sighting: Extract<Sighting, { kind: 'word' }>): TimeMention | null {
  const { start, end, word } = sighting
  const { text, published } = state.copy
  const at = (period: Period | null, sort: TimeMention['sort'], grain: TimeMention['grain'] = 'none'): TimeMention => ({
    start,
    end,
    period,
    sort,
    grain,
  })
  const moment = (day: Day | null): Period | null => (day ? [day, day] : null)
  switch (word) {
    case 'now':
      return at(moment(published), 'asof')
    case 'vague':
      return at(moment(published), 'span')
    case 'years':
    case 'ever':
      return at(null, 'since')
    case 'next':
    case 'after':
      return at(null, 'after')
    case 'since':
      return openSince(state.copy, state.found, start, end)
    case 'end':
      return /(?:截?至|截止|到)[^，。；：\n]{1,8}$/.test(text.slice(Math.max(0, start - 10), start))
        ? at(null, 'asof')
        : null
    case 'plan':
      return planMention(state, start, end)
    case 'congress': {
      const day = congressDays.find(([name]) => text.slice(start, end).includes(name))?.[1]
      return at(day && published ? [day, published] : null, 'since')
    }
    case 'fullYear':
      return fullYear(state, start, end)
    case 'inYear':
      return at(published ? yearPeriod(dateOf(published)[0]) : null, 'span', 'year')
    case 'sameDay':
    case 'nextDay':
      return toldDay(state, start, end, word === 'nextDay' ? 1 : 0)
    case 'sameMonth': {
      const { told } = state
      return told?.month
        ? at([dayOf(told.year, told.month, 1), monthEnd(told.year, told.month)], 'span', 'month')
        : null
    }
    case 'date':
    case 'decade':
      return null
    default:
      return published ? near(state, start, end, word, published) : at(null, 'span', 'day')
  }
}

/** 昨日, 本周, 上月: days counted from the publication. */
function near(state: State, start: number, end: number, word: string, published: Day): TimeMention | null {
  const role = roleOf(state.copy.text, start, end)
  if (!role) return null
  const period = nearPeriod(word, published)
  if (word.endsWith('Month')) {
    const [year, month] = dateOf(period[0])
    state.told = { year, month, day: 0, absolute: false, grain: 'month', paragraph: state.paragraph }
  }
  const grain = /Week|Month/.test(word) ? 'part' : 'day'
  return {
    start,
    end: role.end,
    period: turned(period[0], period[1], role.sort, true, published),
    sort: role.sort,
    grain,
  }
}

function nearPeriod(word: string, published: Day): Period {
  const shifts: Record<string, number> = {
    yesterday: -1,
    today: 0,
    tomorrow: 1,
    lastWeek: -1,
    thisWeek: 0,
    nextWeek: 1,
    lastMonth: -1,
    thisMonth: 0,
    nextMonth: 1,
  }
  const shift = shifts[word] ?? 0
  if (word.endsWith('Week')) {
    const monday = addDays(published, shift * 7 - weekday(published))
    return [monday, addDays(monday, 6)]
  }
  if (word.endsWith('Month')) {
    const [year, month] = dateOf(published)
    const [y, m] = addMonths(year, month, shift)
    return [dayOf(y, m, 1), monthEnd(y, m)]
  }
  return [addDays(published, shift), addDays(published, shift)]
}

function toldDay({ told }: State, start: number, end: number, shift: number): TimeMention | null {
  if (!told?.day) return null
  const day = addDays(dayOf(told.year, told.month, told.day), shift)
  return { start, end, period: [day, day], sort: 'span', grain: 'day' }
}

/** 全年 is the year that the paragraph tells of; at the turn of a year the one that ends. */
function fullYear({ told, paragraph, copy }: State, start: number, end: number): TimeMention | null {
  if (told && told.paragraph === paragraph)
    return { start, end, period: yearPeriod(told.year), sort: 'span', grain: 'year' }
  return copy.published?.slice(5, 7) === '12'
    ? { start, end, period: yearPeriod(dateOf(copy.published)[0]), sort: 'span', grain: 'year' }
    : null
}

/** “十四五”期间, 十四五以来, 十四五末; a bare 十四五 mostly names a plan and is no time. */
function planMention({ copy }: State, start: number, end: number): TimeMention | null {
  const { text, published } = copy
  const first = planYears.find(([name]) => text.startsWith(name, start))?.[1] ?? 2021
  const after = text.charAt(end) === '”' ? end + 1 : end
  const word = ['期间', '时期', '以来', '末', '开局', '收官', '前', '，'].find((tail) => text.startsWith(tail, after))
  if (!word) return null
  const last = dayOf(first + 4, 12, 31)
  const span = { start, end: after + (word === '，' ? 0 : word.length), grain: 'years' } as const
  if (word === '以来') return { ...span, period: published ? [dayOf(first, 1, 1), published] : null, sort: 'since' }
  if (word === '末') return { ...span, period: [last, last], sort: published && last > published ? 'until' : 'asof' }
  if (word === '开局') return { ...span, period: yearPeriod(first), sort: 'span' }
  if (word === '收官') return { ...span, period: yearPeriod(first + 4), sort: 'span' }
  return word === '前' ? null : { ...span, period: [dayOf(first, 1, 1), last], sort: 'span' }
}
