// The order of entries (台账排序): a kind's table page by page in the order that was asked for, from its beginning, from a cursor or from any
// place in it; and at which place a name or a day stands, so that one can go far down at once.
import { type RawBuilder, sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import { kinds } from '../model/kinds.ts'
import { daysIn } from '../model/period.ts'
import { type BookEntry, entryFrom } from './entries.ts'
import { type EntryFilter, entryConditions } from './entry-list.ts'
import { all, type Condition, isId, type Limited } from './limits.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** By what a list is sorted. What has no day stands at the early end, what has no stage before those that have one. */
export const entrySorts = ['updated', 'name', 'stage', 'from', 'to'] as const
/** `falling`: the latest, the last by name or the furthest stage first. */
export type EntrySort = { by: (typeof entrySorts)[number]; falling: boolean }

const lastChanged: EntrySort = { by: 'updated', falling: true }

/** Which entries, and in which order. */
export type Ordered = EntryFilter & Limited & { sort?: EntrySort | undefined }

/** What rows are sorted by, as a text that a cursor can carry, and how the text goes back. */
type SortKey = { key: RawBuilder<unknown>; of: (entry: BookEntry) => string; type: string }

function sortKeyOf({ by }: EntrySort, kind: string | undefined): SortKey {
  if (by === 'stage') return stageKey(kind)
  const dayOf = (day: string | null) => day ?? '0001-01-01'
  const plain: Record<Exclude<EntrySort['by'], 'stage'>, SortKey> = {
    updated: { key: sql`e.updated_at`, of: ({ updatedAt }) => updatedAt.toISOString(), type: 'timestamptz' },
    name: { key: sql`e.name`, of: ({ name }) => name, type: 'text' },
    from: { key: sql`coalesce(e.from_day, '0001-01-01'::date)`, of: ({ from }) => dayOf(from), type: 'date' },
    to: { key: sql`coalesce(e.to_day, '0001-01-01'::date)`, of: ({ to }) => dayOf(to), type: 'date' },
  }
  return plain[by]
}

/** Stages stand in the order in which a kind passes them: 意向, 签约, … 达产. */
function stageKey(kind: string | undefined): SortKey {
  const listed = Object.values(kinds).filter(({ id }) => kind === undefined || id === kind)
  const stages = listed.flatMap(({ id, stages }) => stages.map((stage) => `${id} ${stage.id}`))
  const stageOf = (entry: BookEntry) => stages.indexOf(`${entry.kind} ${entry.stage}`) + 1
  return {
    key: sql`coalesce(array_position(${stages}::text[], e.kind || ' ' || e.stage), 0)`,
    of: (entry) => String(stageOf(entry)),
    type: 'int',
  }
}

/** A page of entries; those changed last first, unless said otherwise. `at`: how many are passed over, where no cursor is given. */
export async function entryList(act: Reader, ordered: Ordered, asked: Asked & { at?: number | undefined }) {
  const { sort = lastChanged, ...filter } = ordered
  const { of, type } = sortKeyOf(sort, filter.kind)
  const conditions = [...entryConditions(filter), ...afterPlace(asked, sort, filter.kind)]
  const wanted = asked.limit + 1
  const rows =
    asked.at && !asked.cursor
      ? await entriesOf(act, await idsFrom(act, { conditions, sort, kind: filter.kind, at: asked.at, wanted }))
      : await firstOf(act, { conditions, sort, kind: filter.kind, wanted })
  return pageOf(rows, asked.limit, (entry) => [type, of(entry), entry.id]) satisfies Page<BookEntry>
}

type Piece = { conditions: readonly Condition[]; sort: EntrySort; kind: string | undefined; wanted: number }

async function firstOf({ tx, workspace }: Reader, { conditions, sort, kind, wanted }: Piece): Promise<BookEntry[]> {
  const way = sort.falling ? 'desc' : 'asc'
  const rows = await tx
    .selectFrom('entries as e')
    .selectAll()
    .where('e.workspace', '=', workspace)
    .where('e.removed', '=', false)
    .where(all(conditions))
    .orderBy(sortKeyOf(sort, kind).key, way)
    .orderBy('e.id', way)
    .limit(wanted)
    .execute()
  return rows.map(entryFrom)
}

/** Ids alone, which an index holds in order: passing over the rows themselves would read all of them. */
async function idsFrom({ tx, workspace }: Reader, { conditions, sort, kind, at, wanted }: Piece & { at: number }) {
  const way = sort.falling ? sql`desc` : sql`asc`
  const { rows } = await sql<{ id: string }>`
    select e.id from entries e where e.workspace = ${workspace} and not e.removed and ${all(conditions)}
    order by ${sortKeyOf(sort, kind).key} ${way}, e.id ${way} offset ${at} limit ${wanted}`.execute(tx)
  return rows.map(({ id }) => id)
}

async function entriesOf({ tx, workspace }: Reader, ids: readonly string[]): Promise<BookEntry[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('entries')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, entryFrom(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What follows the place of a cursor; a cursor of another sorting is none. */
function afterPlace({ cursor }: Asked, sort: EntrySort, kind: string | undefined): Condition[] {
  const { key, type } = sortKeyOf(sort, kind)
  const [sorted, value, id] = placeOf(cursor, 3) ?? []
  if (sorted !== type || typeof value !== 'string' || typeof id !== 'string' || !isId(id)) return []
  const place = sql`(${value}::${sql.raw(type)}, ${id}::uuid)`
  return [sort.falling ? sql<boolean>`(${key}, e.id) < ${place}` : sql<boolean>`(${key}, e.id) > ${place}`]
}

/**
 * How many entries stand before a place: before the first that begins with these words where the list is sorted by name, before the first
 * of that year, month or day (`2024`, `2024-05`, `2024-05-06`) where it is sorted by days. Null where the place cannot be one.
 */
export async function entriesBefore(act: Reader, ordered: Ordered, to: string): Promise<number | null> {
  const { sort = lastChanged, ...filter } = ordered
  const before = beforeCondition(sort, to)
  if (!before) return null
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from entries e
    where e.workspace = ${act.workspace} and not e.removed and ${all([...entryConditions(filter), before])}`.execute(
    act.tx,
  )
  return rows[0]!.count
}

function beforeCondition(sort: EntrySort, to: string): Condition | null {
  const { by, falling } = sort
  if (by === 'stage') return null
  const { key } = sortKeyOf(sort, undefined)
  if (by === 'name') {
    return falling ? sql<boolean>`${key} > ${to} and not starts_with(${key}, ${to})` : sql<boolean>`${key} < ${to}`
  }
  const days = daysIn(to)
  if (!days) return null
  const [first, last] = days
  // The days of a change are those of China, where the office is.
  const time = (day: string, clock: string) => sql`${`${day}T${clock}+08:00`}::timestamptz`
  const ends =
    by === 'updated'
      ? { first: time(first, '00:00:00'), last: time(last, '23:59:59.999') }
      : { first: sql`${first}::date`, last: sql`${last}::date` }
  return falling ? sql<boolean>`${key} > ${ends.last}` : sql<boolean>`${key} < ${ends.first}`
}
