// The list of entries (台账列表): a kind's table, narrowed, sorted, and counted by stage, tie, programme, region and year; and what an entry is
// linked to.
import { type RawBuilder, sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { Limits } from '../model/roles.ts'
import { type BookEntry, entryFrom } from './entries.ts'
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
} from './limits.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { tiesOf } from './ties.ts'

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

/** By what a list is sorted. What has no day stands at the early end, what has no stage before those that have one. */
export const entrySorts = ['updated', 'name', 'stage', 'from', 'to'] as const
/** `falling`: the latest, or the last by name, first. */
export type EntrySort = { by: (typeof entrySorts)[number]; falling: boolean }

const lastChanged: EntrySort = { by: 'updated', falling: true }

/** What rows are sorted by, as a text that a cursor can carry, and how the text goes back. */
const sortKeys: Record<EntrySort['by'], { key: RawBuilder<unknown>; of: (entry: BookEntry) => string; type: string }> =
  {
    updated: { key: sql`e.updated_at`, of: ({ updatedAt }) => updatedAt.toISOString(), type: 'timestamptz' },
    name: { key: sql`e.name`, of: ({ name }) => name, type: 'text' },
    stage: { key: sql`coalesce(e.stage, '')`, of: ({ stage }) => stage ?? '', type: 'text' },
    from: { key: sql`coalesce(e.from_day, '0001-01-01'::date)`, of: ({ from }) => from ?? '0001-01-01', type: 'date' },
    to: { key: sql`coalesce(e.to_day, '0001-01-01'::date)`, of: ({ to }) => to ?? '0001-01-01', type: 'date' },
  }

/** A page of entries; those changed last first, unless said otherwise. */
export async function entryList(
  { tx, workspace }: Reader,
  { sort = lastChanged, ...filter }: EntryFilter & Limited & { sort?: EntrySort | undefined },
  asked: Asked,
): Promise<Page<BookEntry>> {
  const { key, of, type } = sortKeys[sort.by]
  const way = sort.falling ? 'desc' : 'asc'
  const rows = await tx
    .selectFrom('entries as e')
    .selectAll()
    .where('e.workspace', '=', workspace)
    .where('e.removed', '=', false)
    .where(all([...entryConditions(filter), ...afterPlace(asked, sort)]))
    .orderBy(key, way)
    .orderBy('e.id', way)
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows.map(entryFrom), asked.limit, (entry) => [type, of(entry), entry.id])
}

/** What follows the place of a cursor; a cursor of another sorting is none. */
function afterPlace({ cursor }: Asked, { by, falling }: EntrySort): Condition[] {
  const { key, type } = sortKeys[by]
  const [sorted, value, id] = placeOf(cursor, 3) ?? []
  if (sorted !== type || typeof value !== 'string' || typeof id !== 'string' || !isId(id)) return []
  const place = sql`(${value}::${sql.raw(type)}, ${id}::uuid)`
  return [falling ? sql<boolean>`(${key}, e.id) < ${place}` : sql<boolean>`(${key}, e.id) > ${place}`]
}

/** How many entries there are for each value of a column, by the column; `label` names a tie and a region. */
export type Facets = Record<FacetName, { value: string | null; count: number; label: string | null }[]>
type FacetName = 'kind' | 'stage' | 'tie' | 'programme' | 'region' | 'year'

/** Counts what a filter leaves, by each facet, most first; each facet without what it is narrowed to itself, so that one can go on to another value. */
export async function entryFacets(act: Reader, filter: EntryFilter & Limited): Promise<Facets> {
  const facet = (name: FacetName) => facetOf(act, name, { ...filter, [name]: undefined })
  const ties = new Map((await tiesOf(act)).map(({ id, a, b }) => [id, `${a}—${b}`]))
  return {
    kind: await facet('kind'),
    stage: await facet('stage'),
    tie: (await facet('tie')).map((one) => ({ ...one, label: ties.get(one.value ?? '') ?? null })),
    programme: await facet('programme'),
    region: await facet('region'),
    year: await facet('year'),
  }
}

async function facetOf({ tx, workspace }: Reader, name: FacetName, filter: EntryFilter & Limited) {
  const region = sql`from entries e cross join unnest(e.regions) as region`
  const [value, from] = name === 'region' ? [sql`region`, region] : [sql.ref(`e.${name}`), sql`from entries e`]
  const { rows } = await sql<{ value: string | null; count: number }>`
    select ${value}::text as value, count(*) as count ${from}
    where e.workspace = ${workspace} and not e.removed and ${all(entryConditions(filter))}
    group by 1 order by 2 desc, 1 limit 200`.execute(tx)
  return rows.map((row) => ({ ...row, label: null as string | null }))
}

/** The conditions of a filter on the table `e` of entries. */
export function entryConditions({ tie, region, words, limits, ...equal }: EntryFilter & Limited): Condition[] {
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

/** A page of entries as a table shows them: each with the name of its tie and the figures on it. */
export type EntryRow = BookEntry & { tieName: string | null; figures: BookPosting[] }

/** What a table shows beside entries; of an entry with many figures the latest. */
export async function withFigures(
  act: Reader,
  entries: readonly BookEntry[],
  { limits }: Limited,
): Promise<EntryRow[]> {
  const names = new Map((await tiesOf(act)).map(({ id, a, b }) => [id, `${a}—${b}`]))
  const figures = Map.groupBy(await figuresOn(act, entries, limits), ({ entry }) => entry)
  return entries.map((entry) => ({
    ...entry,
    tieName: names.get(entry.tie ?? '') ?? null,
    figures: (figures.get(entry.id) ?? []).slice(0, mostFigures),
  }))
}

const mostFigures = 20

async function figuresOn({ tx, workspace }: Reader, entries: readonly BookEntry[], limits: Limits) {
  if (entries.length === 0) return []
  const ids = entries.map(({ id }) => id)
  const rows = await tx
    .selectFrom('postings as p')
    .selectAll()
    .where('p.workspace', '=', workspace)
    .where('p.removed', '=', false)
    .where('p.entry', 'in', ids)
    .where(all(withinLimitsOf(limits, columnsOf('p'))))
    .orderBy('p.to_day', (by) => by.desc().nullsLast())
    .orderBy('p.id')
    .limit(5_000)
    .execute()
  return rows.map(postingFrom)
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
