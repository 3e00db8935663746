// Ties that have promised something (有条款的结对关系): those whose agreements have clauses in a year, with how many, so that a year without a plan is
// noticed.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { all, columnsOf, type Limited, withinLimitsOf } from '../ledger/limits.ts'
import type { Day } from '../model/period.ts'
import { planFrom } from './plans.ts'
import { holdsIn, tiesWithoutPlan } from './reminders.ts'
import { touchesYear } from './task-list.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A tie with how many clauses of its agreements hold in the year. */
export type PromisingTie = {
  id: string
  a: string
  b: string
  programme: string | null
  regions: string[]
  clauses: number
}

/** The ties within the limits that have clauses in a year and that no plan of the year is about. */
export async function tiesToPlan(act: Reader, year: number, limited: Limited): Promise<PromisingTie[]> {
  const ties = await promisingTies(act, year, limited)
  if (ties.length === 0) return []
  const plans = await act.tx
    .selectFrom('plans')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('removed', '=', false)
    .where(touchesYear('from_day', 'to_day', year))
    .execute()
  return tiesWithoutPlan(ties, plans.map(planFrom))
}

type Row = Omit<PromisingTie, 'clauses'> & { from: Day | null; to: Day | null }

async function promisingTies({ tx, workspace }: Reader, year: number, { limits }: Limited): Promise<PromisingTie[]> {
  const columns = { ...columnsOf('t'), tie: sql.ref('t.id') }
  const { rows } = await sql<Row>`
    select t.id, t.a_name as a, t.b_name as b, t.programme, t.regions, e.from_day as "from", e.to_day as "to"
    from clauses c join entries e on e.workspace = c.workspace and e.id = c.agreement
    join ties t on t.workspace = e.workspace and t.id = e.tie
    where c.workspace = ${workspace} and not c.removed and not e.removed and not t.removed
      and ${all(withinLimitsOf(limits, columns))}
    order by t.a_name collate "C", t.b_name collate "C", t.id`.execute(tx)
  const holding = Map.groupBy(
    rows.filter((row) => holdsIn(row, year)),
    ({ id }) => id,
  )
  return [...holding.values()].map((own) => {
    const { from: _, to: __, ...tie } = own[0]!
    return { ...tie, clauses: own.length }
  })
}
