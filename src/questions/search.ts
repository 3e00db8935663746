// Search (检索): a person's words become the passages that have them, best first, with the sentence and what matched in it. Never
// more than a bounded number of passages is looked at or ranked, so that a word that half the book has is as quick as a rare one.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db.ts'
import { labelled, labelOfKind, labelOfWorkspace, matchesIn, quickQuery, searchQuery } from '../model/search-terms.ts'

/** What a passage speaks of: a document, or an entry, tie or posting of the book. */
export type SubjectKind = 'document' | 'entry' | 'tie' | 'posting'

/** What is searched for. `cursor`: the `next` of the page before. `limit`: passages on a page, 50 at most. */
export type SearchFor = {
  workspace: string
  words: string
  kinds?: readonly SubjectKind[]
  limit?: number
  cursor?: string | null
}

/** A passage that was found; `matches` are offsets into `text`, `start` and `end` into the document. */
export type Hit = {
  id: string
  kind: SubjectKind
  subject: string
  document: string | null
  start: number
  end: number
  text: string
  day: string | null
  matches: { start: number; end: number }[]
}

/** One page. `more`: passages match that were not ranked, since only the newest and the first of very many are. */
export type Found = { hits: Hit[]; next: string | null; more: boolean }

/** How many passages are ranked at most, and a little more where the newest are ranked with the first that the index gives. */
const mostRanked = 200
/** How many of the newest passages are looked through before the index is asked. */
const firstLook = 400
/** Words that this share of the newest has are common: they are looked for among the newest alone, since the index would list them all. */
const commonShare = 1 / 20
const mostOnPage = 50

/**
 * Searches one workspace, inside an act of it. Reads the view `own_passages` and not the table: with row-level security on, a
 * table's text index is never used, because the database does not trust the text operator with rows that one may not see.
 */
