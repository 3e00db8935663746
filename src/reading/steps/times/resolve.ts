// Resolving (定时): what is sighted becomes days, one expression after another, since each may go on from the one before.
import { yearPeriod } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import { datedMention } from './dated.ts'
import type { TimeMention } from './mention.ts'
import { titledYear } from './review.ts'
import type { Sighting } from './sight.ts'
import type { Telling } from './told.ts'
import { meantDates } from './told-year.ts'
import { lastingMention, wordMention } from './wordy.ts'

/** Gives each sighting its days, in order; sightings that are no time of anything (较2023年) are left out. */
export function resolveTimes(copy: Copy, sightings: readonly Sighting[]): TimeMention[] {
  const telling: Telling = { copy, told: null, earlier: null, paragraph: 0, found: [], reviewed: titledYear(copy) }
  for (const sighting of sightings) {
    while ((copy.paragraphs[telling.paragraph]?.end ?? Infinity) <= sighting.start) telling.paragraph++
    if (sighting.start < (telling.found.at(-1)?.end ?? 0)) continue
    const mention = mentionOf(telling, sighting)
    if (mention) add(copy.text, telling.found, mention)
  }
  return telling.found
}

function mentionOf(telling: Telling, sighting: Sighting): TimeMention | null {
  switch (sighting.kind) {
    case 'dates':
      return datedMention(telling, sighting.start, meantDates(telling.copy, sighting.dates))
    case 'lasting':
      return lastingMention(telling, sighting)
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
      return wordMention(telling, sighting, sighting.word)
  }
}

/** Adds a mention; 今年以来，截至11月底 is one stretch, from the start of the year to the end of November. */
function add(text: string, found: TimeMention[], mention: TimeMention) {
  const since = found.at(-1)
  const joined =
    since?.sort === 'since' &&
    mention.sort === 'asof' &&
    /^，?(?:截至|截止|到|至)?$/.test(text.slice(since.end, mention.start))
  if (joined && since.period && mention.period && since.period[0] <= mention.period[1])
    found[found.length - 1] = { ...since, end: mention.end, period: [since.period[0], mention.period[1]] }
  else found.push(since ? fromThen(text, since, withinYear(text, since, untilThen(text, since, mention))) : mention)
}

/** What begins on a day goes on from it: 1984年结为友城，至今互访120批. */
const begins = /^[^，。；\n]{0,6}(?:结为|结成|缔结|建立|结好|成立|开通|创办|启用|开馆)/

/** 自2008年起互派留学生，至今640名: what is told until now is told from then on. */
function fromThen(text: string, from: TimeMention, now: TimeMention): TimeMention {
  if (now.sort !== 'asof' || !from.period || !now.period) return now
  if (from.sort !== 'from' && !(from.sort === 'span' && begins.test(text.slice(from.end, from.end + 12)))) return now
  if (!/[至迄]今/.test(text.slice(now.start, now.end)) || /[。；！？\n]/.test(text.slice(from.end, now.start)))
    return now
  return { ...now, sort: 'since', period: [from.period[0], now.period[1]] }
}

/** 今年，确定项目14个，截至9月底完工11个: as of a day of the year that its sentence opens with, from the first of January on. */
function withinYear(text: string, year: TimeMention, day: TimeMention): TimeMention {
  if (year.sort !== 'span' || year.grain !== 'year' || day.sort !== 'asof' || !year.period || !day.period) return day
  const [first, last] = year.period
  if (day.period[1] < first || day.period[1] > last || !/^\d{1,2}月/.test(text.slice(day.start, day.start + 3)))
    return day
  const opens = /[。；！？\n]/.test(text.charAt(year.start - 1) || '\n')
  return opens && !/[。；！？\n]/.test(text.slice(year.end, day.start))
    ? { ...day, period: [first, day.period[1]] }
    : day
}

/** 截至11月底，宁波市2024年引进项目14个: what is told of the year is told up to that day, unless it was planned for all of it. */
function untilThen(text: string, day: TimeMention, year: TimeMention): TimeMention {
  if (day.sort !== 'asof' || !day.period || year.sort !== 'span' || year.grain !== 'year' || !year.period) return year
  const until = day.period[1]
  const [first, last] = year.period
  if (until < first || until >= last || /[。；！？\n]/.test(text.slice(day.end, year.start))) return year
  if (/^[^，。；\n]{0,30}(?:计划|目标|任务|预算|力争|预计|拟)/.test(text.slice(year.end, year.end + 34))) return year
  return { ...year, period: [first, until], grain: 'part' }
}
