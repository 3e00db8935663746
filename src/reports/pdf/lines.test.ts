// Lines: no number is broken, no line begins with a mark that ends one, nothing is lost on the way.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf, type Piece } from './lines.ts'

const measure = (text: string) => [...text].length * 10
const piece = (text: string, note: number | null = null): Piece => ({ text, note, blank: false })
const texts = (pieces: readonly Piece[], width: number) =>
  linesOf(pieces, { width, indent: 20, measure }).map((line) => line.pieces.map(({ text }) => text).join(''))

it('breaks between characters, and carries a number over whole', () => {
  expect(texts([piece('全年投入资金'), piece('2838万元', 1), piece('，安排项目。')], 100)).toEqual([
    '全年投入资金',
    '2838万元，安排',
    '项目。',
  ])
})

it('lets a mark hang over rather than begin a line with it', () => {
  expect(texts([piece('一二三四五六七八，九')], 100)).toEqual(['一二三四五六七八，', '九'])
})

it('takes a mark that opens to the next line', () => {
  expect(texts([piece('一二三四五六七“八九')], 100)).toEqual(['一二三四五六七', '“八九'])
})

it('loses nothing and keeps every note', () => {
  const text = fc.string({ unit: fc.constantFrom(...'全年投入，。“”（）1234.5%个A '), maxLength: 40 })
  const pieces = fc.array(
    fc.tuple(text, fc.option(fc.nat(99))).map(([said, note]) => piece(said, note)),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(pieces, (all) => {
      const lines = linesOf(all, { width: 100, indent: 20, measure }).flatMap((line) => line.pieces)
      expect(lines.map((one) => one.text).join('')).toBe(all.map((one) => one.text).join(''))
      const notes = (of: readonly Piece[]) =>
        of.flatMap(({ note, text: said }) => (note === null || said === '' ? [] : note))
      expect(notes(lines)).toEqual(notes(all))
    }),
  )
})
