// The list of ties (结对关系列表): who stands with whom, by programme, kind, level, region or name, with how much the book holds of each.
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
} from './limits.ts'
import { between } from './posting-scope.ts'
import { type BookTie, tieFrom } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What ties are narrowed to. `parent`: those right under a tie, null for the outermost; `year`: those that hold in it. */
export type TieFilter = {
  programme?: string | undefined
  kind?: string | undefined
  level?: string | undefined
  origin?: string | undefined
  region?: string | undefined
  parent?: string | null | undefined
  year?: number | undefined
  words?: string | undefined
}

/** A tie with how many entries and figures of it the book holds, and how many ties are right under it. */
export type ListedTie = BookTie & { entries: number; figures: number; under: number }

/** A page of ties, by the names of their sides. */
export async function tieList(act: Reader, filter: TieFilter & Limited, asked: Asked): Promise<Page<ListedTie>> {
  const place = placeOf(asked.cursor, 3)
  const after = place && isId(String(place[2])) ? [afterPlace(place.map(String))] : []
  const rows = await tieRows(act, [...tieConditions(filter), ...after], asked.limit + 1)
  return pageOf(rows, asked.limit, ({ a, b, id }) => [a, b, id])
}

/** A tie of the book, null where there is none of that id within the limits. */
export async function listedTie(act: Reader, id: string, { limits }: Limited): Promise<ListedTie | null> {
  const [found] = await tieRows(act, [isThe(sql.ref('t.id'), id), ...tieConditions({ limits })], 1)
  return found ?? null
}

/** How many figures of no tie lie between the two regions of a tie. */
export async function figuresBetween(
  { tx, workspace }: Reader,
  { aCode, bCode }: BookTie,
  { limits }: Limited,
): Promise<number> {
  if (aCode === null || bCode === null) return 0
  const columns = columnsOf('p')
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from postings p
    where p.workspace = ${workspace} and not p.removed
      and ${all([between([aCode, bCode], columns), ...withinLimitsOf(limits, columns)])}`.execute(tx)
  return rows[0]!.count
}

const sorted = [sql`t.a_name collate "C"`, sql`t.b_name collate "C"`] as const

function afterPlace([a, b, id]: string[]): Condition {
  return sql<boolean>`(${sorted[0]}, ${sorted[1]}, t.id) > (${a}, ${b}, ${id}::uuid)`
}

async function tieRows({ tx, workspace }: Reader, conditions: Condition[], limit: number): Promise<ListedTie[]> {
  const rows = await tx
    .selectFrom('ties as t')
    .selectAll()
    .select([
      sql<number>`(select count(*) from entries e where e.workspace = t.workspace and e.tie = t.id and not e.removed)`.as(
        'entries',
      ),
      sql<number>`(select coalesce(sum(s.terms + s.left_out), 0)::int from sums s where s.workspace = t.workspace and s.tie = t.id)`.as(
        'figures',
      ),
      sql<number>`(select count(*) from ties u where u.workspace = t.workspace and u.parent = t.id and not u.removed)`.as(
        'under',
      ),
    ])
    .where('t.workspace', '=', workspace)
    .where('t.removed', '=', false)
    .where(all(conditions))
    .orderBy(sorted[0])
    .orderBy(sorted[1])
    .orderBy('t.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...tieFrom(row), entries: row.entries, figures: row.figures, under: row.under }))
}

function tieConditions({ limits, region, parent, year, words, ...same }: TieFilter & Limited): Condition[] {
  const { programme, kind, level, origin } = same
  const columns = { regions: sql.ref('t.regions'), programme: sql.ref('t.programme'), tie: sql.ref('t.id') }
  const equal = Object.entries({ programme, kind, level, origin }).flatMap(([name, value]) =>
    value === undefined ? [] : [sql<boolean>`${sql.ref(`t.${name}`)} = ${value}`],
  )
  return [
    ...equal,
    ...(region === undefined ? [] : [touchesRegions(columns.regions, [region])]),
    ...(parent === undefined
      ? []
      : [parent === null ? sql<boolean>`t.parent is null` : isThe(sql.ref('t.parent'), parent)]),
    ...(year === undefined ? [] : [holdsIn(year)]),
    ...(words ? [contains(sql`(t.a_name || ' ' || t.b_name)`, words)] : []),
    ...withinLimitsOf(limits, columns),
  ]
}

function holdsIn(year: number): Condition {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  return sql<boolean>`coalesce(t.since <= ${last}::date, true) and coalesce(t.until >= ${first}::date, true)`
}
