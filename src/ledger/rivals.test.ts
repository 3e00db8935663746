// Rivals: a doubt is made where no one number satisfies all, and only there; a choice settles it for those it was made among.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, posting, postings, shuffled } from '../../test/postings.ts'
import type { Posting } from '../model/posting.ts'
import { breadthOf, meet } from '../model/rounding.ts'
import { type Claim, cellsOf, claimsOf, openCells, rivalGroups } from './rivals.ts'

const is = (id: string, value: string, different: Partial<Posting> = {}) =>
  posting({ id, ...exactly(value), ...different })
const rivalsAmong = (...given: Parameters<typeof openCells>) => rivalGroups(openCells(...given))
/** The numbers of postings, each with its sources, by ids. */
const numbers = (all: Posting[]) =>
  [...cellsOf(all).values()].flatMap(claimsOf).map(({ shown, sources }) => ({
    key: shown.id,
    shown: shown.id,
    sources: sources.map(({ id }) => id),
  }))
/** The shown postings of each doubt, lowest first. */
const shownIn = (groups: ReturnType<typeof rivalsAmong>) => groups.map(({ claims }) => claims.map(({ shown }) => shown))
const over = { max: null, hedge: 'over' } as const

describe('one number with several sources', () => {
  it('超万家, 约1万家, 近1.1万家 and 10500家', () => {
    const all = [
      is('a', '10000', over),
      is('b', '10000', { hedge: 'about' }),
      is('c', '11000', { min: null, hedge: 'under' }),
      is('d', '10500'),
    ]
    expect(rivalsAmong(all)).toEqual([])
    expect(numbers(all)).toMatchObject([{ shown: 'd', sources: expect.arrayContaining(['a', 'b', 'c']) }])
  })

  it('shows 45.28亿 rather than 45.3亿, and of equals the newest', () => {
    expect(numbers([is('b', '4530000000'), is('a', '4528000000')])).toMatchObject([{ shown: 'a', sources: ['b'] }])
    expect(numbers([is('a', '15'), is('b', '15.00')])).toMatchObject([{ shown: 'b', sources: ['a'] }])
  })
})

describe('rivals', () => {
  it('are those that cannot both hold, in the order of their numbers', () => {
    const groups = rivalsAmong([is('a', '20'), is('b', '15'), is('c', '15'), is('d', '18')])
    expect(groups.map(({ claims }) => claims)).toEqual([
      [
        { shown: 'c', sources: ['b'] },
        { shown: 'd', sources: [] },
        { shown: 'a', sources: [] },
      ],
    ])
  })

  it('are not those of another day, series or subject, nor background, nor a part and its whole', () => {
    const all = [
      is('a', '15'),
      is('b', '16', { to: '2024-12-31' }),
      is('c', '17', { unit: 'person' }),
      is('d', '18', { tie: '余姚—喜德' }),
      is('e', '19', { core: false }),
      is('f', '3', { partOf: 'a' }),
    ]
    expect(rivalsAmong(all)).toEqual([])
  })

  it('are not hidden by a third that agrees with both', () => {
    const all = [
      is('a', '12', { min: '0', hedge: 'range' }),
      is('b', '20', { min: '10', hedge: 'range' }),
      is('c', '15', over),
    ]
    expect(rivalsAmong(all)).toMatchObject([{ claims: [{ shown: 'b', sources: ['a'] }, { shown: 'c' }] }])
    const touching = [is('a', '45350', { min: null, hedge: 'under' }), is('b', '45300'), is('c', '45350', over)]
    expect(shownIn(rivalsAmong(touching))).toEqual([['b', 'c']])
  })

  it('are settled by a choice, until a further number comes', () => {
    const choices = new Map([['a', new Set(['b'])]])
    expect(rivalsAmong([is('a', '15'), is('b', '20')], choices)).toEqual([])
    expect(rivalsAmong([is('a', '15'), is('b', '20'), is('c', '20')], choices)).toEqual([])
    expect(shownIn(rivalsAmong([is('a', '15'), is('b', '20'), is('c', '30')], choices))).toEqual([['a', 'c']])
  })

  it('stay rivals when choices contradict each other', () => {
    const choices = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['a'])],
    ])
    expect(rivalsAmong([is('a', '15'), is('b', '20')], choices)).toHaveLength(1)
  })
})

/** Whether one number could be meant by all postings of both. */
function oneNumber(a: Claim, b: Claim): boolean {
  const all = [a.shown, ...a.sources, b.shown, ...b.sources].map(breadthOf)
  return all.every((one) => all.every((other) => meet(one, other)))
}

it('one claim means one number for all of it, and neighbours contradict each other', () => {
  fc.assert(
    fc.property(postings, (all) => {
      for (const cell of cellsOf(all).values()) {
        const claims = claimsOf(cell)
        expect(claims.flatMap(({ shown, sources }) => [shown, ...sources]).length).toBe(cell.length)
        for (const { shown, sources } of claims) {
          for (const one of sources) expect(meet(breadthOf(shown), breadthOf(one))).toBe(true)
        }
      }
      for (const { open } of openCells(all)) {
        for (const [at, high] of open.slice(1).entries()) expect(oneNumber(open[at]!, high)).toBe(false)
      }
    }),
  )
})

it('a doubt is made exactly where two of a cell contradict each other', () => {
  fc.assert(
    fc.property(postings, (all) => {
      const groups = new Set(rivalsAmong(all).map(({ key }) => key))
      for (const [key, cell] of cellsOf(all)) {
        const contradicting = cell.some((a) => cell.some((b) => !meet(breadthOf(a), breadthOf(b))))
        expect(groups.has(key)).toBe(contradicting)
      }
    }),
  )
})

it('does not depend on the order', () => {
  const sorted = <T extends { key: string }>(groups: T[]) => groups.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  fc.assert(
    fc.property(shuffled(postings), ([one, other]) => {
      expect(sorted(rivalsAmong(one))).toEqual(sorted(rivalsAmong(other)))
      expect(sorted(numbers(one))).toEqual(sorted(numbers(other)))
    }),
  )
})
