// The list of postings (数据列表): the lines of the book by what they speak of, each with the sentence that states it, the latest first.
import { type RawBuilder, sql } from 'kysely'
import { type Asked, cursorOf, type Page, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { LineEvidence } from '../model/line-evidence.ts'
import { unlimited } from '../model/roles.ts'
import { evidenceOf } from './evidence.ts'
import { all, type Condition, isId, type Limited } from './limits.ts'
import { type PostingFilter, postingConditions, tiesUnder } from './posting-scope.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { tiesOf } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A posting with its evidence; null only where the book is broken (src/ledger/verify.ts says where). */
export type ListedPosting = BookPosting & { evidence: LineEvidence | null }

/** A page of the postings that stand in the book, by their last day, the latest first and those without a day at the end. */
export async function postingList(
  act: Reader,
  filter: PostingFilter & Limited,
  asked: Asked,
): Promise<Page<ListedPosting>> {
  const place = placeAsked(asked)
  const conditions = [...postingConditions(filter, await tiesMeant(act, filter)), ...daysOfYear(filter)]
  const wanted = asked.limit + 1
  const dated = place?.day === null ? [] : await piece(act, [...conditions, ...afterDated(place)], wanted)
  const rest = wanted - dated.length
  // A year is only of what has a day.
  const undated =
    rest > 0 && filter.year === undefined ? await piece(act, [...conditions, ...afterUndated(place)], rest) : []
  const found = [...dated, ...undated]
  const items = found.slice(0, asked.limit)
  const evidence = await evidenceOf(act, items)
  const last = items.at(-1)
  return {
    items: items.map((item) => ({ ...item, evidence: evidence.get(item.id) ?? null })),
    next: found.length > asked.limit && last ? cursorOf([last.to, last.id]) : null,
  }
}

/** How many postings there are for each value of a column; `label` names a tie. */
export type PostingFacets = Record<PostingFacetName, { value: string | null; count: number; label: string | null }[]>
type PostingFacetName = (typeof facetNames)[number]

const facetNames = ['theme', 'tie', 'programme', 'year', 'standing', 'status', 'accrual'] as const

/** Counts what a filter leaves, by each facet, most first; each without what it is narrowed to itself. */
export async function postingFacets(act: Reader, filter: PostingFilter & Limited): Promise<PostingFacets> {
  const under = await tiesMeant(act, filter)
  const open = Object.fromEntries(facetNames.map((name) => [name, undefined]))
  const narrowed = Object.fromEntries(facetNames.map((name) => [name, filter[name]]))
  const facets = facetNames.map((name) => {
    const others = { ...narrowed, [name]: undefined, limits: unlimited }
    return facetOf(name, postingConditions(others, name === 'tie' ? null : under))
  })
  // All are counted from one look at the figures.
  const { rows } = await sql<Counted>`
    with counted as materialized (
      select ${sql.join(facetNames.map((name) => sql.ref(`p.${name}`)))}, count(*) as figures from postings p
      where p.workspace = ${act.workspace} and not p.removed and ${all(postingConditions({ ...filter, ...open }, null))}
      group by ${sql.join(facetNames.map((name) => sql.ref(`p.${name}`)))})
    ${sql.join(facets, sql` union all `)}`.execute(act.tx)
  const names = new Map((await tiesOf(act)).map(({ id, a, b }) => [id, `${a}—${b}`]))
  const of = (name: PostingFacetName) =>
    rows
      .filter(({ facet }) => facet === name)
      .map(({ value, count }) => ({ value, count, label: name === 'tie' ? (names.get(value ?? '') ?? null) : null }))
  return {
    ...{ theme: of('theme'), tie: of('tie'), programme: of('programme'), year: of('year') },
    ...{ standing: of('standing'), status: of('status'), accrual: of('accrual') },
  }
}

type Counted = { facet: PostingFacetName; value: string | null; count: number }

function facetOf(name: PostingFacetName, conditions: readonly Condition[]): RawBuilder<unknown> {
  return sql`(
    select ${sql.lit(name)} as facet, ${sql.ref(`p.${name}`)}::text as value, sum(p.figures)::int as count from counted p
    where ${all(conditions)} group by 2 order by 3 desc, 2 limit 200)`
}

/** A posting of the book with its evidence, null where there is none of that id within the limits. */
export async function listedPosting(act: Reader, id: string, { limits }: Limited): Promise<ListedPosting | null> {
  if (!isId(id)) return null
  const [found] = await piece(act, [sql<boolean>`p.id = ${id}`, ...postingConditions({ limits }, null)], 1)
  return found ? { ...found, evidence: (await evidenceOf(act, [found])).get(id) ?? null } : null
}

/** The ties that a filter means where it takes in those under one; null where it does not. */
export async function tiesMeant(act: Reader, { tie, under }: PostingFilter): Promise<string[] | null> {
  return tie && under ? tiesUnder(await tiesOf(act), tie) : null
}

/** What is of a year has its last day in it, by which the list is in order: a year far back is found without passing those after it. */
function daysOfYear({ year }: PostingFilter): Condition[] {
  if (year === undefined) return []
  const day = (rest: string) => `${String(year).padStart(4, '0')}-${rest}`
  return [sql<boolean>`p.to_day between ${day('01-01')}::date and ${day('12-31')}::date`]
}

type Place = { day: string | null; id: string }

function placeAsked({ cursor }: Asked): Place | null {
  const place = placeOf(cursor, 2)
  if (!place || typeof place[1] !== 'string' || !isId(place[1])) return null
  return { day: place[0] === null ? null : String(place[0]), id: place[1] }
}

function afterDated(place: Place | null): Condition[] {
  const dated = sql<boolean>`p.to_day is not null`
  if (!place?.day) return [dated]
  const { day, id } = place
  return [dated, sql<boolean>`p.to_day <= ${day}::date and (p.to_day < ${day}::date or p.id > ${id}::uuid)`]
}

function afterUndated(place: Place | null): Condition[] {
  const undated = sql<boolean>`p.to_day is null`
  return place?.day === null ? [undated, sql<boolean>`p.id > ${place.id}::uuid`] : [undated]
}

async function piece(
  { tx, workspace }: Reader,
  conditions: readonly Condition[],
  limit: number,
): Promise<BookPosting[]> {
  const rows = await tx
    .selectFrom('postings as p')
    .selectAll()
    .where('p.workspace', '=', workspace)
    .where('p.removed', '=', false)
    .where(all(conditions))
    .orderBy('p.to_day', 'desc')
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map(postingFrom)
}
