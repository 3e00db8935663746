// What a form changes: laid over what somebody else wrote meanwhile, it keeps both.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedIn } from './edited.ts'

const thing = fc.record(
  { title: fc.string(), units: fc.array(fc.string()), due: fc.option(fc.string()) },
  { noNullPrototype: true },
)

it('is all that is needed to come from one to the other, and nothing else', () => {
  fc.assert(
    fc.property(thing, thing, (before, after) => {
      expect({ ...before, ...changedIn(before, after) }).toEqual(after)
      expect(changedIn(before, structuredClone(before))).toEqual({})
    }),
  )
})
