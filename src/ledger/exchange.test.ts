// The whole book out and in: what comes back is what went out, row by row, total by total, file by file, from one database to another;
// and a line that is not as it was written is named by its number and nothing comes in.
import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, inject, it } from 'vitest'
import { embeddedBook, onEachDatabase, serverBook } from '../../test/databases.ts'
import { insertAll, newId } from '../db/rows.ts'
import { type Database, openDatabase } from '../db.ts'
import { openFileStore } from '../documents/files.ts'
import { addDocument } from '../review/documents.ts'
import { queue } from '../review/queue.ts'
import { beginBook, set } from './book.ts'
import { decideIn } from './decide.ts'
import { contents, leftOut } from './exchange/contents.ts'
import { hashedLines } from './exchange/lines.ts'
import { exportBook } from './export.ts'
import { importBook } from './import.ts'
import { takeIn } from './intake.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiedui-exchange-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const newStore = () => openFileStore({ dataDir: join(folder, newId()) })
type Store = ReturnType<typeof newStore>

const said = [
  '宁波市与黄冈市对口合作简报\n\n2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。全年，宁波市向黄冈市选派12批97人次柔性专家。\n',
  '2023年，宁波市与黄冈市签约项目18个。\u2028截至2023年底，两地累计互派干部48名，“两地”共建👨‍👩‍👧园区3个。\n',
]

/** A book with something in every table. */
async function bookOf(database: Database, files: Store): Promise<string> {
  const workspace = await beginBook(database, { name: '宁波市“区域合作办”', by: 'li' })
  const who = { workspace, by: 'li' }
  for (const text of said) {
    const bytes = new TextEncoder().encode(text)
    const kept = await files.put(bytes)
    if (!kept.ok) throw new Error(kept.problem.en)
    const told = { published: '2024-01-10', account: '宁波市', year: 2023 }
    const about = { sha256: kept.sha256, name: '简报.txt', bytes: bytes.length, ...told }
    const added = await database.act(who, (act) => addDocument(act, about))
    if (added.ok) await takeIn(database, who, { id: added.value.id, bytes })
  }
  const waiting = await database.act(who, (act) => queue(act, { sort: 'entry' }, { limit: 50 }))
  for (const { id } of waiting.items) await decideIn(database, who, { verdict: 'accept', findings: [{ id }] })
  await database.act(who, async (act) => {
    await set(act, 'rule', { on: true, undated: false, untied: false, entries: true })
    const map = Buffer.from('{"type":"FeatureCollection","features":[]}')
    const mapKept = await files.put(map)
    const about = { approval: 'GS(2024)0000号', source: '试验', areas: 1, known: 1 }
    await set(act, 'baseMap', { ...about, sha256: mapKept.ok ? mapKept.sha256 : '', bytes: map.length })
    const large = Buffer.alloc(2_000_000, '大文件')
    const kept = await files.put(large)
    const attached = { name: '附件.pdf', bytes: large.length, sha256: kept.ok ? kept.sha256 : '' }
    const added = await addDocument(act, attached)
    const insert = (table: Rest, row: object) => insertAll(act.tx, table, [row])
    const entry = await addRest(act.workspace, insert)
    await addWork(act.workspace, { entry, document: added.ok ? added.value.id : '' }, insert)
  })
  return workspace
}

type Rest =
  | 'members'
  | 'unit_reports'
  | 'confirmations'
  | 'entries'
  | 'links'
  | 'indicators'
  | 'targets'
  | 'score_sheets'
  | 'saved_views'
  | 'clauses'
  | 'plans'
  | 'tasks'
  | 'progress'
  | 'reports'
  | 'report_edits'
  | 'report_templates'

