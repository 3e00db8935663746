// Tests of the ledger's measures (统计口径).
import { describe, expect, it } from 'vitest'
import { measureFor, measures } from './measures.ts'

describe('measures', () => {
  it('are at least ninety, each with a name of its own', () => {
    expect(measures.size).toBeGreaterThanOrEqual(90)
    expect(new Set([...measures.values()].map(({ zh }) => zh)).size).toBe(measures.size)
    expect(new Set([...measures.values()].map(({ en }) => en)).size).toBe(measures.size)
  })

  it('are found by the words of a text', () => {
    expect(measureFor('帮销陇南农特产品', 'CNY')?.id).toBe('CON.SALES')
    expect(measureFor('援藏项目', 'item')?.id).toBe('FUND.PROJECTS')
    expect(measureFor('签约项目总投资额', 'CNY')?.id).toBe('IND.SIGNED_AMT')
    expect(measureFor('召开联席会议', 'item')?.id).toBe('MEC.JOINT')
  })

  it('are of what is counted, and not of what it did', () => {
    expect(measureFor('开展互访洽谈的部门', 'item')).toBeNull()
    expect(measureFor('部门开展互访洽谈', 'item')?.id).toBe('MEC.VISITS')
    expect(measureFor('与湖北省结成友好城市的国家', 'item')?.id).toBe('SC.COUNTRIES')
    expect(measureFor('接待国际友城来访团组', 'item')?.id).toBe('MEC.VISITS')
    expect(measureFor('签约项目的总投资额', 'CNY')).toBeNull()
    expect(measureFor('拨付的援疆资金', 'CNY')?.id).toBe('FUND.FISCAL')
    expect(measureFor('收到社会捐赠资金', 'CNY')?.id).toBe('DON.CASH')
  })

  it('are never of another unit, and none where nothing fits', () => {
    expect(measureFor('帮销陇南农特产品', 'person')).toBeNull()
    expect(measureFor('', 'item')).toBeNull()
    expect(measureFor('最高气温', 'other')).toBeNull()
  })
})
