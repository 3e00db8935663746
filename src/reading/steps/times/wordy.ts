// Times in words (文字时间): 目前, 昨日, 下周, 近年来, 达产后 and their like, with the days they mean in a document.
import { type Day, dayOf, daysInMonth, type Period, yearPeriod } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import { addDays, addMonths, addYears, dateOf, monthEnd, weekday } from './calendar.ts'
import { periodOf } from './dated.ts'
import type { TimeMention, TimeSort } from './mention.ts'
import { planMention } from './plans.ts'
import { roleOf } from './roles.ts'
import type { Sighting } from './sight.ts'
import { begunBefore, openSince } from './since.ts'
import type { Telling } from './told.ts'
import { congressDays, type TimeWord } from './words.data.ts'

type Lasting = Extract<Sighting, { kind: 'lasting' }>
type Place = { start: number; end: number }

/** 五年来, 近三年: so many years back from the publication; 42年前 is that year, 三年后 the one so far from what was told. */
export function lastingMention(telling: Telling, { start, end, count, of, to }: Lasting): TimeMention {
  const { published } = telling.copy
  if (to === 'later') return laterMention(telling, { start, end }, of === 'year' ? count : null)
  const ago = to === 'ago'
  const mention = { start, end, grain: 'none', sort: ago ? 'span' : 'since' } as const
  if (!published || count > 150) return { ...mention, period: null }
  if (count === 1 && of === 'year' && !ago && turn.has(published.slice(5, 7)))
    return { ...mention, sort: 'span', period: turnYear(published) }
  if (ago) return { ...mention, period: of === 'year' ? yearPeriod(dateOf(published)[0] - count) : null }
  const first =
    of === 'year'
      ? addYears(published, -count)
      : of === 'day'
        ? addDays(published, -count)
        : monthsBack(published, count)
  const rough = /[多余]/.test(telling.copy.text.slice(start, end))
  const begun = of === 'year' && count > 1 ? begunBefore(telling, { at: start, first, rough: rough ? count : 0 }) : null
  return { ...mention, period: [begun ?? first, published] }
}

/** 三年后 is the third year behind the one told last; 半年后 and 几个月后 are no time that days can be given to. */
function laterMention(telling: Telling, place: Place, years: number | null): TimeMention {
  const { told } = telling
  if (!told || years === null) return mention(place, null, 'span')
  telling.told = { ...told, year: told.year + years, month: 0, day: 0, paragraph: telling.paragraph, counted: 1 }
  return mention(place, yearPeriod(told.year + years), 'span', 'year')
}

const turn = new Set(['12', '01', '02'])

/** 一年来, written at the turn of a year, is the year that ends or has ended. */
function turnYear(published: Day): Period {
  const [year, month] = dateOf(published)
  return yearPeriod(month === 12 ? year : year - 1)
}

function monthsBack(day: Day, count: number): Day {
  const [year, month, date] = dateOf(day)
  const [y, m] = addMonths(year, month, -count)
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)))
}

/** The mention of a time word, or null where it is none here (全年 of an unknown year, 结束 without 至). */
export function wordMention(telling: Telling, place: Place, word: TimeWord): TimeMention | null {
  const { copy } = telling
  const { published } = copy
  const today: Period | null = published ? [published, published] : null
  switch (word) {
    case 'now':
      leaveThePast(telling)
      return mention(place, today, 'asof')
    case 'vague':
      return mention(place, today, 'span')
    case 'years':
    case 'ever':
      return mention(place, null, 'since')
    case 'next':
    case 'after':
      return mention(place, null, 'after')
    case 'since':
      return sinceMention(telling, place)
    case 'end':
      return endMention(copy.text, place)
    case 'plan':
      return planMention(copy, place.start, place.end)
    case 'congress':
      return congressMention(copy, place)
    case 'fullYear':
      return fullYear(telling, place)
    case 'inYear':
      return mention(place, inYear(telling, place), 'span', 'year')
    case 'sameDay':
    case 'nextDay':
      return toldDay(telling, place, word === 'nextDay' ? 1 : 0)
    case 'sameMonth':
      return toldMonth(telling, place)
    case 'thisEvent':
      return eventMention(telling, place)
    case 'once':
      return mention(place, null, 'span')
    case 'newYear':
      return newYear(copy, place)
    case 'date':
    case 'decade':
      return null
    default:
      return published ? nearMention(telling, place, word, published) : mention(place, null, 'span', 'day')
  }
}

function mention(
  place: Place,
  period: Period | null,
  sort: TimeSort,
  grain: TimeMention['grain'] = 'none',
): TimeMention {
  return { start: place.start, end: place.end, period, sort, grain }
}

/** 至疫情结束, 截至活动结束: a moment that only the story knows. */
function endMention(text: string, place: Place): TimeMention | null {
  const lead = text.slice(Math.max(0, place.start - 10), place.start)
  return /(?:截?至|截止|到)[^，。；：\n]{1,8}$/.test(lead) ? mention(place, null, 'asof') : null
}

function congressMention({ text, published }: Copy, place: Place): TimeMention {
  const day = congressDays.find(([name]) => text.slice(place.start, place.end).includes(name))?.[1]
  return mention(place, day && published && day <= published ? [day, published] : null, 'since')
}

/** 全年 is the year that the paragraph tells of, in December the year that ends. */
function fullYear({ told, paragraph, reviewed, copy: { published, text } }: Telling, place: Place): TimeMention | null {
  if (published && /(?:力争|确保|争取|预计|计划)$/.test(text.slice(Math.max(0, place.start - 2), place.start)))
    return mention(place, yearPeriod(dateOf(published)[0]), 'span', 'year')
  if (told?.paragraph === paragraph) return mention(place, yearPeriod(told.year), 'span', 'year')
  if (reviewed !== null) return mention(place, yearPeriod(reviewed), 'span', 'year')
  return published?.slice(5, 7) === '12' ? mention(place, yearPeriod(dateOf(published)[0]), 'span', 'year') : null
}