/** What no operation of this test writes; decimals and times at the edge of what JavaScript can hold. */
async function addRest(workspace: string, insert: (table: Rest, row: object) => Promise<void>): Promise<string> {
  const [a, b] = [newId(), newId()]
  const at = '2024-03-12T01:02:03.456789Z'
  const entry = {
    ...{ workspace, kind: 'project', name: '项目', lookup: '项目', named: true, parties: [], regions: ['330200'] },
    ...{ properties: { 备注: 'a\u2028b\\n"' }, removed: false, version: 1, created_at: at, updated_at: at },
  }
  for (const id of [a, b]) await insert('entries', { ...entry, id })
  await insert('links', { workspace, id: newId(), from_entry: a, to_entry: b, role: 'park', created_at: at })
  const member = { workspace, name: '李', role: 'editor', limits: {}, added_at: at, version: 1 }
  for (const user_id of ['b', 'B', 'ä', 'Z', '李']) await insert('members', { ...member, user_id })
  const report = { unit: '教育局', title: '月报', rows: [{ 数: 1.1 }], state: 'draft', by: 'li' }
  await insert('unit_reports', { workspace, id: newId(), ...report, version: 1, created_at: at })
  const subject = { subject_kind: 'entry', subject: a, side: 'a', verdict: 'disputed' }
  const amount = { min: '123456789012345678901234567890.10', max: null }
  await insert('confirmations', { workspace, id: newId(), ...subject, ...amount, by: 'li', at })
  await addQuestions(workspace, at, insert)
  await addReports(workspace, at, insert)
  return a
}

async function addQuestions(workspace: string, at: string, insert: (table: Rest, row: object) => Promise<void>) {
  const kept = { workspace, removed: false, version: 1, created_at: at }
  await insert('indicators', { ...kept, id: newId(), zh: '人均资金', said: { parts: ['a', 'b'] } })
  const target = { indicator: 'FUND.FISCAL', regions: ['330200'], unit: 'CNY', hedge: 'over', accrual: 'flow' }
  const amount = { min: '0.000000000000000000000000000001', max: null, from_day: '2024-01-01', to_day: '2024-12-31' }
  await insert('targets', { ...kept, id: newId(), ...target, ...amount })
  await insert('score_sheets', { ...kept, id: newId(), name: '考核表', said: { lines: [] } })
  const view = {
    owner: 'li',
    page: 'ledger',
    name: '在建',
    search: { kind: 'project' },
    created_at: at,
    updated_at: at,
  }
  await insert('saved_views', { workspace, id: newId(), ...view })
}

/** A clause, a plan with a task, and what was said of it. */
async function addWork(
  workspace: string,
  { entry, document }: { entry: string; document: string },
  insert: (table: Rest, row: object) => Promise<void>,
) {
  const [plan, task] = [newId(), newId()]
  const at = '2024-03-12T01:02:03.456789Z'
  const kept = { workspace, removed: false, version: 1, created_at: at }
  const span = { document, start_at: 0, end_at: 1, quote: '宁' }
  await insert('clauses', { ...kept, id: newId(), agreement: entry, number: '第一条', words: '共建园区', ...span })
  const period = { from_day: '2024-01-01', to_day: '2024-12-31' }
  await insert('plans', { ...kept, id: plan, title: '2024年计划', ...period, regions: ['330200'], state: 'in_force' })
  const who = { units: ['市“商务局”'], helpers: [], clauses: [], entries: [entry], regions: [] }
  await insert('tasks', { ...kept, id: task, plan, position: 1, title: '建园', ...who, weight: '12.50' })
  const said = { state: 'under_way', percent: 40, words: '已\u2028开工', as_of: '2024-06-30', postings: [] }
  const progress = { id: newId(), task, ...said, standing: 'sent', by: 'li', at, version: 1, ...span }
  await insert('progress', { workspace, ...progress })
}

async function addReports(workspace: string, at: string, insert: (table: Rest, row: object) => Promise<void>) {
  const [id, by] = [newId(), 'li']
  const made = { kind: 'yearly', name: '总结', state: 'made', progress: 100, limits: {}, text: { blocks: [] } }
  await insert('reports', { workspace, id, ...made, by, created_at: at, removed: false, version: 1 })
  await insert('report_edits', {
    workspace,
    id: newId(),
    report: id,
    key: 'a',
    runs: [],
    known: {},
    version: 1,
    by,
    at,
  })
  const template = { name: '模板.docx', places: ['正文'], file: 'UEs=', removed: false }
  await insert('report_templates', { workspace, id: newId(), ...template, by, added_at: at })
}

async function exported(database: Database, files: Store, workspace: string) {
  const chunks: string[] = []
  const told = await database.act({ workspace, by: 'li' }, (act) => exportBook(act, files, (text) => chunks.push(text)))
  return { told, lines: chunks.join('').split('\n').slice(0, -1) }
}

async function* bytesOf(lines: readonly string[], size = 100_000): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

/** Lines without their hashes, which hang on the time of the export. */
const rowsOf = (lines: readonly string[]) => lines.slice(1).map((line) => line.slice(0, -75))

