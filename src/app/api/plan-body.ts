// Plans, tasks, progress and clauses as they are told over HTTP (计划和任务的写法): one place for lists, pages and reminders.
import { z } from 'zod'
import { daySchema } from '../../model/period.ts'
import { planSaidSchema, planStates } from '../../work/plans.ts'
import { progressSaidSchema, progressStandings } from '../../work/progress.ts'
import { quotedSchema } from '../../work/quoted.ts'
import { taskStates } from '../../work/task-state.ts'
import { taskSaidSchema } from '../../work/tasks.ts'
import { intervalSchema, keysOf } from './answer-body.ts'

export const planStateSchema = keysOf(planStates)
export const taskStateSchema = keysOf(taskStates)
export const standingSchema = keysOf(progressStandings)

/** Why something is taken away: it has to be said. */
export const whyQuery = z.object({ why: z.string().trim().min(1).max(500) })

/** A clause with its evidence, its agreement and the number of tasks that carry it out. */
export const clauseSchema = z.object({
  id: z.string(),
  agreement: z.string(),
  agreementName: z.string(),
  agreementFrom: z.string().nullable(),
  agreementTo: z.string().nullable(),
  tie: z.string().nullable(),
  programme: z.string().nullable(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  words: z.string(),
  ...quotedSchema.shape,
  documentTitle: z.string().nullable(),
  note: z.string().nullable(),
  tasks: z.number(),
  version: z.number(),
})

const counts = z.object({ planned: z.number(), under_way: z.number(), done: z.number(), stopped: z.number() })

/** What tasks come to. `done`: percent by weight, an interval where something under way was never told in percent. */
export const summarySchema = z.object({
  tasks: z.number(),
  states: counts,
  overdue: z.number(),
  doneLate: z.number(),
  unsaid: z.number(),
  done: intervalSchema.nullable(),
})

/** A plan with its tie's name and what its tasks come to. */
export const planSchema = planSaidSchema.extend({
  id: z.string(),
  tie: z.string().nullable(),
  tieName: z.string().nullable(),
  programme: z.string().nullable(),
  region: z.string().nullable(),
  regionName: z.string().nullable(),
  summary: summarySchema,
  version: z.number(),
})

/** A task with its plan, how far it is and what its clauses are called. */
export const taskSchema = taskSaidSchema.extend({
  id: z.string(),
  plan: z.string(),
  planTitle: z.string(),
  planState: planStateSchema,
  planFrom: z.string(),
  planTo: z.string(),
  tie: z.string().nullable(),
  tieName: z.string().nullable(),
  programme: z.string().nullable(),
  state: taskStateSchema,
  percent: z.number().nullable(),
  saidOn: z.string().nullable(),
  lastWords: z.string().nullable(),
  clauseHeads: z.array(z.object({ id: z.string(), number: z.string().nullable(), heading: z.string().nullable() })),
  overdue: z.boolean(),
  late: z.boolean(),
  said: z.number(),
  waiting: z.number(),
  returned: z.boolean(),
  version: z.number(),
})

/** A progress with its task, who wrote it and what proves it. */
export const progressSchema = progressSaidSchema.extend({
  id: z.string(),
  task: z.string(),
  taskTitle: z.string(),
  plan: z.string(),
  planTitle: z.string(),
  unit: z.string().nullable(),
  standing: standingSchema,
  reason: z.string().nullable(),
  documentTitle: z.string().nullable(),
  attachmentTitle: z.string().nullable(),
  by: z.string(),
  byName: z.string().nullable(),
  at: z.date(),
  version: z.number(),
})

const { words, percent, state, postings, attachment } = progressSaidSchema.shape

/** What is sent as progress; the day is today where none is given. */
export const newProgressSchema = z.strictObject({
  state,
  words,
  percent: percent.default(null),
  asOf: daySchema.optional(),
  quoted: quotedSchema.nullable().default(null),
  postings: postings.default([]),
  attachment: attachment.default(null),
})
