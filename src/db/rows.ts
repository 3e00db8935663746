// Rows in bulk (成批入库): a whole list in one statement, since a book of a million figures is not written row by row.
import { sql, type Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { Tables } from './tables.ts'

/** A new id, uuid v7: ordered by time, made by the program. */
export function newId(): string {
  return v7()
}

const batch = 5_000

/** Inserts rows whose keys are columns of the table; all rows have the same keys. */
export async function insertAll<T extends keyof Tables & string>(
  tx: Transaction<Tables>,
  table: T,
  rows: readonly object[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  for (let at = 0; at < rows.length; at += batch) {
    const json = JSON.stringify(rows.slice(at, at + batch))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx)
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
