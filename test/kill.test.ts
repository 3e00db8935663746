// Killed processes (突然断掉): a house that takes documents in is killed with SIGKILL again and again; whatever it acknowledged is there
// afterwards, read once and whole, and the book verifies.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, inject, it } from 'vitest'
import { type OpenHouse, openHouse } from '../src/app/house.ts'
import { DirectoryInUse } from '../src/db/embedded.ts'
import { openDatabase, type Where } from '../src/db.ts'
import { beginBook, set } from '../src/ledger/book.ts'
import { readBytes } from '../src/ledger/read-bytes.ts'
import { verifyBook } from '../src/ledger/verify.ts'
import { embeddedBook, serverBook } from './databases.ts'
import { textOf } from './kill/texts.ts'

const minutes = 60_000

// Both at once: much of the time goes into waiting until the job of the last one killed is taken over.
describe.concurrent('a process that is killed', { timeout: 5 * minutes }, () => {
  it('loses nothing in 25 kills on the embedded database', () => killed(embeddedBook, 25))
  it.runIf(inject('databases').server)('loses nothing in 10 kills on a PostgreSQL server', () => killed(serverBook, 10))
})

async function killed(make: typeof embeddedBook, times: number): Promise<void> {
  const { where, remove } = await make()
  const dataDir = 'dataDir' in where ? where.dataDir : mkdtempSync(join(tmpdir(), 'jiedui-kill-'))
  const workspace = await begun(where)
  const acknowledged = new Map<number, string>()
  const settings = { dataDir, databaseUrl: 'databaseUrl' in where ? where.databaseUrl : null }
  for (let kill = 0; kill < times; kill++) {
    await runUntilKilled({ ...settings, workspace }, { acknowledged, times: kill })
  }
  const house = await openHouse(settings)
  try {
    expect(acknowledged.size).toBeGreaterThan(times)
    await compared(house, workspace, acknowledged)
  } finally {
    await house.close()
    await remove()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function begun(where: Where): Promise<string> {
  const database = await openDatabase(where)
  const workspace = await beginBook(database, { name: '宁波市', by: 'li' })
  await database.act({ workspace, by: 'li' }, (act) =>
    set(act, 'rule', { on: true, undated: false, untied: false, entries: true }),
  )
  await database.close()
  return workspace
}

type Settings = { dataDir: string; databaseUrl: string | null; workspace: string }
type Killing = { acknowledged: Map<number, string>; times: number }

/**
 * Starts the importer, notes what it acknowledges, and kills it after some documents, a moment later; now and then while a second process
 * tries the same directory.
 */
async function runUntilKilled(
  { dataDir, databaseUrl, workspace }: Settings,
  { acknowledged, times }: Killing,
): Promise<void> {
  const first = Math.max(-1, ...acknowledged.keys()) + 1
  const program = join(import.meta.dirname, 'kill/importer.ts')
  const child = spawn(process.execPath, [program, dataDir, databaseUrl ?? '', workspace, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const after = first + (times % 9)
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, n = '', id = ''] = line.split(' ')
    if (what === 'ready' && times % 5 === 0 && databaseUrl === null)
      await expect(openDatabase({ dataDir })).rejects.toThrow(DirectoryInUse)
    if (what === 'acknowledged') acknowledged.set(Number(n), id)
    if ((what === 'ready' && after === first) || (what === 'acknowledged' && Number(n) === after - 1))
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 200)
  }
  await ended
}

async function compared(house: OpenHouse, workspace: string, acknowledged: ReadonlyMap<number, string>): Promise<void> {
  const who = { workspace, by: 'li' }
  await house.jobs.work()
  const unread = () =>
    house.database.act(who, ({ tx }) =>
      tx
        .selectFrom('documents')
        .select(['id', 'state', 'problem'])
        .where('workspace', '=', workspace)
        .where('state', '<>', 'read')
        .execute(),
    )
  for (let tries = 0; (await unread()).length > 0 && tries < 600; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await unread()).toEqual([])
  const rows = await house.database.act(who, ({ tx }) =>
    tx.selectFrom('documents').select(['id', 'sha256', 'name', 'counts']).where('workspace', '=', workspace).execute(),
  )
  expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(rows.length)
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const [n, id] of acknowledged) {
    const row = byId.get(id)
    expect(row?.name, `document ${n}`).toBe(`第${n}期.txt`)
    expect(new TextDecoder().decode((await house.files.get(row!.sha256))!)).toBe(textOf(n))
    if (n % 8 === 5 || n % 7 === 0)
      expect(await findingsOf(house, workspace, id), `document ${n}`).toEqual(await undisturbed(n))
  }
  expect((await house.database.act(who, (act) => verifyBook(act))).faults).toEqual([])
}

async function findingsOf({ database }: OpenHouse, workspace: string, document: string): Promise<string[]> {
  const rows = await database.act({ workspace, by: 'li' }, ({ tx }) =>
    tx
      .selectFrom('findings')
      .select(['sort', 'quote', 'start_at'])
      .where('workspace', '=', workspace)
      .where('document', '=', document)
      .execute(),
  )
  return rows.map(({ sort, quote, start_at }) => `${sort} ${start_at} ${quote}`).sort()
}

/** What the document says when nobody is killed. */
async function undisturbed(n: number): Promise<string[]> {
  const read = await readBytes(new TextEncoder().encode(textOf(n)), {
    name: `第${n}期.txt`,
    published: '2024-01-10',
    title: null,
  })
  if (!read.ok) throw new Error(read.problem.en)
  const { figures, ties, agreements } = read.value.reading
  const told = (sort: string, found: readonly { start: number; quote: string }[]) =>
    found.map(({ start, quote }) => `${sort} ${start} ${quote}`)
  return [
    ...told('figure', figures),
    ...told('tie', ties),
    ...told('agreement', agreements),
    ...told('entry', read.value.proposals),
  ].sort()
}
