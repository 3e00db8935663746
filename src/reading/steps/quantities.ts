// Quantities (数量): every number of the copy that counts something, with its hedge, unit and interval. What it is a count of,
// when and of whom is for the steps after it.
import { type Decimal, exactNumber, multiply } from '../../model/decimal.ts'
import type { Span } from '../../model/evidence.ts'
import type { Hedge, Unit } from '../../model/figure.ts'
import { claimed, type Interval, negated, vague } from '../../model/interval.ts'
import type { Copy } from '../copy.ts'
import { countsNothing } from './countless.ts'
import { hedgesAround, type Sides } from './hedges.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { rangeAt } from './ranges.ts'
import { shareAt } from './shares.ts'
import { type UnitMatch, unitAt } from './units.ts'

export type Quantity = Span &
  Interval & {
    unit: Unit
    /** The measure word in the copy; null where none is written. */
    counter: string | null
    counterSpan: Span | null
    numberStart: number
    numberEnd: number
    /** A size threshold inside a count: 亿元以上 of 亿元以上项目103个. */
    threshold: boolean
  }

/** What the text says of a number that cannot be made a quantity. */
export type QuantityDoubt = Span & { code: 'number_too_long' | 'unit_unclear' | 'hedge_conflict' }

export type Quantities = { quantities: Quantity[]; doubts: QuantityDoubt[] }

const triggers = new Uint8Array(65536)
for (const word of '0123456789零〇一二三四五六七八九十百千万亿两数几') triggers[word.charCodeAt(0)] = 1
for (const word of '《》“”\n') triggers[word.charCodeAt(0)] = 2

/** The quantities of a copy in order: `签约项目17个，计划投资36.8亿元` holds 17个 and 36.8亿元. */
export function findQuantities({ text }: Pick<Copy, 'text'>, names: readonly Span[] = []): Quantities {
  const out: Quantities = { quantities: [], doubts: [] }
  const inside = new Enclosure()
  let name = 0
  for (let at = 0; at < text.length; ) {
    const trigger = triggers[text.charCodeAt(at)]
    if (trigger !== 1) {
      if (trigger === 2) inside.pass(text, at)
      at++
      continue
    }
    while (name < names.length && names[name]!.end <= at) name++
    const holder = names[name]
    const numeral = holder && holder.start <= at && !isDigit(text, at) ? null : numeralAt(text, at)
    if (!numeral) at++
    else if (inside.title) at = numeral.end
    else at = Math.max(take({ text, numeral, quoted: inside.quoted(text), names, name }, out), numeral.end)
  }
  markThresholds(text, out.quantities)
  return out
}

type Found = { text: string; numeral: Numeral; quoted: string | null; names: readonly Span[]; name: number }

/** Adds the quantity at a numeral, if it is one, and tells where to read on. */
function take(found: Found, out: Quantities): number {
  const { text, numeral } = found
  const share = shareAt(text, numeral)
  const own = share ? null : unitOutsideNames(found)
  const range = share ? null : rangeAt(text, numeral, own)
  const unit = share?.unit ?? range?.unit ?? own
  const last = share ?? range?.last ?? numeral
  const end = unit ? unit.end : last.end
  const hedges = hedgesAround(text, { start: numeral.start, end }, numeral)
  const hedged = hedges.before !== null || hedges.after !== null
  if (!share && (countsNothing({ text, numeral, unit, hedged, quoted: found.quoted }) || multipliesPlace(found, unit)))
    return end
  if (!unit && !(last.power >= 4 && standsAlone(text, end)))
    return doubtUnit({ text, numeral, end: last.end, hedges }, out)
  const { min, max } = valuesOf(share ?? range ?? numeral, unit)
  if (min === null || max === null) {
    out.doubts.push({ start: numeral.start, end: Math.min(end, numeral.start + 40), code: 'number_too_long' })
    return end
  }
  const odd = unit?.odd ? 'over' : last.odd
  const { hedge, conflict } = hedgeOf(hedges, odd, min !== max)
  if (conflict) out.doubts.push({ start: hedges.start, end: hedges.end, code: 'hedge_conflict' })
  const currency = unit?.counter.word === '元' ? currencyBefore(text, hedges.start) : null
  const claim = belowZero(text, hedges.start, odd === 'vague' ? vague : claimed({ min, max, hedge }))
  out.quantities.push({
    start: currency?.start ?? hedges.start,
    end: hedges.end,
    min: claim.min,
    max: claim.max,
    hedge: claim.hedge,
    unit: currency?.unit ?? unit?.counter.unit ?? unwrittenUnit(text, hedges),
    counter: !unit || unit.counter.unit === 'percent' ? null : unit.counter.word,
    counterSpan: unit && !unit.odd ? { start: unit.start, end: unit.end } : null,
    numberStart: numeral.start,
    numberEnd: last.end,
    threshold: false,
  })
  return hedges.end
}

/** Both ends in base units; null where JavaScript has no such number. */
function valuesOf({ low, high }: { low: Decimal; high: Decimal }, unit: UnitMatch | null) {
  const factor = unit?.counter.factor ?? '1'
  const whole = (decimal: Decimal) => (unit?.half && !decimal.includes('.') ? `${decimal}.5` : decimal)
  const min = exactNumber(multiply(whole(low), factor))
  return { min, max: high === low ? min : exactNumber(multiply(whole(high), factor)) }
}

