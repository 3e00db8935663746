// The list of clauses (条款列表): by agreement, tie, programme or words, in the order of the agreement's text, each with the tasks that carry it
// out. What a clause is about is what its agreement is about, so that limits are asked of that.
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
  type Limited,
  touchesRegions,
  withinLimitsOf,
} from '../ledger/limits.ts'
import type { Day } from '../model/period.ts'
import { type Clause, clauseFrom } from './clauses.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What clauses are narrowed to. `carried`: whether a task carries it out. */
export type ClauseFilter = {
  agreement?: string | undefined
  document?: string | undefined
  tie?: string | undefined
  programme?: string | undefined
  region?: string | undefined
  carried?: boolean | undefined
  words?: string | undefined
}

/** A clause with its agreement, the title of the document that says it, and how many tasks carry it out. */
export type ListedClause = Clause & {
  agreementName: string
  agreementFrom: Day | null
  agreementTo: Day | null
  tie: string | null
  programme: string | null
  documentTitle: string | null
  tasks: number
}

/** A page of clauses, agreement by agreement in the order of the text. */
export async function clauseList(
  act: Reader,
  filter: ClauseFilter & Limited,
  asked: Asked,
): Promise<Page<ListedClause>> {
  const [agreement, start, id] = placeOf(asked.cursor, 3) ?? []
  const known = typeof agreement === 'string' && typeof id === 'string' && isId(agreement) && isId(id)
  const after = known
    ? [sql<boolean>`(c.agreement, c.start_at, c.id) > (${agreement}::uuid, ${Number(start)}::int, ${id}::uuid)`]
    : []
  const rows = await clausesWhere(act, [...conditionsOf(filter), ...after], asked.limit + 1)
  return pageOf(rows, asked.limit, (clause) => [clause.agreement, clause.start, clause.id])
}

/** A clause of the book, null where there is none of that id within the limits. */
export async function listedClause(act: Reader, id: string, { limits }: Limited): Promise<ListedClause | null> {
  const [found] = await clausesWhere(act, [isThe(sql.ref('c.id'), id), ...conditionsOf({ limits })], 1)
  return found ?? null
}

/** Those of some clauses that are within the limits, in the order of their agreements. */
export async function clausesNamed(act: Reader, ids: readonly string[], { limits }: Limited): Promise<ListedClause[]> {
  if (ids.length === 0) return []
  const named = sql<boolean>`c.id = any(${[...ids]}::uuid[])`
  return clausesWhere(act, [named, ...conditionsOf({ limits })], ids.length)
}

/** What a clause is called in a list of tasks. */
export type ClauseHead = Pick<Clause, 'id' | 'number' | 'heading'>

/** What those of some clauses that are within the limits are called. */
export async function clauseHeads(act: Reader, ids: readonly string[], { limits }: Limited): Promise<ClauseHead[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ClauseHead>`
    select c.id, c.number, c.heading
    from clauses c join entries e on e.workspace = c.workspace and e.id = c.agreement
    where c.workspace = ${act.workspace} and not c.removed and c.id = any(${[...ids]}::uuid[])
      and ${all(conditionsOf({ limits }))}
    order by c.agreement, c.start_at, c.id`.execute(act.tx)
  return rows
}

type Row = Parameters<typeof clauseFrom>[0] & {
  name: string
  from_day: Day | null
  to_day: Day | null
  tie: string | null
  programme: string | null
  title: string | null
  tasks: number
}

async function clausesWhere({ tx, workspace }: Reader, conditions: readonly Condition[], limit: number) {
  const { rows } = await sql<Row>`
    select c.*, e.name, e.from_day, e.to_day, e.tie, e.programme, coalesce(d.title, d.name) as title, ${tasks} as tasks
    from clauses c join entries e on e.workspace = c.workspace and e.id = c.agreement
    left join documents d on d.workspace = c.workspace and d.id = c.document
    where c.workspace = ${workspace} and not c.removed and ${all(conditions)}
    order by c.agreement, c.start_at, c.id limit ${limit}`.execute(tx)
  return rows.map((row): ListedClause => {
    const agreement = { agreementName: row.name, agreementFrom: row.from_day, agreementTo: row.to_day }
    const { tie, programme, title: documentTitle, tasks: count } = row
    return { ...clauseFrom(row), ...agreement, tie, programme, documentTitle, tasks: count }
  })
}

const tasks = sql<number>`(select count(*)::int from tasks t
  where t.workspace = c.workspace and not t.removed and c.id = any(t.clauses))`

function conditionsOf({ agreement, document, tie, programme, region, carried, words, limits }: ClauseFilter & Limited) {
  return [
    ...(agreement === undefined ? [] : [isThe(sql.ref('c.agreement'), agreement)]),
    ...(document === undefined ? [] : [isThe(sql.ref('c.document'), document)]),
    ...(tie === undefined ? [] : [isThe(sql.ref('e.tie'), tie)]),
    ...(programme === undefined ? [] : [sql<boolean>`e.programme = ${programme}`]),
    ...(region === undefined ? [] : [touchesRegions(sql.ref('e.regions'), [region])]),
    ...(carried === undefined ? [] : [carried ? sql<boolean>`${tasks} > 0` : sql<boolean>`${tasks} = 0`]),
    ...(words ? [contains(sql`(coalesce(c.heading, '') || ' ' || c.words)`, words)] : []),
    ...withinLimitsOf(limits, columnsOf('e')),
  ]
}
