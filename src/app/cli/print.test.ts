// How results are printed for people: amounts, sentences with their quotes, columns and places.
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../model/figure.ts'
import { amountOf } from './amount.ts'
import { placeOf } from './result.ts'
import { sentenceAround } from './sentence.ts'
import { cut, padded, widthOf } from './width.ts'

describe('an amount is written as people write it:', () => {
  const exact = { min: 0, max: 0, hedge: 'exact', unit: 'CNY', counter: '元' } as const
  it.each<[Partial<Figure>, zh: string, en: string]>([
    [{ min: 4_530_000_000, max: 4_530_000_000 }, '45.3亿元', '4,530,000,000 CNY'],
    [{ min: 110_000_000, max: null, hedge: 'over' }, '1.1亿元以上', '≥ 110,000,000 CNY'],
    [{ min: null, max: 3_000_000_000, hedge: 'under' }, '30亿元以下', '≤ 3,000,000,000 CNY'],
    [{ min: 15_000, max: 15_000, unit: 'kg', counter: '公斤', hedge: 'about' }, '约1.5万公斤', '~15,000 kg'],
    [{ min: 60, max: 70, unit: 'percent', counter: null, hedge: 'range' }, '60%至70%', '60%–70%'],
    [{ min: 10, max: 20, unit: 'person', counter: '名', hedge: 'range' }, '10至20名', '10–20 people'],
    [{ min: null, max: null, unit: 'item', counter: '家' }, '若干家', 'some 家'],
    [{ min: 12_345_678, max: 12_345_678 }, '1234.5678万元', '12,345,678 CNY'],
    [{ min: 123_456_789, max: 123_456_789 }, '12345.6789万元', '123,456,789 CNY'],
    [{ min: 4500, max: 4500, counter: null }, '4500元', '4,500 CNY'],
    [{ min: 1.5e22, max: 1.5e22 }, '150000000000000亿元', '15,000,000,000,000,000,000,000 CNY'],
  ])('%j', (figure, zh, en) => {
    expect(amountOf({ ...exact, ...figure }, 'zh')).toBe(zh)
    expect(amountOf({ ...exact, ...figure }, 'en')).toBe(en)
  })
})

describe('a quote is shown in its sentence', () => {
  const around = (text: string, quote: string) =>
    sentenceAround(text, [], { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })

  it('and not beyond it', () => {
    expect(around('甲市来访。两地签约103个，成绩喜人。乙州回访。', '103个')).toBe('两地签约【103个】，成绩喜人。')
  })

  it('over lines that a margin cut, though not over headings', () => {
    expect(around('合作成果\n两地去年签约项目共计\n103个，总投资达45.3\n亿元。', '103个')).toBe(
      '两地去年签约项目共计【103个】，总投资达45.3亿元。',
    )
  })

  it('with its marks applied', () => {
    const text = '<p>签约<b>103</b>个，总投资45.3&#20159;元。</p>'
    const marks = [
      ['<p>', '\n'],
      ['<b>', ''],
      ['</b>', ''],
      ['&#20159;', '亿'],
      ['</p>', '\n'],
    ].map(([found = '', as = '']) => {
      const start = text.indexOf(found)
      return { start, end: start + found.length, as }
    })
    expect(sentenceAround(text, marks, { start: 8, end: 16 })).toBe('签约【103个】，总投资45.3亿元。')
  })

  it('cut where it is long', () => {
    const sentence = around(`${'甲市和乙州，'.repeat(30)}签约103个，${'丙县和丁市，'.repeat(30)}`, '103个')
    expect(sentence).toMatch(/^….{60}【103个】.{60}…$/)
  })
})

it('columns count Chinese characters as two', () => {
  expect(widthOf('1.1亿元')).toBe(7)
  expect(padded('亿元', 6)).toBe('亿元  ')
  expect(cut('签约项目总投资', 9)).toBe('签约项目…')
})

it('a place is the page or cell that holds an offset', () => {
  const pages = [
    { number: 1, start: 0, end: 10 },
    { number: 2, start: 11, end: 20 },
  ]
  expect(placeOf(11, { pages })).toEqual({ page: 2 })
  expect(placeOf(10, { pages })).toEqual({})
  expect(placeOf(3, { cells: [{ sheet: '', ref: 'B2', start: 2, end: 5 }] })).toEqual({ cell: 'B2' })
  expect(placeOf(3, {})).toEqual({})
})
