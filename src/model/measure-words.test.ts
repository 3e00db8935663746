// Measure words: visits are counted in 次, a word that a series has of its own goes before that of the measure, and the indicators that ship
// say the same word as the measure that they count.
import { expect, it } from 'vitest'
import { indicators } from './indicators.ts'
import { lineCounter } from './measure-words.ts'
import { measures } from './measures.ts'

const line = { unit: 'item', counter: null, series: 'MEC.VISITS|item|flow', measureId: 'MEC.VISITS' } as const

it('counts visits in 次, batches in 批 and leaves 个 to the unit', () => {
  expect(lineCounter(line)).toBe('次')
  expect(lineCounter({ ...line, series: 'MEC.VISITS|item 批|flow' })).toBe('批')
  expect(lineCounter({ ...line, measureId: 'PARK.N' })).toBe(null)
  expect(lineCounter({ ...line, unit: 'other', counter: '剂' })).toBe('剂')
})

it('takes the word of an indicator before that of the measure, and only what is a word', () => {
  expect(lineCounter(line, '趟')).toBe('趟')
  expect(lineCounter({ ...line, series: 'MEC.VISITS|item 批|flow' }, '趟')).toBe('批')
  expect(lineCounter(line, '按品名')).toBe('次')
  expect(lineCounter({ ...line, unit: 'CNY' }, '万元')).toBe(null)
})

it('says one word for a measure and for the indicator that counts it', () => {
  const counting = [...indicators.values()].flatMap(({ counts, shown }) =>
    counts && measures.get(counts.measure)!.unit === 'item' ? [{ measure: counts.measure, shown }] : [],
  )
  const told = counting.map(({ measure, shown }) => ({
    measure,
    shown:
      lineCounter({ ...line, series: `${measure}|item|flow`, measureId: measure }) ??
      (shown === '按品名' ? shown : '个'),
  }))
  expect(told).toEqual(counting)
})
