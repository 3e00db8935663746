// Amounts in words (数额的写法): an interval of exact decimals as a document of the office would write it, 超1.1亿元 for [110000000, …).
// It exists so that every door writes a hedge where there is one, and never a number as firmer than it is.
import { counters } from './counters.ts'
import { divide, multiply, placesOf, shift } from './decimal.ts'
import type { Unit } from './figure.ts'
import type { Posting } from './posting.ts'

export type Language = 'zh' | 'en'
type Written = Pick<Posting, 'min' | 'max' | 'hedge' | 'unit' | 'counter'>

/** A unit's name where the text writes no counter: 元 for CNY. */
export const unitWords: Readonly<Record<Unit, Record<Language, string>>> = {
  CNY: { zh: '元', en: 'CNY' },
  USD: { zh: '美元', en: 'USD' },
  person: { zh: '人', en: 'people' },
  'person-time': { zh: '人次', en: 'person-times' },
  item: { zh: '个', en: '' },
  percent: { zh: '%', en: '%' },
  'percentage-point': { zh: '个百分点', en: 'percentage points' },
  m2: { zh: '平方米', en: 'm²' },
  mu: { zh: '亩', en: 'mu' },
  km: { zh: '公里', en: 'km' },
  kg: { zh: '公斤', en: 'kg' },
  tonne: { zh: '吨', en: 't' },
  kWh: { zh: '千瓦时', en: 'kWh' },
  TEU: { zh: '标箱', en: 'TEU' },
  hour: { zh: '小时', en: 'hours' },
  day: { zh: '天', en: 'days' },
  year: { zh: '年', en: 'years' },
  plant: { zh: '株', en: 'plants' },
  other: { zh: '', en: '' },
}

const hedgeWords: Record<Language, Record<'over' | 'under' | 'about' | 'some', string>> = {
  zh: { over: '超', under: '近', about: '约', some: '若干' },
  en: { over: 'over ', under: 'nearly ', about: 'about ', some: 'some' },
}

/** The amount with its hedge and unit: 超1.1亿元, 近30亿元, 约5万人, 12批, 60%—70%, 若干个. */
export function amountText(amount: Written, language: Language): string {
  const { min, max, hedge } = amount
  const words = hedgeWords[language]
  const one = (decimal: string) => joined(decimal, amount, language)
  if (min === null && max === null) return words.some + unitAfter(measured(amount, []), language)
  if (min === null || max === null) return min === null ? words.under + one(max ?? '') : words.over + one(min)
  const about = hedge === 'about' ? words.about : ''
  return about + (min === max ? one(min) : between(min, max, amount, language))
}

/** 3亿—5亿元, 60%—70%: each end has its own 万 or 亿, so that none can be read for the other. */
function between(min: string, max: string, amount: Written, language: Language): string {
  const { unit, counter, factor } = measured(amount, [min, max])
  const [first, last] = [min, max].map((end) => numeral(end, factor, language))
  const name = unitAfter({ unit, counter }, language)
  const dash = language === 'zh' ? '—' : '–'
  return unit === 'percent' ? `${first}%${dash}${last}%` : `${first}${dash}${last}${name}`
}

function joined(decimal: string, amount: Written, language: Language): string {
  const { factor, ...named } = measured(amount, [decimal])
  return numeral(decimal, factor, language) + unitAfter(named, language)
}

/** In the text's own measure word (公顷, 斤) where every number is exact in it, else in the base unit. */
function measured({ unit, counter }: Pick<Written, 'unit' | 'counter'>, decimals: readonly string[]) {
  const known = counters.find((one) => one.word === counter && one.unit === unit)
  const factor = known?.factor ?? '1'
  const plain = counter !== null && (unit === 'item' || unit === 'other')
  const exact = decimals.every((one) => shift(multiply(quotient(unsigned(one), factor), factor), 0) === tidied(one))
  const kept = (plain || known !== undefined) && exact
  return { unit, counter: kept ? counter : null, factor: kept && known ? factor : '1' }
}

const quotient = (decimal: string, factor: string) => (factor === '1' ? decimal : divide(decimal, factor))
const unsigned = (decimal: string) => decimal.replace('-', '')
const tidied = (decimal: string) => shift(unsigned(decimal), 0)

function unitAfter({ unit, counter }: Pick<Written, 'unit' | 'counter'>, language: Language): string {
  if (language === 'zh') return unit === 'percent' ? '%' : (counter ?? unitWords[unit].zh)
  const name = counter !== null && unit === 'other' ? counter : unitWords[unit].en
  return name === '' || name === '%' ? name : ` ${name}`
}

function numeral(decimal: string, factor: string, language: Language): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const size = shift(quotient(unsigned(decimal), language === 'zh' ? factor : '1'), 0)
  return sign + (language === 'zh' ? chinese(size) : grouped(size))
}

/** With 万, 亿 or 万亿 where that is exact in four decimal places: 45.3亿, 1234.5678万; 9876 stays. */
function chinese(size: string): string {
  const digits = size.split('.')[0]?.length ?? 0
  for (const [name, places] of multipliers) {
    const scaled = shift(size, -places)
    if (digits > places && placesOf(scaled) <= 4) return scaled + name
  }
  return size
}
const multipliers = [
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
] as const

function grouped(size: string): string {
  const [whole = '', fraction] = size.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? groups : `${groups}.${fraction}`
}
