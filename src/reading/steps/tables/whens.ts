// Whens of tables (表中的时间): the time that a head, a label or a caption states, with the year that the caption alone says: under 2024年…统计表
// a head 1-11月 is of 2024 and 上年 is 2023.
import type { Span } from '../../../model/evidence.ts'
import { isDay, type Period } from '../../../model/period.ts'
import type { TimeMention } from '../times.ts'

/** A time with how it is meant: a stretch, a moment, or since a start. */
export type When = { period: Period; sort: TimeMention['sort'] }

/** The one year that words state, or null: 2024年对口支援情况统计表. */
export function yearIn(words: string): number | null {
  const years = new Set(
    Array.from(words.matchAll(/(?<!\d)((?:19|20)\d\d)(?=\s*(?:年|$))/g), ([, year]) => Number(year)),
  )
  const [only] = years
  return years.size === 1 && !/(?:19|20)\d\d\s*年?\s*[-—~至]/.test(words) ? only! : null
}

/** Words with their times written out, as a sentence would: 2022 is 2022年, and what leaves the year to the caption gets it. */
export function withYear(words: string, year: number | null): string {
  const whole = words.replace(/\s+/g, ' ')
  if (/^(?:19|20)\d\d$/.test(whole)) return `${whole}年`
  const plain = whole.replace(/((?:19|20)\d\d)[./](\d{1,2})(?=[-—月])/, '$1年$2')
  if (year === null || /(?:19|20)\d\d/.test(plain)) return plain
  return plain
    .replace(/上一?年度?(?!末|底)(?:同期)?|去年(?:同期)?/, `${year - 1}年`)
    .replace(/本年度?|今年|当年/, `${year}年`)
    .replace(
      /(?<![年\d])(?=\d{1,2}(?:[-—至]\d{1,2})?月)|(?<!年)(?=第?[一二三四]季度|前[一二三]季度|[上下]半年|年[末底])/,
      `${year}年`,
    )
}

/** The time that a phrase states; null where none is or it is left open. Of several that are apart none is guessed. */
export function whenOf(times: readonly TimeMention[]): When | null {
  const known = times.flatMap(({ period, sort }) => (period && sort !== 'after' ? [{ period, sort }] : []))
  const spans = known.filter(({ sort }) => sort === 'span' || sort === 'asof')
  const [first, second] = spans.length > 0 ? spans : known
  return first && !second ? first : null
}

/** From the first day of several times to the last; null where fewer than two are known. */
export function hullOf(whens: readonly (When | null)[]): When | null {
  const periods = whens.flatMap((when) => (when ? [when.period] : []))
  if (periods.length < 2) return null
  const first = periods.reduce((least, [from]) => (from < least ? from : least), periods[0]![0])
  const last = periods.reduce((most, [, to]) => (to > most ? to : most), periods[0]![1])
  return { period: [first, last], sort: 'span' }
}

/** The same days a year before: 上年同期. */
export function yearBefore({ period, sort }: When): When {
  const moved = (day: string) => {
    const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
    return isDay(before) ? before : before.replace(/29$/, '28')
  }
  return { period: [moved(period[0]), moved(period[1])], sort }
}

/** Words without their times, and without what led them in: 截至2024年底累计投入 is 累计投入. */
export function withoutTimes(words: string, times: readonly Span[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of times) {
    if (start < at) continue
    rest += words.slice(at, start).replace(/(?:截至|截止|至|到|自|从|于)$/, '')
    at = end
  }
  return (rest + words.slice(at)).replace(/（[\s—-]*）/g, '').replace(/^(?:止|以?来|起|度|期间|的)(?=.)/, '')
}

/** A time as a sentence begins with it, so that the rules of sentences apply: 截至2024年12月31日，. */
export function said(when: When | null): string {
  if (!when) return ''
  const [[from, to], day] = [when.period, (text: string) => `${dayWords(text)}`]
  if (when.sort === 'since') return `${day(from)}以来，`
  if (when.sort === 'until') return `到${day(to)}，`
  if (when.sort === 'asof' || from === to) return `截至${day(to)}，`
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
    ? `${from.slice(0, 4)}年，`
    : `${day(from)}至${day(to)}，`
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
