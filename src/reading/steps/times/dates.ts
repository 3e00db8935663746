// Dates (日期): the grammar of written dates, from 2024年 to 去年11月 and 9月18日至20日. It reads what is said and nothing
// more; which year an unsaid year is, is decided where the document is known.
import { digitsAt, isDigit, isNumeral, type Numeral, smallAt, yearDigitsAt } from './numerals.ts'

/** A moment or stretch of one year as it is said. */
export type When = {
  /** What `year` counts from: nothing, the publication's year, the year told last, the year a story began (第二年), or it is not said. */
  base: 'absolute' | 'published' | 'told' | 'counted' | 'unsaid'
  year: number
  /** Month and day, both included; month 0 where only a day is said, day 0 for the last day of the month. */
  first: readonly [month: number, day: number]
  last: readonly [month: number, day: number]
  grain: 'year' | 'part' | 'month' | 'day'
  end: number
}
/** A date, or two with 至 between them. `to` is `'now'` in 2018年至今. */
export type Dates = { from: When; to: When | 'now' | null; end: number }

type Stretch = Pick<When, 'first' | 'last' | 'grain' | 'end'>
type Year = { base: When['base']; year: number; end: number }

const yearWords: Record<string, readonly [When['base'], number]> = {
  去年: ['published', -1], 来年: ['published', 1], 去岁: ['published', -1], 今年: ['published', 0], 今岁: ['published', 0], 本年: ['published', 0], 明年: ['published', 1],
  前年: ['published', -2], 上年: ['told', -1], 同年: ['told', 0], 当年: ['told', 0], 次年: ['told', 1], 翌年: ['told', 1],
} // biome-ignore format: one table
/** What 年级, 当年会 and the like begin with: the year word before them is part of another word. */
const notYear = '级龄代轻会均产检报薪货味华关画夜纪货'
const year = '年'
const whole: Stretch = { first: [1, 1], last: [12, 31], grain: 'year', end: 0 }

/** The date that begins at a place, or null: 2024年, 2024年3月12日, 1至11月, 去年一季度, 2021年至2025年, 9月18日至20日. */
export function datesAt(text: string, at: number): Dates | null {
  const from = openYearAt(text, at) ?? whenAt(text, at)
  if (!from) return null
  const link = linkEnd(text, from.end)
  if (!link) return { from, to: null, end: from.end }
  if (text.startsWith('今', link) && !/[年天日后]/.test(text.charAt(link + 1)))
    return text.charAt(link - 1) === '至' ? { from, to: 'now', end: link + 1 } : { from, to: null, end: from.end }
  const to = text.startsWith('目前', link)
    ? null
    : (whenAt(text, link) ?? (from.grain === 'day' ? dayOnlyAt(text, link) : null))
  return to && to.end > from.end && goesOn(from, to) ? { from, to, end: to.end } : { from, to: null, end: from.end }
}

/** A day without its month, 12日, as news writes after the month was said. Where it may stand is for the caller. */
export function dayOnlyAt(text: string, at: number): When | null {
  const day = smallAt(text, at)
  if (!day || day.value > 31 || text.charAt(day.end) !== '日') return null
  return { base: 'unsaid', year: 0, first: [0, day.value], last: [0, day.value], grain: 'day', end: day.end + 1 }
}

/** Where the words 至 到 and the dashes between two dates end; 0 where none stands there. */
function linkEnd(text: string, at: number): number {
  const sign = text.charAt(at)
  if (sign === '至' || sign === '到' || sign === '-' || sign === '—' || sign === '–' || sign === '~' || sign === '～')
    return text.charAt(at + 1) === sign && sign === '—' ? at + 2 : at + 1
  return 0
}

/** A bare year, its 年 written only behind the last of a list: 2021 in 2021、2022年. */
export function yearOnly(text: string, at: number): Dates | null {
  const digits = yearDigitsAt(text, at)
  if (!digits) return null
  return { from: { ...whole, base: 'absolute', year: digits.value, end: digits.end }, to: null, end: digits.end }
}

