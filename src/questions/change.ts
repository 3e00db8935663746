// Change (增减): from one number to another that is comparable with it, by how much and by how many percent, as intervals with their hedges.
import type { Amount } from '../model/amount.ts'
import { divideAmounts, scaleAmount, subtractAmounts } from '../model/amount-arithmetic.ts'
import type { Language } from '../model/amount-text.ts'
import { type Answer, textOf } from './answer.ts'

/** From the first to the second: by how much, and by how many percent; null where they are not comparable. */
export type Change = {
  amount: Amount
  text: Record<Language, string>
  percent: Amount | null
  percentText: Record<Language, string> | null
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
