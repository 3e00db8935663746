// A house for the benchmarks (压测用台账): a book on a PostgreSQL server of its own, filled through the product's own reading and rule of
// acceptance to so many figures, and a server with its API in another process.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addMember } from '../../src/app/auth/members.ts'
import { localPrincipal } from '../../src/app/auth/rights.ts'
import { createToken } from '../../src/app/auth/tokens.ts'
import { type OpenHouse, openHouse } from '../../src/app/house.ts'
import { beginBook, set } from '../../src/ledger/book.ts'
import { takeIn } from '../../src/ledger/intake.ts'
import { addDocument } from '../../src/review/documents.ts'
import { startPostgres } from './postgres.ts'
import { reportOf } from './sentences.ts'

/** A book to be measured: who writes in it, and the token with which its API is asked. */
export type BenchHouse = {
  house: OpenHouse
  who: { workspace: string; by: string }
  token: string
  serve: () => Promise<{ address: string; stop: () => Promise<void> }>
  close: () => Promise<void>
}

/** Opens a house with an empty book that accepts by rule what has a day and a tie. */
export async function openBench(): Promise<BenchHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
  const postgres = await startPostgres()
  const databaseUrl = `${postgres.url}book`
  const house = await openHouse({ dataDir, databaseUrl })
  const workspace = await beginBook(house.database, { name: '压测', by: 'bench' })
  const who = { workspace, by: 'bench' }
  await house.database.act(who, (act) => set(act, 'rule', { on: true, undated: false, untied: false, entries: false }))
  return {
    ...{ house, who, token: await tokenOf(house, workspace) },
    serve: () => serve(dataDir, databaseUrl),
    close: async () => {
      await house.close()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function tokenOf({ signIn }: OpenHouse, workspace: string): Promise<string> {
  const by = localPrincipal(workspace, 'bench')
  const member = await addMember(signIn, by, { userName: 'bench', name: '压测', role: 'administrator' })
  if (!('userId' in member)) throw new Error(JSON.stringify(member))
  const owner = { ...by, via: 'session' as const, user: { id: member.userId, name: '压测' } }
  const made = await createToken(signIn, owner, { name: 'bench', ceiling: 'administrator' })
  if (!('token' in made)) throw new Error(JSON.stringify(made))
  return made.token
}

/** Reads reports into the book until it has so many figures; says in a heading how many, how fast, and how large the database is. */
export async function fill({ house: { database }, who }: BenchHouse, size: number): Promise<string> {
  const count = () => sql<{ n: number }>`select count(*)::int as n from postings`.execute(database.kysely)
  let figures = (await count()).rows[0]!.n
  const [before, begun] = [figures, performance.now()]
  for (let seed = figures; figures < size; seed++) {
    const { text, published, title } = reportOf(1_000, seed)
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const incoming = { sha256, name: `${title}.txt`, bytes: bytes.length, published, title }
    const added = await database.act(who, (act) => addDocument(act, incoming))
    if (!added.ok) throw new Error(added.refusal.en)
    figures += (await takeIn(database, who, { id: added.value.id, bytes })).accepted
  }
  const took = (performance.now() - begun) / 1_000
  await sql`select gin_clean_pending_list('passages_terms')`.execute(database.kysely)
  await sql`vacuum analyze`.execute(database.kysely)
  const { rows } = await sql<{ size: string }>`select pg_size_pretty(pg_database_size('book')) as size`.execute(
    database.kysely,
  )
  const speed = Math.round((figures - before) / took)
  return `\n### ${figures} figures (${speed} figures/s while filling; database ${rows[0]!.size})\n`
}

async function serve(dataDir: string, databaseUrl: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), dataDir, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  )
  const stop = async () => {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  return { address, stop }
}

/** What the numbers depend on, the load of others included. */
export function machine(command: string): string {
  const others = loadavg()[0]!.toFixed(1)
  const [model, day] = [cpus()[0]?.model ?? 'an unknown processor', new Date().toISOString().slice(0, 10)]
  return `Written by \`${command}\` on ${day}. ${cpus().length} cores of ${model}, Node ${process.versions.node}; load before it began: ${others}.`
}
