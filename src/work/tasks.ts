// Tasks (任务): what of a plan which unit must do by when, which clause it carries out and what of the book it is about. How far it is, is not
// said here: that is its progress.
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Change, revise } from '../db/revisions.ts'
import { insertAll, newId } from '../db/rows.ts'
import type { TasksTable } from '../db/work-tables.ts'
import type { Act } from '../db.ts'
import { daySchema } from '../model/period.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { closedPlan, isAbout, type Plan } from './plans.ts'

const unitName = z.string().trim().min(1).max(200)

/** A task as it is written. `position`: 序号; `units`: 责任单位, `helpers`: 配合单位; `goal`: the wanted result in words; `target`: what measures it. */
export const taskSaidSchema = z.object({
  position: z.number().int().min(0).max(100_000),
  title: z.string().trim().min(1).max(1_000),
  units: z.array(unitName).max(50),
  helpers: z.array(unitName).max(100),
  from: daySchema.nullable(),
  due: daySchema.nullable(),
  goal: z.string().trim().min(1).max(1_000).nullable(),
  target: z.uuid().nullable(),
  clauses: z.array(z.uuid()).max(50),
  entries: z.array(z.uuid()).max(100),
  weight: z.string().regex(/^(?:0|[1-9]\d{0,5})(?:\.\d{1,4})?$/),
  note: z.string().max(2_000).nullable(),
  /** Under a plan of a region or programme, the tie that it is for. */
  tie: z.uuid().nullable(),
})
export type TaskSaid = z.infer<typeof taskSaidSchema>

/** A task of the book; by `programme` and `regions` limits are asked. */
export type Task = TaskSaid & { id: string; plan: string; programme: string | null; regions: string[]; version: number }

/** Adds tasks to a plan, all or none; `at` is the index of the first that cannot be. */
export async function addTasks(
  act: Act,
  plan: Plan,
  drafts: readonly TaskSaid[],
): Promise<Outcome<Task[]> & { at?: number }> {
  if (plan.state === 'closed') return closedPlan()
  const tasks: Task[] = []
  for (const [at, draft] of drafts.entries()) {
    const made = await placed(act, plan, { ...draft, id: newId(), version: 1 })
    if (!made.ok) return { ...made, at }
    tasks.push(made.value)
  }
  const rows = tasks.map((task) => ({ workspace: act.workspace, ...rowOf(task), removed: false, created_at: act.at }))
  await insertAll(act.tx, 'tasks', rows)
  await revise(
    act,
    tasks.map((task) => change('task.add', task.id, null, task)),
  )
  return done(tasks)
}

/** Changes a task; the plan that it belongs to stays. */
export async function changeTask(
  act: Act,
  { plan, before }: { plan: Plan; before: Task },
  { version, ...changes }: Partial<TaskSaid> & { version: number },
): Promise<Outcome<Task>> {
  if (plan.state === 'closed') return closedPlan()
  if (before.version !== version) return changedSince()
  const made = await placed(act, plan, { ...before, ...changes, version: version + 1 })
  if (!made.ok) return made
  const { id: _, ...row } = rowOf(made.value)
  await update(act, before.id, row)
  await revise(act, [change('task.edit', before.id, before, made.value)])
  return made
}

/** Takes a task away; what was said of it stays in the history. */
export async function removeTask(
  act: Act,
  { plan, before }: { plan: Plan; before: Task },
  { version, why }: { version: number; why: string },
): Promise<Outcome<{ id: string }>> {
  if (plan.state === 'closed') return closedPlan()
  if (before.version !== version) return changedSince()
  await update(act, before.id, { removed: true, version: version + 1 })
  await revise(act, [{ ...change('task.remove', before.id, before, null), why }])
  return done({ id: before.id })
}

type Drafted = TaskSaid & { id: string; version: number }

/** The task as it stands in the book, or what of it cannot be. */
async function placed(act: Act, plan: Plan, said: Drafted): Promise<Outcome<Task>> {
  const tie = said.tie ?? plan.tie
  if (said.from !== null && said.due !== null && said.due < said.from)
    return refused('ends_before_it_begins', '完成时限早于开始日期。', 'The task is due before it begins.')
  const own = tie === null ? null : await tieRow(act, tie)
  if (own === undefined) return notFound('这条结对关系', 'tie')
  if (own && !isAbout(plan, { ...own, id: tie! }))
    return refused('tie_not_in_plan', '这条结对关系不在计划的范围内。', 'The plan is not about this tie.')
  const missing = await missingOf(act, said)
  if (missing) return missing
  const about = own ?? { programme: plan.programme, regions: plan.regions }
  const units = distinct(said.units)
  const helpers = distinct(said.helpers).filter((name) => !units.includes(name))
  return done({ ...said, ...about, tie, units, helpers, plan: plan.id })
}

const distinct = (names: readonly string[]) => [...new Set(names)]

async function tieRow({ tx, workspace }: Act, id: string) {
  return tx
    .selectFrom('ties')
    .select(['programme', 'regions'])
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed', '=', false)
    .executeTakeFirst()
}

/** What a task names and the book does not have. */
async function missingOf(act: Act, { clauses, entries, target }: TaskSaid) {
  if ((await standing(act, 'clauses', clauses)) < distinct(clauses).length) return notFound('对应的条款', 'clause')
  if ((await standing(act, 'entries', entries)) < distinct(entries).length) return notFound('关联的条目', 'entry')
  if (target !== null && (await standing(act, 'targets', [target])) === 0) return notFound('这条目标值', 'target')
  return null
}

async function standing({ tx, workspace }: Act, table: 'clauses' | 'entries' | 'targets', ids: readonly string[]) {
  if (ids.length === 0) return 0
  const found = await tx
    .selectFrom(table)
    .select('id')
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .where('id', 'in', distinct(ids))
    .execute()
  return found.length
}

async function update({ tx, workspace }: Act, id: string, values: object): Promise<void> {
  await tx.updateTable('tasks').set(values).where('workspace', '=', workspace).where('id', '=', id).execute()
}

/** A task as its row has it, undefined where the workspace has none of that id. */
export async function taskOf({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>, id: string): Promise<Task | undefined> {
  const row = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && taskFrom(row)
}

/** The tasks of a plan as their rows have them, in its order. */
export async function tasksIn({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>, plan: string): Promise<Task[]> {
  const rows = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('plan', '=', plan)
    .where('removed', '=', false)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(taskFrom)
}

/** A task from its row. */
export function taskFrom(row: Selectable<TasksTable>): Task {
  const { id, plan, position, title, units, helpers, goal, target, clauses, entries, weight, note, version } = row
  const { tie, programme, regions } = row
  return {
    ...{ id, plan, position, title, units, helpers, from: row.from_day, due: row.due_day, goal, target },
    ...{ clauses, entries, weight, note, version, tie, programme, regions },
  }
}

function rowOf({ from, due, ...same }: Task) {
  return { ...same, from_day: from, due_day: due }
}

function change(action: string, subject: string, before: object | null, after: object | null): Change {
  return { action, kind: 'task', subject, before, after }
}
