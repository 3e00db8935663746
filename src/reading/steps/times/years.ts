// Which year (年份): the year of a date that does not say it. It comes from the date told before, where the text goes on from
// that; else from the publication, one year back where the date would otherwise lie ahead of a text that tells the past.
import { type Day, dayOf } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import { addDays, addMonths, dateOf } from './calendar.ts'
import type { When } from './dates.ts'
import type { Role } from './roles.ts'
import type { Telling, Told } from './told.ts'

/** The year of a date, or null where neither the text nor a publication date gives it; 0 for a day without its month. */
export function yearOf(telling: Telling, when: When, start: number, role: Role): number | null {
  const { copy, told } = telling
  const now = copy.published ? dateOf(copy.published)[0] : null
  if (when.base === 'absolute') return when.year
  if (when.base === 'published') return now === null ? null : now + when.year
  if (when.base === 'unsaid') return when.first[0] ? unsaidYear(telling, when, start, role) : 0
  // 2025年6月竣工 in one paragraph, 当年分红 in the next: in the review of a year that year is meant.
  if (telling.reviewed !== null && when.year === 0 && when.base === 'told' && told?.paragraph !== telling.paragraph)
    return telling.reviewed
  if (told) return told.year + when.year - (when.base === 'counted' ? told.counted : 0)
  if (when.base === 'counted') return null
  return now !== null && when.year < 0 ? now + when.year : null
}

function unsaidYear(
  { told, paragraph, copy, reviewed }: Telling,
  when: When,
  start: number,
  role: Role,
): number | null {
  const { published } = copy
  if (!published) return told?.year ?? null
  const [now, month] = dateOf(published)
  const ahead = role.sort === 'until' || comes(copy.text, start) || isAskedFor(copy, paragraph)
  if (ahead && (told?.year ?? now) <= now) return now
  if (told && !told.absolute && !told.month && when.grain === 'day' && isFresh(now, when, published)) return now
  if (told?.paragraph === paragraph && (told.absolute || when.grain !== 'part')) return told.year
  if (told?.absolute && told.month && goesOn(told, when, published)) return told.year
  // 3月 in the review of a year that is over is of that year.
  if (reviewed !== null && reviewed < now) return reviewed
  if (dayOf(now, when.first[0], when.first[1] || 1) > published) return now - 1
  return isRunOfMonths(when) && when.last[0] > month ? now - 1 : now
}

/** 5月11日 in a story of 12 May is that of the day before, whatever 去年 a quoted speaker spoke of. */
function isFresh(now: number, { first }: When, published: Day): boolean {
  const date = dayOf(now, first[0], first[1] || 1)
  return date <= published && date >= addDays(published, -15)
}

/** 1至11月, told in December or January, is over; 上半年 and 一季度 may be running. */
function isRunOfMonths({ grain, first, last }: When): boolean {
  return grain === 'part' && first[0] === 1 && last[0] !== 6 && last[0] % 3 !== 0
}

/** Whether a date without its year is the next of a story told with days: 2020年2月19日 … 3月5日 … 3月24日. */
function goesOn(told: Told, when: When, published: Day): boolean {
  const date = dayOf(told.year, when.first[0], when.first[1] || 1)
  return date >= dayOf(told.year, told.month, told.day || 1) && date <= published
}

const future =
  /将(?:[于在会举开召赴启达建完正迎派与再有新全力继进联同]|出发)|拟|计划|预计|力争|定于|有望|确保|重点(?:做好|抓好|推进)|(?:做好|抓好|推进|实施)以下/

const begun = /(?:动工|开工|开建|启动|奠基|签约|落户|投产|投用|开业|揭牌|成立)$/

/** Whether the words around a date say that it is still to come. */
function comes(text: string, start: number): boolean {
  let end = start
  while (end < start + 40 && !'。；\n'.includes(text.charAt(end))) end++
  const own = text.indexOf('，', start)
  // 10月动工，预计明年竣工: what is told of the date in its own clause is over before the plan begins.
  if (own >= 0 && own < end && begun.test(text.slice(start, own))) end = own
  let first = start
  while (first > start - 8 && !'。；\n，'.includes(text.charAt(first - 1))) first--
  return future.test(text.slice(first, end))
}

const asked = /(?:商请|恳请|请|建议|拟|计划|打算|支持|安排)[^。；]{0,16}(?:以下|如下)[^。；]{0,6}：$/

/** Whether a paragraph is one of a list of what is asked for or intended: 现商请贵区支持以下事项：. */
function isAskedFor({ text, paragraphs }: Copy, index: number): boolean {
  let lead = index
  while (lead > index - 12 && paragraphs[lead]?.kind === 'item') lead--
  const above = lead < index ? paragraphs[lead] : undefined
  return above !== undefined && asked.test(text.slice(Math.max(above.start, above.end - 40), above.end))
}

/** 12日 without a month: in the month told last in this paragraph, or of what is still to come (4月24日至26日来访; 24日考察); else in the publication's or the one before it. */
export function dayInMonth({ told, paragraph, copy }: Telling, day: number): Day | null {
  const comes = told?.month && copy.published && dayOf(told.year, told.month, told.day || 1) > copy.published
  if (told?.month && (told.paragraph === paragraph || comes)) return dayOf(told.year, told.month, day)
  if (!copy.published) return told?.month ? dayOf(told.year, told.month, day) : null
  const [year, month, today] = dateOf(copy.published)
  const [y, m] = day > today ? addMonths(year, month, -1) : [year, month]
  return dayOf(y, m, day)
}
