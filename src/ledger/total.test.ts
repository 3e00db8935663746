// Totals: every posting is a term or left out, once; a line is of one kind; and no amount says more than its terms do.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, manyPostings, nested, posting, postings, shuffled } from '../../test/postings.ts'
import { processorTime } from '../../test/processor-time.ts'
import { type Amount, addAmounts, compare } from '../model/amount.ts'
import type { Posting } from '../model/posting.ts'
import { seriesOf, subjectOf } from './series.ts'
import { plainContext, type StandingContext } from './standing.ts'
import { type GroupKey, groupKeys, type TotalLine, totalsOf, yearOf } from './total.ts'

const context: StandingContext = { ...plainContext, ...nested }
const keys = fc.subarray<GroupKey>([...groupKeys])
const inside = (part: Amount, whole: Amount) =>
  (whole.min === null || (part.min !== null && compare(whole.min, part.min) <= 0)) &&
  (whole.max === null || (part.max !== null && compare(whole.max, part.max) >= 0))

/** Checks each line of arbitrary totals, with the postings by id. */
function eachLine(check: (line: TotalLine, byId: ReadonlyMap<string, Posting>) => void): void {
  fc.assert(
    fc.property(postings, keys, (all, by) => {
      const byId = new Map(all.map((one) => [one.id, one]))
      for (const line of totalsOf(all, context, { by })) check(line, byId)
    }),
    { numRuns: 300 },
  )
}

describe('a line', () => {
  it('is of one series: one unit, accrual, status and stage', () => {
    eachLine((line, byId) => {
      const own = [...line.terms, ...line.leftOut.map(({ id }) => id)].map((id) => byId.get(id)!)
      expect(new Set(own.map(seriesOf))).toEqual(new Set([line.series]))
      for (const field of ['unit', 'accrual', 'status', 'stage'] as const) {
        expect(new Set(own.map((one) => one[field]))).toEqual(new Set([line[field]]))
      }
    })
  })

  it('has as its ends the sums of the ends of its terms, of rivals the outermost', () => {
    eachLine(({ amount, terms, disputed }, byId) => {
      const inDispute = new Set(disputed.flatMap(({ ids }) => ids))
      const settled = terms.filter((id) => !inDispute.has(id)).map((id) => byId.get(id)!)
      expect(amount === null).toBe(terms.length === 0)
      if (amount) expect(amount).toEqual(addAmounts([...settled, ...disputed.map(({ spread }) => spread)]))
    })
  })

  it('holds the sum with each of its rivals, and so averages none', () => {
    eachLine(({ amount, terms, disputed }, byId) => {
      const inDispute = new Set(disputed.flatMap(({ ids }) => ids))
      const settled = terms.filter((id) => !inDispute.has(id)).map((id) => byId.get(id)!)
      for (const dispute of disputed) {
        expect(dispute.ids.length).toBeGreaterThan(1)
        const others = disputed.filter((one) => one !== dispute).map(({ spread }) => spread)
        const group = dispute.ids.map((id) => byId.get(id)!)
        const fits = (...said: Posting[]) => inside(addAmounts([...settled, ...others, ...said]), amount!)
        // A whole stands against all parts that exceed it together; each other rival stands for itself.
        const together = group.some((whole) => fits(whole) && fits(...group.filter((one) => one !== whole)))
        expect(group.every((one) => fits(one)) || together).toBe(true)
      }
    })
  })

  it('has no part beside its whole, and of a total or level one as-of day for each subject', () => {
    eachLine(({ terms, accrual, disputed }, byId) => {
      for (const id of terms) {
        // What contradicts its whole stands in one dispute with it.
        const against = disputed.find(({ ids }) => ids.includes(id))?.ids ?? []
        const others = terms.filter((whole) => whole !== id && !against.includes(whole))
        expect(others).not.toContain(byId.get(id)!.partOf)
      }
      if (accrual === 'flow') return
      for (const same of Map.groupBy(terms, (id) => subjectOf(byId.get(id)!)).values()) {
        expect(new Set(same.map((id) => byId.get(id)!.to)).size).toBe(1)
      }
    })
  })
})

