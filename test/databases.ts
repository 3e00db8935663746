// Both databases for a test: `onEachDatabase('the ledger', (open) => { … })` runs the same tests on the embedded database and on a
// PostgreSQL server, each time on a database of its own.
import { rmSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { newId } from '../src/db/rows.ts'
import { type Database, openDatabase, type Where } from '../src/db.ts'
import { copyOfTemplate } from './databases.setup.ts'

/** The database of the running tests. `where`: to open it once more; `fresh()`: a workspace id that nobody has used. */
export type TestDatabase = { readonly database: Database; readonly where: Where; fresh: () => string }

/** Declares the tests once for each database there is. */
export function onEachDatabase(name: string, tests: (test: TestDatabase) => void): void {
  describe(`${name} (embedded)`, () => tests(opened(embeddedBook)))
  if (inject('databases').server) describe(`${name} (PostgreSQL server)`, () => tests(opened(serverBook)))
}

/** A database of one's own and how to take it away. */
type Made = { where: Where; remove: () => Promise<void> }

function opened(make: () => Promise<Made>): TestDatabase {
  const held: { database?: Database; made?: Made } = {}
  beforeAll(async () => {
    held.made = await make()
    held.database = await openDatabase(held.made.where)
  })
  afterAll(async () => {
    await held.database?.close()
    await held.made?.remove()
  })
  return {
    get database() {
      return held.database!
    },
    get where() {
      return held.made!.where
    },
    fresh: newId,
  }
}

/** A new embedded data directory. */
export async function embeddedBook(): Promise<Made> {
  const dataDir = copyOfTemplate(inject('databases').template)
  return { where: { dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

/** A new database on the server of the tests. */
export async function serverBook(): Promise<Made> {
  const server = inject('databases').server!
  const name = `book_${newId().replaceAll('-', '')}`
  await asAdministrator(server, `create database ${name} template template_book`)
  return {
    where: { databaseUrl: `${server}${name}` },
    remove: () => asAdministrator(server, `drop database ${name} with (force)`),
  }
}

async function asAdministrator(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
