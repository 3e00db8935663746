// Turns: never more at a time than are let in, the others in the order in which they came, and a failure gives its turn on.
import { expect, it } from 'vitest'
import { turns } from './turns.ts'

it('lets in so many at a time, first come first served, whatever becomes of them', async () => {
  const inTurn = turns(2)
  const begun: number[] = []
  let [running, most] = [0, 0]
  const work = (no: number) =>
    inTurn(async () => {
      begun.push(no)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, no % 2 ? 1 : 3))
      running--
      if (no === 3) throw new Error('broken')
      return no
    })
  const ended = await Promise.allSettled(Array.from({ length: 8 }, (_, no) => work(no)))
  expect(most).toBe(2)
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(ended.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1)
  expect(await work(10)).toBe(10)
})
