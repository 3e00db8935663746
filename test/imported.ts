// A document of a test: a text goes through the product's own intake, without a server.
import { createHash } from 'node:crypto'
import { takeIn } from '../src/ledger/intake.ts'
import { addDocument } from '../src/review/documents.ts'
import type { TestDatabase } from './databases.ts'

/** Takes a text in; the same text a second time is the same document. */
export async function imported(test: TestDatabase, workspace: string, said: string, published = '2024-01-10') {
  const who = { workspace, by: 'li' }
  const bytes = new TextEncoder().encode(said)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const added = await test.database.act(who, (act) =>
    addDocument(act, { sha256, name: '简报.txt', bytes: bytes.length, published }),
  )
  if (!added.ok) throw new Error(added.refusal.en)
  const taken = await takeIn(test.database, who, { id: added.value.id, bytes })
  return { ...added.value, taken }
}
