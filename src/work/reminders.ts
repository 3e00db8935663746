// Reminders (提醒): which tasks are due soon, overdue or silent, and which ties have promised something and have no plan for the year. A pure
// rule over what is there and the day; nothing of it is kept, so that a reminder is gone when its ground is.
import type { Day } from '../model/period.ts'
import type { ReminderDays } from '../model/reminder-days.ts'
import { isAbout, type PlanFor, type PlannedTie, type PlanState } from './plans.ts'
import { isOpen, isOverdue, type Standing } from './task-state.ts'

/** Every sort of reminder, the most urgent first. */
export const reminderSorts = {
  overdue: { zh: '已逾期', en: 'overdue' },
  due_soon: { zh: '即将到期', en: 'due soon' },
  silent: { zh: '久未报送进展', en: 'silent for long' },
  no_plan: { zh: '本年度尚无计划', en: 'no plan for the year' },
} as const
export type ReminderSort = keyof typeof reminderSorts

/** What is asked of a task. Only tasks of plans in force are reminded of. */
export type Reminded = Standing & { id: string; planState: PlanState; planFrom: Day; from: Day | null }

/** A reminder of a task. `days`: past its day, left until it, or without a word; on the day itself none are left. */
export type TaskReminder = { sort: Exclude<ReminderSort, 'no_plan'>; task: string; days: number }

/** The reminders of some tasks on a day: by sort, the longest overdue and silent and the soonest due first. */
export function remindersOf(tasks: readonly Reminded[], today: Day, { dueWithin, silentAfter }: ReminderDays) {
  const open = tasks.filter(({ state, planState }) => planState === 'in_force' && isOpen(state))
  const reminders = open.flatMap((task): TaskReminder[] => {
    const left = task.due === null ? null : daysBetween(today, task.due)
    const silent = daysBetween(speaksFrom(task), today)
    return [
      ...(isOverdue(task, today) ? [{ sort: 'overdue' as const, task: task.id, days: -left! }] : []),
      ...(left !== null && left >= 0 && left <= dueWithin
        ? [{ sort: 'due_soon' as const, task: task.id, days: left }]
        : []),
      ...(silent >= silentAfter ? [{ sort: 'silent' as const, task: task.id, days: silent }] : []),
    ]
  })
  return reminders.sort((a, b) => rank(a) - rank(b) || (a.sort === 'due_soon' ? a.days - b.days : b.days - a.days))
}

/** Since when something could have been said: its last progress, else the day on which it begins. */
function speaksFrom({ saidOn, from, planFrom }: Reminded): Day {
  return saidOn ?? from ?? planFrom
}

const rank = ({ sort }: TaskReminder) => Object.keys(reminderSorts).indexOf(sort)

/** Whole days from one to the other; negative where the other is earlier. */
function daysBetween(first: Day, second: Day): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000)
}

/** The ties that none of these plans is about. */
export function tiesWithoutPlan<T extends PlannedTie>(ties: readonly T[], plans: readonly PlanFor[]): T[] {
  return ties.filter((tie) => !plans.some((plan) => isAbout(plan, tie)))
}

/** Whether an agreement holds in a year, as far as its days are known. */
export function holdsIn({ from, to }: { from: Day | null; to: Day | null }, year: number): boolean {
  const written = String(year).padStart(4, '0')
  return (from === null || from <= `${written}-12-31`) && (to === null || to >= `${written}-01-01`)
}
