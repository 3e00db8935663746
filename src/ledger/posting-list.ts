// The list of postings (数据列表): the lines of the book by what they speak of, each with the sentence that states it, the latest first.
import { sql } from 'kysely'
import { type Asked, cursorOf, type Page, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { LineEvidence } from '../model/line-evidence.ts'
import { daysIn } from '../model/period.ts'
import { evidenceOf } from './evidence.ts'
import { all, type Condition, isId, type Limited } from './limits.ts'
import { type PostingFilter, postingConditions, type UnderTie, underOf } from './posting-scope.ts'
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
