// A pasted sentence: found word for word whatever its line breaks are, else not at all; the quote is always the document's own.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quotedIn } from './quoted-in.ts'

const text = '第一条 产业合作。\n甲方支持乙方\r\n承接产业转移（1.5亿元+）。'

it.each([
  ['as it stands', '产业合作。', '产业合作。'],
  ['over a line break that the paste does not have', '甲方支持乙方承接产业转移', '甲方支持乙方\r\n承接产业转移'],
  ['with line breaks that the document does not have', '承接\n产业 转移', '承接产业转移'],
  ['with signs that mean something in patterns', '（1.5亿元+）', '（1.5亿元+）'],
])('is found %s', (_, pasted, quote) => {
  const found = quotedIn('d', text, pasted)
  expect(found).toMatchObject({ document: 'd', quote })
  expect(text.slice(found!.start, found!.end)).toBe(quote)
})

it.each(['', ' \n', '甲方支持丙方', '（125亿元+）'])('is not found: %j', (pasted) => {
  expect(quotedIn('d', text, pasted)).toBeNull()
})

it('quotes the document whatever is pasted', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, pasted) => {
      const whole = `${before}${pasted}`
      const found = quotedIn('d', whole, pasted)
      if (found) expect(whole.slice(found.start, found.end)).toBe(found.quote)
      else expect(pasted.trim()).toBe('')
    }),
  )
})
