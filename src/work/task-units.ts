// Units of tasks (责任单位): every unit that tasks name or that a reporter speaks for, with how much it has to do, so that a unit is called by
// one name.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { all, columnsOf, type Limited, withinLimitsOf } from '../ledger/limits.ts'

/** A unit: of how many tasks it is responsible, and how many it helps with; `reports`: whether somebody of it can report progress. */
export type TaskUnit = { unit: string; responsible: number; helping: number; reports: boolean }

/** The units, those with the most tasks first. */
export async function taskUnits(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  { limits }: Limited,
): Promise<TaskUnit[]> {
  const { rows } = await sql<TaskUnit>`
    with named as (
      select u.unit, true as responsible, t.id from tasks t cross join unnest(t.units) as u(unit)
      where t.workspace = ${workspace} and not t.removed and ${all(withinLimitsOf(limits, columnsOf('t')))}
      union all
      select u.unit, false, t.id from tasks t cross join unnest(t.helpers) as u(unit)
      where t.workspace = ${workspace} and not t.removed and ${all(withinLimitsOf(limits, columnsOf('t')))}
      union all
      select unit, null, null from members
      where workspace = ${workspace} and role = 'reporter' and unit is not null and removed_at is null)
    select unit, count(*) filter (where responsible)::int as responsible,
      count(*) filter (where not responsible)::int as helping, bool_or(id is null) as reports
    from named group by unit order by 2 desc, 3 desc, unit collate "C" limit 2000`.execute(tx)
  return rows
}
