// Tasks put in order: they are then in that order, and as few as can be are changed.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placed } from './moving.ts'

const tasks = fc
  .uniqueArray(fc.nat({ max: 50 }), { minLength: 1, maxLength: 12 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), position: fc.nat({ max: 9 }) }))))

it('gives every order its places', () => {
  fc.assert(
    fc.property(tasks, (order) => {
      const changed = new Map(placed(order).map((task) => [task.id, task.position]))
      const places = order.map(({ id, position }) => changed.get(id) ?? position)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    }),
  )
})

it('changes two where two change places, and keeps gaps', () => {
  const order = [
    { id: 'a', position: 3 },
    { id: 'c', position: 9 },
    { id: 'b', position: 5 },
  ]
  expect(placed(order)).toEqual([
    { id: 'c', position: 5 },
    { id: 'b', position: 9 },
  ])
})
