// A document as it is told (材料的写法): its row, how far its reading is and what is wrong with it; one place for the list and the single one.
import { z } from 'zod'
import { daySchema } from '../../model/period.ts'
import { placeMeant } from '../../model/place-search.ts'
import { type UnderstoodFile, understoodFileSchema } from '../../model/understood.ts'
import type { documentOf } from '../../review/documents.ts'

const problemSchema = z.object({ code: z.string(), zh: z.string(), en: z.string() })

export const formatSchema = z.enum(['txt', 'html', 'docx', 'pdf', 'xlsx', 'csv'])

export const documentSchema = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  published: daySchema.nullable(),
  /** Whose account it is and of which year it tells, as a person said; null where nobody did. */
  account: z.string().nullable(),
  year: z.number().int().nullable(),
  /** How the text by itself was understood, and what the file says of its day and title; null before it is read. */
  understood: understoodFileSchema.nullable(),
  /** Whether it waits to be read again, or could not be. */
  reread: z.enum(['waiting', 'failed']).nullable(),
  format: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
  state: z.enum(['waiting', 'reading', 'read', 'failed', 'cancelled', 'removed']),
  problem: problemSchema.nullable(),
  notes: z.array(problemSchema),
  counts: z.record(z.string(), z.number()),
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  addedBy: z.string(),
  addedAt: z.date(),
  readAt: z.date().nullable(),
  version: z.number(),
})
export type DocumentRow = NonNullable<Awaited<ReturnType<typeof documentOf>>>

/** A document from its row. */
export function documentShown(row: DocumentRow): z.input<typeof documentSchema> {
  const { id, name, title, published, account, year, format, bytes, sha256, replaces, version } = row
  return {
    ...{ id, name, title, published, year, format, bytes: Number(bytes), sha256, replaces, version },
    account: account && (placeMeant(account)?.name ?? account),
    understood: row.understood as UnderstoodFile | null,
    reread: row.reread === null ? null : row.reread === 'failed' ? 'failed' : 'waiting',
    state: row.state as z.input<typeof documentSchema>['state'],
    problem: row.problem as z.input<typeof problemSchema> | null,
    notes: row.notes as z.input<typeof problemSchema>[],
    counts: row.counts as Record<string, number>,
    replacedBy: row.replaced_by,
    addedBy: row.added_by,
    addedAt: row.added_at,
    readAt: row.read_at,
  }
}
