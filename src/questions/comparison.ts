// Comparison (比较): indicators in rows, years or ties or regions in columns, with what makes the numbers of a row not comparable said beside
// them. Where something does, no difference is taken.
import type { Amount } from '../model/amount.ts'
import { divideAmounts, scaleAmount, subtractAmounts } from '../model/amount-arithmetic.ts'
import type { Language } from '../model/amount-text.ts'
import type { Status } from '../model/figure.ts'
import type { Indicator } from '../model/indicators.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type Answer, textOf } from './answer.ts'
import type { Answers } from './answers.ts'
import { type Difference, differencesOf } from './differences.ts'
import type { Scope } from './scope.ts'

/** A column: what is asked of, and its title. */
export type Column = { scope: Scope; zh: string; en: string }

/** From the first column of two to the second: by how much, and by how many percent; null where they are not comparable. */
export type Change = {
  amount: Amount
  text: Record<Language, string>
  percent: Amount | null
  percentText: Record<Language, string> | null
}

/** A row: an indicator with an answer for each column. */
export type ComparedRow = { indicator: string; answers: Answer[]; differences: Difference[]; change: Change | null }

/** What is compared. `held`: only indicators of which the book holds something; `status`: a target or plan in the place of the result. */
export type Comparing = {
  indicators: readonly Indicator[]
  columns: readonly Column[]
  ids?: boolean
  held?: boolean
  status?: Status | undefined
}

/** Asks indicators of each column. */
export async function comparison(answers: Answers, comparing: Comparing): Promise<Outcome<ComparedRow[]>> {
  const { indicators, columns, ids = false, held = false, status } = comparing
  const rows: ComparedRow[] = []
  for (const indicator of indicators) {
    const row: Answer[] = []
    for (const { scope } of columns) {
      const answer = await answers.ask(indicator, scope, { ids, status })
      if (!answer.ok) return answer
      row.push(answer.value)
    }
    if (!held || row.some(isHeld)) rows.push(rowOf(indicator, columns, row))
  }
  return done(rows)
}

/** Whether the book holds anything of what was asked. */
export function isHeld({ amount, terms, beside }: Answer): boolean {
  return amount !== null || terms > 0 || beside.length > 0
}

function rowOf({ id }: Indicator, columns: readonly Column[], answers: Answer[]): ComparedRow {
  const differences = differencesOf(answers.map((answer, at) => ({ title: columns[at]!, answer })))
  const comparable = answers.length === 2 && !differences.some(({ bars }) => bars)
  return { indicator: id, answers, differences, change: comparable ? changeOf(answers[0]!, answers[1]!) : null }
}

/** From one answer to another that is comparable with it. */
export function changeOf(before: Answer, after: Answer): Change | null {
  if (before.amount === null || after.amount === null) return null
  const { unit, counter } = after
  const ratio = unit === 'percent'
  const amount = subtractAmounts(after.amount, before.amount)
  // 超100次 and 超130次: nothing is known of how they differ.
  if (amount.min === null && amount.max === null) return null
  const quotient = ratio ? null : divideAmounts(amount, before.amount, { counts: unit !== 'other' })
  const percent = quotient && (quotient.min ?? quotient.max) !== null ? scaleAmount(quotient, 2) : null
  const nature = ratio ? ({ unit: 'percentage-point', counter: null } as const) : { unit, counter }
  return {
    amount,
    text: textOf(amount, nature)!,
    percent,
    percentText: textOf(percent, { unit: 'percent', counter: null }),
  }
}
