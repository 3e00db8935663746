// New ids (编号): a list in the order in which its rows were made is in the order of its ids, however many are made in one millisecond.
import { expect, it } from 'vitest'
import { newId } from './rows.ts'

it('makes ids that are uuids of version 7, different, and in order', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
