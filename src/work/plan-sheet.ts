// Excel for plans (任务分解表的 Excel 导出与导入): the sheet in which an office splits its plan, out with how far each task is, and in as it is,
// so that the table that an office has already is where it begins.
import { isId } from '../ledger/limits.ts'
import type { CellProblem } from '../ledger/sheet-problems.ts'
import { tieLabels } from '../ledger/tie-labels.ts'
import type { BookTie } from '../ledger/ties.ts'
import type { Language } from '../model/amount-text.ts'
import { clauseLabels, type LabelledClause } from './plan-sheet/labels.ts'
import { sheetRead } from './plan-sheet/read.ts'
import { sheetWritten } from './plan-sheet/write.ts'
import type { Plan } from './plans.ts'
import type { ListedTask } from './task-list.ts'
import type { Task, TaskSaid } from './tasks.ts'

/** What a sheet can name: the ties that the plan may be about and the clauses of their agreements. */
export type Nameable = { ties: readonly BookTie[]; clauses: readonly LabelledClause[] }

/** The bytes of an xlsx with the tasks of a plan; without any a form with an example. `units`: names to choose from. */
export function writePlanSheet(
  {
    plan,
    tasks,
    units,
    language,
  }: { plan: Plan; tasks: readonly ListedTask[]; units: readonly string[]; language: Language },
  { ties, clauses }: Nameable,
): Promise<Uint8Array> {
  return sheetWritten({ plan, tasks, units, language, ties: tieLabels(ties), clauses: clauseLabels(clauses) })
}

/** What a sheet would do with a plan: new tasks, changed ones with what of them changes, and how many stay. */
export type SheetPlan = {
  fresh: { said: TaskSaid; at: Where }[]
  changed: { before: Task; changes: Partial<TaskSaid>; at: Where }[]
  unchanged: number
  problems: CellProblem[]
}
type Where = { sheet: string; row: number }

/** Reads a sheet against the tasks that a plan has. A row with an id is that task, one without the task of exactly its title; others are new. */
export async function readPlanSheet(
  bytes: Uint8Array,
  { plan, tasks, ties, clauses }: { plan: Plan; tasks: readonly Task[] } & Nameable,
): Promise<SheetPlan> {
  const labels = { ties: tieLabels(ties), clauses: clauseLabels(clauses) }
  const read = await sheetRead(bytes, { period: [plan.from, plan.to], ...labels })
  const sorted: SheetPlan = { fresh: [], changed: [], unchanged: 0, problems: [...read.problems] }
  const known = knownOf(tasks)
  let last = Math.max(0, ...tasks.map(({ position }) => position))
  for (const { draft, ...at } of read.tasks) {
    const { id, ...said } = draft
    const before = known(id, draft.title)
    if (before === undefined) sorted.problems.push(wrongAt(at, id !== null && isId(id) ? unknownId : twice))
    else if (before === null) {
      last = said.position ?? last + 1
      sorted.fresh.push({ said: { ...unsaid, position: last, ...said }, at })
    } else {
      const changes = changesOf(before, { ...said, ...keptClauses(before, said, clauses) })
      if (Object.keys(changes).length === 0) sorted.unchanged++
      else sorted.changed.push({ before, changes, at })
    }
  }
  return sorted
}

/** What a task says of which the sheet has no column. */
const unsaid: Omit<TaskSaid, 'title' | 'position'> = {
  ...{ units: [], helpers: [], from: null, due: null, goal: null, target: null, clauses: [], entries: [] },
  ...{ weight: '1', note: null, tie: null },
}

/** Finds the task of a row: null where it is new, undefined where it names one that is not there or was had already. */
function knownOf(tasks: readonly Task[]): (id: string | null, title: string) => Task | null | undefined {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const byTitle = Map.groupBy(tasks, ({ title }) => title)
  const had = new Set<string>()
  return (id, title) => {
    const same = (byTitle.get(title) ?? []).filter((task) => !had.has(task.id))
    const found = id === null ? (same[0] ?? null) : byId.get(id)
    if (!found) return found
    if (had.has(found.id)) return undefined
    had.add(found.id)
    return found
  }
}

/** The clauses of a row, and those of the task that the sheet cannot name. */
function keptClauses(before: Task, { clauses: said }: Partial<TaskSaid>, nameable: readonly LabelledClause[]) {
  if (said === undefined) return {}
  const kept = before.clauses.filter((id) => said.includes(id) || !nameable.some((clause) => clause.id === id))
  return { clauses: [...kept, ...said.filter((id) => !kept.includes(id))] }
}

/** What of a task a row says otherwise. */
function changesOf(before: Task, said: Partial<TaskSaid>): Partial<TaskSaid> {
  const changed = Object.entries(said).filter(
    ([name, value]) => JSON.stringify(before[name as keyof TaskSaid]) !== JSON.stringify(value),
  )
  return Object.fromEntries(changed) as Partial<TaskSaid>
}

function wrongAt({ sheet, row }: Where, said: { zh: string; en: string }): CellProblem {
  return { sheet, cell: `A${row}`, severity: 'error', ...said }
}

const unknownId = {
  zh: '计划中没有这个编号的任务；如是新的任务，请清空编号。',
  en: 'The plan has no task of this id; clear it if this is a new task.',
}
const twice = {
  zh: '这项任务在表中出现了两次。',
  en: 'This task is in the sheet twice.',
}
