// Formulas before they are kept: what is not alike is refused in one sentence each, whatever is put together.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindIndicator, indicatorFrom } from './formulas.ts'
import { type Formula, indicatorDraftSchema, indicatorOfMeasure, indicators } from './indicators.ts'
import { measures } from './measures.ts'

const find: FindIndicator = (id) => indicators.get(id) ?? indicatorOfMeasure(id)
const made = (formula: Formula) => indicatorFrom(indicatorDraftSchema.parse({ zh: '试', formula }), 'own', find)
const codeOf = (formula: Formula) => {
  const outcome = made(formula)
  return outcome.ok ? 'kept' : outcome.refusal.code
}
const sumOf = (...ids: string[]): Formula => ({ is: 'sum', terms: ids.map((indicator) => ({ indicator })) })

describe('shipped indicators', () => {
  it('are the 92 rows of the field, eight of which named two things', () => {
    expect(indicators.size).toBe(100)
    for (const { zh, counts, unit } of indicators.values()) {
      expect([zh, unit]).toEqual([zh, measures.get(counts!.measure)!.unit])
    }
    expect(new Set([...indicators.values()].map(({ zh }) => zh)).size).toBe(100)
  })

  it('have formulas that would themselves be kept', () => {
    for (const { formula } of indicators.values())
      if (formula) expect([formula, codeOf(formula)]).toEqual([formula, 'kept'])
  })
})

describe('a formula is refused', () => {
  it.each([
    ['亿元 with 个', sumOf('IND.SIGNED_AMT', 'IND.SIGNED_N'), 'units_differ'],
    ['当期 with 累计', sumOf('CON.SALES', 'PRJ.INVEST_DONE'), 'accruals_differ'],
    ['协议 with 完成', sumOf('IND.SIGNED_AMT', 'PRJ.INVEST_DONE'), 'stages_differ'],
    ['到位 with 协议', sumOf('IND.INVEST_ACTUAL', 'IND.SIGNED_AMT'), 'stages_differ'],
    ['a part with its whole', sumOf('DON.CASH', 'DON.TOTAL'), 'part_added'],
    ['the same twice', sumOf('DON.TOTAL', 'DON.TOTAL'), 'part_added'],
    ['a rate with a rate', sumOf('IND.RATE_FUNDED', 'FUND.DISBURSED_RATE'), 'ratio_added'],
    ['what is not there', sumOf('DON.CASH', 'NOT.THERE'), 'no_such_indicator'],
    [
      'an actual number with a target',
      { is: 'difference', a: { indicator: 'CON.SALES' }, b: { indicator: 'CON.SALES', status: 'target' } } as Formula,
      'status_differs',
    ],
    [
      'a rate by a flow of another unit',
      { is: 'rate', a: { indicator: 'CON.SALES' }, b: { indicator: 'MEC.JOINT' } } as Formula,
      'units_differ',
    ],
    [
      'a rate for each',
      { is: 'per', a: { indicator: 'IND.RATE_FUNDED' }, b: { count: 'counties' } } as Formula,
      'ratio_divided',
    ],
  ])('that adds %s', (_, formula, code) => {
    expect(codeOf(formula)).toBe(code)
  })

  it('that hides a part in a sum of sums', () => {
    const inner = made(sumOf('DON.CASH', 'FUND.FISCAL'))
    if (!inner.ok) throw new Error(inner.refusal.en)
    const nested: FindIndicator = (id) => (id === 'inner' ? { ...inner.value, id: 'inner' } : find(id))
    const outer = indicatorDraftSchema.parse({ zh: '外', formula: sumOf('inner', 'DON.TOTAL') })
    expect(indicatorFrom(outer, 'own', nested)).toMatchObject({ ok: false, refusal: { code: 'part_added' } })
  })
})

describe('a formula is kept', () => {
  it.each([
    [
      '完成率',
      { is: 'rate', a: { indicator: 'CON.SALES' }, b: { indicator: 'CON.SALES', status: 'target' } } as Formula,
      'percent',
    ],
    ['县均', { is: 'per', a: { indicator: 'CON.SALES' }, b: { count: 'counties' } } as Formula, 'CNY'],
    ['同比', { is: 'growth', a: { indicator: 'CON.SALES' } } as Formula, 'percent'],
    ['较平均高', { is: 'gap', a: { indicator: 'FUND.DISBURSED_RATE' } } as Formula, 'percentage-point'],
    ['合计', sumOf('DON.CASH', 'FUND.FISCAL'), 'CNY'],
  ])('%s', (_, formula, unit) => {
    const outcome = made(formula)
    expect(outcome.ok && outcome.value.unit).toBe(unit)
  })

  it('only where all its terms are of one unit, and share an accrual, whatever is added', () => {
    const ids = fc.constantFrom(...indicators.keys())
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 2, maxLength: 4 }), (terms) => {
        const outcome = made(sumOf(...terms))
        const all = terms.map((id) => indicators.get(id)!)
        if (outcome.ok) {
          expect(new Set(all.map(({ unit }) => unit)).size).toBe(1)
          for (const one of all) {
            for (const other of all) {
              expect(one.counts!.accruals.some((accrual) => other.counts!.accruals.includes(accrual))).toBe(true)
              expect(one.partOf).not.toBe(other.id)
            }
          }
        } else expect(outcome.refusal.zh).toMatch(/^.+。$/)
      }),
    )
  })
})
