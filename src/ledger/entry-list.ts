// The list of entries (台账列表): a kind's table, narrowed and counted by stage, tie and year; and what an entry is linked to.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import { type BookEntry, entryFrom } from './entries.ts'
import {
  all,
  type Condition,
  columnsOf,
  contains,
  isThe,
  type Limited,
  touchesRegions,
  withinLimitsOf,
} from './limits.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What entries are narrowed to. `region`: the code of a region, which takes in what lies in it. */
export type EntryFilter = {
  kind?: string | undefined
  tie?: string | undefined
  programme?: string | undefined
  year?: number | undefined
  region?: string | undefined
  stage?: string | undefined
  words?: string | undefined
}

/** A page of entries, those changed last first. */
export async function entryList(
  { tx, workspace }: Reader,
  filter: EntryFilter & Limited,
  asked: Asked,
): Promise<Page<BookEntry>> {
  const place = placeOf(asked.cursor, 2)
  const after = place
    ? [sql<boolean>`(e.updated_at, e.id) < (${new Date(String(place[0]))}, ${String(place[1])}::uuid)`]
    : []
  const rows = await tx
    .selectFrom('entries as e')
    .selectAll()
    .where('e.workspace', '=', workspace)
    .where('e.removed', '=', false)
    .where(all([...entryConditions(filter), ...after]))
    .orderBy('e.updated_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows.map(entryFrom), asked.limit, ({ updatedAt, id }) => [updatedAt.toISOString(), id])
}

/** How many entries there are for each kind, stage, tie and year. */
export type Facets = Record<'kind' | 'stage' | 'tie' | 'year', { value: string | null; count: number }[]>

/** Counts what a filter leaves, by each facet, most first. */
export async function entryFacets({ tx, workspace }: Reader, filter: EntryFilter & Limited): Promise<Facets> {
  const facet = async (name: keyof Facets) => {
    const { rows } = await sql<{ value: string | null; count: number }>`
      select ${sql.ref(`e.${name}`)}::text as value, count(*) as count from entries e
      where e.workspace = ${workspace} and not e.removed and ${all(entryConditions(filter))}
      group by 1 order by 2 desc, 1 limit 100`.execute(tx)
    return rows
  }
  return { kind: await facet('kind'), stage: await facet('stage'), tie: await facet('tie'), year: await facet('year') }
}

function entryConditions({ tie, region, words, limits, ...equal }: EntryFilter & Limited): Condition[] {
  const { kind, programme, year, stage } = equal
  const same = Object.entries({ kind, programme, year, stage }).flatMap(([name, value]) =>
    value === undefined ? [] : [sql<boolean>`${sql.ref(`e.${name}`)} = ${value}`],
  )
  return [
    ...same,
    ...(tie === undefined ? [] : [isThe(sql.ref('e.tie'), tie)]),
    ...(region === undefined ? [] : [touchesRegions(sql.ref('e.regions'), [region])]),
    ...(words === undefined ? [] : [contains(sql.ref('e.name'), words)]),
    ...withinLimitsOf(limits, columnsOf('e')),
  ]
}

/** A link of an entry: `out` points from it to the other, `in` from the other to it. */
export type EntryLink = { id: string; role: string; direction: 'out' | 'in'; entry: string; kind: string; name: string }

/** What an entry is linked to, in both directions. */
export async function linksOf({ tx, workspace }: Reader, entry: string): Promise<EntryLink[]> {
  const { rows } = await sql<EntryLink>`
    select l.id, l.role, case when l.from_entry = ${entry}::uuid then 'out' else 'in' end as direction, e.id as entry, e.kind, e.name
    from links l join entries e on e.workspace = l.workspace
      and e.id = case when l.from_entry = ${entry}::uuid then l.to_entry else l.from_entry end
    where l.workspace = ${workspace} and not e.removed and (l.from_entry = ${entry}::uuid or l.to_entry = ${entry}::uuid)
    order by l.id`.execute(tx)
  return rows
}
