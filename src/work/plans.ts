// Plans (计划): what a tie, a programme or a region sets out to do in a year or another period, with the tasks that it is split into. A plan is
// drafted, in force or closed; whose it is stays.
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Change, revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { PlansTable } from '../db/work-tables.ts'
import type { Act } from '../db.ts'
import { daySchema } from '../model/period.ts'
import { changedSince, done, type Outcome, refused } from '../model/refusal.ts'
import { covers } from '../model/roles.ts'

/** Every state of a plan. Units see a plan once it is in force; one that is closed takes no changes until it is opened again. */
export const planStates = {
  drafted: { zh: '草拟', en: 'drafted' },
  in_force: { zh: '执行中', en: 'in force' },
  closed: { zh: '已办结', en: 'closed' },
} as const
export type PlanState = keyof typeof planStates

/** A plan as it is written. `basis`: the document or meeting that it rests on, in words. */
export const planSaidSchema = z.object({
  title: z.string().trim().min(1).max(300),
  from: daySchema,
  to: daySchema,
  state: z.enum(Object.keys(planStates) as [PlanState, ...PlanState[]]),
  basis: z.string().trim().min(1).max(500).nullable(),
  note: z.string().max(2_000).nullable(),
})
export type PlanSaid = z.infer<typeof planSaidSchema>

/** Whose plan it is: a tie's, or a region's, a programme's or a region's under a programme. By `regions` and the others limits are asked. */
export type PlanFor = {
  tie: string | null
  programme: string | null
  region: string | null
  regionName: string | null
  regions: string[]
}

/** A plan of the book. */
export type Plan = PlanSaid & PlanFor & { id: string; version: number }

/** Adds a plan. */
export async function addPlan(act: Act, said: PlanSaid, planFor: PlanFor): Promise<Outcome<Plan>> {
  const wrong = wrongWithPlan(said)
  if (wrong) return wrong
  const plan: Plan = { ...said, ...planFor, id: newId(), version: 1 }
  await act.tx
    .insertInto('plans')
    .values({ workspace: act.workspace, ...rowOf(plan), created_at: act.at })
    .execute()
  await revise(act, [change('plan.add', plan.id, null, plan)])
  return done(plan)
}

/** Changes what a plan says, its state among it. */
export async function changePlan(
  act: Act,
  before: Plan,
  { version, ...changes }: Partial<PlanSaid> & { version: number },
): Promise<Outcome<Plan>> {
  if (before.version !== version) return changedSince()
  const after = { ...before, ...changes, version: version + 1 }
  const wrong = (before.state === 'closed' && after.state === 'closed' ? closedPlan() : null) ?? wrongWithPlan(after)
  if (wrong) return wrong
  const { id: _, ...row } = rowOf(after)
  await update(act, before.id, row)
  await revise(act, [change('plan.edit', before.id, before, after)])
  return done(after)
}

/** Takes a plan away that has no task. */
export async function removePlan(
  act: Act,
  before: Plan,
  { version, why }: { version: number; why: string },
): Promise<Outcome<{ id: string }>> {
  if (before.version !== version) return changedSince()
  const task = await act.tx
    .selectFrom('tasks')
    .select('id')
    .where('workspace', '=', act.workspace)
    .where('plan', '=', before.id)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (task) return refused('plan_in_use', '计划下还有任务，请先移除任务。', 'The plan has tasks; remove them first.')
  await update(act, before.id, { removed: true, version: version + 1 })
  await revise(act, [{ ...change('plan.remove', before.id, before, null), why }])
  return done({ id: before.id })
}

/** A tie as far as plans ask. */
export type PlannedTie = { id: string; programme: string | null; regions: readonly string[] }

/** Whether a plan is about a tie: its own, or that of its programme or of a region in it. */
export function isAbout({ tie, programme, region }: PlanFor, about: PlannedTie): boolean {
  if (tie !== null) return tie === about.id
  if (programme !== null && programme !== about.programme) return false
  return region === null || about.regions.some((code) => covers(region, code))
}

/** Nothing of a closed plan is changed: it is what became of the year. */
export const closedPlan = () =>
  refused('plan_closed', '计划已办结；如需修改，请先恢复为执行中。', 'The plan is closed; open it again to change it.')

function wrongWithPlan({ from, to }: PlanSaid) {
  return to < from
    ? refused('ends_before_it_begins', '截止日期早于起始日期。', 'The plan ends before it begins.')
    : null
}

async function update({ tx, workspace }: Act, id: string, values: object): Promise<void> {
  await tx.updateTable('plans').set(values).where('workspace', '=', workspace).where('id', '=', id).execute()
}

/** A plan from its row. */
export function planFrom(row: Selectable<PlansTable>): Plan {
  const { id, title, tie, programme, region, regions, basis, note, version } = row
  return {
    ...{ id, title, from: row.from_day, to: row.to_day, state: row.state as PlanState, basis, note, version },
    ...{ tie, programme, region, regionName: row.region_name, regions },
  }
}

function rowOf({ from, to, regionName, ...same }: Plan) {
  return { ...same, from_day: from, to_day: to, region_name: regionName }
}

function change(action: string, subject: string, before: object | null, after: object | null): Change {
  return { action, kind: 'plan', subject, before, after }
}
