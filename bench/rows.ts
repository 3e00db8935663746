// Rows into PostgreSQL (bench:rows): what a report of a thousand figures makes, into tables without index, as JSON that the database takes apart and
// as insertAll hands it over, in one run. It exists because half the database's time of an import went into that.
import { type Kysely, sql, type Transaction } from 'kysely'
import { insertAll } from '../src/db/rows.ts'
import type { Tables } from '../src/db/tables.ts'
import { fill, machine, openBench } from './book/house.ts'
import { writeResults } from './results.ts'

const tables = ['findings', 'postings', 'passages', 'revisions'] as const
const rounds = 25
type Row = Record<string, unknown>
type Tx = Transaction<Tables>
const middle = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!

const bench = await openBench()
try {
  await fill(bench, 1_000)
  const { kysely } = bench.house.database
  const lines: string[] = []
  for (const table of tables) lines.push(await compared(kysely, table))
  const said = [
    machine('npm run bench:rows -- --write'),
    `Middle of ${rounds} rounds of each way in turns.`,
    '',
    '| table | rows | as JSON | by columns | times as fast |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n')
  console.log(said)
  if (process.argv.includes('--write')) writeResults('rows', said)
} finally {
  await bench.close()
}

/** One line: milliseconds of an insert, each way. */
async function compared(kysely: Kysely<Tables>, table: (typeof tables)[number]): Promise<string> {
  return kysely.transaction().execute(async (tx) => {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(tx)
    // A temporary table goes before the one of that name.
    await sql`create temp table ${sql.table(table)} (like ${sql.table(table)} including defaults) on commit drop`.execute(
      tx,
    )
    const took: { json: number[]; columns: number[] } = { json: [], columns: [] }
    for (let round = 0; round < rounds; round++) {
      took.json.push(await timed(tx, table, () => insertAsJson(tx, table, rows)))
      took.columns.push(await timed(tx, table, () => insertAll(tx, table, rows)))
    }
    const [json, columns] = [middle(took.json), middle(took.columns)]
    return `| ${table} | ${rows.length} | ${json.toFixed(1)} ms | ${columns.toFixed(1)} ms | ${(json / columns).toFixed(1)} |`
  })
}

async function timed(tx: Tx, table: string, insert: () => Promise<unknown>): Promise<number> {
  await sql`truncate ${sql.table(table)}`.execute(tx)
  const begun = performance.now()
  await insert()
  return performance.now() - begun
}

/** What is the same in all rows is sent once here too. */
async function insertAsJson(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const first = rows[0]!
  const names = Object.keys(first)
  const own = names.filter((name) => rows.some((row) => row[name] !== first[name]))
  const pick = (row: Row, some: readonly string[]) => Object.fromEntries(some.map((name) => [name, row[name]]))
  const same = JSON.stringify(
    pick(
      first,
      names.filter((name) => !own.includes(name)),
    ),
  )
  const json = JSON.stringify(rows.map((row) => pick(row, own)))
  const columns = sql.join(names.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(
    jsonb_populate_record(null::${sql.table(table)}, ${same}::jsonb), ${json}::jsonb)`.execute(tx)
}
