// Reminders over HTTP (提醒): what is due soon, overdue or silent, for a reporter of his unit's tasks, for the office of all; and the ties that have
// promised something and have no plan for the year.
import { z } from 'zod'
import { pageOfList } from '../../../db/pages.ts'
import { set, settingOf } from '../../../ledger/book.ts'
import { daySchema } from '../../../model/period.ts'
import { done } from '../../../model/refusal.ts'
import { reminderDaysSchema } from '../../../model/reminder-days.ts'
import { tiesToPlan } from '../../../work/promising.ts'
import { type ReminderSort, reminderSorts, remindersOf } from '../../../work/reminders.ts'
import { allTasks } from '../../../work/task-list.ts'
import { keysOf } from '../answer-body.ts'
import { lookingOf } from '../looking.ts'
import { wholeBookOnly } from '../member-limits.ts'
import { taskSchema } from '../plan-body.ts'
import { tasksShown } from '../plan-shown.ts'
import { pageOfSchema, pageQuery, route } from '../route.ts'

const sortSchema = keysOf(reminderSorts)
const tieSchema = z.object({ id: z.string(), a: z.string(), b: z.string(), clauses: z.number() })

/** `days`: past the day, left until it, or without a word; null for a plan that is missing. */
const reminderSchema = z.object({
  id: z.string(),
  sort: sortSchema,
  days: z.number().nullable(),
  task: taskSchema.nullable(),
  tie: tieSchema.nullable(),
  year: z.number().nullable(),
})

export const listReminders = route({
  method: 'get',
  path: '/reminders',
  action: 'plans.read',
  says: {
    zh: '提醒：逾期、即将到期、久未报送的任务，以及有条款而本年度尚无计划的结对关系',
    en: 'Reminders: tasks overdue, due soon or silent, and ties with clauses and no plan for the year',
  },
  query: pageQuery.extend({
    on: daySchema.optional(),
    sort: sortSchema.optional(),
    plan: z.uuid().optional(),
    tie: z.uuid().optional(),
    unit: z.string().max(200).optional(),
  }),
  reply: pageOfSchema(reminderSchema).extend({
    on: z.string(),
    counts: z.object({ overdue: z.number(), due_soon: z.number(), silent: z.number(), no_plan: z.number() }),
    days: reminderDaysSchema,
  }),
  run: ({ query: { limit, cursor, on, sort, ...filter }, principal, act }) =>
    act(async (book) => {
      const looking = { ...lookingOf(book, principal), ...(on && { today: on }) }
      const days = await settingOf(book, 'reminders')
      const { speaksFor } = looking
      // A unit is reminded of what it can report.
      const tasks = (await allTasks(book, { ...filter, ...looking, planState: 'in_force' })).filter(
        ({ units }) => speaksFor === null || units.includes(speaksFor),
      )
      const named = new Map((await tasksShown(book, tasks, principal)).map((task) => [task.id, task]))
      const ofTasks = remindersOf(tasks, looking.today, days).map((one) => ({
        ...{ id: `${one.sort}:${one.task}`, sort: one.sort as ReminderSort, days: one.days as number | null },
        ...{ task: named.get(one.task) ?? null, tie: null as z.infer<typeof tieSchema> | null },
        year: null as number | null,
      }))
      const year = Number(looking.today.slice(0, 4))
      const narrowed = filter.plan !== undefined || filter.unit !== undefined || speaksFor !== null
      const ties = narrowed ? [] : await tiesToPlan(book, year, { limits: principal.limits })
      const ofTies = ties
        .filter(({ id }) => filter.tie === undefined || filter.tie === id)
        .map(({ id, a, b, clauses }) => ({
          ...{ id: `no_plan:${id}`, sort: 'no_plan' as const, days: null, task: null, year },
          tie: { id, a, b, clauses },
        }))
      const all = [...ofTasks, ...ofTies]
      const count = (of: ReminderSort) => all.filter((one) => one.sort === of).length
      const { items, next } = pageOfList(
        all.filter((one) => sort === undefined || one.sort === sort),
        { limit, cursor },
        ({ id }) => id,
      )
      const counts = {
        ...{ overdue: count('overdue'), due_soon: count('due_soon') },
        ...{ silent: count('silent'), no_plan: count('no_plan') },
      }
      return done({ items, next, on: looking.today, counts, days })
    }),
})

export const getReminderDays = route({
  method: 'get',
  path: '/settings/reminders',
  action: 'settings.read',
  says: { zh: '提醒的天数', en: 'The days of reminders' },
  reply: reminderDaysSchema,
  run: async ({ act }) => done(await act((book) => settingOf(book, 'reminders'))),
})

export const putReminderDays = route({
  method: 'put',
  path: '/settings/reminders',
  action: 'settings.write',
  says: {
    zh: '设置提醒的天数：到期前几天、多久未报送',
    en: 'Set how many days before its day, and after how many silent, a task is reminded of',
  },
  body: reminderDaysSchema,
  reply: reminderDaysSchema,
  run: async ({ body, principal, act }) => {
    const wrong = wholeBookOnly(principal.limits)
    if (wrong) return wrong
    await act((book) => set(book, 'reminders', body))
    return done(body)
  },
})
