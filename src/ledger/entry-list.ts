// The list of entries (台账列表): what it is narrowed to, its counts by stage, tie, programme, region and year, the figures beside each; and what
// an entry is linked to. Its order is src/ledger/entry-order.ts.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { Limits } from '../model/roles.ts'
import type { BookEntry } from './entries.ts'
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
    figures: figures.get(entry.id) ?? [],
  }))
}

const mostFigures = 20

/** Each entry's own: one with ten thousand figures takes none from those beside it. */
async function figuresOn({ tx, workspace }: Reader, entries: readonly BookEntry[], limits: Limits) {
  if (entries.length === 0) return []
  const ids = entries.map(({ id }) => id)
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select p.* from unnest(${ids}::uuid[]) as e(id) cross join lateral (
      select * from postings p where p.workspace = ${workspace} and p.entry = e.id and not p.removed
        and ${all(withinLimitsOf(limits, columnsOf('p')))}
      order by p.to_day desc nulls last, p.id limit ${sql.lit(mostFigures)}) p`.execute(tx)
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
