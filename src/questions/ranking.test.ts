// Ranking: a place is never firmer than the numbers: whatever numbers the intervals turn out to be, everyone's place lies in what was said.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Amount, withHedge } from '../model/amount.ts'
import { inOrderOf, placesOf } from './ranking.ts'

const exact = (value: string): Amount => ({ min: value, max: value, hedge: 'exact' })

it('puts in order what can be told, and leaves open what overlaps', () => {
  const range: Amount = { min: '5', max: '8', hedge: 'range' }
  expect(placesOf([exact('9'), range, exact('6'), null], 'up')).toEqual([
    { best: 1, worst: 1 },
    { best: 2, worst: 3 },
    { best: 2, worst: 3 },
    { best: null, worst: null },
  ])
  expect(placesOf([exact('9'), exact('3')], 'down')).toEqual([
    { best: 2, worst: 2 },
    { best: 1, worst: 1 },
  ])
})

it('lists those whose order is open by what is surely reached, and those without a number last', () => {
  const amounts = [null, { min: '2', max: null, hedge: 'over' } as Amount, exact('14'), exact('1')]
  const order = (direction: 'up' | 'down') => {
    const places = placesOf(amounts, direction)
    const all = amounts.map((amount, at) => ({ amount, place: places[at]! }))
    return all.sort(inOrderOf(direction)).map(({ amount }) => amount?.min ?? null)
  }
  expect(order('up')).toEqual(['14', '2', '1', null])
  expect(order('down')).toEqual(['1', '2', '14', null])
})

it('gives equal numbers the same place', () => {
  expect(placesOf([exact('5'), exact('5'), exact('1')], 'up')).toEqual([
    { best: 1, worst: 1 },
    { best: 1, worst: 1 },
    { best: 3, worst: 3 },
  ])
})

it('holds whatever the numbers turn out to be', () => {
  const number = fc.integer({ min: 0, max: 30 })
  const meant = fc.tuple(fc.tuple(number, number, number), fc.boolean(), fc.boolean()).map(([three, low, high]) => {
    const [min, some, max] = three.sort((a, b) => a - b) as [number, number, number]
    return { amount: withHedge(low ? null : String(min), high ? null : String(max), []), some }
  })
  fc.assert(
    fc.property(fc.array(meant, { minLength: 1, maxLength: 8 }), (all) => {
      const places = placesOf(
        all.map(({ amount }) => amount),
        'up',
      )
      for (const [at, { some }] of all.entries()) {
        const place = 1 + all.filter((other) => other.some > some).length
        expect(place).toBeGreaterThanOrEqual(places[at]!.best!)
        expect(place).toBeLessThanOrEqual(places[at]!.worst!)
      }
    }),
  )
})
