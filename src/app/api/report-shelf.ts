// The shelf of an evidence pack (佐证材料的来源): what the book and the file store have of the documents behind a report.
import type { Act } from '../../db.ts'
import type { FileStore } from '../../documents/files.ts'
import type { KeptDocument, Shelf } from '../../reports/pack.ts'

type Found = { document: KeptDocument; sha256: string }

/** What the book has of some documents. */
export async function shelvedDocuments({ tx, workspace }: Act, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('documents as d')
    .leftJoin('texts as t', (on) => on.onRef('t.workspace', '=', 'd.workspace').onRef('t.document', '=', 'd.id'))
    .select(['d.id', 'd.name', 'd.title', 'd.sha256', 't.text'])
    .where('d.workspace', '=', workspace)
    .where('d.id', 'in', [...ids])
    .execute()
  return rows.map(({ id, name, title, sha256, text }) => ({ sha256, document: { id, name, title, text, file: false } }))
}

/** The shelf, with which of the files the store has. */
export async function shelfOf(files: FileStore, found: readonly Found[]): Promise<Shelf> {
  const documents = new Map<string, KeptDocument>()
  const hashes = new Map(found.map(({ document, sha256 }) => [document.id, sha256]))
  for (const { document, sha256 } of found) documents.set(document.id, { ...document, file: await files.has(sha256) })
  return { documents, open: async (id) => files.get(hashes.get(id) ?? '') }
}
