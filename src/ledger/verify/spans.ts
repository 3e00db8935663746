// Spans under verification (核验条款和进展的出处): what clauses and progress quote stands in its document at the place that they name, and the
// document is still part of the book.
import { sql } from 'kysely'
import type { Note, Reader } from './faults.ts'

type Span = { id: string; start: number; end: number; quote: string }

/** Every span that a clause or a progress rests on, document by document. Gives how many were looked at. */
export async function checkSpans(act: Reader, note: Note): Promise<number> {
  let count = 0
  for (const { document } of await documentsQuoted(act)) {
    const { text, stands } = await textIn(act, document)
    const spans = await spansIn(act, document)
    count += spans.length
    for (const { id, start, end, quote } of spans) {
      if (!stands) note('evidence', id, removedDocument)
      if (text?.slice(start, end) !== quote) note('quote', id, notThere(quote))
    }
  }
  return count
}

const notThere = (quote: string) =>
  [`材料中没有这句原文：“${quote}”。`, `The document does not say at that place: "${quote}".`] as const
const removedDocument = [
  '这一条所依据的材料已被移除。',
  'The document on which this rests was removed from the book.',
] as const

async function documentsQuoted({ tx, workspace }: Reader): Promise<{ document: string }[]> {
  const { rows } = await sql<{ document: string }>`
    select document from clauses where workspace = ${workspace} and not removed
    union select document from progress where workspace = ${workspace} and document is not null
    order by 1`.execute(tx)
  return rows
}

async function textIn({ tx, workspace }: Reader, document: string) {
  const row = await tx
    .selectFrom('documents as d')
    .leftJoin('texts as t', (on) => on.onRef('t.workspace', '=', 'd.workspace').onRef('t.document', '=', 'd.id'))
    .select(['t.text', 'd.state'])
    .where('d.workspace', '=', workspace)
    .where('d.id', '=', document)
    .executeTakeFirst()
  return { text: row?.text ?? undefined, stands: row !== undefined && row.state !== 'removed' }
}

async function spansIn({ tx, workspace }: Reader, document: string): Promise<Span[]> {
  const { rows } = await sql<Span>`
    select id, start_at as start, end_at as "end", quote from clauses
    where workspace = ${workspace} and document = ${document} and not removed
    union all select id, start_at, end_at, quote from progress
    where workspace = ${workspace} and document = ${document}`.execute(tx)
  return rows
}
