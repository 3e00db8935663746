// Migrations (数据库升级): the one history of the tables, migrations/*.sql in order of their names, each applied once.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** A database that a newer version of the program has brought up to date; this one does not know its tables. */
export class NewerDatabase extends Error {}

/** Brings the database to the newest state; gives the names of what was applied. Throws NewerDatabase, and where a migration fails. */
export async function migrate<T>(database: Kysely<T>): Promise<string[]> {
  await refuseNewer(database)
  const migrations = Object.fromEntries(migrationFiles().map(({ name, text }) => [name, { up: applied(text) }]))
  const provider = { getMigrations: async () => migrations }
  const tables = { migrationTableName: 'migrations', migrationLockTableName: 'migrations_lock' }
  const migrator = new Migrator({ db: database, provider, ...tables })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map(({ migrationName }) => migrationName)
}

/** Every migration by its name, oldest first. */
function migrationFiles(): { name: string; text: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => ({ name: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }))
}

async function refuseNewer<T>(database: Kysely<T>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('migrations') is not null as there`.execute(
    database,
  )
  if (!rows[0]!.there) return
  const known = migrationFiles().map(({ name }) => name)
  const { rows: newer } = await sql<{ name: string }>`
    select name from migrations where not name = any(${known}) order by name limit 1`.execute(database)
  if (newer[0]) throw new NewerDatabase(`a newer version has applied ${newer[0].name}`)
}

const applied = (text: string) => async (database: Kysely<unknown>) => {
  await sql.raw(text).execute(database)
}