/** 年内 is the year of the publication; in a review what was done 年内 was done in the year that it reviews. */
function inYear({ copy: { text, published }, reviewed }: Telling, { start, end }: Place): Period | null {
  if (
    reviewed !== null &&
    !/^(?:再|将|拟|计划|力争|预计|要)/.test(text.slice(end, end + 2)) &&
    !toCome.test(text.slice(start - 3, start))
  )
    return yearPeriod(reviewed)
  return published ? yearPeriod(dateOf(published)[0]) : null
}

const toCome = /(?:力争|预计|计划|确保|争取|拟)$/

/** 2010年结好，目前……。9月: after what was long ago, what is told behind a now is of the year that runs. */
function leaveThePast(telling: Telling) {
  const { told, copy } = telling
  const year = copy.published ? dateOf(copy.published)[0] : 0
  if (told && told.year < year - 2) telling.told = { ...told, year, month: 0, day: 0, absolute: false }
}

/** 自2014年开通以来 is a stretch until now: its year is not that of a bare 7月 behind it. */
function sinceMention(telling: Telling, { start, end }: Place): TimeMention {
  const known = telling.found.length
  const since = openSince(telling.copy, telling.found, start, end)
  if (telling.found.length < known) telling.told = telling.earlier
  return since
}

const events = /^(?:集中签约|签约|推介|座谈会|对接|展销|展会|活动|会议|招聘会|考察|访问|论坛|洽谈会|联席会议|交流活动)/

/** 本次集中签约: the days of the event that the text told of last. */
function eventMention({ copy: { text }, found }: Telling, place: Place): TimeMention | null {
  if (!events.test(text.slice(place.end, place.end + 5))) return null
  const told = found.findLast(({ grain, sort, period }) => grain === 'day' && sort === 'span' && period !== null)
  return told ? { ...place, period: told.period, sort: 'span', grain: 'day' } : null
}

/** 新的一年 is the year that has begun in January to March, and the one ahead in November and December. */
function newYear({ published }: Copy, place: Place): TimeMention | null {
  if (!published) return mention(place, null, 'span', 'year')
  const [year, month] = dateOf(published)
  if (month > 3 && month < 11) return null
  return mention(place, yearPeriod(month < 4 ? year : year + 1), 'span', 'year')
}

function toldDay({ told }: Telling, place: Place, shift: number): TimeMention | null {
  if (!told?.day) return null
  const day = addDays(dayOf(told.year, told.month, told.day), shift)
  return mention(place, [day, day], 'span', 'day')
}

function toldMonth({ told }: Telling, place: Place): TimeMention | null {
  if (!told?.month) return null
  return mention(place, [dayOf(told.year, told.month, 1), monthEnd(told.year, told.month)], 'span', 'month')
}

/** 昨日, 本周, 上月: days counted from the publication. */
function nearMention(telling: Telling, place: Place, word: TimeWord, published: Day): TimeMention | null {
  const role = roleOf(telling.copy.text, place.start, place.end)
  if (!role) return null
  const named = bracketed.exec(telling.copy.text.slice(place.start, place.end))
  const [first, last] = named ? dayBefore(published, Number(named[1])) : nearPeriod(word, published)
  const monthly = word.endsWith('Month')
  if (monthly) {
    const [year, month] = dateOf(first)
    telling.told = { year, month, day: 0, absolute: false, paragraph: telling.paragraph, counted: 1 }
  }
  const period = periodOf({ first, last, sort: role.sort, wide: false, single: true, published })
  return {
    start: place.start,
    end: role.end,
    period,
    sort: role.sort,
    grain: monthly ? 'month' : word.endsWith('Week') ? 'part' : 'day',
  }
}

const bracketed = /（(\d{1,2})）/

/** The 10 of 今（10）日: that day of the month, or of the month before where it has not come. */
function dayBefore(published: Day, day: number): Period {
  const [year, month, today] = dateOf(published)
  const [y, m] = day > today + 1 ? addMonths(year, month, -1) : [year, month]
  const date = dayOf(y, m, Math.max(1, Math.min(day, daysInMonth(y, m))))
  return [date, date]
}

const shifts: Partial<Record<TimeWord, number>> = {
  yesterday: -1,
  tomorrow: 1,
  lastWeek: -1,
  nextWeek: 1,
  lastMonth: -1,
  nextMonth: 1,
  lastQuarter: -1,
}

function nearPeriod(word: TimeWord, published: Day): Period {
  const shift = shifts[word] ?? 0
  if (word.endsWith('Week')) {
    const monday = addDays(published, shift * 7 - weekday(published))
    return [monday, addDays(monday, 6)]
  }
  if (word === 'lastYear') return yearPeriod(dateOf(published)[0] - 1)
  if (word.endsWith('Quarter')) return quarterOf(published, shift)
  if (!word.endsWith('Month')) return [addDays(published, shift), addDays(published, shift)]
  const [year, month] = dateOf(published)
  const [y, m] = addMonths(year, month, shift)
  return [dayOf(y, m, 1), monthEnd(y, m)]
}

function quarterOf(published: Day, shift: number): Period {
  const [year, month] = dateOf(published)
  const [y, m] = addMonths(year, month - ((month - 1) % 3), shift * 3)
  return [dayOf(y, m, 1), monthEnd(y, m + 2)]
}
