// Passages: sentences, whole where they can be, every character in one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { passagesOf } from './passages.ts'

const cut = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end))

it('cuts at the ends of sentences and lines', () => {
  expect(cut('标题\n  签约15个；到位3亿元。他说：“真好！”完\r\n\n　')).toEqual([
    '标题',
    '签约15个；',
    '到位3亿元。',
    '他说：“真好！”',
    '完',
  ])
})

it('cuts a sentence without end at a comma, never in a character', () => {
  const long = cut(`${'很长的句子，'.repeat(150)}`)
  expect(long.map(({ length }) => length)).toEqual([600, 300])
  expect(cut(`a${'𠮷'.repeat(400)}`).every((piece) => piece.isWellFormed() && piece.length <= 600)).toBe(true)
})

it('keeps every character but space in exactly one', () => {
  const text = fc.string({ unit: fc.constantFrom(...'湖州。！；”\n ，a　'), maxLength: 2_000 })
  fc.assert(
    fc.property(text, (all) => {
      expect(cut(all).join('').replace(/\s/g, '')).toBe(all.replace(/\s/g, ''))
    }),
  )
})

it('takes time by length alone', () => {
  for (const piece of ['宁波', '，', ' ', '\n', '。', '”']) {
    const begun = performance.now()
    passagesOf(piece.repeat(2_000_000))
    expect(performance.now() - begun).toBeLessThan(3_000)
  }
})
