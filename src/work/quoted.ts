// What a clause or a progress quotes (原文出处): a span of a document of the book, refused where the document does not say exactly that at that place.
import { z } from 'zod'
import type { Act } from '../db.ts'
import { notFound, type Refusal, refused } from '../model/refusal.ts'
import { documentOf, textOf } from '../review/documents.ts'

/** A span of a document: `text.slice(start, end) === quote`, in UTF-16 units of its text as it was opened. */
export const quotedSchema = z.strictObject({
  document: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  quote: z.string().min(1).max(5_000),
})
export type Quoted = z.infer<typeof quotedSchema>

/** Why a span cannot be evidence; null where the document says it there. */
export async function wrongWithQuoted(act: Act, { document, start, end, quote }: Quoted): Promise<Wrong | null> {
  const row = await documentOf(act, document)
  const kept = row && row.state !== 'removed' ? await textOf(act, document) : undefined
  if (!kept) return notFound('这份材料或其文字', 'document with a text')
  if (kept.text.slice(start, end) === quote) return null
  return refused(
    'quote_not_there',
    '材料在这个位置没有这句原文，请重新选取。',
    'The document does not say this at that place; select the words again.',
  )
}

type Wrong = { ok: false; refusal: Refusal }

/** Why nothing can rest on this document any more that it takes out; null where nothing of work does. */
export async function restsOnDocument({ tx, workspace }: Act, document: string): Promise<Wrong | null> {
  const clause = await tx
    .selectFrom('clauses')
    .select('id')
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  const progress = await tx
    .selectFrom('progress')
    .select('id')
    .where('workspace', '=', workspace)
    .where((is) => is.or([is('document', '=', document), is('attachment', '=', document)]))
    .limit(1)
    .executeTakeFirst()
  if (!clause && !progress) return null
  return refused(
    'document_in_use',
    '有条款或任务进展以这份材料为出处，不能删除。',
    'Clauses or progress of tasks rest on this document; it cannot be removed.',
  )
}
