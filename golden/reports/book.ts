// The book of the seeds (种子材料的台账): all five documents taken in, and what of them the widest rule accepts, in one workspace.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../src/db.ts'
import { openFileStore } from '../../src/documents/files.ts'
import { beginBook, set } from '../../src/ledger/book.ts'
import { takeIn } from '../../src/ledger/intake.ts'
import { addDocument } from '../../src/review/documents.ts'
import { shared } from '../gold.ts'

const seeds = join(shared, 'seeds')

/** Makes the book; gives its workspace. */
export async function bookOfSeeds(database: Database, dataDir: string): Promise<string> {
  const files = openFileStore({ dataDir })
  const workspace = await beginBook(database, { name: '种子材料', by: 'test' })
  const who = { workspace, by: 'test' }
  await database.act(who, (act) => set(act, 'rule', { on: true, undated: true, untied: true, entries: true }))
  for (const line of readFileSync(join(seeds, 'index.jsonl'), 'utf8').trim().split('\n')) {
    const { file, published } = JSON.parse(line) as { file: string; published: string }
    const bytes = readFileSync(join(seeds, file))
    const kept = await files.put(bytes)
    if (!kept.ok) throw new Error(kept.problem.en)
    const about = { sha256: kept.sha256, name: file, bytes: bytes.length, published }
    const added = await database.act(who, (act) => addDocument(act, about))
    if (!added.ok) throw new Error(added.refusal.en)
    await takeIn(database, who, { id: added.value.id, bytes })
  }
  return workspace
}
