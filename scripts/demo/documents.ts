// The documents of the example book (示例材料): every file of examples/ that the manifest lists, sent through the API by the editor and read in
// the manifest's order, so that the book comes out the same each time.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readManifest } from '../../src/app/cli/manifest.ts'
import type { Client } from '../../src/app/client.ts'
import type { OpenHouse } from '../../src/app/house.ts'
import { takeIn } from '../../src/ledger/intake.ts'
import { given } from './people.ts'

/** The folder of the examples. */
export const examples = join(import.meta.dirname, '..', '..', 'examples')

type At = { house: OpenHouse; workspace: string; editor: Client }

type Named = { name: string; id: string }

/** Sends and reads every document, and does something after each; gives their ids by the manifest's. */
export async function addDocuments(
  { house, workspace, editor }: At,
  after: (document: Named) => Promise<void>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { id: name, path, published, title } of readManifest(join(examples, 'index.jsonl')).files) {
    const bytes = readFileSync(path)
    const query = { name: basename(path), ...(published && { published }), ...(title && { title }) }
    const { id } = given(await editor('post', '/documents', { query, file: bytes }))
    // The queue would read several at once, and the rule of acceptance looks at what the book has by then.
    await takeIn(house.database, { workspace, by: 'local:demo' }, { id, bytes })
    ids.set(name, id)
    await after({ name, id })
  }
  return ids
}
