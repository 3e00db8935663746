// How far tasks are (任务状态): what its progress says of a task, whether it is overdue, and what the tasks of a plan come to together. Nothing of
// this is kept: it follows from the progress and the day, and a share that nobody has told stays open.
import { type Amount, compare, sum, withHedge } from '../model/amount.ts'
import { type Decimal, divide, multiply, shift } from '../model/decimal.ts'
import type { Day } from '../model/period.ts'

/** Every state of a task; overdue is none, it is told by the due day. */
export const taskStates = {
  planned: { zh: '未启动', en: 'not begun' },
  under_way: { zh: '推进中', en: 'under way' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已中止', en: 'stopped' },
} as const
export type TaskState = keyof typeof taskStates

/** What is asked of a task to tell how far it is. `percent`: as last told, null where nobody told; `saidOn`: the day of its last progress. */
export type Standing = {
  state: TaskState
  percent: number | null
  saidOn: Day | null
  due: Day | null
  weight: string
}

/** Whether a task is past its day and neither done nor stopped. On its day it still has time. */
export function isOverdue({ state, due }: Pick<Standing, 'state' | 'due'>, today: Day): boolean {
  return due !== null && due < today && isOpen(state)
}

/** Whether something is still to be done. */
export function isOpen(state: TaskState): boolean {
  return state === 'planned' || state === 'under_way'
}

/** How much of a task is done, in percent: what is under way and was never told in percent may be anything from 0 to 100. */
function shareDone({ state, percent }: Pick<Standing, 'state' | 'percent'>): Amount {
  if (state === 'done') return exactly(100)
  if (state === 'planned') return exactly(0)
  return percent === null ? { min: '0', max: '100', hedge: 'range' } : exactly(percent)
}

const exactly = (percent: number): Amount => ({ min: String(percent), max: String(percent), hedge: 'exact' })

/** What the tasks of a plan come to. `done`: percent by weight to a tenth, of all that was not stopped; null where there is nothing to weigh. */
export type Summary = {
  tasks: number
  states: Record<TaskState, number>
  overdue: number
  doneLate: number
  unsaid: number
  done: Amount | null
}

/** Counts tasks by state, the overdue, those done after their day, those of which nobody has said anything, and weighs what is done. */
export function summaryOf(tasks: readonly Standing[], today: Day): Summary {
  const states = { planned: 0, under_way: 0, done: 0, stopped: 0 }
  for (const { state } of tasks) states[state]++
  return {
    ...{ tasks: tasks.length, states },
    overdue: tasks.filter((task) => isOverdue(task, today)).length,
    doneLate: tasks.filter(isLate).length,
    unsaid: tasks.filter(({ saidOn }) => saidOn === null).length,
    done: weighed(tasks.filter(({ state }) => state !== 'stopped')),
  }
}

/** Whether a task was done, and after its day. */
export function isLate({ state, due, saidOn }: Standing): boolean {
  return state === 'done' && due !== null && saidOn !== null && saidOn > due
}

function weighed(tasks: readonly Standing[]): Amount | null {
  const weight = sum(tasks.map((task) => task.weight))
  if (!/[1-9]/.test(weight)) return null
  const mean = (end: 'min' | 'max') =>
    toTenths(divide(sum(tasks.map((task) => multiply(shareDone(task)[end]!, task.weight))), weight))
  return withHedge(mean('min'), mean('max'), [])
}

/** A share to a tenth of a percent; what is not quite all is not told as all, nor a little as nothing. */
function toTenths(percent: Decimal): Decimal {
  const [whole = '0', fraction = ''] = sum([percent, '0.05']).split('.')
  const rounded = shift(`${whole}.${fraction.charAt(0) || '0'}`, 0)
  if (compare(percent, '100') < 0 && compare(rounded, '100') >= 0) return '99.9'
  return compare(percent, '0') > 0 && compare(rounded, '0') === 0 ? '0.1' : rounded
}
