// The database's promises: a workspace is closed at the database itself, on every table; days and money come back as they went in;
// a second process is refused; both databases behave the same.
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEachDatabase } from '../test/databases.ts'
import { DirectoryInUse } from './db/embedded.ts'
import { hold } from './db/locks.ts'
import { insertAll, newId, updateAll } from './db/rows.ts'
import { openDatabase } from './db.ts'

const document = (workspace: string) => ({
  workspace,
  id: newId(),
  sha256: newId(),
  name: '简报.txt',
  bytes: 3,
  state: 'read',
  published: '2024-03-12',
  notes: [],
  counts: {},
  added_by: 'li',
  added_at: new Date('2024-03-12T01:02:03.456Z'),
  version: 1,
})

onEachDatabase('the database', (test) => {
  it('does again what it took back because two acts waited for each other', async () => {
    const who = { workspace: test.fresh(), by: 'li' }
    const tries: string[] = []
    const crossing = (name: string, first: string, second: string) =>
      test.database.act(who, async (act) => {
        tries.push(name)
        await hold(act, [first])
        await pause(100)
        await hold(act, [second])
        return name
      })
    expect(await Promise.all([crossing('one', 'a', 'b'), crossing('other', 'b', 'a')])).toEqual(['one', 'other'])
    expect(tries).toHaveLength(test.database.embedded ? 2 : 3)
  })

  it('gives days and decimals back as they went in', async () => {
    const workspace = test.fresh()
    const series = { series: '资金|CNY|flow|actual||sum', theme: 'fund', measure: '资金', unit: 'CNY', accrual: 'flow' }
    const amount = { status: 'actual', min: '123456789012345678.12', max: null, hedge: 'over', as_of: '2024-12-31' }
    const row = { workspace, tie: newId(), year: 2024, ...series, ...amount, terms: 1, left_out: 0, disputed: 0 }
    const back = await test.database.act({ workspace, by: 'li' }, async ({ tx }) => {
      await insertAll(tx, 'documents', [document(workspace)])
      await insertAll(tx, 'sums', [row])
      const kept = await tx.selectFrom('documents').selectAll().executeTakeFirstOrThrow()
      const total = await tx.selectFrom('sums').selectAll().executeTakeFirstOrThrow()
      return { kept, total }
    })
    expect(back.kept.published).toBe('2024-03-12')
    expect(back.kept.added_at).toEqual(new Date('2024-03-12T01:02:03.456Z'))
    expect(back.kept.bytes).toBe(3)
    expect(back.total).toMatchObject({ min: '123456789012345678.12', max: null, as_of: '2024-12-31' })
  })

  it('gives any words, lists and objects back as they went in, and says what a column cannot hold', async () => {
    const workspace = test.fresh()
    const holder = document(workspace)
    const written = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'))
    const words = [
      '',
      'NULL',
      '{}',
      '"',
      '\\',
      '\n',
      '宁波"市\\',
      '１２，3',
      '🀄',
      ...fc.sample(written, { seed: 7, numRuns: 300 }),
    ]
    const rows = words.map((quote, at) => ({
      ...{ workspace, id: newId(), document: holder.id, sort: 'figure', start_at: at, end_at: at + 1, quote },
      ...{ said: at % 3 === 0 ? quote : { [quote]: [quote, at, null, at % 2 === 0] }, state: 'waiting', rank: at % 2 },
      ...{ doubts: at % 5 === 0 ? [] : [quote, 'x'], part_of: at % 4 === 0 ? null : newId(), version: 1 },
    }))
    const back = await test.database.act({ workspace, by: 'li' }, async (act) => {
      await insertAll(act.tx, 'documents', [holder])
      await insertAll(act.tx, 'findings', rows)
      const [first] = rows
      const changes = [{ id: first!.id, doubts: ['改"过\\'], rank: 9, part_of: null }]
      await updateAll(act, 'findings', changes)
      return act.tx.selectFrom('findings').selectAll().orderBy('start_at').execute()
    })
    expect(back).toMatchObject([{ ...rows[0], doubts: ['改"过\\'], rank: 9 }, ...rows.slice(1)])
    const wrong = { quote: { a: 1 }, rank: 1.5, part_of: 7, nothing: 1 }
    for (const [name, value] of Object.entries(wrong)) {
      const changed = rows.slice(0, 2).map((row, at) => ({ ...row, id: newId(), [name]: at === 0 ? null : value }))
      const taken = test.database.act({ workspace, by: 'li' }, ({ tx }) => insertAll(tx, 'findings', changed))
      await expect(taken).rejects.toThrow(TypeError)
    }
  })

  it('updates many rows by their ids, of its own workspace alone', async () => {
    const [workspace, other] = [test.fresh(), test.fresh()]
    const [mine, theirs] = [document(workspace), document(other)]
    await test.database.act({ workspace: other, by: 'li' }, ({ tx }) => insertAll(tx, 'documents', [theirs]))
    await test.database.act({ workspace, by: 'li' }, async (act) => {
      await insertAll(act.tx, 'documents', [mine])
      const changes = [mine, theirs].map(({ id }) => ({ id, state: 'failed', published: null }))
      await updateAll(act, 'documents', changes)
    })
    const documentsOf = (id: string) =>
      test.database.act({ workspace: id, by: 'li' }, ({ tx }) => tx.selectFrom('documents').selectAll().execute())
    expect(await documentsOf(workspace)).toMatchObject([{ state: 'failed', published: null }])
    expect(await documentsOf(other)).toMatchObject([{ state: 'read' }])
  })

  it('keeps all of an act or none of it', async () => {
    const workspace = test.fresh()
    const broken = test.database.act({ workspace, by: 'li' }, async ({ tx }) => {
      await insertAll(tx, 'documents', [document(workspace)])
      throw new Error('stopped half-way')
    })
    await expect(broken).rejects.toThrow('stopped half-way')
    const left = await test.database.act({ workspace, by: 'li' }, ({ tx }) =>
      tx.selectFrom('documents').selectAll().execute(),
    )
    expect(left).toEqual([])
  })

  it('closes every table to another workspace and to none', async () => {
    const { rows: tables } = await sql<{ name: string; closed: boolean }>`
      select c.relname as name, c.relrowsecurity as closed from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'migrations%'`.execute(
      test.database.kysely,
    )
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter(({ closed }) => !closed)).toEqual([])
    const workspace = test.fresh()
    for (const { name } of tables) await fillOne(test.database, name, workspace)
    for (const { name } of tables) {
      expect(await countAs(test.database, name, workspace), `${name}, own`).toBe(1)
      expect(await countAs(test.database, name, newId()), `${name}, another's`).toBe(0)
      expect(await countAs(test.database, name, null), `${name}, none`).toBe(0)
      await expect(insertAs(test.database, name, newId(), workspace), name).rejects.toThrow('row-level security')
    }
  })

  it('closes the view of search as firmly as its table', async () => {
    const workspace = test.fresh()
    await fillOne(test.database, 'passages', workspace)
    expect(await countAs(test.database, 'own_passages', workspace)).toBe(1)
    expect(await countAs(test.database, 'own_passages', newId())).toBe(0)
    expect(await countAs(test.database, 'own_passages', null)).toBe(0)
    const write = test.database.act({ workspace: newId(), by: 'li' }, ({ tx }) =>
      sql.raw(`update own_passages set text = 'x'`).execute(tx),
    )
    await expect(write).rejects.toThrow('permission denied')
  })

  it('begins every key and every index of a table with the workspace', async () => {
    const { rows } = await sql<{ name: string; definition: string }>`
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and tablename not like 'migrations%'`.execute(test.database.kysely)
    const keys = rows.filter(({ definition }) => /UNIQUE|pkey/.test(definition))
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter(({ definition }) => !/\(workspace[,)]/.test(definition))).toEqual([])
  })

  it('lets nobody change or take away a revision', async () => {
    const workspace = test.fresh()
    await fillOne(test.database, 'revisions', workspace)
    const act = (statement: string) =>
      test.database.act({ workspace, by: 'li' }, ({ tx }) => sql.raw(statement).execute(tx))
    await expect(act(`update revisions set why = 'x'`)).rejects.toThrow('permission denied')
    await expect(act('delete from revisions')).rejects.toThrow('permission denied')
    await expect(act('delete from decisions')).rejects.toThrow('permission denied')
  })

  it('refuses a workspace that could end the statement', async () => {
    const act = test.database.act({ workspace: `x'; drop table texts; --`, by: 'li' }, async () => 1)
    await expect(act).rejects.toThrow('not a uuid')
  })

  it('refuses a second opening of one data directory, and only that', async () => {
    if (!('dataDir' in test.where)) return
    await expect(openDatabase(test.where)).rejects.toThrow(DirectoryInUse)
    expect(await countAs(test.database, 'documents', newId())).toBe(0)
  })
})

