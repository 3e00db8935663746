// The list of plans (计划列表): by tie, programme, region, year or state, the latest first, each with what its tasks come to. A reporter sees the
// plans that have tasks of his unit, and counts those alone.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import {
  all,
  type Condition,
  columnsOf,
  contains,
  isId,
  isThe,
  touchesRegions,
  withinLimitsOf,
} from '../ledger/limits.ts'
import { type Plan, type PlanState, planFrom } from './plans.ts'
import { type ListedTask, type Looking, touchesYear } from './task-list.ts'
import { type Summary, summaryOf } from './task-state.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What plans are narrowed to. `year`: whose period touches it. */
export type PlanFilter = {
  tie?: string | undefined
  programme?: string | undefined
  region?: string | undefined
  year?: number | undefined
  state?: PlanState | undefined
  words?: string | undefined
}

/** A page of plans. */
export async function planList(act: Reader, filter: PlanFilter & Looking, asked: Asked): Promise<Page<Plan>> {
  const place = placeOf(asked.cursor, 2)?.map(String)
  const after =
    place && isId(place[1]!) ? [sql<boolean>`(p.to_day, p.id) < (${place[0]}::date, ${place[1]}::uuid)`] : []
  const rows = await plansWhere(act, [...conditionsOf(filter), ...after], asked.limit + 1)
  return pageOf(rows, asked.limit, ({ to, id }) => [to, id])
}

/** A plan of the book, null where there is none of that id for who looks. */
export async function listedPlan(act: Reader, id: string, looking: Looking): Promise<Plan | null> {
  const [found] = await plansWhere(act, [isThe(sql.ref('p.id'), id), ...conditionsOf(looking)], 1)
  return found ?? null
}

async function plansWhere({ tx, workspace }: Reader, conditions: readonly Condition[], limit: number) {
  const rows = await tx
    .selectFrom('plans as p')
    .selectAll()
    .where('p.workspace', '=', workspace)
    .where('p.removed', '=', false)
    .where(all(conditions))
    .orderBy('p.to_day', 'desc')
    .orderBy('p.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(planFrom)
}

function conditionsOf({
  tie,
  programme,
  region,
  year,
  state,
  words,
  limits,
  speaksFor,
}: PlanFilter & Looking): Condition[] {
  return [
    ...(tie === undefined ? [] : [isThe(sql.ref('p.tie'), tie)]),
    ...(programme === undefined ? [] : [sql<boolean>`p.programme = ${programme}`]),
    ...(region === undefined ? [] : [touchesRegions(sql.ref('p.regions'), [region])]),
    ...(year === undefined ? [] : [touchesYear('p.from_day', 'p.to_day', year)]),
    ...(state === undefined ? [] : [sql<boolean>`p.state = ${state}`]),
    ...(words ? [contains(sql.ref('p.title'), words)] : []),
    ...withinLimitsOf(limits, columnsOf('p')),
    ...(speaksFor === null ? [] : [hasTaskOf(speaksFor)]),
  ]
}

const hasTaskOf = (unit: string) => sql<boolean>`(p.state <> 'drafted' and exists (
  select 1 from tasks t where t.workspace = p.workspace and t.plan = p.id and not t.removed
    and (${unit} = any(t.units) or ${unit} = any(t.helpers))))`

/** What the tasks of each responsible unit come to; a task of two units counts for both, one of none under null. */
export function summariesByUnit(
  tasks: readonly ListedTask[],
  today: string,
): { unit: string | null; summary: Summary }[] {
  const byUnit = new Map<string | null, ListedTask[]>()
  for (const task of tasks)
    for (const unit of task.units.length > 0 ? task.units : [null])
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), task])
  return [...byUnit]
    .map(([unit, own]) => ({ unit, summary: summaryOf(own, today) }))
    .sort((a, b) => b.summary.tasks - a.summary.tasks)
}