const totalsOf = (database: Database, workspace: string) =>
  database.act({ workspace, by: 'li' }, async ({ tx }) => ({
    sums: await tx
      .selectFrom('sums')
      .selectAll()
      .where('workspace', '=', workspace)
      .orderBy('tie')
      .orderBy('year')
      .orderBy('series')
      .execute(),
    ties: await tx
      .selectFrom('tie_sums')
      .selectAll()
      .where('workspace', '=', workspace)
      .orderBy('tie')
      .orderBy('series')
      .execute(),
  }))

async function elsewhere<T>(kind: 'embedded' | 'server', work: (database: Database) => Promise<T>): Promise<T> {
  const made = await (kind === 'server' && inject('databases').server ? serverBook() : embeddedBook())
  const database = await openDatabase(made.where)
  try {
    return await work(database)
  } finally {
    await database.close()
    await made.remove()
  }
}

/** Every file, by its hash and bytes. */
async function filesIn(store: Store): Promise<string[]> {
  const found: string[] = []
  for await (const sha256 of store.list()) found.push(hash('sha256', (await store.get(sha256))!))
  return found.sort()
}

onEachDatabase('a book, out and in', (test) => {
  it.each(['embedded', 'server'] as const)(
    'loses nothing on the way to another database (%s) and back',
    async (kind) => {
      const store = newStore()
      const workspace = await bookOf(test.database, store)
      const out = await exported(test.database, store, workspace)
      expect(Object.entries(out.told.rows).filter(([, count]) => count === 0)).toEqual([])
      expect(out.told).toMatchObject({ files: 4, missing: [] })
      const totals = await totalsOf(test.database, workspace)
      expect(totals.sums.length).toBeGreaterThan(2)
      const back = await elsewhere(kind, async (database) => {
        const there = newStore()
        const came = await importBook(database, there, bytesOf(out.lines), { by: 'wang' })
        expect(came).toMatchObject({
          ok: true,
          value: { workspace, name: '宁波市“区域合作办”', files: 4, rows: out.told.rows },
        })
        expect(await totalsOf(database, workspace)).toEqual(totals)
        expect(await filesIn(there)).toEqual(await filesIn(store))
        return exported(database, there, workspace)
      })
      expect(rowsOf(back.lines)).toEqual(rowsOf(out.lines))
      await elsewhere(test.database.embedded ? 'embedded' : 'server', async (database) => {
        const came = await importBook(database, newStore(), bytesOf(back.lines, 7_919), { by: 'wang' })
        expect(came.ok).toBe(true)
        expect(await totalsOf(database, workspace)).toEqual(totals)
      })
    },
  )

  it('names the line that was cut, changed, moved, doubled or left out, and takes nothing in', async () => {
    const store = newStore()
    const workspace = await bookOf(test.database, store)
    const { lines } = await exported(test.database, store, workspace)
    const end = lines.length
    const broken: [no: number, lines: string[]][] = [
      [end, lines.slice(0, -1)],
      [41, lines.slice(0, 40)],
      [40, [...lines.slice(0, 39), lines[39]!.slice(0, 30)]],
      [40, lines.with(39, lines[39]!.replace('"row"', '"r0w"'))],
      [40, lines.with(39, lines[39]!.replace(/.$/, ' '))],
      [40, lines.with(39, lines[40]!).with(40, lines[39]!)],
      [41, lines.toSpliced(40, 0, lines[39]!)],
      [40, lines.toSpliced(39, 1)],
      [end - 1, lines.toSpliced(end - 2, 1)],
      [end + 1, [...lines, lines.at(-1)!]],
      [1, lines.slice(1)],
    ]
    await elsewhere('embedded', async (database) => {
      const there = newStore()
      for (const [no, changed] of broken) {
        const came = await importBook(database, there, bytesOf(changed), { by: 'wang' })
        expect(came).toMatchObject({
          ok: false,
          refusal: { code: 'line_broken', zh: expect.stringContaining(`第 ${no} 行`) },
        })
      }
      expect(await filesIn(there)).toEqual([])
      for (const { name } of contents) {
        const { rows } = await sql`select 1 from ${sql.table(name)}`.execute(database.kysely)
        expect(rows, name).toEqual([])
      }
    })
  })

  it('refuses a book that is there, a file that is none, and what the tables do not accept', async () => {
    const store = newStore()
    const workspace = await bookOf(test.database, store)
    const { lines } = await exported(test.database, store, workspace)
    const codeOf = async (changed: string[]) => {
      const came = await importBook(test.database, newStore(), bytesOf(changed), { by: 'wang' })
      return came.ok ? 'taken' : came.refusal.code
    }
    expect(await codeOf(lines)).toBe('workspace_exists')
    expect(await codeOf([])).toBe('not_a_book')
    expect(await codeOf(hashedAnew(['{"a":1}']))).toBe('not_a_book')
    expect(await codeOf(hashedAnew(['{a:1}']))).toBe('line_not_allowed')
    const moved = lines.map((line) => `${line.slice(0, -75)}}`.replaceAll(workspace, newId()))
    const rightly = (change: (line: string) => string) => hashedAnew(moved.map(change))
    const id = JSON.parse(moved[0]!).workspace
    const same = rightly((line) => line.replace(/"workspace":"[^"]*"/, `"workspace":"${id}"`))
    expect(await codeOf(same)).toBe('chain_broken')
    expect(await codeOf(same.map((line) => line.replace('"version":1', '"version":2')))).toBe('line_broken')
    expect(await codeOf(rightly((line) => line.replace('"version":1', '"version":2')))).toBe('newer_format')
    expect(await codeOf(rightly((line) => line.replace('"sha256","name"', '"sha256","colour","name"')))).toBe(
      'newer_format',
    )
    expect(await codeOf(rightly((line) => line.replace('"sort":"figure"', '"sort":"x"')))).toBe('line_not_allowed')
    expect(await codeOf(rightly((line) => line.replace('"at":0', '"at":1')))).toBe('line_not_allowed')
    expect(await codeOf(rightly((line) => line.replace('"table":"ties"', '"table":"migrations"')))).toBe(
      'line_not_allowed',
    )
    const { rows } = await sql`select 1 from revisions where workspace = ${id}`.execute(test.database.kysely)
    expect(rows).toEqual([])
  })

  it('shows the book as it stood at one moment, while others write', async () => {
    if (test.database.embedded) return
    const store = newStore()
    const workspace = await bookOf(test.database, store)
    const quiet = await exported(test.database, store, workspace)
    const chunks: string[] = []
    await test.database.act({ workspace, by: 'li' }, (act) =>
      exportBook(act, store, async (text) => {
        chunks.push(text)
        if (chunks.length === 3)
          await test.database.act({ workspace, by: 'wu' }, (other) =>
            set(other, 'rule', { on: false, undated: true, untied: true, entries: false }),
          )
      }),
    )
    expect(rowsOf(chunks.join('').split('\n').slice(0, -1))).toEqual(rowsOf(quiet.lines))
  })

  it('names files that the store has lost', async () => {
    const store = newStore()
    const workspace = await bookOf(test.database, store)
    for await (const sha256 of store.list()) await store.remove(sha256)
    const { told, lines } = await exported(test.database, store, workspace)
    expect(told.missing).toHaveLength(4)
    const came = await elsewhere('embedded', (database) =>
      importBook(database, newStore(), bytesOf(lines), { by: 'li' }),
    )
    expect(came).toMatchObject({ ok: true, value: { files: 0, missing: told.missing } })
  })

  it('takes in a book of before there were plans', async () => {
    const store = newStore()
    const workspace = await bookOf(test.database, store)
    const { lines } = await exported(test.database, store, workspace)
    const later = contents.filter((one) => one.later).map(({ name }) => name)
    const without = (rows: object) => Object.fromEntries(Object.entries(rows).filter(([name]) => !later.includes(name)))
    const older = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ table }) => !later.includes(String(table)))
      .map(({ hash: _, tables, rows, ...line }) => ({
        ...{ ...line, ...(tables ? { tables: without(tables) } : {}), ...(rows ? { rows: without(rows) } : {}) },
      }))
    const bytes = bytesOf(hashedAnew(older.map((line) => JSON.stringify(line))))
    await elsewhere('embedded', async (database) => {
      expect(await importBook(database, newStore(), bytes, { by: 'wang' })).toMatchObject({
        ok: true,
        value: { workspace },
      })
    })
  })

  it('knows every table', async () => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'workspace' and table_name not like 'own_%'`.execute(
      test.database.kysely,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...contents.map(({ name }) => name), ...leftOut].sort())
  })
})

function hashedAnew(jsons: readonly string[]): string[] {
  const hashed = hashedLines()
  return jsons.map((json) => hashed(json).slice(0, -1))
}
