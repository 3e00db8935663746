// Programmes as data: every word names one programme, and every kind of tie between regions has one.
import { expect, it } from 'vitest'
import { programmes } from './programmes.ts'
import { tieKindSchema } from './tie.ts'

const all = Object.values(programmes)

it('names each programme by words of its own', () => {
  const words = all.flatMap(({ words }) => words.split(' '))
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  expect(words.every((word) => word.length > 1)).toBe(true)
})

it('has a programme for every kind of tie between regions', () => {
  const kinds = new Set<string>(all.map(({ tie }) => tie))
  expect(tieKindSchema.options.filter((kind) => kind !== 'institution' && !kinds.has(kind))).toEqual([])
})
