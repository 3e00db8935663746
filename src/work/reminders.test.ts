// Reminders at the edges of their days, and which plans are about which ties.
import { describe, expect, it } from 'vitest'
import { isAbout } from './plans.ts'
import { holdsIn, type Reminded, remindersOf, tiesWithoutPlan } from './reminders.ts'

const days = { dueWithin: 30, silentAfter: 100 }
const task = (some: Partial<Reminded>): Reminded => ({
  ...{ id: 'a', planState: 'in_force', planFrom: '2025-01-01', from: null, due: null, saidOn: '2025-06-30' },
  ...{ state: 'under_way', percent: null, weight: '1' },
  ...some,
})
const on = (today: string, ...tasks: Partial<Reminded>[]) =>
  remindersOf(tasks.map(task), today, days).map(({ sort, days }) => [sort, days])

describe('a task', () => {
  it.each([
    ['31 days before', '2025-05-31', []],
    ['30 days before', '2025-06-01', [['due_soon', 30]]],
    ['on its day', '2025-07-01', [['due_soon', 0]]],
    ['the day after', '2025-07-02', [['overdue', 1]]],
  ])('due: %s', (_, today, told) => expect(on(today, { due: '2025-07-01' })).toEqual(told))

  it.each([
    ['after 99 days', { saidOn: '2025-03-23' }, []],
    ['after 100 days', { saidOn: '2025-03-22' }, [['silent', 100]]],
    ['from its own beginning', { saidOn: null, from: '2025-06-01' }, []],
    ['from the beginning of the plan', { saidOn: null }, [['silent', 180]]],
    ['that is to begin', { saidOn: null, from: '2026-01-01' }, []],
  ])('silent: %s', (_, some, told) => expect(on('2025-06-30', some)).toEqual(told))

  it.each([
    [{ state: 'done' as const }],
    [{ state: 'stopped' as const }],
    [{ planState: 'drafted' as const }],
    [{ planState: 'closed' as const }],
  ])('is left alone: %o', (some) => expect(on('2027-01-01', { ...some, due: '2025-07-01' })).toEqual([]))

  it('comes by urgency', () => {
    const told = on(
      '2025-07-10',
      { due: '2025-07-01' },
      { due: '2025-08-01' },
      { due: '2025-07-11' },
      { due: '2025-05-01' },
    )
    expect(told).toEqual([['overdue', 70], ['overdue', 9], ['due_soon', 1], ['due_soon', 22]]) // biome-ignore format: one list
  })
})

it('a plan is about its tie, and the ties of its programme or region', () => {
  const tie = { id: 't', programme: 'east_west', regions: ['330205', '513400'] }
  const plan = { tie: null, programme: null, region: null, regionName: null, regions: [] }
  const fits = [
    { tie: 't' },
    { programme: 'east_west' },
    { region: '330200' },
    { region: '330000', programme: 'east_west' },
  ]
  for (const some of fits) expect(isAbout({ ...plan, ...some }, tie), JSON.stringify(some)).toBe(true)
  const others = [
    { tie: 'u' },
    { programme: 'sister' },
    { region: '330100' },
    { region: '330200', programme: 'sister' },
  ]
  for (const some of others) expect(isAbout({ ...plan, ...some }, tie), JSON.stringify(some)).toBe(false)
  expect(tiesWithoutPlan([tie], [{ ...plan, tie: 'u' }])).toEqual([tie])
})

it('an agreement holds in the years that it touches', () => {
  const agreement = { from: '2023-12-31', to: '2025-01-01' }
  expect([2022, 2023, 2024, 2025, 2026].map((year) => holdsIn(agreement, year))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  expect(holdsIn({ from: null, to: null }, 1999)).toBe(true)
})
