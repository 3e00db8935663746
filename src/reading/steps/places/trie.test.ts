// The trie finds exactly the strings that it was built from.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { trieOf } from './trie.ts'

function lookUp(trie: ReturnType<typeof trieOf>, string: string): number {
  let node = trie.first(string.charCodeAt(0))
  for (let at = 1; at < string.length && node !== 0; at++) node = trie.next(node, string.charCodeAt(at))
  return node === 0 ? -1 : trie.idAt(node)
}

it('finds every string and no other', () => {
  const strings = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 })
  fc.assert(
    fc.property(strings, fc.string({ minLength: 1, maxLength: 6 }), (list, other) => {
      const trie = trieOf(list)
      list.forEach((string, id) => {
        expect(lookUp(trie, string)).toBe(id)
      })
      expect(lookUp(trie, other)).toBe(list.indexOf(other))
    }),
  )
})
