// Doubts about rivals (互斥存疑): figures of one tie, year and series that contradict each other make a doubt, and it is settled when they no
// longer do.
import { sql } from 'kysely'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import type { Group } from './groups.ts'

/** Figures that cannot all hold, by their postings in order of ids, and where they belong. */
export type Rivals = { group: Group; subjects: string[] }

/** Makes the doubts of some groups be those of their rivals now. */
export async function refreshRivals(act: Act, groups: readonly Group[], rivals: readonly Rivals[]): Promise<void> {
  const { tx, workspace, at } = act
  const open = await openRivals(act, groups)
  const wanted = new Set(rivals.map(({ subjects }) => subjects.join()))
  const kept = new Set(open.map(({ subjects }) => subjects))
  const settled = open.filter(({ subjects }) => !wanted.has(subjects))
  await updateAll(
    act,
    'doubts',
    settled.map(({ id }) => ({ id, state: 'settled', settled_at: at })),
  )
  const fresh = rivals.filter(({ subjects }) => !kept.has(subjects.join()))
  await insertAll(
    tx,
    'doubts',
    fresh.map(({ group, subjects }) => ({
      ...{ workspace, id: newId(), code: 'rivals', subjects, state: 'open', created_at: at },
      ...group,
    })),
  )
}

/** The doubts that are open; of each the ids of its postings, in their order, as one text, which is all that is compared. */
async function openRivals(
  { tx, workspace }: Act,
  groups: readonly Group[],
): Promise<{ id: string; subjects: string }[]> {
  const { rows } = await sql<{ id: string; subjects: string }>`
    select d.id, array_to_string(d.subjects, ',') as subjects from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    cross join lateral (select * from doubts d where d.workspace = ${workspace} and d.state = 'open' and d.code = 'rivals'
      and d.tie = g.tie and d.year = g.year and d.series = g.series offset 0) d`.execute(tx)
  return rows
}
