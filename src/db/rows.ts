// Rows in bulk (成批入库): a whole list in one statement, since a book of a million figures is not written row by row.
import { sql, type Transaction } from 'kysely'
import { v7 } from 'uuid'
import { typed, typesOf, unnested } from './columns.ts'
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

/** Inserts rows whose keys are columns of the table; all rows have the same keys. What is the same in all of them is sent once. */
export async function insertAll<T extends keyof Tables & string>(
  tx: Transaction<Tables>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  const [first, ...others] = rows as readonly Record<string, unknown>[]
  if (!first) return
  const names = Object.keys(first)
  const own = names.filter((name) => others.some((row) => !isSame(row[name], first[name])))
  const shared = Object.fromEntries(names.filter((name) => !own.includes(name)).map((name) => [name, first[name]]))
  const columns = sql.join([...Object.keys(shared), ...own].map((name) => sql.ref(name)))
  const same = sql`jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(shared)}::jsonb) as same`
  const sameValues = Object.keys(shared).map((name) => sql`same.${sql.ref(name)}`)
  const types = await typesOf(tx, table, own)
  const values = sql.join([...sameValues, ...own.map((name, at) => typed(name, types[at]!))])
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch) as readonly Record<string, unknown>[]
    const from = own.length === 0 ? same : sql`${same}, ${unnested(own, types, (name) => some.map((row) => row[name]))}`
    await sql`insert into ${sql.table(table)} (${columns}) select ${values} from ${from}`.execute(tx)
  }
}

const isSame = (a: unknown, b: unknown) => a === b || (isNone(a) && isNone(b))
const isNone = (list: unknown) => Array.isArray(list) && list.length === 0

/** Sets columns of many rows by their ids; every row has `id` and the same other keys. */
export async function updateAll<T extends keyof Tables & string>(
  { tx, workspace }: { tx: Transaction<Tables>; workspace: string },
  table: T,
  rows: readonly ({ id: string } & object)[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(rows[0]!)
  const types = await typesOf(tx, table, names)
  const set = names.flatMap((name, at) => (name === 'id' ? [] : sql`${sql.ref(name)} = ${typed(name, types[at]!)}`))
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch) as readonly (Record<string, unknown> & { id: string })[]
    await sql`update ${sql.table(table)} as kept set ${sql.join(set)}
      from ${unnested(names, types, (name) => some.map((row) => row[name]))}
      where kept.workspace = ${workspace} and kept.id = u.id`.execute(tx)
  }
}