/** 2021 in 2021—2025年. */
function openYearAt(text: string, at: number): When | null {
  const left = yearDigitsAt(text, at)
  const link = left ? linkEnd(text, left.end) : 0
  const right = link ? yearDigitsAt(text, link) : null
  if (!left || !right || text.charAt(right.end) !== year || right.value < left.value) return null
  return { ...whole, base: 'absolute', year: left.value, end: left.end }
}

function whenAt(text: string, at: number): When | null {
  const said = yearAt(text, at)
  const part = partAt(text, said ? said.end : at, said !== null)
  if (said) return { ...(part ?? { ...whole, end: said.end }), base: said.base, year: said.year }
  return part && { ...part, base: 'unsaid', year: 0 }
}

function yearAt(text: string, at: number): Year | null {
  const digits = yearDigitsAt(text, at)
  if (digits) {
    if (text.charAt(digits.end) !== year || text.startsWith('历史', digits.end + 1)) return null
    return { base: 'absolute', year: digits.value, end: yearEnd(text, digits.end + 1) }
  }
  const counted = countedYearAt(text, at)
  if (counted) return counted
  const sign = text.charAt(at + 1)
  const word = sign === year || sign === '岁' ? yearWords[text.slice(at, at + 2)] : undefined
  if (
    !word ||
    (word[0] === 'told' &&
      notYear.includes(text.charAt(at + 2) || '。') &&
      !/产[值量]/.test(text.slice(at + 2, at + 4)))
  )
    return null
  return { base: word[0], year: word[1], end: yearEnd(text, at + 2) }
}

/** 第二年, 第3年 at the head of a clause; not 连续第二年, 第二年度. */
function countedYearAt(text: string, at: number): Year | null {
  if (text.charAt(at) !== '第' || !/[\n，。；：！？“]/.test(text.charAt(at - 1) || '\n')) return null
  const number = smallAt(text, at + 1)
  if (!number || number.value < 2 || number.value > 9 || text.charAt(number.end) !== year) return null
  if (/[度级期]/.test(text.charAt(number.end + 1))) return null
  return { base: 'counted', year: number.value, end: number.end + 1 }
}

/** Behind 年, the 度 of 2023年度 and the 全年 of 2023年全年. */
function yearEnd(text: string, at: number): number {
  return text.charAt(at) === '度' ? at + 1 : text.startsWith('全年', at) ? at + 2 : at
}

function partAt(text: string, at: number, afterYear: boolean): Stretch | null {
  return monthsAt(text, at, afterYear) ?? quarterAt(text, at) ?? namedPartAt(text, at, afterYear)
}

const named: readonly (readonly [string, readonly [number, number], readonly [number, number]])[] = [
  ['上半年', [1, 1], [6, 30]], ['下半年', [7, 1], [12, 31]], ['年初', [1, 1], [1, 31]], ['年底', [12, 31], [12, 31]], ['年末', [12, 31], [12, 31]],
] // biome-ignore format: one table

function namedPartAt(text: string, at: number, afterYear: boolean): Stretch | null {
  if (!'上下年初底末'.includes(text.charAt(at) || '\n')) return null
  for (const [word, first, last] of named) {
    if (text.startsWith(word, at)) return { first, last, grain: 'part', end: at + word.length }
    if (afterYear && word.startsWith(year) && text.startsWith(word.slice(1), at))
      return { first, last, grain: 'part', end: at + 1 }
  }
  return null
}

/** 一季度, 第三季度, 首季度, 前三季度, 一至三季度, 前5个月, 前5月. */
function quarterAt(text: string, at: number): Stretch | null {
  const sign = text.charAt(at)
  if (sign === '首' && text.startsWith('首季', at))
    return quarters(1, 1, at + 2 + (text.charAt(at + 2) === '度' ? 1 : 0))
  const number = smallAt(text, sign === '前' || sign === '头' || sign === '第' ? at + 1 : at)
  if (!number || number.value > 12) return null
  if ((sign === '前' || sign === '头') && (text.startsWith('个月', number.end) || text.charAt(number.end) === '月')) {
    const end = number.end + (text.charAt(number.end) === '月' ? 1 : 2)
    return text.charAt(end) === '内' ? null : { first: [1, 1], last: [number.value, 0], grain: 'part', end }
  }
  const link = linkEnd(text, number.end)
  const second = link ? smallAt(text, link) : null
  const last = second ?? number
  if (!text.startsWith('季度', last.end) || last.value > 4) return null
  return quarters(sign === '前' ? 1 : number.value, last.value, last.end + 2)
}

