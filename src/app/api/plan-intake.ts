// A plan's sheet that comes in (导入任务分解表): its rows become tasks of the plan, new ones and changed ones, all of them or none; what is wrong is told
// at its cell.
import type { Act } from '../../db.ts'
import { tiesOf } from '../../ledger/ties.ts'
import { done, type Outcome } from '../../model/refusal.ts'
import { type Limits, withinLimits } from '../../model/roles.ts'
import { clauseList, type ListedClause } from '../../work/clause-list.ts'
import { type Nameable, readPlanSheet, type SheetPlan } from '../../work/plan-sheet.ts'
import { isAbout, type Plan } from '../../work/plans.ts'
import { allTasks, type Looking } from '../../work/task-list.ts'
import { addTasks, changeTask, tasksIn } from '../../work/tasks.ts'
import { refusedSheet, type SheetResult } from './sheet-result.ts'

/** What tasks of a plan can name, as far as the member may see it: the ties that it is about and the clauses of their agreements. */
export async function nameableIn(book: Act, plan: Plan, limits: Limits): Promise<Nameable> {
  const all = await tiesOf(book)
  const ties = all.filter(
    (tie) =>
      isAbout(plan, tie) && withinLimits(limits, { regions: tie.regions, programme: tie.programme, tie: tie.id }),
  )
  const about = plan.tie === null ? { programme: plan.programme, region: plan.region } : { tie: plan.tie }
  const filter = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== null))
  const clauses: ListedClause[] = []
  for (let cursor: string | null = null; ; ) {
    const page: { items: ListedClause[]; next: string | null } = await clauseList(
      book,
      { ...filter, limits },
      { limit: 1_000, cursor },
    )
    clauses.push(...page.items)
    cursor = page.next
    if (cursor === null) return { ties, clauses }
  }
}

/** Takes a sheet into a plan; with `dry` it only says what would be done. */
export async function takePlanSheet(
  book: Act,
  { plan, looking, dry }: { plan: Plan; looking: Looking; dry: boolean },
  bytes: Uint8Array,
): Promise<Outcome<SheetResult>> {
  const nameable = await nameableIn(book, plan, looking.limits)
  const seen = new Set((await allTasks(book, { ...looking, plan: plan.id })).map(({ id }) => id))
  const tasks = (await tasksIn(book, plan.id)).filter(({ id }) => seen.has(id))
  const read = await readPlanSheet(bytes, { plan, tasks, ...nameable })
  const { fresh, changed, unchanged, problems } = read
  const counts = { added: fresh.length, changed: changed.length, unchanged }
  if (dry) return done({ ...counts, problems })
  if (problems.some(({ severity }) => severity === 'error')) return refusedSheet(problems)
  const written = await writeAll(book, plan, read)
  if (!written) return done({ ...counts, problems })
  return written.at === null ? { ok: false, refusal: written } : refusedSheet([...problems, problemAt(written)])
}

type Failed = { code: string; zh: string; en: string; at: { sheet: string; row: number } | null }

/** Writes all; gives what is wrong with the first that the plan does not take. */
async function writeAll(book: Act, plan: Plan, { fresh, changed }: SheetPlan): Promise<Failed | null> {
  const added = await addTasks(
    book,
    plan,
    fresh.map(({ said }) => said),
  )
  if (!added.ok) return { ...added.refusal, at: added.at === undefined ? null : fresh[added.at]!.at }
  for (const { before, changes, at } of changed) {
    const made = await changeTask(book, { plan, before }, { ...changes, version: before.version })
    if (!made.ok) return { ...made.refusal, at }
  }
  return null
}

function problemAt({ zh, en, at }: Failed): SheetResult['problems'][number] {
  return { sheet: at!.sheet, cell: `A${at!.row}`, severity: 'error', zh, en }
}
