// Evidence under verification (核验出处): every quote stands in its document as the reading found it, and every figure of the book rests on
// something that was read or on a report that its unit signed.
import { sql } from 'kysely'
import type { BookPosting } from '../postings.ts'
import { mostNamed, type Note, type Reader } from './faults.ts'

/** Every quote stands at its place in the text, in UTF-16 units; document by document. Gives how many were looked at. */
export async function checkQuotes(act: Reader, note: Note): Promise<number> {
  const { tx, workspace } = act
  let count = 0
  const documents = await tx.selectFrom('texts').select('document').where('workspace', '=', workspace).execute()
  for (const { document } of documents) {
    const { text } = await tx
      .selectFrom('texts')
      .select('text')
      .where('workspace', '=', workspace)
      .where('document', '=', document)
      .executeTakeFirstOrThrow()
    const findings = await findingsIn(act, document)
    count += findings.length
    act.looked?.(findings.length)
    for (const { id, start_at, end_at, quote, said } of findings) {
      const kept = said.quote === quote && said.start === start_at && said.end === end_at
      if (text.slice(start_at, end_at) !== quote) note('quote', id, notThere(quote))
      else if (!kept) note('quote', id, [`“${quote}”处的识读结果被改动。`, `What was read at "${quote}" was changed.`])
    }
  }
  return count + (await checkTexts(act, note))
}

type Read = { id: string; start_at: number; end_at: number; quote: string; said: Record<string, unknown> }

async function findingsIn({ tx, workspace }: Reader, document: string): Promise<Read[]> {
  const rows = await tx
    .selectFrom('findings')
    .select(['id', 'start_at', 'end_at', 'quote', 'said'])
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .execute()
  return rows.map((row) => ({ ...row, said: row.said as Read['said'] }))
}

/** What was read from a text that is no longer there. */
async function checkTexts({ tx, workspace }: Reader, note: Note): Promise<number> {
  const { rows } = await sql<{ id: string; quote: string }>`
    select f.id, f.quote from findings f where f.workspace = ${workspace} and not exists (
      select 1 from texts t where t.workspace = f.workspace and t.document = f.document)
    limit ${mostNamed}`.execute(tx)
  for (const { id, quote } of rows) note('quote', id, notThere(quote))
  return rows.length
}

const notThere = (quote: string) =>
  [`材料中没有这句原文：“${quote}”。`, `The document does not say at that place: "${quote}".`] as const

/** What postings rest on: of a finding its document, null for a report of a unit; and whether it still stands. */
export type Grounds = { document: string | null; stands: boolean }

/** The grounds of some postings, by the id of the finding or report. */
export async function groundsOf(
  { tx, workspace }: Reader,
  postings: readonly BookPosting[],
): Promise<Map<string, Grounds>> {
  const ids = [...new Set(postings.flatMap(({ figure, report }) => figure ?? report ?? []))]
  const { rows } = await sql<Grounds & { id: string }>`
    select f.id, f.document, d.state <> 'removed' as stands from findings f
    join documents d on d.workspace = f.workspace and d.id = f.document
    where f.workspace = ${workspace} and f.id = any(${ids}::uuid[])
    union all
    select id, null, state = 'accepted' from unit_reports where workspace = ${workspace} and id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, ...grounds }) => [id, grounds]))
}

/** Why a posting has no evidence, null where it has. A posting that was taken out needs none that still stands. */
export function lackOf(posting: BookPosting, grounds: ReadonlyMap<string, Grounds>): readonly [string, string] | null {
  const found = grounds.get(posting.figure ?? posting.report ?? '')
  if (!found) return ['这条数据没有出处。', 'This figure of the book has no evidence.']
  if (found.document !== posting.document)
    return ['这条数据的出处不在所记的材料里。', 'The evidence of this figure is not in the document that it names.']
  if (!posting.removed && !found.stands)
    return ['这条数据的出处已被移除。', 'What this figure of the book rests on was removed.']
  return null
}
