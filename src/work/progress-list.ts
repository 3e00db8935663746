// The list of progress (进展列表): what was said of a task, the latest day first; and over all tasks what waits for the office.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import { all, type Condition, columnsOf, isId, isThe, withinLimitsOf } from '../ledger/limits.ts'
import { type Progress, type ProgressStanding, progressFrom } from './progress.ts'
import type { Looking } from './task-list.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What progress is narrowed to. `unit`: the one that said it. */
export type ProgressFilter = {
  task?: string | undefined
  plan?: string | undefined
  tie?: string | undefined
  unit?: string | undefined
  standing?: ProgressStanding | undefined
}

/** A progress with its task and plan, the name of who wrote it and the titles of what proves it. */
export type ListedProgress = Progress & {
  taskTitle: string
  plan: string
  planTitle: string
  byName: string | null
  documentTitle: string | null
  attachmentTitle: string | null
}

/** A page of progress; of one day what was written last first. */
export async function progressList(
  act: Reader,
  filter: ProgressFilter & Looking,
  asked: Asked,
): Promise<Page<ListedProgress>> {
  const place = placeOf(asked.cursor, 2)?.map(String)
  const after = place && isId(place[1]!) ? [sql<boolean>`(g.as_of, g.id) < (${place[0]}::date, ${place[1]}::uuid)`] : []
  const rows = await progressWhere(act, [...conditionsOf(filter), ...after], asked.limit + 1)
  return pageOf(rows, asked.limit, ({ asOf, id }) => [asOf, id])
}

/** A progress of the book, null where there is none of that id for who looks. */
export async function listedProgress(act: Reader, id: string, looking: Looking): Promise<ListedProgress | null> {
  const [found] = await progressWhere(act, [isThe(sql.ref('g.id'), id), ...conditionsOf(looking)], 1)
  return found ?? null
}

type Row = Parameters<typeof progressFrom>[0] & {
  task_title: string
  plan: string
  plan_title: string
  by_name: string | null
  document_title: string | null
  attachment_title: string | null
}

async function progressWhere({ tx, workspace }: Reader, conditions: readonly Condition[], limit: number) {
  const { rows } = await sql<Row>`
    select g.*, t.title as task_title, t.plan, p.title as plan_title, m.name as by_name,
      coalesce(d.title, d.name) as document_title, coalesce(a.title, a.name) as attachment_title
    from progress g join tasks t on t.workspace = g.workspace and t.id = g.task
    join plans p on p.workspace = t.workspace and p.id = t.plan
    left join members m on m.workspace = g.workspace and m.user_id = g.by
    left join documents d on d.workspace = g.workspace and d.id = g.document
    left join documents a on a.workspace = g.workspace and a.id = g.attachment
    where g.workspace = ${workspace} and not t.removed and not p.removed and ${all(conditions)}
    order by g.as_of desc, g.id desc limit ${limit}`.execute(tx)
  return rows.map((row): ListedProgress => {
    const names = { taskTitle: row.task_title, plan: row.plan, planTitle: row.plan_title, byName: row.by_name }
    return { ...progressFrom(row), ...names, documentTitle: row.document_title, attachmentTitle: row.attachment_title }
  })
}

function conditionsOf({ task, plan, tie, unit, standing, limits, speaksFor }: ProgressFilter & Looking): Condition[] {
  return [
    ...(task === undefined ? [] : [isThe(sql.ref('g.task'), task)]),
    ...(plan === undefined ? [] : [isThe(sql.ref('t.plan'), plan)]),
    ...(tie === undefined ? [] : [isThe(sql.ref('t.tie'), tie)]),
    ...(unit === undefined ? [] : [sql<boolean>`g.unit = ${unit}`]),
    ...(standing === undefined ? [] : [sql<boolean>`g.standing = ${standing}`]),
    ...withinLimitsOf(limits, columnsOf('t')),
    ...(speaksFor === null ? [] : [sql<boolean>`(${speaksFor} = any(t.units) or ${speaksFor} = any(t.helpers))`]),
  ]
}
