// What goes into a workbook or a csv (导出的内容): entries of some kinds with their figures and sentences, as far as the member may see. A book
// that is larger than a sheet is asked for in parts, and never cut in silence.
import { sql } from 'kysely'
import type { Act } from '../../db.ts'
import { type BookEntry, entryFrom } from '../../ledger/entries.ts'
import { type EntryFilter, entryConditions } from '../../ledger/entry-list.ts'
import { all, columnsOf, withinLimitsOf } from '../../ledger/limits.ts'
import { underMeant } from '../../ledger/posting-list.ts'
import { type PostingFilter, postingConditions } from '../../ledger/posting-scope.ts'
import { type BookPosting, postingFrom } from '../../ledger/postings.ts'
import { type BookTie, tiesOf } from '../../ledger/ties.ts'
import type { KindId } from '../../model/kinds.ts'
import { done, type Outcome, refused } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'

/** Which entries: of these kinds, narrowed as their list is. */
export type Wanted = { kinds?: KindId[] | undefined } & Omit<EntryFilter, 'kind'>

type Quoted = BookPosting & { quote: string | null; documentTitle: string | null }
export type SheetContents = { entries: BookEntry[]; postings: Quoted[]; ties: BookTie[] }

const most = { entries: 50_000, postings: 200_000, figures: 100_000 }

/** The entries that were asked for, the newest first, and the figures on them. */
export async function sheetContents(
  book: Act,
  wanted: Wanted,
  { limits, figures }: { limits: Limits; figures: boolean },
): Promise<Outcome<SheetContents>> {
  const entries = await entriesOf(book, wanted, limits)
  if (entries.length > most.entries) return tooMany()
  const ids = entries.map(({ id }) => id)
  const postings = figures && ids.length > 0 ? await postingsOf(book, ids, limits) : []
  if (postings.length > most.postings) return tooMany()
  return done({ entries, postings, ties: await tiesOf(book) })
}

const tooMany = () =>
  refused(
    'too_many_rows',
    `一个文件最多${most.entries}个条目、${most.postings}条数据，请按类别、结对关系或年度分开导出。`,
    `A file holds at most ${most.entries} entries and ${most.postings} figures: ask by kind, tie or year.`,
  )

async function entriesOf({ tx, workspace }: Act, { kinds, ...filter }: Wanted, limits: Limits): Promise<BookEntry[]> {
  let query = tx
    .selectFrom('entries as e')
    .selectAll()
    .where('e.workspace', '=', workspace)
    .where('e.removed', '=', false)
    .where(all(entryConditions({ ...filter, limits })))
  if (kinds) query = query.where('e.kind', 'in', kinds)
  const rows = await query
    .orderBy('e.kind')
    .orderBy('e.updated_at', 'desc')
    .orderBy('e.id')
    .limit(most.entries + 1)
    .execute()
  return rows.map(entryFrom)
}

async function postingsOf({ tx, workspace }: Act, entries: readonly string[], limits: Limits): Promise<Quoted[]> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0] & { quote: string | null; title: string | null }>`
    select p.*, f.quote, d.title from postings p
    left join findings f on f.workspace = p.workspace and f.id = p.figure
    left join documents d on d.workspace = p.workspace and d.id = p.document
    where p.workspace = ${workspace} and p.entry = any(${[...entries]}::uuid[]) and not p.removed
      and ${all(withinLimitsOf(limits, columnsOf('p')))}
    order by p.to_day desc nulls last, p.id limit ${most.postings + 1}`.execute(tx)
  return rows.map(({ quote, title, ...row }) => ({ ...postingFrom(row), quote, documentTitle: title }))
}

/** What the table of all figures is made of. */
export type FigureContents = { postings: (Quoted & { standing: string; entryName: string | null })[]; ties: BookTie[] }

/** The figures that a filter leaves, in the order of their list, each with what states it. */
export async function figureContents(
  book: Act,
  filter: PostingFilter,
  { limits }: { limits: Limits },
): Promise<Outcome<FigureContents>> {
  const conditions = postingConditions({ ...filter, limits }, await underMeant(book, filter))
  const { rows } = await sql<FigureRow>`
    select p.*, f.quote, coalesce(d.title, d.name, r.unit || '《' || r.title || '》') as title, e.name as entry_name
    from postings p
    left join findings f on f.workspace = p.workspace and f.id = p.figure
    left join documents d on d.workspace = p.workspace and d.id = p.document
    left join unit_reports r on r.workspace = p.workspace and r.id = p.report
    left join entries e on e.workspace = p.workspace and e.id = p.entry
    where p.workspace = ${book.workspace} and not p.removed and ${all(conditions)}
    order by p.to_day desc nulls last, p.id limit ${most.figures + 1}`.execute(book.tx)
  if (rows.length > most.figures) return tooManyFigures
  const postings = rows.map(({ quote, title, entry_name, ...row }) => ({
    ...postingFrom(row),
    ...{ quote, documentTitle: title, entryName: entry_name },
  }))
  return done({ postings, ties: await tiesOf(book) })
}

type FigureRow = Parameters<typeof postingFrom>[0] & {
  quote: string | null
  title: string | null
  entry_name: string | null
}

const tooManyFigures = refused(
  'too_many_rows',
  `一个文件最多${most.figures}条数据，请按年度、主题或结对关系分开导出。`,
  `A file holds at most ${most.figures} figures: ask by year, theme or tie.`,
)
