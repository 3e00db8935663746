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

  it('are never of another unit, and none where nothing fits', () => {
    expect(measureFor('帮销陇南农特产品', 'person')).toBeNull()
    expect(measureFor('', 'item')).toBeNull()
    expect(measureFor('最高气温', 'other')).toBeNull()
  })
})