type Opened = Parameters<Parameters<typeof onEachDatabase>[1]>[0]['database']

/** One row of any table, its columns filled by their types. */
async function insertAs(database: Opened, table: string, as: string, workspace: string): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`.execute(database.kysely)
  const values = columns.map(({ name, type }) =>
    name === 'workspace' ? `'${workspace}'` : sampleOf(table, name, type),
  )
  const names = columns.map(({ name }) => `"${name}"`)
  await database.act({ workspace: as, by: 'li' }, async ({ tx }) => {
    await sql.raw(`insert into "${table}" (${names}) values (${values})`).execute(tx)
  })
}

/** Values that the tables' own checks accept; ids that foreign keys name are the zero uuid, which is filled first. */
function sampleOf(table: string, column: string, type: string): string {
  const words: Record<string, string> = {
    'documents.state': 'read', 'documents.reread': 'failed', 'findings.state': 'waiting', sort: 'figure', verdict: 'accept', origin: 'person',
    'unit_reports.state': 'draft', 'doubts.state': 'open', subject_kind: 'entry', 'confirmations.verdict': 'confirmed',
    'reports.kind': 'yearly', 'reports.state': 'made',
  } // biome-ignore format: one list
  if (`${table}.${column}` === 'postings.report') return 'null'
  const word = words[`${table}.${column}`] ?? words[column]
  if (word) return `'${word}'`
  const zero = `'00000000-0000-0000-0000-000000000000'`
  const byType: Record<string, string> = {
    uuid: zero, ARRAY: `'{}'`, jsonb: `'{}'`, 'timestamp with time zone': 'now()', date: `'2024-03-12'`, boolean: 'false',
    tsvector: `''`, text: `'x'`,
  } // biome-ignore format: one list
  return byType[type] ?? '1'
}

async function fillOne(database: Opened, table: string, workspace: string): Promise<void> {
  const needed: Record<string, string[]> = { texts: ['documents'], findings: ['documents'], links: ['entries'] }
  for (const first of needed[table] ?? [])
    if ((await countAs(database, first, workspace)) === 0) await fillOne(database, first, workspace)
  if ((await countAs(database, table, workspace)) === 0) await insertAs(database, table, workspace, workspace)
}

async function countAs(database: Opened, table: string, workspace: string | null): Promise<number> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql.raw('set local role jiedui_app').execute(tx)
    if (workspace) await sql.raw(`set local app.workspace = '${workspace}'`).execute(tx)
    const { rows } = await sql.raw<{ count: number }>(`select count(*)::int as count from "${table}"`).execute(tx)
    return rows[0]!.count
  })
}
