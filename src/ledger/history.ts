// History (历史): who changed what, and the book as it was on a past day, made from the revisions alone: of each thing the last that
// was said of it until then.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { SubjectKind } from '../db/revisions.ts'
import type { Act } from '../db.ts'
import { done, type Outcome, refused } from '../model/refusal.ts'
import { type Limits, unlimited } from '../model/roles.ts'
import type { BookEntry } from './entries.ts'
import { all, type Condition, isId, withinLimitsOf } from './limits.ts'
import type { BookPosting } from './postings.ts'
import type { BookTie } from './ties.ts'
import type { GroupKey, TotalLine } from './total.ts'
import { linesOf, mostPostings } from './totals.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A revision as it is shown. */
export type Revision = {
  no: number
  at: Date
  by: string
  action: string
  kind: string
  subject: string
  before: unknown
  after: unknown
  why: string | null
  decision: string | null
  hash: string
}

/** What revisions are narrowed to. */
export type RevisionFilter = {
  subject?: string | undefined
  kind?: SubjectKind | undefined
  by?: string | undefined
  decision?: string | undefined
  /** From this moment on. */
  from?: Date | undefined
  /** Until this moment, which is part of it. */
  to?: Date | undefined
}

/** A page of revisions, newest first. */
export async function revisionPage(
  { tx, workspace }: Reader,
  filter: RevisionFilter,
  asked: Asked,
): Promise<Page<Revision>> {
  const place = placeOf(asked.cursor, 1)
  let query = tx.selectFrom('revisions').selectAll().where('workspace', '=', workspace)
  if (filter.subject) query = query.where('subject', '=', filter.subject)
  if (filter.kind) query = query.where('subject_kind', '=', filter.kind)
  if (filter.by) query = query.where('by', '=', filter.by)
  if (filter.decision) query = query.where('decision', '=', filter.decision)
  if (filter.from) query = query.where('at', '>=', filter.from)
  if (filter.to) query = query.where('at', '<=', filter.to)
  if (place) query = query.where('no', '<', Number(place[0]))
  const rows = await query
    .orderBy('no', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const shown = rows.map(({ workspace: _, subject_kind, previous: __, ...row }) => ({ ...row, kind: subject_kind }))
  return pageOf(shown, asked.limit, ({ no }) => [no])
}

/** What the figures of a past moment are narrowed to. */
export type PastFilter = {
  tie?: string | undefined
  year?: number | undefined
  entry?: string | undefined
  limits?: Limits | undefined
}

/** The figures of the book as they stood at a moment. Their standing is not said: it follows from all of them together. */
export async function postingsAsOf(act: Reader, at: Date, filter: PastFilter = {}): Promise<BookPosting[]> {
  return (await lastUntil(act, { kind: 'posting', at, only: conditionsOf(filter) })).map(pastPosting)
}

/** A page of them, by their ids. */
export async function postingPageAsOf(
  act: Reader,
  at: Date,
  filter: PastFilter,
  asked: Asked,
): Promise<Page<BookPosting>> {
  const rows = await lastUntil(act, { kind: 'posting', at, only: conditionsOf(filter), ...pieceOf(asked) })
  return pageOf(rows.map(pastPosting), asked.limit, ({ id }) => [id])
}

function pastPosting(said: object): BookPosting {
  const posting = said as BookPosting
  return { ...posting, standing: 'counted', because: null, postedAt: new Date(posting.postedAt) }
}

function conditionsOf({ tie, year, entry, limits = unlimited }: PastFilter): Condition[] {
  const columns = {
    regions: sql`array(select jsonb_array_elements_text(after -> 'regions'))`,
    programme: sql`after ->> 'programme'`,
    tie: sql`(after ->> 'tie')::uuid`,
  }
  return [
    sql<boolean>`not (after -> 'removed')::boolean`,
    ...(tie === undefined ? [] : [sql<boolean>`after ->> 'tie' = ${tie}`]),
    ...(year === undefined ? [] : [sql<boolean>`(after ->> 'year')::int = ${year}`]),
    ...(entry === undefined ? [] : [sql<boolean>`after ->> 'entry' = ${entry}`]),
    ...withinLimitsOf(limits, columns),
  ]
}

/** The entries of the book as they stood at a moment. */
export async function entriesAsOf(act: Reader, at: Date, kind?: string): Promise<BookEntry[]> {
  return (await lastUntil(act, { kind: 'entry', at, only: ofKind(kind) })).map(pastEntry)
}

/** A page of them, by their ids. */
export async function entryPageAsOf(
  act: Reader,
  at: Date,
  kind: string | undefined,
  asked: Asked,
): Promise<Page<BookEntry>> {
  const rows = await lastUntil(act, { kind: 'entry', at, only: ofKind(kind), ...pieceOf(asked) })
  return pageOf(rows.map(pastEntry), asked.limit, ({ id }) => [id])
}

const ofKind = (kind: string | undefined): Condition[] =>
  kind === undefined ? [] : [sql<boolean>`after ->> 'kind' = ${kind}`]

function pastEntry(said: object): BookEntry {
  const entry = said as BookEntry
  return { ...entry, createdAt: new Date(entry.createdAt), updatedAt: new Date(entry.updatedAt) }
}

/** The ties of the book as they stood at a moment. */
export async function tiesAsOf(act: Reader, at: Date): Promise<BookTie[]> {
  return (await lastUntil(act, { kind: 'tie', at })) as BookTie[]
}

/** Totals of the book as it stood at a moment, with the ties nested as they were then. Refused, never cut, where they are too many. */
export async function totalsAsOf(
  act: Reader,
  at: Date,
  { by, ...filter }: PastFilter & { by: readonly GroupKey[] },
): Promise<Outcome<TotalLine[]>> {
  const only = conditionsOf(filter)
  const rows = await lastUntil(act, { kind: 'posting', at, only, limit: mostPostings + 1 })
  if (rows.length > mostPostings) {
    return refused(
      'too_many_postings',
      `要汇总的数据超过${mostPostings}条，请再选定结对关系或年度。`,
      `More than ${mostPostings} figures would have to be added up; narrow the question by tie or year.`,
    )
  }
  return done(linesOf(rows.map(pastPosting), { by, limits: unlimited }, await tiesAsOf(act, at)))
}

type Wanted = { kind: SubjectKind; at: Date; only?: Condition[]; after?: string | null; limit?: number }

const pieceOf = ({ cursor, limit }: Asked) => {
  const [last] = placeOf(cursor, 1) ?? []
  return { after: typeof last === 'string' && isId(last) ? last : null, limit: limit + 1 }
}

/** Of each thing of a kind what the last revision until a moment says of it, by their ids; what was gone by then is left out. */
async function lastUntil(
  { tx, workspace }: Reader,
  { kind, at, only = [], after = null, limit }: Wanted,
): Promise<object[]> {
  const { rows } = await sql<{ after: object }>`
    select after from (
      select distinct on (subject) subject, after from revisions
      where workspace = ${workspace} and subject_kind = ${kind} and at <= ${at}
        and ${after === null ? sql`true` : sql`subject > ${after}::uuid`}
      order by subject, no desc) last
    where after is not null and ${all(only)} order by subject
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx)
  return rows.map((row) => row.after)
}
