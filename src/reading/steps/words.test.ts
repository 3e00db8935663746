// Tests of the search for words (词表).
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestAt, overlappingIn, wordsIn, wordsOf } from './words.ts'

it('finds the longest word at each place, none overlapping', () => {
  const words = wordsOf([
    ['医院', 1],
    ['医疗', 2],
    ['医疗队', 3],
    ['队员', 4],
  ])
  const text = '医院派出医疗队员'
  expect(wordsIn(words, text, 0, text.length)).toEqual([
    { start: 0, end: 2, value: 1 },
    { start: 4, end: 7, value: 3 },
  ])
  expect(longestAt(words, text, 4, 6)).toBe(2 * 64 + 2)
})

it('finds at any place what asking for every word would find', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
      fc.array(word, { maxLength: 12 }),
      (list, parts) => {
        const words = wordsOf(list.map((entry, i) => [entry, i + 1]))
        const text = parts.join('')
        for (let at = 0; at < text.length; at++) {
          const longest = list.filter((entry) => text.startsWith(entry, at)).sort((a, b) => b.length - a.length)[0]
          const expected = longest ? (list.indexOf(longest) + 1) * 64 + longest.length : 0
          expect(longestAt(words, text, at, text.length)).toBe(expected)
        }
      },
    ),
  )
})

it('finds words that overlap, but none inside another', () => {
  const words = wordsOf([
    ['增产', 1],
    ['产值', 2],
    ['农产品', 3],
    ['产品', 4],
  ])
  const found = (text: string) => overlappingIn(words, text, 0, text.length).map(({ value }) => value)
  expect(found('新增产值')).toEqual([1, 2])
  expect(found('农产品')).toEqual([3])
})
