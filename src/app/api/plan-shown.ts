// Plans and tasks as they are shown (计划和任务的展示): with the names of their ties and what tasks come to.
import type { Act } from '../../db.ts'
import type { Limited } from '../../ledger/limits.ts'
import { tiesOf } from '../../ledger/ties.ts'
import { type ClauseHead, clauseHeads } from '../../work/clause-list.ts'
import type { Plan } from '../../work/plans.ts'
import { allTasks, type ListedTask, type Looking } from '../../work/task-list.ts'
import { type Summary, summaryOf } from '../../work/task-state.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>
type Named<T> = T & { tieName: string | null }

/** Things with the names of their ties: 宁波市—黄冈市. */
async function withTieNames<T extends { tie: string | null }>(act: Reader, things: readonly T[]): Promise<Named<T>[]> {
  const names = things.some(({ tie }) => tie !== null)
    ? new Map((await tiesOf(act)).map(({ id, a, b }) => [id, `${a}—${b}`]))
    : new Map<string, string>()
  return things.map((thing) => ({ ...thing, tieName: names.get(thing.tie ?? '') ?? null }))
}

/** Plans with what those of their tasks come to that the caller may see. */
export async function plansShown(
  act: Reader,
  plans: readonly Plan[],
  looking: Looking,
): Promise<Named<Plan & { summary: Summary }>[]> {
  const ids = plans.map(({ id }) => id)
  const tasks = ids.length === 0 ? [] : await allTasks(act, { ...looking, plans: ids })
  const byPlan = Map.groupBy(tasks, ({ plan }) => plan)
  const summed = plans.map((plan) => ({ ...plan, summary: summaryOf(byPlan.get(plan.id) ?? [], looking.today) }))
  return withTieNames(act, summed)
}

/** Tasks with the names of their ties and of those of their clauses that are within the limits. */
export async function tasksShown(
  act: Reader,
  tasks: readonly ListedTask[],
  limited: Limited,
): Promise<Named<ListedTask & { clauseHeads: ClauseHead[] }>[]> {
  const heads = await clauseHeads(act, [...new Set(tasks.flatMap(({ clauses }) => clauses))], limited)
  const headed = tasks.map((task) => ({ ...task, clauseHeads: heads.filter(({ id }) => task.clauses.includes(id)) }))
  return withTieNames(act, headed)
}
