// History (历史): who changed what, and the book as it was on a past day, made from the revisions alone: of each thing the last that
// was said of it until then.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { SubjectKind } from '../db/revisions.ts'
import type { Act } from '../db.ts'
import type { BookEntry } from './entries.ts'
import type { BookPosting } from './postings.ts'
import { contextOf } from './sums.ts'
import { tiesOf } from './ties.ts'
import { type GroupKey, type TotalLine, totalsOf } from './total.ts'

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
  if (place) query = query.where('no', '<', Number(place[0]))
  const rows = await query
    .orderBy('no', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const shown = rows.map(({ workspace: _, subject_kind, previous: __, ...row }) => ({ ...row, kind: subject_kind }))
  return pageOf(shown, asked.limit, ({ no }) => [no])
}

/** What the book is narrowed to as of a past moment. */
export type PastFilter = { tie?: string | undefined; year?: number | undefined; entry?: string | undefined }

/** The figures of the book as they stood at a moment. Their standing is not said: it follows from all of them together. */
export async function postingsAsOf(act: Reader, at: Date, filter: PastFilter = {}): Promise<BookPosting[]> {
  const rows = await lastUntil(act, 'posting', at)
  const postings = rows.map((row) => ({ ...(row as BookPosting), standing: 'counted', because: null }))
  const { tie, year, entry } = filter
  return postings.filter(
    (one) =>
      !one.removed &&
      (tie === undefined || one.tie === tie) &&
      (year === undefined || one.year === year) &&
      (entry === undefined || one.entry === entry),
  )
}

/** The entries of the book as they stood at a moment. */
export async function entriesAsOf(act: Reader, at: Date, kind?: string): Promise<BookEntry[]> {
  const rows = (await lastUntil(act, 'entry', at)) as BookEntry[]
  return kind === undefined ? rows : rows.filter((entry) => entry.kind === kind)
}

/** Totals of the book as it stood at a moment; ties are nested as they are today. */
export async function totalsAsOf(
  act: Reader,
  at: Date,
  { by, ...filter }: PastFilter & { by: readonly GroupKey[] },
): Promise<TotalLine[]> {
  const postings = await postingsAsOf(act, at, filter)
  const ties = await tiesOf(act)
  const tieParents = new Map(ties.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : [])))
  return totalsOf(postings, { ...contextOf(postings), tieParents }, { by })
}

/** Of each thing of a kind what the last revision until a moment says of it; what was gone by then is left out. */
async function lastUntil({ tx, workspace }: Reader, kind: SubjectKind, at: Date): Promise<object[]> {
  const { rows } = await sql<{ after: object }>`
    select after from (
      select distinct on (subject) subject, after from revisions
      where workspace = ${workspace} and subject_kind = ${kind} and at <= ${at}
      order by subject, no desc) last
    where after is not null order by subject`.execute(tx)
  return rows.map(({ after }) => after)
}
