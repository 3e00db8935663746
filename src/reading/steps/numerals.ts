// Numerals (数词): the numbers of a text, Arabic, Chinese and mixed, with what stands inside them (多 余 几 数). A number is
// kept as exact digits; what it counts is found afterwards.
import { type Decimal, shift } from '../../model/decimal.ts'
import type { Span } from '../../model/evidence.ts'
import { hedgesInside } from '../../model/hedges.ts'

/** A number as written. `low` and `high` differ where two are said in one (七八十, 二三百). */
export type Numeral = Span & {
  low: Decimal
  high: Decimal
  /** Powers of ten that its multipliers (万, 百万, 亿) stand for; 0 where none is written. */
  power: number
  /** What stands inside: over for 余 多 几, about for 来, vague for 数 and 几 in front (数十). */
  odd: 'over' | 'about' | 'vague' | null
  /** Written with Chinese digits only. */
  chinese: boolean
  /** Without a digit: 亿元以上, 千余家, 百人. */
  bare: boolean
}

const digitWords = new Map<string, number>([
  ...[...'零一二三四五六七八九'].map((word, value) => [word, value] as const),
  ['〇', 0],
  ['两', 2],
])
const powers = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
])

const starts = new Uint8Array(65536)
for (const word of [...digitWords.keys(), ...powers.keys(), '数', '几']) starts[word.charCodeAt(0)] = 2
for (let digit = 0x30; digit <= 0x39; digit++) starts[digit] = 1

/** The numeral that begins at a position, or null. */
export function numeralAt(text: string, at: number): Numeral | null {
  const sort = starts[text.charCodeAt(at)]
  if (sort === 1) return arabicAt(text, at)
  return sort === 2 ? chineseAt(text, at) : null
}

function arabicAt(text: string, at: number, depth = 0): Numeral {
  let end = digitsEnd(text, at)
  let digits = text.slice(at, end)
  while (
    end - at <= 12 &&
    (text[end] === ',' || text[end] === '，') &&
    digitsEnd(text, end + 1) === end + 4 &&
    digits.length % 3 <= 3 &&
    isGrouped(text, at, end)
  ) {
    digits += text.slice(end + 1, end + 4)
    end += 4
  }
  if (text[end] === '.' && isDigit(text, end + 1)) {
    const fraction = digitsEnd(text, end + 1)
    digits += text.slice(end, fraction)
    end = fraction
  }
  const tail = tailAt(text, end)
  const value = shift(digits, tail.power)
  const rest =
    tail.power >= 4 && !tail.odd && depth < 2 && isDigit(text, tail.end) ? arabicAt(text, tail.end, depth + 1) : null
  if (
    rest &&
    rest.power < tail.power &&
    rest.low.length <= tail.power &&
    /^\d+$/.test(rest.low) &&
    /^\d{1,15}$/.test(value)
  )
    return {
      ...rest,
      start: at,
      low: String(BigInt(value) + BigInt(rest.low)),
      high: String(BigInt(value) + BigInt(rest.low)),
      power: tail.power,
    }
  return {
    start: at,
    end: tail.end,
    low: value,
    high: value,
    power: tail.power,
    odd: tail.odd,
    chinese: false,
    bare: false,
  }
}

/** A group of three digits follows one to three digits and then groups; a full-width comma groups only where the digits do. */
function isGrouped(text: string, at: number, comma: number): boolean {
  const head = text.slice(at, comma).split(/[,，]/)
  return head[0]!.length <= 3 && text[comma] === (head.length > 1 ? text[at + head[0]!.length] : ',')
}

/** Multipliers and inside hedges after the digits: 千万, 余万, 亿余. */
function tailAt(text: string, at: number): { end: number; power: number; odd: Numeral['odd'] } {
  let end = at
  let power = 0
  let odd: Numeral['odd'] = null
  for (;;) {
    const word = text[end] ?? ''
    const step = powers.get(word)
    const inside = hedgesInside.get(word)
    if (step !== undefined && !beginsUnit(text, end)) power += step
    else if (inside && !odd && !(word === '来' && !countsNext(text, end + 1))) odd = inside as Numeral['odd']
    else break
    end++
  }
  return { end, power, odd }
}

/** 千 and 百 of a unit are no multipliers: 12万千瓦, 3千米 is read by its unit as well. */
function beginsUnit(text: string, at: number): boolean {
  return text[at] === '千' && '瓦克米卡赫帕伏'.includes(text[at + 1] ?? ' ')
}

