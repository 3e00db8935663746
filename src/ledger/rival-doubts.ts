// Doubts about rivals (互斥存疑): figures of one tie, year and series that contradict each other make a doubt, and it is settled when they no
// longer do. So does a whole with the parts that are larger, wherever these stand.
import { sql } from 'kysely'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { type Group, keyOf as groupName } from './groups.ts'
import type { Contradiction } from './settled.ts'

/** Figures that cannot all hold, by their postings in order of ids, and where they belong: a whole's parts with it. */
export type Rivals = { group: Group } & Contradiction

/** A doubt that is open: the ids of its postings, in their order, as one text, which is all that is compared. */
type OpenDoubt = { id: string; subjects: string; whole: string | null }

/** Makes the doubts within some groups be those of their rivals now; `looked`: of a group the postings that were looked at, where they are not all. */
export async function refreshRivals(
  act: Act,
  { groups, rivals, looked }: { groups: readonly Group[]; rivals: readonly Rivals[]; looked: Looked },
): Promise<void> {
  const all = await openRivals(act, groups, { across: false })
  // Postings that contradict each other share days, so that all of a doubt are looked at or none.
  const open = all.filter(({ subjects, ...group }) => looked(group)?.has(subjects.slice(0, uuidLength)) ?? true)
  await replaceDoubts(act, { open, rivals, across: false })
}

type Looked = (group: Group) => { has: (id: string) => boolean } | undefined
const uuidLength = 36

/**
 * Settles those of some open doubts that are no more, and makes those that are new; one to which a figure is added, or from which one is
 * taken, stays the same doubt. `across`: their parts stand in other groups.
 */
export async function replaceDoubts(
  act: Act,
  { open, rivals, across }: { open: readonly OpenOfGroup[]; rivals: readonly Rivals[]; across: boolean },
): Promise<void> {
  const { tx, workspace, at } = act
  const keyOf = (whole: string | null, subjects: string) => `${whole} ${subjects}`
  const wanted = new Set(rivals.map(({ subjects, whole }) => keyOf(whole, subjects.join())))
  const kept = new Set(open.map(({ subjects, whole }) => keyOf(whole, subjects)))
  const ended = open.filter(({ subjects, whole }) => !wanted.has(keyOf(whole, subjects)))
  const begun = rivals.filter(({ subjects, whole }) => !kept.has(keyOf(whole, subjects.join())))
  const { changed, settled, fresh } = goingOn(ended, begun)
  await updateAll(act, 'doubts', changed)
  await updateAll(
    act,
    'doubts',
    settled.map(({ id }) => ({ id, state: 'settled', settled_at: at })),
  )
  await insertAll(
    tx,
    'doubts',
    fresh.map(({ group, subjects, whole }) => ({
      ...{ workspace, id: newId(), code: 'rivals', subjects, whole, across, state: 'open', created_at: at },
      ...group,
    })),
  )
}

/** Of doubts that ended and of rivals without a doubt those that share a figure of one group: the doubt goes on with these figures. */
function goingOn(ended: readonly OpenOfGroup[], begun: readonly Rivals[]) {
  const nameOf = (group: Group, whole: string | null, subject: string) => `${groupName(group)} ${whole} ${subject}`
  const bySubject = new Map<string, OpenDoubt>()
  for (const doubt of ended)
    for (const subject of doubt.subjects.split(',')) bySubject.set(nameOf(doubt, doubt.whole, subject), doubt)
  const taken = new Set<OpenDoubt>()
  const changed: { id: string; subjects: string[] }[] = []
  const fresh = begun.filter(({ group, whole, subjects }) => {
    const known = subjects.map((subject) => bySubject.get(nameOf(group, whole, subject)))
    const doubt = known.find((one) => one && !taken.has(one))
    if (!doubt) return true
    taken.add(doubt)
    changed.push({ id: doubt.id, subjects })
    return false
  })
  return { changed, fresh, settled: ended.filter((doubt) => !taken.has(doubt)) }
}

/** With its group, and the parties of its whole. */
type OpenOfGroup = OpenDoubt & Group & { parties: string[] | null }

/** The doubts of some groups that are open. */
export async function openRivals(
  { tx, workspace }: Act,
  groups: readonly Group[],
  { across }: { across: boolean },
): Promise<OpenOfGroup[]> {
  const { rows } = await sql<OpenOfGroup>`
    select d.id, array_to_string(d.subjects, ',') as subjects, d.whole, g.tie, g.year, g.series, w.parties
    from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    cross join lateral (select * from doubts d where d.workspace = ${workspace} and d.state = 'open' and d.code = 'rivals'
      and d.tie = g.tie and d.year = g.year and d.series = g.series offset 0) d
    left join postings w on w.workspace = ${workspace} and w.id = d.whole
    where d.across = ${across}`.execute(tx)
  return rows
}
