// The list of postings (数据列表): the lines of the book by what they speak of, each with the sentence that states it, the latest first.
import { type RawBuilder, sql } from 'kysely'
import { type Asked, cursorOf, type Page, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { LineEvidence } from '../model/line-evidence.ts'
import { daysIn } from '../model/period.ts'
import { unlimited } from '../model/roles.ts'
import { evidenceOf } from './evidence.ts'
import { all, type Condition, columnsOf, isId, type Limited } from './limits.ts'
import { type PostingFilter, postingConditions, standsUnder, type UnderTie, underOf } from './posting-scope.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { tiesOf } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A posting with its evidence; null only where the book is broken (src/ledger/verify.ts says where). */
export type ListedPosting = BookPosting & { evidence: LineEvidence | null }

/**
 * A page of the postings that stand in the book, by their last day, the latest first and those without a day at the end. `at`: how many
 * are passed over, where no cursor is given.
 */
export async function postingList(
  act: Reader,
  filter: PostingFilter & Limited,
  asked: Asked & { at?: number | undefined },
): Promise<Page<ListedPosting>> {
  const place = placeAsked(asked)
  const conditions = [...postingConditions(filter, await underMeant(act, filter)), ...daysOfYear(filter)]
  const wanted = asked.limit + 1
  const at = place ? 0 : (asked.at ?? 0)
  const ofDated = [...conditions, ...afterDated(place)]
  const dated = place?.day === null ? [] : await piece(act, ofDated, { limit: wanted, at })
  const rest = wanted - dated.length
  // A year is only of what has a day.
  const more = rest > 0 && filter.year === undefined
  const passed = more && at > 0 ? Math.max(0, at - (await counted(act, ofDated))) : 0
  const undated = more ? await piece(act, [...conditions, ...afterUndated(place)], { limit: rest, at: passed }) : []
  const found = [...dated, ...undated]
  const items = found.slice(0, asked.limit)
  const evidence = await evidenceOf(act, items)
  const last = items.at(-1)
  return {
    items: items.map((item) => ({ ...item, evidence: evidence.get(item.id) ?? null })),
    next: found.length > asked.limit && last ? cursorOf([last.to, last.id]) : null,
  }
}

/** How many postings of the list stand before the first of a year, month or day (`2024`, `2024-05`); null where it is none of them. */
export async function postingsBefore(act: Reader, filter: PostingFilter & Limited, to: string): Promise<number | null> {
  const days = daysIn(to)
  if (!days) return null
  const conditions = [...postingConditions(filter, await underMeant(act, filter)), ...daysOfYear(filter)]
  return counted(act, [...conditions, sql<boolean>`p.to_day > ${days[1]}::date`])
}

async function counted({ tx, workspace }: Reader, conditions: readonly Condition[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from postings p
    where p.workspace = ${workspace} and not p.removed and ${all(conditions)}`.execute(tx)
  return rows[0]!.count
}

/** How many postings there are for each value of a column; `label` names a tie. */
export type PostingFacets = Record<PostingFacetName, { value: string | null; count: number; label: string | null }[]>
type PostingFacetName = (typeof facetNames)[number]

const facetNames = ['theme', 'tie', 'programme', 'year', 'standing', 'status', 'accrual'] as const

/** Counts what a filter leaves, by each facet, most first; each without what it is narrowed to itself. */
export async function postingFacets(act: Reader, filter: PostingFilter & Limited): Promise<PostingFacets> {
  const under = await underMeant(act, filter)
  const open = Object.fromEntries(facetNames.map((name) => [name, undefined]))
  const narrowed = Object.fromEntries(facetNames.map((name) => [name, filter[name]]))
  const inside = under ? standsUnder(under, columnsOf('p')) : sql<boolean>`true`
  const facets = facetNames.map((name) => {
    const others = { ...narrowed, [name]: undefined, limits: unlimited }
    if (!under) return facetOf(name, postingConditions(others, null))
    const rest = postingConditions({ ...others, tie: undefined }, null)
    return facetOf(name, name === 'tie' ? rest : [...rest, sql<boolean>`p.inside`])
  })
  // All are counted from one look at the figures.
  const { rows } = await sql<Counted>`
    with counted as materialized (
      select ${sql.join(facetNames.map((name) => sql.ref(`p.${name}`)))}, ${inside} as inside, count(*) as figures from postings p
      where p.workspace = ${act.workspace} and not p.removed and ${all(postingConditions({ ...filter, ...open }, null))}
      group by ${sql.join(facetNames.map((name) => sql.ref(`p.${name}`)))}, inside)
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
  const [found] = await piece(act, [sql<boolean>`p.id = ${id}`, ...postingConditions({ limits }, null)], {
    limit: 1,
    at: 0,
  })
  return found ? { ...found, evidence: (await evidenceOf(act, [found])).get(id) ?? null } : null
}

/** What a filter takes in under its tie; null where it does not. */
export async function underMeant(act: Reader, { tie, under }: PostingFilter): Promise<UnderTie | null> {
  return tie && under ? underOf(await tiesOf(act), tie) : null
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

type Stretch = { limit: number; at: number }

async function piece(act: Reader, conditions: readonly Condition[], stretch: Stretch): Promise<BookPosting[]> {
  const { tx, workspace } = act
  const own = stretch.at > 0 ? [await idsFrom(act, conditions, stretch)] : conditions
  const rows = await tx
    .selectFrom('postings as p')
    .selectAll()
    .where('p.workspace', '=', workspace)
    .where('p.removed', '=', false)
    .where(all(own))
    .orderBy('p.to_day', 'desc')
    .orderBy('p.id')
    .limit(stretch.limit)
    .execute()
  return rows.map(postingFrom)
}

/** Far down a list, ids alone, which an index holds in order: passing over the rows themselves would read all of them. */
async function idsFrom({ tx, workspace }: Reader, conditions: readonly Condition[], { limit, at }: Stretch) {
  const { rows } = await sql<{ id: string }>`
    select p.id from postings p where p.workspace = ${workspace} and not p.removed and ${all(conditions)}
    order by p.to_day desc, p.id offset ${at} limit ${limit}`.execute(tx)
  return sql<boolean>`p.id = any(${rows.map(({ id }) => id)}::uuid[])`
}