function quarters(first: number, last: number, end: number): Stretch {
  return { first: [first * 3 - 2, 1], last: [last * 3, 0], grain: 'part', end }
}

/** 3月, 三月份, 元月, 1至11月, 3月上旬, 3月12日, 3月12-14日, 5月底. */
function monthsAt(text: string, at: number, afterYear: boolean): Stretch | null {
  const month = monthNumberAt(text, at)
  if (!month || month.value < 1 || month.value > 12) return null
  if (text.charAt(month.end) !== '月') return openMonthsAt(text, month)
  if (!afterYear && !isDigit(text, at) && isNumeral(text, at - 1)) return null
  let end = month.end + 1
  const day = daysAt(text, end, month.value)
  if (day) return day
  if (text.charAt(end) === '份') end++
  if ('革怀一'.includes(text.charAt(end) || '\n') && /^(?:革命|怀胎|一[调报次会])/.test(text.slice(end, end + 2)))
    return null
  return tenDaysAt(text, end, month.value) ?? { first: [month.value, 1], last: [month.value, 0], grain: 'month', end }
}

function monthNumberAt(text: string, at: number): Numeral | null {
  return text.charAt(at) === '元' ? { value: 1, end: at + 1 } : smallAt(text, at)
}

/** 1至11月, and 1月至11月 is left to the two dates of `datesAt`. */
function openMonthsAt(text: string, left: Numeral): Stretch | null {
  const link = linkEnd(text, left.end)
  const right = link ? smallAt(text, link) : null
  if (!right || text.charAt(right.end) !== '月' || right.value > 12 || right.value <= left.value) return null
  return {
    first: [left.value, 1],
    last: [right.value, 0],
    grain: 'part',
    end: right.end + (text.charAt(right.end + 1) === '份' ? 2 : 1),
  }
}

function daysAt(text: string, at: number, month: number): Stretch | null {
  const left = smallAt(text, at)
  if (!left || left.value < 1 || left.value > 31) return null
  const link = linkEnd(text, left.end)
  const right = link ? smallAt(text, link) : null
  const last = right && right.value >= left.value && right.value < 32 ? right : left
  const sign = text.charAt(last.end)
  if (sign !== '日' && sign !== '号') return null
  return { first: [month, left.value], last: [month, last.value], grain: 'day', end: last.end + 1 }
}

const tenDays: readonly (readonly [string, number, number])[] = [
  ['上旬', 1, 10], ['中旬', 11, 20], ['下旬', 21, 0], ['底', 0, 0], ['末', 0, 0], ['初', 1, 10],
] // biome-ignore format: one table

function tenDaysAt(text: string, at: number, month: number): Stretch | null {
  if (!'上中下底末初'.includes(text.charAt(at) || '\n')) return null
  for (const [word, first, last] of tenDays)
    if (text.startsWith(word, at))
      return { first: [month, first], last: [month, last], grain: 'part', end: at + word.length }
  return null
}

/** Whether the second date can end what the first began: 2021年至2025年 yes, 2024年到3家 never gets here. */
function goesOn(from: When, to: When): boolean {
  if (to.base === 'unsaid') return from.grain !== 'year' || to.grain === 'part'
  return true
}

/** Whether a four-digit year with 年 stands at a place: what 年代 and issue numbers are told apart by. */
export function isYearAt(text: string, at: number): boolean {
  const digits = digitsAt(text, at, 4)
  return digits !== null && digits.value >= 1900 && digits.value < 2100 && text.charAt(digits.end) === year
}
