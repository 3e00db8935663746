// Times of a question (问句中的时间): whole years one by one, so that they stand beside each other; other days as one stretch. 近三年 are the years
// up to this one.
import type { Span } from '../model/evidence.ts'
import { type Day, dayOf, type Period } from '../model/period.ts'
import type { NamedTime } from '../reading/named.ts'

/** So many years stand beside each other at most; more are one stretch. */
const mostYears = 10

/** The years or the days that are asked for. */
export function timesIn(text: string, times: readonly NamedTime[], today: Day): Times {
  // 签约项目前三名 has no 目前 in it.
  const said = times.filter(({ start, end, period }) => period !== null && !/^项目前/.test(text.slice(start - 1, end)))
  const inEnglish = englishTimes(text, said, today)
  const all = [...said, ...inEnglish, ...yearsAlone(text, [...said, ...inEnglish])]
  const spans = all.map(({ start, end }) => ({ start, end }))
  // Of what is so now, or was lately, no day is asked for.
  const named = all.filter(
    ({ start, end }) => !/^(?:最近|近期|近来|近日|目前|当前|现在|如今)$/.test(text.slice(start, end)),
  )
  const years = new Set<number>()
  let period: Period | null = null
  for (const time of named) {
    const whole = yearsOf(text, time, today)
    if (whole) for (const year of whole) years.add(year)
    else period = period ? joined(period, time.period!) : time.period
  }
  return { years: period ? [] : [...years].sort((a, b) => a - b), period: period && withYears(period, years), spans }
}
type Times = { years: number[]; period: Period | null; spans: Span[] }

/** The whole years of a time, null where it is no such: 2024年, 2022年到2024年, 近三年. */
function yearsOf(text: string, { start, end, period, sort }: NamedTime, today: Day): number[] | null {
  const said = text.slice(start, end)
  const last = Number(today.slice(0, 4))
  const recent = /^近([两一二三四五六七八九十]|\d{1,2})年/.exec(said)
  if (recent) return range(last - countOf(recent[1]!) + 1, last)
  const [from, to] = period!
  const named = /五/.test(said) && /十/.test(said)
  if (sort !== 'span' || named || !from.endsWith('-01-01') || !to.endsWith('-12-31')) return null
  const years = range(Number(from.slice(0, 4)), Number(to.slice(0, 4)))
  return years.length <= mostYears ? years : null
}

/** Times as English says them: 2022 to 2024, last year, since 2022. */
function englishTimes(text: string, times: readonly NamedTime[], today: Day): NamedTime[] {
  const now = Number(today.slice(0, 4))
  const years = (first: number, last: number): Period => [dayOf(first, 1, 1), dayOf(last, 12, 31)]
  const ways: readonly (readonly [RegExp, (match: RegExpExecArray) => Period])[] = [
    [
      /(?<!\d)((?:19|20)\d\d) ?(?:to|through|until|till|–|—|-) ?((?:19|20)\d\d)(?!\d)/gi,
      (said) => years(Number(said[1]), Number(said[2])),
    ],
    [/\bsince ((?:19|20)\d\d)\b/gi, (said) => [dayOf(Number(said[1]), 1, 1), today]],
    [/\bthis year\b/gi, () => years(now, now)],
    [/(?<!than |to |with |the )\blast year\b/gi, () => years(now - 1, now - 1)],
  ]
  return ways.flatMap(([pattern, periodOf]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end, period] = [match.index, match.index + match[0].length, periodOf(match)]
      const taken = times.some((time) => start < time.end && end > time.start)
      return taken || period[0] > period[1]
        ? []
        : [{ start, end, period, sort: 'span' as const, grain: 'year' as const }]
    }),
  )
}

/** A year that reading passes over: without 年 (in 2024), or as what is compared with (比2023年). */
function yearsAlone(text: string, times: readonly NamedTime[]): NamedTime[] {
  return [...text.matchAll(/(?<![\d.])(?:19|20)\d\d(?:年(?![月日度]))?(?![\d.])/g)].flatMap((match) => {
    const [start, end, year] = [match.index, match.index + match[0].length, Number(match[0].slice(0, 4))]
    if (times.some((time) => time.period && start < time.end && end > time.start)) return []
    const period: Period = [dayOf(year, 1, 1), dayOf(year, 12, 31)]
    return [{ start, end, period, sort: 'span', grain: 'year' }]
  })
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const countOf = (word: string) => (word === '两' ? 2 : digits.includes(word) ? digits.indexOf(word) : Number(word))
const joined = (a: Period, b: Period): Period => [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]]

function withYears(period: Period, years: ReadonlySet<number>): Period {
  return [...years].reduce((all, year) => joined(all, [dayOf(year, 1, 1), dayOf(year, 12, 31)]), period)
}
