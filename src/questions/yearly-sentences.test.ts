// Whole sentences: a sentence that a pdf breaks over its lines is put together again around the quote.
import { expect, it } from 'vitest'
import { wholeSentence } from './yearly-sentences.ts'

/** Passages as they are cut: at the end of each line, space left out. */
function found(text: string, quote: string) {
  const start = text.indexOf(quote)
  const pieces = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((match) => ({ start: match.index, text: match[0] }))
  return wholeSentence({ start_at: start, end_at: start + quote.length, quote, pieces })
}

it('reaches from stop to stop over the ends of lines', () => {
  const whole = found('前一句。去年，投入\n资金超1.1 亿\n元，安排\n项目28个。后一句。', '超1.1 亿\n元')
  expect(whole?.sentence).toBe('去年，投入\n资金超1.1 亿\n元，安排\n项目28个。')
  expect(whole?.sentence.slice(...whole.inSentence)).toBe('超1.1 亿\n元')
})

it('leaves the quotes that close the sentence before', () => {
  expect(found('他说：“很好。”全年投入20个。', '20个')?.sentence).toBe('全年投入20个。')
})

it('is nothing where the quote is not there', () => {
  expect(wholeSentence({ start_at: 0, end_at: 3, quote: '28个', pieces: [{ start: 0, text: '别的话' }] })).toBeNull()
})
