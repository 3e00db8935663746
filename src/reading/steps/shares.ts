// Shares (比例): fractions, 百分之 and 成 are percent, as the guide has it (三分之一 is 33.33, 六成 is 60).
import { counters } from '../../model/counters.ts'
import { type Decimal, divide, shift } from '../../model/decimal.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import type { UnitMatch } from './units.ts'

export type Share = { low: Decimal; high: Decimal; end: number; power: number; odd: Numeral['odd']; unit: UnitMatch }

const percent = counters.find((counter) => counter.word === '%')!

const half = /^半以上(?:是|为|的|来自|由|用于|投向|都)/

/** The share that begins with a numeral (三 of 三分之一, 百 of 百分之三十, 五 of 五成), or null. */
export function shareAt(text: string, first: Numeral): Share | null {
  if (text.startsWith('分之', first.end)) return fractionAt(text, first)
  if (text[first.start] === '一' && first.end === first.start + 1 && half.test(text.slice(first.end, first.end + 5)))
    return halfAt(first)
  if (text[first.end] === '成' && !/[立为功员果都绩效长交本品熟就套批片型年人分了]/.test(text[first.end + 1] ?? ''))
    return tenthsAt(text, first)
  return null
}

/** 一半以上; the words of the hedge behind it are read as those of any number. */
function halfAt({ end }: Numeral): Share {
  return { low: '50', high: '50', end: end + 1, power: 0, odd: null, unit: unitAfter(end, end + 1) }
}

function fractionAt(text: string, first: Numeral): Share | null {
  const second = numeralAt(text, first.end + 2)
  if (!second || Number(first.low) === 0) return null
  const low = divide(shift(second.low, 2), first.low)
  const high = divide(shift(second.high, 2), first.low)
  return { low, high, end: second.end, power: 0, odd: second.odd, unit: unitAfter(second.end, second.end) }
}

function tenthsAt(text: string, first: Numeral): Share | null {
  const value = Number(first.low)
  if (
    value < 1 ||
    value > 10 ||
    (first.chinese && value === 1 && !/[长降加少多高低升涨跌占近约超出了]$/.test(text[first.start - 1] ?? ''))
  )
    return null
  const after = text[first.end + 1] ?? ' '
  const odd = '多余'.includes(after) ? 'over' : first.odd
  const half = after === '半' && !first.low.includes('.')
  const end = first.end + (odd === first.odd && !half ? 1 : 2)
  return {
    low: shift(half ? `${first.low}.5` : first.low, 1),
    high: shift(half ? `${first.high}.5` : first.high, 1),
    end,
    power: 0,
    odd,
    unit: unitAfter(first.end, end),
  }
}

/** Percent, written by the words of the share and not by a measure word of its own. */
function unitAfter(start: number, end: number): UnitMatch {
  return { start, end, counter: percent, odd: false, half: false }
}
