// Tasks over HTTP (任务): who must do what by when, narrowed and sorted as an office asks; one with what it carries out, what it is about, and how
// far its target is.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { done, notFound, type Outcome, type Refusal, refused } from '../../../model/refusal.ts'
import { openAnswers } from '../../../questions/answers.ts'
import { completionOf } from '../../../questions/completions.ts'
import { clausesNamed } from '../../../work/clause-list.ts'
import { listedPlan } from '../../../work/plan-list.ts'
import { listedTarget } from '../../../work/target-list.ts'
import { type ListedTask, type Looking, listedTask, taskList, taskSorts } from '../../../work/task-list.ts'
import { taskUnits } from '../../../work/task-units.ts'
import { addTasks, changeTask, removeTask, taskOf, taskSaidSchema } from '../../../work/tasks.ts'
import { definedOf } from '../answer-body.ts'
import { lookingOf } from '../looking.ts'
import { clauseSchema, planStateSchema, taskSchema, taskStateSchema, whyQuery } from '../plan-body.ts'
import { tasksShown } from '../plan-shown.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'
import { completionSchema } from '../target-body.ts'
import { beyondOf, entriesShown } from '../task-about.ts'

export const listTasks = route({
  method: 'get',
  path: '/tasks',
  action: 'plans.read',
  says: {
    zh: '任务列表，附进展；报送单位只见本单位负责或配合的任务',
    en: 'Tasks with how far they are; a reporter sees those of his unit',
  },
  query: pageQuery.extend({
    plan: z.uuid().optional(),
    planState: planStateSchema.optional(),
    tie: z.uuid().optional(),
    programme: z.string().max(50).optional(),
    region: z.string().max(20).optional(),
    year: z.coerce.number().int().min(1).max(9999).optional(),
    unit: z.string().max(200).optional(),
    state: taskStateSchema.optional(),
    overdue: z.stringbool().optional(),
    /** Whether nobody has said anything of it yet. */
    unsaid: z.stringbool().optional(),
    /** Whether progress of it waits for the office. */
    waiting: z.stringbool().optional(),
    clause: z.uuid().optional(),
    entry: z.uuid().optional(),
    target: z.uuid().optional(),
    words: z.string().max(100).optional(),
    sort: z.enum(taskSorts).optional(),
  }),
  reply: pageOfSchema(taskSchema),
  run: ({ query: { limit, cursor, ...filter }, principal, act }) =>
    act(async (book) => {
      const { items, next } = await taskList(book, { ...filter, ...lookingOf(book, principal) }, { limit, cursor })
      return done({ items: await tasksShown(book, items, principal), next })
    }),
})

export const listTaskUnits = route({
  method: 'get',
  path: '/tasks/units',
  action: 'plans.write',
  says: { zh: '责任单位一览：已用名称和有报送账号的单位', en: 'The units that tasks name or that can report' },
  reply: z.object({
    items: z.array(z.object({ unit: z.string(), responsible: z.number(), helping: z.number(), reports: z.boolean() })),
  }),
  run: async ({ principal: { limits }, act }) => done({ items: await act((book) => taskUnits(book, { limits })) }),
})

const shownSchema = taskSchema.extend({
  clauseItems: z.array(clauseSchema),
  entryItems: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string() })),
  completion: completionSchema.nullable(),
})

export const getTask = route({
  method: 'get',
  path: '/tasks/{id}',
  action: 'plans.read',
  says: {
    zh: '一项任务，附条款、关联条目和目标完成情况',
    en: 'A task with its clauses, entries and the completion of its target',
  },
  params: idParams,
  reply: shownSchema,
  run: ({ params, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const task = await listedTask(book, params.id, looking)
      return task ? shown(book, task, looking) : gone()
    }),
})

const gone = () => notFound('这项任务', 'task')

async function shown(book: Act, task: ListedTask, looking: Looking): Promise<Outcome<z.input<typeof shownSchema>>> {
  const { limits, today } = looking
  const [named] = await tasksShown(book, [task], looking)
  const target = task.target === null ? null : await listedTarget(book, task.target, { limits })
  const completion = target && (await completionOf(await openAnswers(book, limits), target, today))
  if (completion && !completion.ok) return completion
  return done({
    ...named!,
    clauseItems: await clausesNamed(book, task.clauses, { limits }),
    entryItems: await entriesShown(book, task.entries, limits),
    completion: completion ? completion.value : null,
  })
}

const fields = taskSaidSchema.shape

