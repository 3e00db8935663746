// Series: what may stand in one line, what never may, and whom a number speaks of.
import { describe, expect, it } from 'vitest'
import { posting } from '../../test/postings.ts'
import type { Posting } from '../model/posting.ts'
import { isAdditive, seriesOf, subjectOf } from './series.ts'

const series = (different: Partial<Posting>) => seriesOf(posting(different))

describe('a series', () => {
  it.each([
    ['unit', { unit: 'CNY' }],
    ['accrual', { accrual: 'cumulative' }],
    ['status', { status: 'target' }],
    ['stage', { stage: 'agreed' }],
    ['measure', { measure: '落地项目' }],
    ['counter that counts something else', { counter: '批' }],
  ] as const)('differs by %s', (_, different) => {
    expect(series(different)).not.toBe(series({}))
  })

  it.each([
    ['how the measure is written', { measure: ' 签约 项目' }],
    ['累计 before the measure', { measure: '累计签约项目' }],
    ['the plain counter', { counter: '项' }],
    ['what is claimed, of whom and when', { min: '1', tie: null, from: null, theme: 'fund' }],
  ] as const)('does not differ by %s', (_, different) => {
    expect(series(different)).toBe(series({}))
  })

  it('is that of the ledger measure, whatever the text calls it', () => {
    expect(series({ measure: '帮销农特产品', measureId: 'CON.SALES' })).toBe(
      series({ measure: '采购', measureId: 'CON.SALES' }),
    )
    expect(series({ measure: '共建园区' })).not.toBe(series({ measure: '建园区' }))
  })

  it('keeps a mean from a total of the same measure, and one other unit from another', () => {
    expect(series({ measure: '人均增收', measureId: 'X.Y' })).not.toBe(series({ measure: '增收', measureId: 'X.Y' }))
    expect(series({ unit: 'other', counter: '张床位' })).not.toBe(series({ unit: 'other', counter: '欧元' }))
  })
})

describe('what adds up', () => {
  it.each<[string, Partial<Posting>]>([
    ['签约项目', {}],
    ['到位资金', { unit: 'CNY' }],
    ['培训课时', { unit: 'hour' }],
    ['提质增效率先行动', {}],
    ['工程造价', { unit: 'CNY' }],
  ])('%s', (measure, different) => expect(isAdditive(posting({ measure, ...different }))).toBe(true))

  it.each<[string, Partial<Posting>]>([
    ['资金到位率', { unit: 'percent' }],
    ['高于全省平均', { unit: 'percentage-point' }],
    ['增长', { unit: 'other', counter: '倍' }],
    ['农民人均增收', { unit: 'CNY' }],
    ['县均财政援助资金', { unit: 'CNY' }],
    ['平均收入', { unit: 'CNY' }],
    ['单位造价', { unit: 'CNY' }],
    ['办理时限', { unit: 'day' }],
    ['车程', { unit: 'hour' }],
    ['综合考核排名', {}],
    ['达到', { unit: 'CNY', measureId: 'RUR.NET_INCOME' }],
  ])('not %s', (measure, different) => expect(isAdditive(posting({ measure, ...different }))).toBe(false))
})

it('a posting speaks of its entry when that is one named thing, else of its tie, else of its parties', () => {
  expect(subjectOf(posting({ named: true, entry: 'e' }))).toBe('entry:e')
  expect(subjectOf(posting({ named: false, entry: 'e' }))).toBe('tie:宁波—凉山')
  expect(subjectOf(posting({ tie: null, parties: ['乙', '甲'] }))).toBe(
    subjectOf(posting({ tie: null, parties: ['甲', '乙'] })),
  )
  expect(subjectOf(posting({ id: 'x', tie: null, parties: [] }))).not.toBe(
    subjectOf(posting({ id: 'y', tie: null, parties: [] })),
  )
})
