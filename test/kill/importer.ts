// What is killed (被杀的进程): the database, files and queue of a house, which takes documents in one after another and reads them in the
// background. It says of each document that it was acknowledged, and nothing else; and it pauses after each, so that reading keeps up.
import { setTimeout as pause } from 'node:timers/promises'
import { openJobs } from '../../src/app/jobs.ts'
import { openDatabase } from '../../src/db.ts'
import { openFileStore } from '../../src/documents/files.ts'
import { addDocument } from '../../src/review/documents.ts'
import { textOf } from './texts.ts'

const [dataDir = '', databaseUrl = '', workspace = '', first = '0'] = process.argv.slice(2)
const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir })
const files = openFileStore({ dataDir })
const jobs = await openJobs(database, files, () => {})
await jobs.work()
process.stdout.write('ready\n')
for (let n = Number(first); ; n++) {
  const kept = await files.put(new TextEncoder().encode(textOf(n)))
  if (!kept.ok) throw new Error(kept.problem.en)
  const incoming = { sha256: kept.sha256, bytes: kept.bytes, name: `第${n}期.txt`, published: '2024-01-10' }
  const added = await database.act({ workspace, by: 'li' }, async (act) => {
    const outcome = await addDocument(act, incoming)
    if (outcome.ok && !outcome.value.again) await jobs.send(act, outcome.value.id)
    return outcome
  })
  if (!added.ok) throw new Error(added.refusal.en)
  process.stdout.write(`acknowledged ${n} ${added.value.id}\n`)
  await pause(20)
}