describe('the lines together', () => {
  it('have every posting once in each of its groups', () => {
    fc.assert(
      fc.property(postings, keys, (all, by) => {
        const found = totalsOf(all, context, { by }).flatMap(({ key, terms, leftOut }) =>
          [...terms, ...leftOut.map(({ id }) => id)].map((id) => `${id} ${JSON.stringify(key)}`),
        )
        expect(new Set(found).size).toBe(found.length)
        expect(new Set(found.map((one) => one.split(' ')[0]))).toEqual(new Set(all.map(({ id }) => id)))
        if (!by.includes('region')) expect(found.length).toBe(all.length)
      }),
      { numRuns: 300 },
    )
  })

  it('do not depend on the order of the postings', () => {
    fc.assert(
      fc.property(shuffled(postings), keys, ([one, other], by) => {
        expect(totalsOf(other, context, { by })).toEqual(totalsOf(one, context, { by }))
      }),
      { numRuns: 300 },
    )
  })

  it('have the same amounts when a number is stated once more', () => {
    fc.assert(
      fc.property(postings, fc.nat(), keys, (all, which, by) => {
        const one = all[which % Math.max(all.length, 1)]
        fc.pre(one !== undefined && !subjectOf(one).startsWith('alone:'))
        const amounts = (of: Posting[]) =>
          totalsOf(of, context, { by }).map(({ key, series, amount }) => ({ key, series, amount }))
        expect(amounts([...all, { ...one!, id: 'p99' }])).toEqual(amounts(all))
      }),
      { numRuns: 300 },
    )
  })
})

describe('groups', () => {
  const is = (id: string, value: string, different: Partial<Posting> = {}) =>
    posting({ id, ...exactly(value), ...different })
  const totals = (by: GroupKey[], ...all: Posting[]) =>
    totalsOf(all, context, { by }).map(({ key, amount, terms }) => ({ key, min: amount?.min ?? null, terms }))

  it('of years settle what counts each for itself', () => {
    const stock = { accrual: 'stock' } as const
    const all = [is('a', '43', { ...stock, to: '2022-12-31' }), is('b', '45', { ...stock, to: '2023-12-31' })]
    expect(totals(['year'], ...all)).toEqual([
      { key: { year: '2022' }, min: '43', terms: ['a'] },
      { key: { year: '2023' }, min: '45', terms: ['b'] },
    ])
    expect(totals([], ...all)).toEqual([{ key: {}, min: '45', terms: ['b'] }])
    expect(totalsOf(all, context, { by: [] })[0]!.asOf).toEqual(['2023-12-31'])
    expect(totalsOf([is('a', '43')], context, { by: [] })[0]!.asOf).toEqual([])
  })

  it('of regions take in the regions that lie in them', () => {
    const other = is('b', '4', { tie: '慈溪—昭觉', parties: ['余姚市'] })
    expect(totals(['region'], is('a', '15', { parties: ['宁波市'] }), other)).toEqual([
      { key: { region: '余姚市' }, min: '4', terms: ['b'] },
      { key: { region: '宁波市' }, min: '19', terms: ['a', 'b'] },
      { key: { region: '浙江省' }, min: '19', terms: ['a', 'b'] },
    ])
    expect(totals(['region'], is('a', '15', { parties: [] }))).toEqual([
      { key: { region: null }, min: '15', terms: ['a'] },
    ])
  })

  it('of several keys have one line for each of their values', () => {
    const lines = totals(
      ['theme', 'year'],
      is('a', '15'),
      is('b', '4', { theme: 'fund' }),
      is('c', '2', { from: null }),
    )
    expect(lines.map(({ key }) => key)).toEqual([
      { theme: 'fund', year: '2023' },
      { theme: 'industry', year: '2023' },
      { theme: 'industry', year: null },
    ])
  })

  it('name the years of a period that runs over several', () => {
    expect(yearOf(posting({ from: '2021-01-01', to: '2025-12-31' }))).toBe('2021-2025')
    expect(yearOf(posting({ accrual: 'cumulative', from: '2021-01-01', to: '2025-12-31' }))).toBe('2025')
    expect(yearOf(posting({ to: null }))).toBeNull()
  })

  it('show one ratio, and no sum of two', () => {
    const rate = { unit: 'percent', counter: null, measure: '到位率' } as const
    const other = { ...rate, tie: '友城' }
    expect(totalsOf([is('a', '92', rate)], context, { by: [] })[0]!.amount).toMatchObject({ min: '92' })
    expect(totalsOf([is('a', '92', rate), is('b', '95', other)], context, { by: [] })[0]).toMatchObject({
      amount: null,
      terms: [],
      leftOut: [{ reason: 'not_additive' }, { reason: 'not_additive' }],
    })
    expect(totalsOf([is('a', '92', rate), is('b', '95', rate)], context, { by: [] })[0]).toMatchObject({
      amount: { min: '92', max: '95', hedge: 'range' },
      disputed: [{ ids: ['a', 'b'] }],
    })
  })
})

it('100 000 postings are added up by tie and year in under two seconds', () => {
  const many = manyPostings(100_000)
  const took = processorTime(() => {
    expect(totalsOf(many, context, { by: ['tie', 'year'] }).length).toBeGreaterThan(1000)
  })
  expect(took).toBeLessThan(2000)
})