export async function search(tx: Tx, asked: SearchFor): Promise<Found> {
  const words = searchQuery(asked.words)
  if (words === '') return { hits: [], next: null, more: false }
  const way = await wayOf({ tx, asked, query: sql`${words}::tsquery` }, words)
  const limit = Math.max(1, Math.min(mostOnPage, Math.floor(asked.limit ?? mostOnPage)))
  const rows = await ranked(way, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = Boolean(last && (await isCut(way, last.ranked)))
  return {
    hits: page.map((row) => hitOf(row, asked.words)),
    next: last && rows.length > limit ? cursorOf(last) : null,
    more,
  }
}

type Asking = { tx: Tx; asked: SearchFor; query: RawBuilder<unknown> }

/** Where the passages to rank come from: the newest of them, so many deep, or those and the first that the index gives. */
type Way = Asking & { candidates: RawBuilder<unknown>; depth: number | null }

/** Looks at the newest passages to tell a common word from a rare one. */
async function wayOf(asking: Asking, words: string): Promise<Way> {
  const { tx, asked, query } = asking
  const look = sql<{ seen: number; matched: number }>`
    select count(*)::int as seen, (count(*) filter (where terms @@ ${query} and ${kindsOf(asked)}))::int as matched
    from ${newest(asked, firstLook)} as newest`
  const { seen, matched } = (await look.execute(tx)).rows[0]!
  const few = seen < firstLook
  if (few || matched >= seen * commonShare) {
    const depth = few ? firstLook : Math.ceil((1.3 * mostRanked * seen) / matched)
    return { ...asking, candidates: amongNewest(asking, depth), depth: few ? null : depth }
  }
  const given = byIndex(asking, words, await isLarge(asking))
  const parts = matched > 0 ? [...given.parts, amongNewest(asking, firstLook)] : given.parts
  return { ...asking, candidates: sql`${given.before} ${eachOnce(parts)}`, depth: null }
}

const columns = sql.raw('id, subject_kind, subject, document, start_at, end_at, text, day, terms')

function newest({ workspace }: SearchFor, depth: number): RawBuilder<unknown> {
  return sql`(select ${columns} from own_passages where workspace = ${workspace}
    order by workspace, day desc nulls last, id desc limit ${depth})`
}

function amongNewest({ asked, query }: Asking, depth: number): RawBuilder<unknown> {
  return sql`(select * from ${newest(asked, depth)} as newest
    where terms @@ ${query} and ${kindsOf(asked)} limit ${mostRanked + 1})`
}

/** Passages of several sources, each once; told apart by their ids, since comparing their texts takes longer than finding them. */
function eachOnce(parts: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (parts.length === 1) return parts[0]!
  return sql`select distinct on (id) * from (${sql.join(parts, sql` union all `)}) as found order by id`
}

/** Sources of passages, and what stands before a query of them. */
type Given = { before: RawBuilder<unknown>; parts: RawBuilder<unknown>[] }

/**
 * The first that the index gives. Asked the quick way it goes through half as many lists; only where that finds too few is it asked for
 * a place's words as well. A condition in brackets is none of the index's: it is what the rows found are held to.
 */
function byIndex({ asked, query }: Asking, words: string, large: boolean): Given {
  const given = (indexed: string, held: RawBuilder<unknown>) => sql`select ${columns} from own_passages
    where workspace = ${asked.workspace} and terms @@ ${inPlace(asked, indexed, large)}::tsquery and ${held} and ${kindsOf(asked)}
    limit ${mostRanked + 1}`
  const quick = quickQuery(asked.words)
  const first = given(quick.query, sql`(terms @@ ${query}) is true`)
  if (quick.all) return { before: sql``, parts: [sql`(${first})`] }
  const rest = given(words, sql`(select count(*) from quick) <= ${mostRanked}`)
  return { before: sql`with quick as materialized (${first})`, parts: [sql`select * from quick`, sql`(${rest})`] }
}

/** Labels let the index itself pass over other workspaces and kinds. */
function inPlace({ workspace, kinds }: SearchFor, query: string, large: boolean): string {
  const inWorkspace = large ? query : labelled(query, [labelOfWorkspace(workspace)])
  return kinds ? labelled(inWorkspace, kinds.map(labelOfKind)) : inWorkspace
}

/** Which workspaces are large, and until when that is believed; a wrong belief only costs time. */
const sizes = new Map<string, { large: boolean; until: number }>()
const believedFor = 600_000

/** Whether a workspace has a tenth of all passages: then its label would only be one more long list to go through. */
async function isLarge({ tx, asked: { workspace } }: Asking): Promise<boolean> {
  const known = sizes.get(workspace)
  if (known && known.until > Date.now()) return known.large
  const { rows } = await sql<{ large: boolean }>`
    with tenth as (select greatest(reltuples, 0)::bigint / 10 as passages from pg_class where oid = to_regclass('passages'))
    select (select count(*) from (select 1 from own_passages where workspace = ${workspace}
      limit (select passages from tenth)) as own) >= (select passages from tenth) as large`.execute(tx)
  const large = rows[0]?.large ?? false
  sizes.set(workspace, { large, until: Date.now() + believedFor })
  return large
}

function kindsOf({ kinds }: SearchFor): RawBuilder<unknown> {
  return kinds ? sql`subject_kind = any(${[...kinds]}::text[])` : sql`true`
}

type Row = {
  id: string
  subject_kind: SubjectKind
  subject: string
  document: string | null
  start_at: number
  end_at: number
  text: string
  day: string | null
  score: number
  ranked: number
}

/** The passage that is the very words first, then those that have them as typed, then by how often they match, then the newest. */
async function ranked({ tx, asked, query, candidates }: Way, limit: number): Promise<Row[]> {
  const typed = asked.words.replaceAll('\0', ' ').toWellFormed().trim()
  const after = asked.cursor ? keyIn(asked.cursor) : null
  const rest = after
    ? sql`(score, coalesce(day, '-infinity'), id) < (${after.score}::int, ${after.day ?? '-infinity'}::date, ${after.id}::uuid)`
    : sql`true`
  const { rows } = await sql<Row>`
    select id, subject_kind, subject, document, start_at, end_at, text, day, score, ranked from (
      select *, (case when text = ${typed} then 2000 when position(${typed} in text) > 0 then 1000 else 0 end
        + least(999, round(ts_rank_cd(terms, ${query}) * 100)))::int as score, (count(*) over ())::int as ranked
      from (${candidates}) as candidates
    ) as scored
    where ${rest} order by score desc, coalesce(day, '-infinity') desc, id desc limit ${limit}`.execute(tx)
  return rows
}

/** Whether there were passages that matched and were not ranked. */
async function isCut({ tx, asked, depth }: Way, ranked: number): Promise<boolean> {
  if (ranked > mostRanked || depth === null) return ranked > mostRanked
  const deeper = sql`select 1 from own_passages where workspace = ${asked.workspace}
    order by workspace, day desc nulls last, id desc offset ${depth} limit 1`
  return (await deeper.execute(tx)).rows.length > 0
}

function hitOf(row: Row, words: string): Hit {
  const { id, subject_kind: kind, subject, document, start_at: start, end_at: end, text, day } = row
  return { id, kind, subject, document, start, end, text, day, matches: matchesIn(text, words) }
}

type Key = { score: number; day: string | null; id: string }

function cursorOf({ score, day, id }: Key): string {
  return Buffer.from(`${score} ${day ?? ''} ${id}`).toString('base64url')
}

/** The place that a cursor names; null, the beginning, for one that was not made here. */
function keyIn(cursor: string): Key | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, score, day, id] = /^(\d{1,5}) (\d{4}-\d\d-\d\d)? ([0-9a-f-]{36})$/.exec(text) ?? []
  return id ? { score: Number(score), day: day ?? null, id } : null
}
