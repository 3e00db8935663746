// Amounts (数值): an interval as people write it, 1.1亿元以上 for [110000000, …). What is not known on one side is said, never filled.

import { unitWords } from '../../model/amount-text.ts'
import { counters } from '../../model/counters.ts'
import { divide, shift } from '../../model/decimal.ts'
import type { Figure } from '../../model/figure.ts'
import type { Language } from './io.ts'

type Written = Pick<Figure, 'hedge' | 'unit' | 'counter'>
/** A figure's amount as numbers, or a total's as exact decimals. */
type Amount = Written & { min: number | string | null; max: number | string | null }

/** The amount of a figure: `amountOf({ min: 110000000, max: null, … }, 'zh')` is 1.1亿元以上. */
export function amountOf(amount: Amount, language: Language): string {
  const { min, max, hedge } = amount
  const about = hedge === 'about' ? { zh: '约', en: '~' }[language] : ''
  const factor = language === 'zh' ? factorOf(amount) : '1'
  const number = (value: number | string) =>
    signed(value, (size) => (language === 'zh' ? chinese(divide(size, factor ?? '1')) : grouped(size)))
  const unit = unitOf(factor === null ? { ...amount, counter: null } : amount, language)
  if (min !== null && max !== null) {
    if (number(min) === number(max)) return `${about}${number(min)}${unit}`
    const first = unit === '%' ? number(min) + unit : number(min)
    return `${about}${first}${{ zh: '至', en: '–' }[language]}${number(max)}${unit}`
  }
  if (min !== null) return { zh: `${number(min)}${unit}以上`, en: `≥ ${number(min)}${unit}` }[language]
  if (max !== null) return { zh: `${number(max)}${unit}以下`, en: `≤ ${number(max)}${unit}` }[language]
  return { zh: `若干${unit}`, en: `some${unit}` }[language]
}

/** How many base units the measure word is (公顷 10000), null where it is written in a way that the table does not know. */
function factorOf({ unit, counter }: Written): string | null {
  if (counter === null || unit === 'item' || unit === 'other') return '1'
  return counters.find((one) => one.word === counter && one.unit === unit)?.factor ?? null
}

function unitOf({ unit, counter }: Written, language: Language): string {
  if (language === 'zh') return unit === 'percent' ? '%' : (counter ?? unitWords[unit].zh)
  const name = unitWords[unit].en || (counter ?? '')
  return name === '%' || name === '' ? name : ` ${name}`
}

/** With 亿 and 万 where that is exact and short: 4530000000 is 45.3亿, 12345678 is 1234.5678万, 9876 stays. */
function chinese(digits: string): string {
  const value = Number(digits)
  if (value < 10_000) return digits
  for (const [name, places] of [
    ['亿', 8],
    ['万', 4],
  ] as const) {
    const scaled = shift(digits, -places)
    if (value >= 10 ** places && (scaled.split('.')[1] ?? '').length <= 4) return `${scaled}${name}`
  }
  return digits
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}

/** Writes a value by its size, with its minus before it. */
function signed(value: number | string, written: (size: string) => string): string {
  const digits = typeof value === 'string' ? value : plain(value)
  return digits.startsWith('-') ? `-${written(tidied(digits.slice(1)))}` : written(tidied(digits))
}

/** Without the noughts that a database writes after a decimal point. */
function tidied(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

function plain(value: number): string {
  const digits = String(value)
  return digits.includes('e') ? BigInt(Math.round(value)).toString() : digits
}
