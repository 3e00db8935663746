// Ranges (区间): two numbers joined as the ends of one claim (10班至13班, 100至200亿元), told from a change (从5家到50家) and from
// spans of time (1至11月).
import { type Decimal, shift } from '../../model/decimal.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { type UnitMatch, unitAt } from './units.ts'

export type Range = { low: Decimal; high: Decimal; unit: UnitMatch; last: Numeral }

/** The range that begins with a numeral and the unit after it, or null. */
export function rangeAt(text: string, first: Numeral, firstUnit: UnitMatch | null): Range | null {
  const joint = firstUnit?.end ?? first.end
  if (!'-—~至到'.includes(text[joint] ?? ' ') || first.odd === 'vague') return null
  const second = numeralAt(text, joint + 1)
  const unit = second && unitAt(text, second.end)
  if (!second || !unit || (firstUnit && firstUnit.counter.word !== unit.counter.word)) return null
  if (firstUnit && isChange(text, first.start)) return null
  const shared = firstUnit || first.power > 0 ? first.low : shift(first.low, second.power)
  const low = isUnder(shared, second.high) ? shared : first.low
  return isUnder(low, second.high) ? { low, high: second.high, unit, last: second } : null
}

/** 从5家到50家 and 由30%到45% tell a change: two figures. */
function isChange(text: string, start: number): boolean {
  return /[从由][^，。；]{0,12}$/.test(text.slice(Math.max(0, start - 13), start))
}

const isUnder = (low: Decimal, high: Decimal) => Number(low) < Number(high)
