// Passages: sentences, whole where they can be, every character in one.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { processorTime } from '../../test/processor-time.ts'
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

it('puts a sentence together that was cut at a margin, and no title to it', () => {
  const page =
    '宁波凉山2024年工作情况\n2024年，宁波市帮助凉山农村劳动力就业2.6万人。采\n购、帮助销售凉山农特产品14.3亿元，比上年多了不少，\r\n其中食品居多。\n　　二、下一步'
  const pieces = passagesOf(page, { wraps: true }).map(({ start, end }) => page.slice(start, end))
  expect(pieces).toEqual([
    '宁波凉山2024年工作情况',
    '2024年，宁波市帮助凉山农村劳动力就业2.6万人。',
    '采\n购、帮助销售凉山农特产品14.3亿元，比上年多了不少，\r\n其中食品居多。',
    '二、下一步',
  ])
})

it('keeps every character but space in exactly one', () => {
  const text = fc.string({ unit: fc.constantFrom(...'湖州。！；”\n ，a　'), maxLength: 2_000 })
  fc.assert(
    fc.property(text, (all) => {
      for (const wraps of [false, true]) {
        const pieces = passagesOf(all, { wraps }).map(({ start, end }) => all.slice(start, end))
        expect(pieces.join('').replace(/\s/g, '')).toBe(all.replace(/\s/g, ''))
      }
    }),
  )
})

it('takes time by length alone', () => {
  for (const piece of ['宁波', '，', ' ', '\n', '。', '”']) {
    expect(processorTime(() => passagesOf(piece.repeat(2_000_000), { wraps: true }))).toBeLessThan(3_000)
  }
})
