// Amounts as people write them: what is read from the form is what stood there before, to the last digit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../../model/figure.ts'
import { amountProblem, amountWords, changesOf, numberOf, saidOf, valuesOf } from './figure-values.ts'

describe('amounts in a form', () => {
  it('are read with 万 and 亿, in any width, without losing a digit', () => {
    expect(['1.1亿', '45.3 亿', '１２', '1,200', '0.00000001亿', '3万亿', '-4.5'].map(numberOf)).toEqual([
      110_000_000, 4_530_000_000, 12, 1_200, 1, 3e12, -4.5,
    ])
    expect(['', '若干', '1.1.1', '亿', '十二'].map(numberOf)).toEqual([null, null, null, null, null])
  })

  it('come back as they were', () => {
    const amounts = fc.oneof(
      fc.integer({ min: 0, max: 1e15 }),
      fc.integer({ min: 0, max: 1e9 }).map((n) => n / 100),
    )
    fc.assert(
      fc.property(amounts, (value) => {
        expect(numberOf(amountWords(value))).toBe(value)
      }),
    )
  })

  it('keep the ends that the hedge leaves open', () => {
    const read = figure({ min: null, max: 3e9, hedge: 'under' })
    const values = valuesOf(read, null)
    expect(values.amount).toBe('30亿')
    expect(changesOf(saidOf(values), { ...read, stage: null })).toEqual({})
    expect(saidOf({ ...values, hedge: 'over' })).toMatchObject({ min: 3e9, max: null })
    expect(saidOf({ ...values, hedge: 'range', amount: '20亿', upper: '30亿' })).toMatchObject({ min: 2e9, max: 3e9 })
  })

  it('say what is wrong with them', () => {
    expect(amountProblem({ hedge: 'range', amount: '5', upper: '3' })?.zh).toBe('下限大于上限。')
    expect(amountProblem({ hedge: 'exact', amount: '很多', upper: '' })).not.toBeNull()
    expect(amountProblem({ hedge: 'over', amount: '', upper: '' })).not.toBeNull()
    expect(amountProblem({ hedge: 'exact', amount: '', upper: '' })).toBeNull()
  })
})

function figure(changes: Partial<Figure>): Omit<Figure, 'quote' | 'start' | 'end'> {
  return {
    ...{ min: 1, max: 1, hedge: 'exact', unit: 'CNY', counter: '元', measure: '总投资', theme: 'industry' },
    ...{ status: 'actual', accrual: 'flow', period: null, parties: ['宁波市'], core: true },
    ...changes,
  }
}