/** 来 is a hedge only before a counter or a multiplier: 20来个, not 5月来. */
function countsNext(text: string, at: number): boolean {
  return '个人家次名年岁天亩里户万千百亿元块只条斤吨公'.includes(text[at] ?? ' ')
}

function chineseAt(text: string, start: number): Numeral | null {
  const sum = { total: 0, section: 0, pending: -1, twin: -1, last: 9 }
  let at = start
  let odd: Numeral['odd'] = null
  let digits = 0
  let bare = true
  let power = 0
  if (text[at] === '数' || text[at] === '几') {
    if (!powers.has(text[at + 1] ?? '')) return null
    odd = 'vague'
    at++
  }
  for (; ; at++) {
    const word = text[at] ?? ''
    const digit = digitWords.get(word)
    const step = powers.get(word)
    if (digit !== undefined) {
      if (odd && odd !== 'vague') break
      bare = false
      digits++
      if (sum.pending > 0 && digit === sum.pending + 1 && sum.twin < 0) sum.twin = digit
      else if (sum.pending >= 0 && digit !== 0 && sum.pending !== 0) return positionalAt(text, start)
      else sum.pending = digit
    } else if (step !== undefined) {
      if (digits === 0 && at === start && step === 1) bare = false
      if (!multiply(sum, step)) break
      power = step
    } else if (
      hedgesInside.has(word) &&
      word !== '+' &&
      at > start &&
      power > 0 &&
      !odd &&
      !(word === '来' && !countsNext(text, at + 1))
    ) {
      odd = hedgesInside.get(word) as Numeral['odd']
    } else break
  }
  if (at === start) return null
  const decimal = decimalAfter(text, at, sum, start)
  if (decimal) return decimal
  const low = sum.total + sum.section + Math.max(0, sum.pending)
  const high = sum.twin > 0 ? low + sum.twin - sum.pending : low
  return {
    start,
    end: at,
    low: String(low),
    high: String(Math.max(high, sumTwin(sum, low))),
    power: power >= 4 ? power : 0,
    odd,
    chinese: true,
    bare,
  }
}

type Sum = { total: number; section: number; pending: number; twin: number; last: number; highExtra?: number }

/** Applies 十 百 千 万 亿 to what was gathered; false where it cannot follow (百 after 十 is another number). */
function multiply(sum: Sum, step: number): boolean {
  const unit = 10 ** step
  if (step < 4) {
    if (step >= sum.last) return false
    const count = sum.pending > 0 ? sum.pending : 1
    if (sum.twin > 0) sum.highExtra = (sum.highExtra ?? 0) + (sum.twin - sum.pending) * unit
    sum.section += count * unit
    sum.last = step
  } else {
    const whole = sum.section + Math.max(0, sum.pending) || (sum.total ? 0 : 1)
    if (sum.twin > 0) sum.highExtra = (sum.highExtra ?? 0) + (sum.twin - sum.pending)
    const base = step === 8 ? sum.total + whole : whole
    if (sum.highExtra) sum.highExtra *= unit
    sum.total = step === 8 ? base * unit : sum.total + base * unit
    sum.section = 0
    sum.last = 9
  }
  sum.pending = -1
  sum.twin = -1
  return Number.isSafeInteger(sum.total)
}

const sumTwin = (sum: Sum, low: number) => low + (sum.highExtra ?? 0)

/** 三点五亿: digits after 点, and the multiplier after them. */
function decimalAfter(text: string, at: number, sum: Sum, start: number): Numeral | null {
  if (text[at] !== '点' || (sum.pending < 0 && sum.section === 0)) return null
  let end = at + 1
  let fraction = ''
  for (let digit = digitWords.get(text[end] ?? ''); digit !== undefined; digit = digitWords.get(text[++end] ?? ''))
    fraction += digit
  if (!fraction) return null
  const tail = tailAt(text, end)
  const value = shift(`${sum.total + sum.section + Math.max(0, sum.pending)}.${fraction}`, tail.power)
  return { start, end: tail.end, low: value, high: value, power: tail.power, odd: tail.odd, chinese: true, bare: false }
}

/** Digits one after another, 二〇二四: a number by position. */
function positionalAt(text: string, start: number): Numeral {
  let end = start
  let digits = ''
  for (let digit = digitWords.get(text[end] ?? ''); digit !== undefined; digit = digitWords.get(text[++end] ?? ''))
    digits += digit
  const tail = tailAt(text, end)
  const value = shift(digits, tail.power)
  return { start, end: tail.end, low: value, high: value, power: tail.power, odd: tail.odd, chinese: true, bare: false }
}

const isDigit = (text: string, at: number) => starts[text.charCodeAt(at)] === 1

function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text, end)) end++
  return end
}
