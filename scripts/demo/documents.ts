// The documents of the example book (示例材料): every file of examples/ that the manifest lists, sent through the API by the editor and read in
// the manifest's order, so that the book comes out the same each time.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readManifest } from '../../src/app/cli/manifest.ts'
import type { Client } from '../../src/app/client.ts'
import type { OpenHouse } from '../../src/app/house.ts'
import { takeIn } from '../../src/ledger/intake.ts'
import { scanOf } from '../examples/files.ts'
import { given } from './people.ts'

/** The folder of the examples. */
export const examples = join(import.meta.dirname, '..', '..', 'examples')

type At = { house: OpenHouse; workspace: string; editor: Client }

type Named = { name: string; id: string }
type Sent = { file: string; bytes: Uint8Array; published: string | null; title: string | null }

/** Sends and reads every document, and does something after each; gives their ids by the manifest's. */
export async function addDocuments(at: At, after: (document: Named) => Promise<void>): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { id: name, path, published, title } of readManifest(join(examples, 'index.jsonl')).files) {
    const id = await addOne(at, { file: basename(path), bytes: readFileSync(path), published, title })
    ids.set(name, id)
    await after({ name, id })
  }
  // What an office also gets: a paper that was scanned and never recognised, which is kept and says why it cannot be read.
  const title = '关于报送对口合作数据的通知（扫描件）'
  await addOne(at, { file: '数据报送通知（扫描件）.pdf', bytes: await scanOf(), published: '2025-03-20', title })
  return ids
}

async function addOne({ house, workspace, editor }: At, { file, bytes, published, title }: Sent): Promise<string> {
  const query = { name: file, ...(published && { published }), ...(title && { title }) }
  const { id } = given(await editor('post', '/documents', { query, file: Uint8Array.from(bytes) }))
  // The queue would read several at once, and the rule of acceptance looks at what the book has by then.
  await takeIn(house.database, { workspace, by: 'local:demo' }, { id, bytes })
  return id
}
