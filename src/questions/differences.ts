// Differences (不可比之处): what makes the answers beside each other not comparable, said in words beside the numbers: eleven months against a
// year, 协议 against 到位, 累计 against 当期, a hedge against none, rivals of which no one has chosen.

import type { Day } from '../model/period.ts'
import { amountStages } from '../model/posting.ts'
import { accrualNames, statusNames } from '../model/words.ts'
import type { Answer } from './answer.ts'

/** What can differ. `bars`: numbers that differ in it are not to be subtracted or ranked. */
export const differenceCodes = {
  period: { zh: '时段不同', en: 'Over different days', bars: true },
  as_of: { zh: '截止日期不同', en: 'As of different days', bars: true },
  accrual: { zh: '累计方式不同', en: 'Over time in different ways', bars: true },
  status: { zh: '实际与目标不同', en: 'Actual against target', bars: true },
  stage: { zh: '所处阶段不同', en: 'At different stages', bars: true },
  unit: { zh: '计量单位不同', en: 'In different units', bars: true },
  hedge: { zh: '限定词不同', en: 'Stated with different hedges', bars: false },
  rivals: { zh: '有数据打架，待选定', en: 'With open rivals', bars: false },
  made: { zh: '来源不同', en: 'Stated against computed', bars: false },
  scope: { zh: '范围不同', en: 'Of different ties', bars: true },
  missing: { zh: '有的没有数据', en: 'Not all have a figure', bars: false },
} as const
export type DifferenceCode = keyof typeof differenceCodes

/** One difference among answers, told for each column by its title. */
export type Difference = { code: DifferenceCode; bars: boolean; zh: string; en: string }

type Named = { zh: string; en: string }
type Told = { title: Named; answer: Answer }

/** What makes answers not comparable, each difference once. */
export function differencesOf(told: readonly Told[]): Difference[] {
  const numbered = told.filter(({ answer }) => answer.amount !== null)
  const found = numbered.length < 2 ? [] : aspects.flatMap(([code, of]) => differing(code, numbered, of))
  const rivals = numbered.some(({ answer }) => answer.disputed > 0) ? differing('rivals', numbered, rivalry, true) : []
  const missing = numbered.length > 0 && numbered.length < told.length ? differing('missing', told, presence, true) : []
  return [...found, ...rivals, ...missing]
}

type Aspect = (answer: Answer) => Named | null

function differing(code: DifferenceCode, told: readonly Told[], of: Aspect, always = false): Difference[] {
  const values = told.map(({ title, answer }) => ({ title, value: of(answer) }))
  const known = values.filter(({ value }) => value !== null)
  if (!always && new Set(known.map(({ value }) => value!.en)).size < 2) return []
  const list = (language: 'zh' | 'en') =>
    known.length > mostNamed
      ? [...Map.groupBy(known, ({ value }) => value![language])].map(
          ([value, own]) => `${value}${counted(own.length)[language]}`,
        )
      : known.map(({ title, value }) => `${title[language]}${spaced[language]}${value![language]}`)
  const { zh, en, bars } = differenceCodes[code]
  return [{ code, bars, zh: `${zh}：${list('zh').join('，')}。`, en: `${en}: ${list('en').join('; ')}.` }]
}
const spaced = { zh: '', en: ' ' }
/** Of more columns the values are told with how many have them: nobody reads a sentence of three hundred names. */
const mostNamed = 30
const counted = (count: number) => ({ zh: `的${count}个`, en: `: ${count}` })

const aspects: [DifferenceCode, Aspect][] = [
  ['unit', ({ unit, counter }) => same(counter ?? unit)],
  ['accrual', ({ accrual }) => accrual && accrualNames[accrual]],
  ['status', ({ status }) => status && statusNames[status]],
  [
    'stage',
    ({ stage, made }) => (made === 'computed' ? null : stage ? amountStages[stage] : { zh: '未注明', en: 'not said' }),
  ],
  ['period', ({ accrual, span }) => (accrual === 'flow' ? daysCovered(span) : null)],
  ['as_of', ({ accrual, asOf }) => (accrual === 'flow' || asOf === null ? null : dayOfYear(asOf))],
  ['hedge', ({ amount }) => amount && hedges[amount.hedge]],
  [
    'made',
    ({ made }) => (made === 'computed' ? { zh: '按公式计算', en: 'computed' } : { zh: '材料所述', en: 'stated' }),
  ],
]

const hedges = {
  exact: { zh: '确数', en: 'exact' },
  over: { zh: '“超”', en: 'over' },
  under: { zh: '“近”', en: 'nearly' },
  about: { zh: '“约”', en: 'about' },
  range: { zh: '区间', en: 'a range' },
}

const rivalry: Aspect = ({ disputed }) => (disputed > 0 ? { zh: `有${disputed}组`, en: `${disputed} groups` } : null)
const presence: Aspect = ({ amount }) => (amount === null ? { zh: '待补', en: 'none yet' } : { zh: '有', en: 'there' })
const same = (word: string): Named => ({ zh: word, en: word })

/** The days of its year that a flow covers: 全年, else from which day to which. */
function daysCovered({ from, to }: Answer['span']): Named | null {
  if (from === null || to === null) return null
  if (from.slice(0, 4) !== to.slice(0, 4)) return { zh: `${from}至${to}`, en: `${from} to ${to}` }
  const [first, last] = [dayOfYear(from), dayOfYear(to)]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return { zh: '全年', en: 'the whole year' }
  return { zh: `${first.zh}至${last.zh}`, en: `${first.en} to ${last.en}` }
}

function dayOfYear(day: Day): Named {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return { zh: `${month}月${date}日`, en: day.slice(5) }
}
