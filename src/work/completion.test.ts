// Verdicts and pace: what is said of an interval holds for every number that it means; 超额 is never said of a hedge alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amount, compare, withHedge } from '../model/amount.ts'
import type { Direction } from '../model/indicators.ts'
import { paceOf, rateOf, verdictOf } from './completion.ts'

const exact = (value: string): Amount => ({ min: value, max: value, hedge: 'exact' })
const over = (value: string): Amount => ({ min: value, max: null, hedge: 'over' })
const under = (value: string): Amount => ({ min: null, max: value, hedge: 'under' })
const about = (value: string): Amount => ({ min: value, max: value, hedge: 'about' })
const judged = (actual: Amount | null, goal: Amount, direction: Direction = 'up') =>
  verdictOf({ actual, goal, direction, over: true })

describe('a verdict', () => {
  it.each([
    ['the very number', exact('100'), exact('100'), 'done'],
    ['more', exact('101'), exact('100'), 'surpassed'],
    ['超 the goal: at least done, and more is not said', over('100'), exact('100'), 'done'],
    ['超 a number above the goal', over('101'), exact('100'), 'surpassed'],
    ['超 a number below the goal', over('90'), exact('100'), 'undecided'],
    ['近 the goal', under('100'), exact('100'), 'undecided'],
    ['近 a number below the goal', under('99'), exact('100'), 'not_done'],
    ['约 the goal, which may be a tenth less', about('100'), exact('100'), 'undecided'],
    ['约 a number well above', about('120'), exact('100'), 'surpassed'],
    [
      'rivals on both sides of the goal',
      { min: '90', max: '110', hedge: 'range' } as Amount,
      exact('100'),
      'undecided',
    ],
    ['不少于 as a goal, reached', exact('100'), over('100'), 'done'],
    ['a goal from 10 to 13, within', exact('12'), { min: '10', max: '13', hedge: 'range' } as Amount, 'done'],
    ['nothing known', null, exact('100'), 'no_source'],
  ])('of %s', (_, actual, goal, verdict) => {
    expect(judged(actual, goal)).toBe(verdict)
  })

  it('turns round where less is better', () => {
    expect(judged(exact('3'), exact('5'), 'down')).toBe('surpassed')
    expect(judged(exact('5'), exact('5'), 'down')).toBe('done')
    expect(judged(exact('6'), under('5'), 'down')).toBe('not_done')
    expect(judged(under('5'), exact('5'), 'down')).toBe('done')
  })

  it('does not call 未完成 what still has time', () => {
    expect(verdictOf({ actual: exact('1'), goal: exact('2'), direction: 'up', over: false })).toBe('under_way')
  })

  it('does not call missed what the figures do not cover to the end', () => {
    const half = { actual: exact('1'), goal: exact('2'), direction: 'up', over: true, covered: false } as const
    expect(verdictOf(half)).toBe('undecided')
    expect(verdictOf({ ...half, actual: exact('3') })).toBe('surpassed')
  })

  it('gives the share of what must be reached', () => {
    expect(rateOf(exact('112'), over('110'))).toMatchObject({ hedge: 'exact', min: '101.81818181' })
    expect(rateOf(over('50'), exact('100'))).toEqual(over('50'))
    expect(rateOf(exact('1'), exact('0'))).toBeNull()
  })

  it('is the goal by what is where less is better', () => {
    expect(rateOf(exact('4'), exact('5'), 'down')).toEqual(exact('125'))
    expect(rateOf(exact('10'), under('5'), 'down')).toEqual(exact('50'))
    expect(rateOf(over('10'), exact('5'), 'down')).toMatchObject({ max: '50' })
    expect(rateOf(exact('0'), exact('5'), 'down')).toEqual(over('100'))
    expect(rateOf(exact('0'), exact('0'), 'down')).toEqual(over('100'))
    expect(rateOf(exact('2'), exact('0'), 'down')).toEqual(exact('0'))
  })

  it('holds for every number that is meant', () => {
    const number = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.boolean(), fc.boolean(), number, (three, low, high, goal) => {
        const [min, some, max] = three.sort((a, b) => a - b).map(String) as [string, string, string]
        const actual = withHedge(low ? null : min, high ? null : max, [])
        const verdict = judged(actual, exact(String(goal)))
        const apart = compare(some, String(goal))
        if (verdict === 'surpassed') expect(apart).toBeGreaterThan(0)
        if (verdict === 'done') expect(apart).toBeGreaterThanOrEqual(0)
        if (verdict === 'not_done') expect(apart).toBeLessThan(0)
      }),
    )
  })
})

describe('the pace', () => {
  const year: [string, string] = ['2025-01-01', '2025-12-31']

  it('is held against the days that have gone by when the figures end', () => {
    expect(paceOf(exact('60'), year, '2025-06-30')).toMatchObject({
      as: 'ahead',
      day: '2025-06-30',
      elapsed: '49.589041',
    })
    expect(paceOf(exact('40'), year, '2025-06-30')).toMatchObject({ as: 'behind' })
    expect(paceOf(over('40'), year, '2025-06-30')).toMatchObject({ as: 'undecided' })
    expect(paceOf(exact('100'), year, '2026-03-01')).toMatchObject({ as: 'ahead', day: '2025-12-31', elapsed: '100' })
  })

  it('is none before the period begins, or where nothing is known', () => {
    expect(paceOf(exact('10'), year, '2024-12-31')).toBeNull()
    expect(paceOf(rateOf(null, exact('5')), year, '2025-06-30')).toBeNull()
  })
})
