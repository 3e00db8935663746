// The trie finds exactly the strings that it was built from, and the pairs hold the beginning of each of them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mayBegin, nodeOf, pairsOf, trieOf } from './trie.ts'

const strings = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 })

it('finds every string and no other', () => {
  fc.assert(
    fc.property(strings, fc.string({ minLength: 1, maxLength: 6 }), (list, other) => {
      const trie = trieOf(list)
      const ids = new Map(list.map((string, id) => [nodeOf(trie, string), id]))
      list.forEach((string, id) => {
        expect(ids.get(nodeOf(trie, string))).toBe(id)
      })
      expect(ids.get(nodeOf(trie, other)) ?? -1).toBe(list.indexOf(other))
    }),
  )
})

it('has a node for every beginning and for nothing else', () => {
  fc.assert(
    fc.property(strings, fc.string({ minLength: 1, maxLength: 6 }), (list, other) => {
      expect(nodeOf(trieOf(list), other) > 0).toBe(list.some((string) => string.startsWith(other)))
    }),
  )
})

it('holds the pair that each string begins with', () => {
  fc.assert(
    fc.property(strings, (list) => {
      const long = list.filter((string) => string.length > 1)
      const pairs = pairsOf(long, 8)
      for (const string of long) expect(mayBegin(pairs, string.charCodeAt(0), string.charCodeAt(1))).toBe(true)
    }),
  )
})
