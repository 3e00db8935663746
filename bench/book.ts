// How fast a large book answers (台账压测): fills a book of so many figures on PostgreSQL through the product's own reading and rule of
// acceptance, then asks the HTTP API with 10 connections. `npm run bench:book [-- --figures 200000 --seconds 10 --runs 5]`;
// with --write the results go into bench/README.md.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import { addMember } from '../src/app/auth/members.ts'
import { localPrincipal } from '../src/app/auth/rights.ts'
import { createToken } from '../src/app/auth/tokens.ts'
import { type OpenHouse, openHouse } from '../src/app/house.ts'
import { beginBook, set } from '../src/ledger/book.ts'
import { takeIn } from '../src/ledger/intake.ts'
import { addDocument } from '../src/review/documents.ts'
import { startPostgres } from './book/postgres.ts'
import { pairs, randomFrom, reportOf } from './book/sentences.ts'
import { writeResults } from './results.ts'

const { values } = parseArgs({
  options: {
    figures: { type: 'string', default: '200000,1000000' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const [seconds, runs] = [Number(values.seconds), Number(values.runs)]
const said: string[] = []
/** Prints a line, and keeps it for the page. */
const say = (line: string) => {
  console.log(line)
  said.push(line)
}
const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
const postgres = await startPostgres()
const house = await openHouse({ dataDir, databaseUrl: `${postgres.url}book` })
const workspace = await beginBook(house.database, { name: '压测', by: 'bench' })
const who = { workspace, by: 'bench' }
try {
  await house.database.act(who, (act) => set(act, 'rule', { on: true, undated: false, untied: false, entries: false }))
  const token = await tokenOf(house)
  say(machine())
  for (const size of values.figures.split(',').map(Number)) {
    await fill(house, size)
    await measure(token, size)
  }
  if (values.write) writeResults('book', said.join('\n'))
} finally {
  await house.close()
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** What the numbers depend on, the load of others included. */
function machine(): string {
  const command = `npm run bench:book -- --figures ${values.figures} --seconds ${seconds} --runs ${runs} --write`
  const others = loadavg()[0]!.toFixed(1)
  const [model, day] = [cpus()[0]?.model ?? 'an unknown processor', new Date().toISOString().slice(0, 10)]
  return `Written by \`${command}\` on ${day}. ${cpus().length} cores of ${model}, Node ${process.versions.node}; load before it began: ${others}.`
}

async function tokenOf({ signIn }: OpenHouse): Promise<string> {
  const by = localPrincipal(workspace, 'bench')
  const member = await addMember(signIn, by, { userName: 'bench', name: '压测', role: 'administrator' })
  if (!('userId' in member)) throw new Error(JSON.stringify(member))
  const owner = { ...by, via: 'session' as const, user: { id: member.userId, name: '压测' } }
  const made = await createToken(signIn, owner, { name: 'bench', ceiling: 'administrator' })
  if (!('token' in made)) throw new Error(JSON.stringify(made))
  return made.token
}

/** Reads reports into the book until it has so many figures. */
async function fill({ database }: OpenHouse, size: number): Promise<void> {
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
  say(
    `\n### ${figures} figures (${Math.round((figures - before) / took)} figures/s while filling; database ${rows[0]!.size})\n`,
  )
}

async function measure(token: string, size: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'book/server.ts'), dataDir, `${postgres.url}book`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data).trim())),
    )
    const headers = { authorization: `Bearer ${token}` }
    say('| what | req/s | p50 ms | p99 ms |')
    say('|---|---|---|---|')
    for (const [name, paths] of Object.entries(await questions())) await line(name, paths, { address, headers })
    await importRows(address, headers, size)
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
}

/** The questions, each with a hundred forms, so that no answer is simply the last one again. */
async function questions(): Promise<Record<string, string[]>> {
  const random = randomFrom(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const ties = await house.database.act(who, ({ tx }) =>
    tx.selectFrom('ties').select(['id', 'a_name', 'b_name']).where('workspace', '=', workspace).execute(),
  )
  const listed = new Set(pairs.map(([a, b]) => `${a},${b}`))
  const ids = ties.filter(({ a_name, b_name }) => listed.has([a_name, b_name].join())).map(({ id }) => id)
  const hundred = (make: () => string) => Array.from({ length: 100 }, make)
  const tieYear = () => `tie=${pick(ids)}&year=${2015 + Math.floor(random() * 10)}`
  return {
    'list: tie + year by date, 50 rows': hundred(() => `/api/postings?${tieYear()}&limit=50`),
    'total by theme, tie + year': hundred(() => `/api/totals?by=theme&${tieYear()}`),
    'total of a measure over the whole book by tie': hundred(
      () => `/api/totals?by=tie&measure=${pick(['FUND.FISCAL', 'CON.SALES', 'PPL.CADRE_SENT', 'IND.SIGNED_N'])}`,
    ),
    'search: two words, 20 passages': hundred(
      () =>
        `/api/search?limit=20&words=${encodeURIComponent(`${pick(pairs)[1]} ${pick(['数字孪生', '茶叶产业', '职业教育', '高山蔬菜'])}`)}`,
    ),
    'search: one common word': hundred(
      () => `/api/search?limit=20&words=${encodeURIComponent(pick(['财政援助', '协作', '招聘会', '数字孪生流域']))}`,
    ),
  }
}

type Asking = { address: string; headers: Record<string, string> }

async function line(name: string, paths: string[], { address, headers }: Asking): Promise<void> {
  const first = await fetch(`${address}${paths[0]}`, { headers })
  if (!first.ok) throw new Error(`${name}: ${first.status} ${await first.text()}`)
  const results: autocannon.Result[] = []
  for (let run = 0; run < runs; run++) {
    const requests = paths.map((path) => ({ path, method: 'GET' as const, headers }))
    const result = await autocannon({ url: address, connections: 10, duration: seconds, requests })
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} errors`)
    results.push(result)
  }
  const middle = results.sort((a, b) => a.requests.average - b.requests.average)[Math.floor(runs / 2)]!
  say(`| ${name} | ${middle.requests.average.toFixed(0)} | ${middle.latency.p50} | ${middle.latency.p99} |`)
}

/** Twenty files of a thousand rows each, sent one after another; the time until the last figure is in the book. */
async function importRows(address: string, headers: Record<string, string>, size: number): Promise<void> {
  const begun = performance.now()
  const ids: string[] = []
  for (let i = 0; i < 20; i++) {
    const { text, published, title } = reportOf(1_000, 50_000_000 + size + i)
    const query = new URLSearchParams({ name: `${title}.txt`, published, title })
    const response = await fetch(`${address}/api/documents?${query}`, { method: 'POST', headers, body: text })
    ids.push(((await response.json()) as { id: string }).id)
  }
  for (const id of ids) {
    for (;;) {
      const { state } = (await (await fetch(`${address}/api/documents/${id}`, { headers })).json()) as { state: string }
      if (state === 'read') break
      if (state === 'failed') throw new Error('a report could not be read')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const took = (performance.now() - begun) / 1_000
  say(`| import of 20,000 rows, read and accepted | ${Math.round(20_000 / took)} rows/s | ${took.toFixed(2)} s | |`)
}
