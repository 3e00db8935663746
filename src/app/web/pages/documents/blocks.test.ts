// How a document is shown: nothing of the text is lost or twice, hidden spans stay hidden, marks fall on their words, and the sentence of a finding
// is the one that a person would read.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, paragraphEnd } from '../../../../model/document.ts'
import { blocksOf, shownAt, shownText, tidied } from './blocks.ts'
import { segmentsOf } from './marked.ts'
import { sentenceAt } from './sentence.ts'

const html = '<p>签约项目&#20159;15个。</p><p>总投资45.3亿元。</p>'
const marks: Mark[] = [
  { start: 0, end: 3, as: '' },
  { start: 7, end: 15, as: '亿' },
  { start: 19, end: 26, as: paragraphEnd },
  { start: 36, end: 40, as: '' },
]

/** A text of signs that matter, and marks over parts of it in order. */
const marked = fc
  .tuple(
    fc.stringMatching(/^[甲乙。\r\n<>1]{0,60}$/),
    fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom('', '\n', '\t', ' ', '亿', paragraphEnd))),
  )
  .map(([text, gaps]) => {
    const made: Mark[] = []
    let at = 0
    for (const [gap, length, as] of gaps) {
      const start = at + gap
      const end = start + length + 1
      if (end > text.length) break
      made.push({ start, end, as })
      at = end
    }
    return { text, made }
  })

describe('blocks', () => {
  it('shows what is not marked once and in order, and no hidden word', () => {
    fc.assert(
      fc.property(marked, ({ text, made }) => {
        const pieces = blocksOf(text, made).flatMap((block) => block.pieces)
        for (const [i, piece] of pieces.entries()) {
          expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0)
          if (!piece.whole) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
        }
        const hidden = new Set(
          made.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        )
        const shown = pieces.flatMap(({ text, whole }) => (whole ? [] : [text])).join('')
        const expected = [...text].filter((sign, i) => !hidden.has(i) && sign !== '\n').join('')
        expect(shown.replaceAll('\r', '')).toBe(expected.replaceAll('\r', ''))
      }),
    )
  })

  it('hides tags, shows entities and breaks where paragraphs end', () => {
    expect(tidied(blocksOf(html, marks), false).map(shownText)).toEqual(['签约项目亿15个。', '总投资45.3亿元。'])
  })

  it('keeps one empty line of a plain text', () => {
    expect(tidied(blocksOf('一\n\n\n二', []), true).map(shownText)).toEqual(['一', '', '二'])
  })

  it('finds a raw place in what is shown', () => {
    const [block] = blocksOf(html, marks)
    expect(shownText(block!).slice(shownAt(block!, 15), shownAt(block!, 18))).toBe('15个')
  })
})

describe('segments', () => {
  it('cut where marks begin and end, the narrowest first', () => {
    const [block] = blocksOf('总投资45.3亿元，其中', [])
    const segments = segmentsOf(block!, [
      { id: 'wide', start: 0, end: 9 },
      { id: 'narrow', start: 3, end: 9 },
    ])
    expect(segments.map(({ text, under }) => [text, under.map(({ id }) => id)])).toEqual([
      ['总投资', ['wide']],
      ['45.3亿元', ['narrow', 'wide']],
      ['，其中', []],
    ])
  })

  it('are the block again when joined', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
    fc.assert(
      fc.property(marked, spans, ({ text, made }, some) => {
        const over = some
          .map(([start, length], id) => ({ id: String(id), start, end: start + length }))
          .sort((a, b) => a.start - b.start)
        for (const block of blocksOf(text, made)) {
          expect(
            segmentsOf(block, over)
              .map((one) => one.text)
              .join(''),
          ).toBe(shownText(block))
        }
      }),
    )
  })
})

describe('the sentence of a finding', () => {
  it('comes with the one before and after it', () => {
    const text = '会议召开。全年签约项目15个。双方满意。'
    const start = text.indexOf('15')
    expect(sentenceAt(text, [], { start, end: start + 3 })).toEqual({
      before: '会议召开。',
      sentence: '全年签约项目15个。',
      mark: [6, 9],
      after: '双方满意。',
    })
  })

  it('takes what stands before and after from the next paragraphs, without tags', () => {
    const start = html.indexOf('45.3')
    expect(sentenceAt(html, marks, { start, end: start + 6 })).toMatchObject({
      before: '签约项目亿15个。',
      sentence: '总投资45.3亿元。',
      mark: [3, 9],
    })
  })
})