/** 新台币2亿元 and 美元5000万元 name their currency before the number. */
function currencyBefore(text: string, start: number): { start: number; unit: Unit } | null {
  const name = /(人民币|美元|美金|新台币|台币|港币|港元|澳门元|日元|欧元|英镑|韩元)$/.exec(
    text.slice(Math.max(0, start - 4), start),
  )?.[1]
  if (!name) return null
  const unit = name === '人民币' ? 'CNY' : name.startsWith('美') ? 'USD' : 'other'
  return { start: start - name.length, unit }
}

/** 零下5℃ is -5; the quote begins at the number. */
function belowZero(text: string, start: number, interval: Interval): Interval {
  return text.startsWith('零下', start - 2) ? negated(interval) : interval
}

/** The unit after a numeral, unless a name begins there: 2016台北论坛 counts no machines. */
function unitOutsideNames({ text, numeral, names, name }: Found): UnitMatch | null {
  const unit = unitAt(text, numeral.end)
  for (let i = name; unit && i < names.length && names[i]!.start <= unit.start; i++)
    if (names[i]!.start === unit.start && names[i]!.end > unit.end) return null
  return unit
}

/** 再造六个新湖州 is a saying: no place is counted. */
function multipliesPlace({ text, numeral, names, name }: Found, unit: UnitMatch | null): boolean {
  if (!numeral.chinese || !unit || text[unit.end] !== '新') return false
  return names.slice(name, name + 2).some(({ start }) => start === unit.end + 1)
}

function hedgeOf(sides: Sides, odd: Numeral['odd'], isRange: boolean): { hedge: Hedge; conflict: boolean } {
  const all = [sides.before, odd === 'vague' ? 'about' : odd, sides.after].filter((side) => side !== null)
  const conflict = all.includes('over') && all.includes('under')
  if (isRange) return { hedge: 'range', conflict }
  const strongest = conflict ? (sides.before ?? 'over') : (all.find((side) => side !== 'about') ?? all[0] ?? 'exact')
  return { hedge: odd === 'vague' ? 'about' : strongest, conflict }
}

const personNouns =
  /^[一-龥]{0,4}?(?:人口|群众|居民|村民|农民|游客|旅客|观众|学生|师生|党员|干部|职工|劳动力|网友|工人|大军|学子|市民|患者)/
const itemNouns = /^[一-龥]{0,3}?(?:农户|家庭|企业|商户|贫困户|脱贫户|订单|产品)/

/** 浏览量超亿, 人口55万 and 3.8万农村人口 are quantities without a measure word; 3万 inside a longer word is not. */
function standsAlone(text: string, end: number): boolean {
  const after = text.slice(end, end + 8)
  return (
    /^(?:[，。；、！）”：\n -]|$|以上|左右|以下|[的增同比为是大元])/.test(after) ||
    personNouns.test(after) ||
    itemNouns.test(after)
  )
}

/** What a number without a measure word counts, by the noun after or before it. */
function unwrittenUnit(text: string, { start, end }: Span): Unit {
  const after = text.slice(end, end + 8)
  if (personNouns.test(after)) return 'person'
  if (itemNouns.test(after)) return 'item'
  const before = text.slice(Math.max(0, start - 8), start)
  if (
    /(?:产值|投资|资金|收入|金额|销售额|交易额|营收|税收|总值|GDP|利润|贷款|经费|票房|额)[^，。；]{0,3}$/.test(before)
  )
    return 'CNY'
  return /(?:人口|人数|粉丝|用户)[^，。；]{0,3}$/.test(before) ? 'person' : 'other'
}

type Unitless = { text: string; numeral: Numeral; end: number; hedges: Sides }

/** A hedged number of some size that no known unit follows is doubted; other bare numbers are names and dates. */
function doubtUnit({ text, numeral, end, hedges }: Unitless, out: Quantities): number {
  const sized = !numeral.chinese && hedges.before !== null && Number(numeral.low) >= 10
  if (sized && /[一-龥]/.test(text[end] ?? '') && !/[年月日号时点]/.test(text[end] ?? ''))
    out.doubts.push({ start: hedges.start, end, code: 'unit_unclear' })
  while (/[-.:/\d]/.test(text[end] ?? '') && end < text.length) end++
  return end
}

/** Marks amounts that only bound what is counted after them: 10亿元以上项目10个, 50人以上企业12家. */
function markThresholds(text: string, quantities: readonly Quantity[]): void {
  for (const [i, quantity] of quantities.entries()) {
    const next = quantities[i + 1]
    if (!next || quantity.hedge !== 'over' || quantity.unit === 'item' || next.start - quantity.end > 16) continue
    const between = text.slice(quantity.end, next.start)
    if (
      text.slice(quantity.start, quantity.end).endsWith('以上') &&
      between.length > 1 &&
      !/[，。；：、\n]/.test(between) &&
      next.unit === 'item'
    )
      quantity.threshold = true
  }
}

/** Whether the reading stands between 《》, and within which quotation. */
class Enclosure {
  title = false
  private quoteStart = -1

  pass(text: string, at: number): void {
    const mark = text[at]
    if (mark === '《') this.title = true
    else if (mark === '》' || mark === '\n') this.title = false
    if (mark === '“') this.quoteStart = at + 1
    else if (mark === '”' || mark === '\n') this.quoteStart = -1
  }

  quoted(text: string): string | null {
    if (this.quoteStart < 0) return null
    const close = text.slice(this.quoteStart, this.quoteStart + 40).indexOf('”')
    return close < 0 ? null : text.slice(this.quoteStart, this.quoteStart + close)
  }
}

const isDigit = (text: string, at: number) => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39
