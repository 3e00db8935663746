// Migrations (数据库升级): the one history of the tables, migrations/*.sql in order of their names, each applied once.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** Brings the database to the newest state; gives the names of what was applied. Throws where a migration fails. */
export async function migrate<T>(database: Kysely<T>): Promise<string[]> {
  const migrations = Object.fromEntries(migrationFiles().map(({ name, text }) => [name, { up: applied(text) }]))
  const provider = { getMigrations: async () => migrations }
  const tables = { migrationTableName: 'migrations', migrationLockTableName: 'migrations_lock' }
  const migrator = new Migrator({ db: database, provider, ...tables })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  return results.map(({ migrationName }) => migrationName)
}

/** Every migration by its name, oldest first. */
export function migrationFiles(): { name: string; text: string }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name) => ({ name: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }))
}

const applied = (text: string) => async (database: Kysely<unknown>) => {
  await sql.raw(text).execute(database)
}
