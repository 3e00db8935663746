// A figure as a form has it (数据表单的值): the amount as people write it (1.1亿), the hedge beside it; and back to what the API takes.
import type { Figure, Hedge } from '../../../../model/figure.ts'
import type { AmountStage } from '../../../../model/posting.ts'
import type { Said } from '../../words/language.tsx'

/** Everything of a figure that a person may say. `amount`: the number, of a range its lower end; `upper`: of a range alone. */
export type FigureValues = {
  hedge: Hedge
  amount: string
  upper: string
  unit: Figure['unit']
  counter: string
  measure: string
  theme: Figure['theme']
  status: Figure['status']
  accrual: Figure['accrual']
  period: [string, string] | null
  parties: string[]
  stage: AmountStage | null
  core: boolean
}

/** What the API takes of a figure besides its place. */
export type FigureSaid = Omit<Figure, 'quote' | 'start' | 'end'> & { stage: AmountStage | null }

/** A figure as the form begins with it. */
export function valuesOf(figure: Omit<Figure, 'quote' | 'start' | 'end'>, stage: string | null): FigureValues {
  const { min, max, hedge, unit, counter, measure, theme, status, accrual, period, parties, core } = figure
  return {
    ...{ hedge, unit, measure, theme, status, accrual, period, parties, core },
    amount: amountWords(min ?? max),
    upper: hedge === 'range' ? amountWords(max) : '',
    counter: counter ?? '',
    stage: stage as AmountStage | null,
  }
}

/** What the form says as the API takes it. The amounts must be readable (`amountProblem`). */
export function saidOf({ amount, upper, counter, stage, ...rest }: FigureValues): FigureSaid {
  const [value, top] = [numberOf(amount), numberOf(upper)]
  const ends: Record<Hedge, [number | null, number | null]> = {
    exact: [value, value],
    about: [value, value],
    over: [value, null],
    under: [null, value],
    range: [value, top],
  }
  const [min, max] = ends[rest.hedge]
  return { ...rest, min, max, counter: counter.trim() || null, measure: rest.measure.trim(), stage }
}

/** Only what was changed against what was read. */
export function changesOf(said: FigureSaid, read: FigureSaid): Partial<FigureSaid> {
  const names = Object.keys(said) as (keyof FigureSaid)[]
  return Object.fromEntries(
    names.flatMap((name) => (JSON.stringify(said[name]) === JSON.stringify(read[name]) ? [] : [[name, said[name]]])),
  )
}

const multipliers: Record<string, number> = { '': 0, 万: 4, 亿: 8, 万亿: 12 }

/** The number that people wrote: 1.1亿 is 110000000; null for nothing or no number. Moves the point in the text, so that no digit is lost. */
export function numberOf(text: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?\s*(万亿|亿|万)?$/.exec(text.normalize('NFKC').replaceAll(/[,\s]/g, ''))
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', multiplier = ''] = match
  const places = multipliers[multiplier]!
  const moved = `${whole}${fraction.padEnd(places, '0').slice(0, places)}.${fraction.slice(places) || '0'}`
  return Number(sign + moved)
}

/** A number as people write it, with 万 or 亿 where that is short and exact. */
export function amountWords(value: number | null): string {
  if (value === null) return ''
  for (const [name, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    if (Math.abs(value) < factor) continue
    const short = String(Number((value / factor).toPrecision(15)))
    if ((short.split('.')[1] ?? '').length <= 4 && numberOf(short + name) === value) return short + name
  }
  return String(value)
}

/** What is wrong with the amounts of a form. */
export function amountProblem({ hedge, amount, upper }: Pick<FigureValues, 'hedge' | 'amount' | 'upper'>): Said | null {
  if (amount.trim() !== '' && numberOf(amount) === null) return unreadable
  if (hedge !== 'range')
    return hedge === 'exact' || amount.trim() !== '' ? null : { zh: '请填写数额。', en: 'Give the amount.' }
  const [low, high] = [numberOf(amount), numberOf(upper)]
  if (low === null || high === null) return unreadable
  return low <= high ? null : { zh: '下限大于上限。', en: 'The lower end is above the upper one.' }
}

const unreadable = { zh: '数额写作12、45.3亿或1.2万。', en: 'Write the amount as 12, 45.3亿 or 1.2万.' }
