// What became of promises (条款落实情况): of each tie that has clauses or tasks in a year, how many clauses no task carries out and of how many tasks
// nobody has said anything, so that an office knows before December what its report will lack.
import { sql } from 'kysely'
import { type Asked, type Page, pageOfList } from '../db/pages.ts'
import type { Act } from '../db.ts'
import { all, columnsOf, touchesRegions, withinLimitsOf } from '../ledger/limits.ts'
import { type PlanFilter, planList } from '../work/plan-list.ts'
import { holdsIn } from '../work/reminders.ts'
import { allTasks, type Looking } from '../work/task-list.ts'
import { type Summary, summaryOf } from '../work/task-state.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A tie with its clauses that hold in the year, those that no task carries out, its own plans and what its tasks come to. */
export type CarriedOut = {
  tie: string
  a: string
  b: string
  programme: string | null
  clauses: number
  uncarried: number
  plans: number
  summary: Summary
}

/** What is looked at; every year where none is named. */
export type CarriedOutFilter = Pick<PlanFilter, 'year' | 'programme' | 'region'> & Looking

/** The ties that have clauses or tasks, by their names. For a reporter those of his unit's tasks, without clauses. */
export async function carriedOut(act: Reader, filter: CarriedOutFilter, asked: Asked): Promise<Page<CarriedOut>> {
  const clauses = filter.speaksFor === null ? await clausesByTie(act, filter) : new Map<string, Clauses>()
  const tasks = Map.groupBy(await allTasks(act, filter), ({ tie }) => tie ?? '')
  const ties = await tiesNamed(act, [...clauses.keys(), ...tasks.keys()], filter)
  const page = pageOfList(ties, asked, ({ tie }) => tie)
  const items: CarriedOut[] = []
  for (const one of page.items) {
    const { year, limits, speaksFor, today } = filter
    const plans = await planList(act, { tie: one.tie, year, limits, speaksFor, today }, { limit: 200 })
    const { count = 0, uncarried = 0 } = clauses.get(one.tie) ?? {}
    const summary = summaryOf(tasks.get(one.tie) ?? [], today)
    items.push({ ...one, clauses: count, uncarried, plans: plans.items.length, summary })
  }
  return { items, next: page.next }
}

type Clauses = { count: number; uncarried: number }
type Row = { tie: string; from: string | null; to: string | null; carried: boolean }

async function clausesByTie({ tx, workspace }: Reader, { year, limits }: CarriedOutFilter) {
  const { rows } = await sql<Row>`
    select e.tie, e.from_day as "from", e.to_day as "to", exists (
      select 1 from tasks t where t.workspace = c.workspace and not t.removed and c.id = any(t.clauses)) as carried
    from clauses c join entries e on e.workspace = c.workspace and e.id = c.agreement
    where c.workspace = ${workspace} and not c.removed and e.tie is not null
      and ${all(withinLimitsOf(limits, columnsOf('e')))}`.execute(tx)
  const holding = rows.filter((row) => year === undefined || holdsIn(row, year))
  const counted = [...Map.groupBy(holding, ({ tie }) => tie)].map(([tie, own]): [string, Clauses] => [
    tie,
    { count: own.length, uncarried: own.filter(({ carried }) => !carried).length },
  ])
  return new Map(counted)
}

type Named = Pick<CarriedOut, 'tie' | 'a' | 'b' | 'programme'>

async function tiesNamed(
  { tx, workspace }: Reader,
  ids: readonly string[],
  { programme, region }: CarriedOutFilter,
): Promise<Named[]> {
  const known = ids.filter((id) => id !== '')
  const { rows } = await sql<Named>`
    select t.id as tie, t.a_name as a, t.b_name as b, t.programme from ties t
    where t.workspace = ${workspace} and not t.removed and t.id = any(${known}::uuid[])
      and ${programme === undefined ? sql`true` : sql`t.programme = ${programme}`}
      and ${region === undefined ? sql`true` : touchesRegions(sql.ref('t.regions'), [region])}
    order by t.a_name collate "C", t.b_name collate "C", t.id`.execute(tx)
  return rows
}
