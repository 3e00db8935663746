// Sentences of web pages as they are shown: without markup, and the quote where it was.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shownSentence, withoutMarkup } from './shown-sentence.ts'

/** The sentence with its quote in 【】. */
function shown(marked: string): string {
  const start = marked.indexOf('【')
  const end = marked.indexOf('】') - 1
  const told = withoutMarkup({ sentence: marked.replace(/[【】]/g, ''), inSentence: [start, end] })
  const [from, to] = told.inSentence!
  return `${told.sentence.slice(0, from)}【${told.sentence.slice(from, to)}】${told.sentence.slice(to)}`
}

it('leaves tags out and writes entities', () => {
  expect(shown('<p>2024年，引进项目16个，总额<b>【34.28亿元】</b>，其中&nbsp;7个；</p>')).toBe(
    '2024年，引进项目16个，总额【34.28亿元】，其中 7个；',
  )
  expect(shown('class="meta">签约&#20159;元&lt;【3个】')).toBe('签约亿元<【3个】')
  expect(withoutMarkup({ sentence: '<td>3\n个</td>', inSentence: null }).sentence).toBe('3\n个')
})

it('leaves a comparison that is no tag', () => {
  expect(shown('占比<5%的有【3个】，>1%的有5个。')).toBe('占比<5%的有【3个】，>1%的有5个。')
})

it('keeps the quote, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, quote, after) => {
      const at: [number, number] = [before.length, before.length + quote.length]
      const { sentence, inSentence } = withoutMarkup({ sentence: before + quote + after, inSentence: at })
      expect(sentence.slice(...inSentence!)).toBe(quote)
    }),
  )
})

it('is the row of a table with its heads, where the reading told it', () => {
  const row = { sentence: '统计表 · 北仑区 · 资金（万元）：3,500', inSentence: [19, 24] }
  expect(shownSentence({ passage: '北仑区\t3,500', at: 4, quote: '3,500', row, format: 'xlsx' })).toEqual(row)
})

it('finds a quote in a passage that was told otherwise than it stands, where it is there once', () => {
  const passage = '统计表 · 北仑区：资金：3,500；干部：12；教师：12'
  const of = (quote: string) => shownSentence({ passage, at: 4, quote, row: null, format: 'xlsx' }).inSentence
  expect(of('3,500')).toEqual([13, 18])
  expect(of('12')).toBeNull()
})
