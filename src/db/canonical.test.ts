// Canonical JSON (规范 JSON): whatever is written says the same as JSON, and the order in which members were set makes no difference.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from './canonical.ts'

const values = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 })

it('says what JSON says', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('is one text whatever the order of members', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'a\nb', 'b\nc', '10', '9', 'é', '年'), { minLength: 1 })
  fc.assert(
    fc.property(names, (some) => {
      const written = (order: string[]) => canonical(Object.fromEntries(order.map((name) => [name, name])))
      expect(written(some.toReversed())).toBe(written(some))
      expect(Object.keys(JSON.parse(written(some))).sort()).toEqual(some.toSorted())
    }),
  )
})

it('writes times as JSON does, leaves out what is undefined, and escapes', () => {
  const value = { b: new Date(0), a: undefined, c: [undefined, '"\u0001\ud800'] }
  expect(canonical(value)).toBe('{"b":"1970-01-01T00:00:00.000Z","c":[null,"\\"\\u0001\\ud800"]}')
})
