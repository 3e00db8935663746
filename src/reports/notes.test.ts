// Notes: where a number comes from, in a sentence that is cut around the number and never through one.
import { expect, it } from 'vitest'
import { noteOf, quoted, sourceText } from './notes.ts'
import type { Answer, Source } from './text.ts'

function source(
  sentence: string,
  quote: string,
  more: Partial<Extract<Source, { by: 'document' }>> = {},
): Extract<Source, { by: 'document' }> {
  const at = sentence.indexOf(quote)
  const document = { id: 'd', title: '年度总结', name: 'a.pdf', published: '2025-01-05' }
  const place = { start: at, end: at + quote.length, page: null, cell: null }
  return { by: 'document', document, quote, ...place, sentence, inSentence: [at, at + quote.length], ...more }
}

it('names the document, its day and page, and the sentence on one line', () => {
  expect(sourceText(source('全年投入资金\n2000万元。', '2000万元', { page: 3 }))).toBe(
    '《年度总结》（2025年1月5日，第3页）：“全年投入资金2000万元”。',
  )
})

it('cuts a long sentence around the number, and no number in two', () => {
  const long = `${'前文述及投入1234.5万元，'.repeat(8)}本年投入2000万元${'，另有项目5678个'.repeat(8)}。`
  const told = quoted(source(long, '本年投入2000万元'))
  expect(told.length).toBeLessThan(80)
  expect(told).toContain('本年投入2000万元')
  expect(told).toMatch(/^…[^\d]/)
  expect(told).toMatch(/[^\d]…$/)
})

it('of a report of a unit names the unit and the day of its signature', () => {
  const report: Source = {
    by: 'report',
    report: 'r',
    unit: '市教育局',
    title: '支教月报',
    signedAt: '2024-12-30T08:00:00Z',
    attachment: null,
  }
  expect(sourceText(report)).toBe('市教育局报送《支教月报》（2024年12月30日签报）。')
})

it('of a sum has its terms and each source once, and says what has no source', () => {
  const sum: Answer = {
    is: 'answer',
    key: 'k',
    sort: 'sum',
    text: '35个',
    terms: ['a', 'b', 'c'],
    same: [],
    made: '15个＋20个',
  }
  const one = source('签约项目15个。', '15个')
  expect(noteOf(sum, { a: one, b: one })).toEqual([
    '由下列各项相加：15个＋20个。',
    '《年度总结》（2025年1月5日）：“签约项目15个”。',
    '尚有数据缺少出处，待补。',
  ])
})
