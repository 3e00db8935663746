// How far tasks are, at the edges of the day, and what a plan comes to: an interval that takes in whatever the untold shares are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../model/amount.ts'
import { isLate, isOverdue, type Standing, summaryOf, type TaskState } from './task-state.ts'

const standing = (some: Partial<Standing>): Standing => ({
  ...{ state: 'under_way', percent: null, saidOn: null, due: null, weight: '1' },
  ...some,
})

it.each([
  ['on its day', '2025-06-30', 'under_way', false],
  ['the day after', '2025-06-29', 'under_way', true],
  ['the day after, not begun', '2025-06-29', 'planned', true],
  ['done', '2025-06-29', 'done', false],
  ['stopped', '2025-06-29', 'stopped', false],
  ['without a day', null, 'under_way', false],
] as const)('overdue: %s', (_, due, state, overdue) => {
  expect(isOverdue({ state, due }, '2025-06-30')).toBe(overdue)
})

it('late is what was done after its day', () => {
  const done = standing({ state: 'done', due: '2025-06-30' })
  expect([isLate({ ...done, saidOn: '2025-06-30' }), isLate({ ...done, saidOn: '2025-07-01' })]).toEqual([false, true])
})

describe('a summary', () => {
  it('weighs what is done, without what was stopped', () => {
    const tasks = [
      standing({ state: 'done', weight: '2.5' }),
      standing({ percent: 40 }),
      standing({ state: 'planned', weight: '0.5' }),
      standing({ state: 'stopped', weight: '100' }),
    ]
    expect(summaryOf(tasks, '2025-01-01')).toMatchObject({
      states: { planned: 1, under_way: 1, done: 1, stopped: 1 },
      ...{ unsaid: 4, done: { min: '72.5', max: '72.5', hedge: 'exact' } },
    })
    expect(summaryOf([standing({ weight: '0' })], '2025-01-01').done).toBeNull()
  })

  it.each([
    [['66.666'], '66.7'],
    [['0.04'], '0.1'],
    [['99.97'], '99.9'],
  ])('is told to a tenth, never more than it is: %s', ([share], told) => {
    const parts = Math.round(Number(share) * 1_000)
    const tasks = [
      standing({ state: 'done', weight: String(parts) }),
      standing({ state: 'planned', weight: String(100_000 - parts) }),
    ]
    expect(summaryOf(tasks, '2025-01-01').done).toMatchObject({ min: told, max: told, hedge: 'exact' })
  })

  it('takes in whatever the untold shares are', () => {
    const one = fc.record({
      state: fc.constantFrom<TaskState>('planned', 'under_way', 'done', 'stopped'),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      weight: fc.integer({ min: 0, max: 50 }).map(String),
      told: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (tasks) => {
        const wide = summaryOf(tasks.map(standing), '2025-01-01').done
        const told = tasks.map((task) => standing({ ...task, percent: task.percent ?? task.told }))
        const exact = summaryOf(told, '2025-01-01').done
        expect(wide === null).toBe(exact === null)
        if (!wide || !exact) return
        expect(compare(wide.min!, exact.min!)).toBeLessThanOrEqual(0)
        expect(compare(wide.max!, exact.max!)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
