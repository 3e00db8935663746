// Evidence of a line (出处): the sentence that states a figure, at its place in its document, or the signed report of a unit. Sentences
// come from the passages, cut when the document was read, so that a text of megabytes is not opened to show one of them.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { DocumentEvidence, LineEvidence, ReportEvidence } from '../model/line-evidence.ts'
import { shownSentence } from './shown-sentence.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** The evidence of postings, by their ids. */
export async function evidenceOf(
  act: Reader,
  postings: readonly { id: string; figure: string | null; report: string | null }[],
): Promise<Map<string, LineEvidence>> {
  const figures = await evidenceOfFindings(
    act,
    postings.flatMap(({ figure }) => figure ?? []),
  )
  const reports = await evidenceOfReports(
    act,
    postings.flatMap(({ report }) => report ?? []),
  )
  return new Map(
    postings.flatMap(({ id, figure, report }) => {
      const found = figure ? figures.get(figure) : reports.get(report ?? '')
      return found ? [[id, found] as const] : []
    }),
  )
}

type FindingRow = {
  id: string
  document: string
  title: string | null
  name: string
  published: string | null
  format: string | null
  start_at: number
  end_at: number
  quote: string
  page: number | null
  cell: string | null
  row: unknown
  sentence: string | null
  sentence_start: number | null
}

/** The evidence of findings, by their ids. */
async function evidenceOfFindings(
  { tx, workspace }: Reader,
  ids: readonly string[],
): Promise<Map<string, DocumentEvidence>> {
  if (ids.length === 0) return new Map()
  // No passage is longer than 600 (src/model/passages.ts), so the one that holds the quote begins at most that far before it.
  const { rows } = await sql<FindingRow>`
    select f.id, f.document, d.title, d.name, d.published, d.format, f.start_at, f.end_at, f.quote, f.page, f.cell,
      f.said -> 'row' as "row", s.sentence, s.sentence_start
    from findings f
    join documents d on d.workspace = f.workspace and d.id = f.document
    left join lateral (
      select string_agg(p.text, '' order by p.start_at) as sentence, min(p.start_at) as sentence_start from passages p
      where p.workspace = f.workspace and p.subject = f.document and p.start_at >= f.start_at - 600 and p.start_at < f.end_at
        and p.end_at > f.start_at) s on true
    where f.workspace = ${workspace} and f.id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, documentEvidence(row)]))
}

function documentEvidence(row: FindingRow): DocumentEvidence {
  const { id, quote, page, cell, format, start_at: start, end_at: end } = row
  const at = start - (row.sentence_start ?? start)
  const document = { id: row.document, title: row.title, name: row.name, published: row.published }
  const shown = shownSentence({ passage: row.sentence ?? quote, at, quote, row: row.row, format })
  return { by: 'document', figure: id, document, quote, start, end, ...shown, page, cell }
}

/** The evidence that reports of units are, by their ids. */
async function evidenceOfReports(
  { tx, workspace }: Reader,
  ids: readonly string[],
): Promise<Map<string, ReportEvidence>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('unit_reports as r')
    .leftJoin('documents as d', (on) => on.onRef('d.workspace', '=', 'r.workspace').onRef('d.id', '=', 'r.attachment'))
    .select(['r.id', 'r.unit', 'r.title', 'r.signed_by', 'r.signed_at', 'd.id as document'])
    .select(['d.title as document_title', 'd.name as document_name', 'd.published'])
    .where('r.workspace', '=', workspace)
    .where('r.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(({ id, unit, title, signed_by, signed_at, document, document_title, document_name, published }) => [
      id,
      {
        ...{ by: 'report', report: id, unit, title, signedBy: signed_by, signedAt: signed_at },
        attachment: document ? { id: document, title: document_title, name: document_name ?? '', published } : null,
      },
    ]),
  )
}
