// Measure words: visits are counted in 次, and a word that a series has of its own goes before that of the measure.
import { expect, it } from 'vitest'
import { lineCounter } from './measure-words.ts'

const line = { unit: 'item', counter: null, series: 'MEC.VISITS|item|flow', measureId: 'MEC.VISITS' } as const

it('counts visits in 次, batches in 批 and leaves 个 to the unit', () => {
  expect(lineCounter(line)).toBe('次')
  expect(lineCounter({ ...line, series: 'MEC.VISITS|item 批|flow' })).toBe('批')
  expect(lineCounter({ ...line, measureId: 'PARK.N' })).toBe(null)
  expect(lineCounter({ ...line, unit: 'other', counter: '剂' })).toBe('剂')
})
