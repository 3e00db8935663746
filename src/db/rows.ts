// Rows in bulk (成批入库): a whole list in one statement, since a book of a million figures is not written row by row.
import { sql, type Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { Tables } from './tables.ts'

/** Random bytes of some ids at once, since asking for sixteen takes as long as asking for four thousand. */
const random = new Uint8Array(16 * 256)
const last = { used: random.length, msecs: 0, seq: 0 }

/** A new id, uuid v7: ordered by time and, within this process, by when it was asked for; made by the program. */
export function newId(): string {
  if (last.used === random.length) {
    crypto.getRandomValues(random)
    last.used = 0
  }
  const own = random.subarray(last.used, last.used + 16)
  last.used += 16
  const now = Date.now()
  if (now > last.msecs) {
    last.msecs = now
    last.seq = new DataView(own.buffer, own.byteOffset).getUint32(0) >>> 1
  } else last.seq += 1
  return v7({ random: own, msecs: last.msecs, seq: last.seq })
}

const batch = 5_000

/** Inserts rows whose keys are columns of the table; all rows have the same keys. */
export async function insertAll<T extends keyof Tables & string>(
  tx: Transaction<Tables>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  const [first, ...others] = rows as readonly Record<string, unknown>[]
  if (!first) return
  const names = Object.keys(first)
  const own = names.filter((name) => others.some((row) => row[name] !== first[name]))
  const shared = Object.fromEntries(names.filter((name) => !own.includes(name)).map((name) => [name, first[name]]))
  const written = rows.map((row) => JSON.stringify(withoutNulls(row as Record<string, unknown>, own)))
  await insertWritten(tx, table, { shared, own, written })
}

/** What is null need not be sent: a column that a row does not name is null. */
function withoutNulls(row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const filled: Record<string, unknown> = {}
  for (const name of names) {
    const value = row[name]
    if (value !== null && value !== undefined) filled[name] = value
  }
  return filled
}

/**
 * Rows as JSON: `shared` are the columns that are the same in all of them, `written` is one object a row with its `own` columns. Most of
 * the time of an insert goes into JSON that the database takes apart, so what is the same is sent once.
 */
type Written = { shared: object; own: readonly string[]; written: readonly string[] }

/** Inserts rows that are written as JSON already. */
export async function insertWritten<T extends keyof Tables & string>(
  tx: Transaction<Tables>,
  table: T,
  { shared, own, written }: Written,
): Promise<void> {
  const columns = sql.join([...Object.keys(shared), ...own].map((name) => sql.ref(name)))
  const base = sql`jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(shared)}::jsonb)`
  for (let at = 0; at < written.length; at += batch) {
    const json = `[${written.slice(at, at + batch).join(',')}]`
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(${base}, ${json}::jsonb)`.execute(tx)
  }
}

/** Sets columns of many rows by their ids; every row has `id` and the same other keys. */
export async function updateAll<T extends keyof Tables & string>(
  act: { tx: Transaction<Tables>; workspace: string },
  table: T,
  rows: readonly ({ id: string } & object)[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const names = Object.keys(first).filter((name) => name !== 'id')
  const sets = sql.join(names.map((name) => sql`${sql.ref(name)} = changed.${sql.ref(name)}`))
  for (let at = 0; at < rows.length; at += batch) {
    const json = JSON.stringify(rows.slice(at, at + batch))
    await sql`update ${sql.table(table)} as kept set ${sets}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb) as changed
      where kept.workspace = ${act.workspace} and kept.id = changed.id`.execute(act.tx)
  }
}