const newTaskSchema = z.strictObject({
  title: fields.title,
  /** After the last one where none is given. */
  position: fields.position.optional(),
  units: fields.units.default([]),
  helpers: fields.helpers.default([]),
  from: fields.from.default(null),
  due: fields.due.default(null),
  goal: fields.goal.default(null),
  target: fields.target.default(null),
  clauses: fields.clauses.default([]),
  entries: fields.entries.default([]),
  weight: fields.weight.default('1'),
  note: fields.note.default(null),
  tie: fields.tie.default(null),
})

export const postTask = route({
  method: 'post',
  path: '/tasks',
  action: 'plans.write',
  says: { zh: '在计划中新增任务', en: 'Add a task to a plan' },
  body: newTaskSchema.extend({ plan: z.uuid() }),
  reply: shownSchema,
  status: 201,
  run: ({ body: { plan, ...said }, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const added = await addedTo(book, plan, { said: [said], looking })
      return added.ok ? again(book, added.value[0]!.id, looking) : added
    }),
})

export const postPlanTasks = route({
  method: 'post',
  path: '/plans/{id}/tasks',
  action: 'plans.write',
  says: { zh: '在计划中一次新增多项任务，全部成功或全不写入', en: 'Add several tasks to a plan: all of them or none' },
  params: idParams,
  body: z.strictObject({ tasks: z.array(newTaskSchema).min(1).max(200) }),
  reply: z.object({ ids: z.array(z.string()) }),
  status: 201,
  run: ({ params: { id }, body: { tasks }, principal, act }) =>
    act(async (book) => {
      const added = await addedTo(book, id, { said: tasks, looking: lookingOf(book, principal) })
      if (added.ok) return done({ ids: added.value.map((task) => task.id) })
      const wrong = tasks[added.at ?? -1]
      return wrong ? refusedAt(wrong.title, added.refusal) : added
    }),
})

/** Which of several it was. */
const refusedAt = (title: string, { code, zh, en }: Refusal) =>
  refused(code, `“${title.slice(0, 40)}”未能生成，全部没有写入：${zh}`, `"${title.slice(0, 40)}", and so none: ${en}`)

type Adding = { said: z.output<typeof newTaskSchema>[]; looking: Looking }

/** New tasks of a plan that the caller may change, in their order; `at` is the index of one that is refused. */
async function addedTo(book: Act, id: string, { said, looking }: Adding): ReturnType<typeof addTasks> {
  const plan = await listedPlan(book, id, looking)
  if (!plan) return notFound('这份计划', 'plan')
  for (const [at, one] of said.entries()) {
    const beyond = await beyondOf(book, one, { before: null, limits: looking.limits })
    if (beyond) return { ...beyond, at }
  }
  const last = await lastPosition(book, id)
  return addTasks(
    book,
    plan,
    said.map((one, at) => ({ ...one, position: one.position ?? last + at + 1 })),
  )
}

async function lastPosition({ tx, workspace }: Act, plan: string): Promise<number> {
  const { last } = await tx
    .selectFrom('tasks')
    .select((is) => is.fn.max<number | null>('position').as('last'))
    .where('workspace', '=', workspace)
    .where('plan', '=', plan)
    .where('removed', '=', false)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

async function again(book: Act, id: string, looking: Looking) {
  const task = await listedTask(book, id, looking)
  return task ? shown(book, task, looking) : gone()
}

/** The task and the plan that it belongs to, as far as the caller may change them. */
async function toChange(book: Act, id: string, looking: Looking) {
  const task = await listedTask(book, id, looking)
  const plan = task && (await listedPlan(book, task.plan, looking))
  return plan ? { plan, before: (await taskOf(book, id))! } : null
}

export const patchTask = route({
  method: 'patch',
  path: '/tasks/{id}',
  action: 'plans.write',
  says: { zh: '修改任务；状态由进展决定，不能直接改', en: 'Change a task; its state is said by progress alone' },
  params: idParams,
  body: z.strictObject(fields).partial(),
  reply: shownSchema,
  ifMatch: true,
  run: ({ params, body, version, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const found = await toChange(book, params.id, looking)
      if (!found) return gone()
      const changes = definedOf(body)
      const beyond = await beyondOf(book, changes, { before: found.before, limits: principal.limits })
      if (beyond) return beyond
      const changed = await changeTask(book, found, { ...changes, version })
      return changed.ok ? again(book, params.id, looking) : changed
    }),
})

export const deleteTask = route({
  method: 'delete',
  path: '/tasks/{id}',
  action: 'plans.write',
  says: { zh: '移除任务并说明理由；其进展和修改记录保留', en: 'Remove a task with a reason; what was said stays' },
  params: idParams,
  query: whyQuery,
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: ({ params, query: { why }, version, principal, act }) =>
    act(async (book) => {
      const found = await toChange(book, params.id, lookingOf(book, principal))
      return found ? removeTask(book, found, { version, why }) : gone()
    }),
})
