// Places on a page: what was read is found on the page whatever spaces and lines lie between, and of words that come twice the right ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareOf, carried } from './pdf-places.ts'

describe('places on a page', () => {
  it('finds words over a line break and other spaces', () => {
    const [read, drawn] = ['签约项目\n15个，总投资45.3\n亿元', '签约项目15个，　总投资45.3亿元']
    const span = { start: read.indexOf('45.3'), end: read.length }
    const found = carried(span, bareOf(read), bareOf(drawn))!
    expect(drawn.slice(found.start, found.end)).toBe('45.3亿元')
  })

  it('tells words that stand there twice apart, in whatever order the page is drawn', () => {
    const [read, drawn] = ['甲15个 乙15个 丙', '丙甲15个乙15个']
    const second = carried(
      { start: read.lastIndexOf('15'), end: read.lastIndexOf('15') + 3 },
      bareOf(read),
      bareOf(drawn),
    )!
    expect(second.start).toBe(drawn.lastIndexOf('15'))
  })

  it('finds nothing for words that are not there, or for spaces alone', () => {
    expect(carried({ start: 0, end: 1 }, bareOf('甲'), bareOf('乙'))).toBeNull()
    expect(carried({ start: 0, end: 1 }, bareOf(' 甲'), bareOf('甲'))).toBeNull()
  })

  it('comes back to the same words', () => {
    const text = fc.stringMatching(/^[甲乙1 \n]{1,40}$/)
    fc.assert(
      fc.property(text, text, fc.nat(40), fc.nat(10), (a, spaces, start, length) => {
        const b = [...a]
          .map((sign, i) => (/\s/.test(sign) ? '' : sign) + (/\s/.test(spaces[i] ?? '') ? ' ' : ''))
          .join('')
        const there = carried({ start, end: start + length }, bareOf(a), bareOf(b))
        if (!there) return
        const back = carried(there, bareOf(b), bareOf(a))!
        expect(bareOf(a.slice(back.start, back.end)).text).toBe(bareOf(a.slice(start, start + length)).text)
      }),
    )
  })
})
