// The database (数据库): the one door to it, embedded or a PostgreSQL server. Row-level security is set here and nowhere else, and
// here days stay strings and money stays exact, whatever the driver does.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { type Embedded, openEmbedded } from './db/embedded.ts'
import { migrate } from './db/migrate.ts'
import type { Tables } from './db/tables.ts'

/** Where the books are: a data directory of this machine, or a PostgreSQL server (15 or newer). */
export type Where = { dataDir: string } | { databaseUrl: string }

export type Tx = Transaction<Tables>

/** One act in a book: in whose workspace, by whom, when. Everything that changes a book is done in one. */
export type Act = {
  tx: Tx
  workspace: string
  by: string
  at: Date
  /** What is still to be written when the work is done, just before it is kept (revisions.ts). */
  atEnd: (() => Promise<void>)[]
  /** What is to be done once the act is kept, such as waking who waits for it. */
  onceKept: (() => void)[]
}

/** The open database. */
export type Database = {
  kysely: Kysely<Tables>
  pool: pg.Pool
  /** Whether it is the embedded one, which has a single connection. */
  embedded: boolean
  /**
   * Runs work inside one workspace: it sees and writes the rows of that workspace alone, and all of it is kept or none.
   * Where two acts wait for each other one is taken back and done again from the beginning, so that work changes nothing outside.
   * Inside, only `act.tx` may be used: the embedded database has a single connection, and waiting for a second one is for ever.
   */
  act: <T>(who: { workspace: string; by: string }, work: (act: Act) => Promise<T>) => Promise<T>
  /** A copy of the embedded data directory (tar.gz); null for a server, which has backups of its own. */
  dump: () => Promise<Uint8Array | null>
  close: () => Promise<void>
}

const { INT8, DATE } = pg.types.builtins
/** The types of lists of texts and of ids, which have no names there. */
const lists: ReadonlySet<number> = new Set([1009, 2951])

/** Days as `'2024-03-12'`, whole numbers as numbers, decimals as strings; lists that are alike are one, and cannot be changed. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === DATE) return (text: string) => text
    if (oid === INT8) return (text: string) => Number(text)
    return lists.has(oid) ? listOf : pg.types.getTypeParser(oid, format)
  },
}

/** Rows of one tie name the same parties and regions thousands of times. */
const known = new Map<string, readonly string[]>()
const mostKnown = 10_000
const longestKnown = 1_000
const parseList: (text: string) => string[] = pg.types.getTypeParser(1009 as number, 'text')

function listOf(text: string): readonly string[] {
  const found = known.get(text)
  if (found) return found
  const list = Object.freeze(parseList(text))
  if (text.length > longestKnown) return list
  if (known.size >= mostKnown) known.clear()
  known.set(text, list)
  return list
}

/** Opens the database and brings its tables up to date. Throws DirectoryInUse where another process has the directory. */
export async function openDatabase(where: Where): Promise<Database> {
  const embedded = 'dataDir' in where ? await openEmbedded(where.dataDir) : null
  const config = 'dataDir' in where ? embedded!.config : { connectionString: where.databaseUrl, max: poolSize }
  const pool = new pg.Pool({ ...config, types, application_name: 'jiedui' })
  // A server that goes away is told by the query that fails; without a listener it would end the process.
  pool.on('error', () => {})
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(kysely)
  } catch (error) {
    await close(kysely, embedded)
    throw error
  }
  return {
    kysely,
    pool,
    embedded: embedded !== null,
    act: async (who, work) => {
      for (let tries = 1; ; tries++) {
        const onceKept: Act['onceKept'] = []
        try {
          const result = await kysely.transaction().execute(async (tx) => within({ tx, ...who, onceKept }, work))
          for (const tell of onceKept) tell()
          return result
        } catch (error) {
          if (!waitedInACircle(error) || tries === mostTries) throw error
        }
      }
    },
    dump: async () => embedded?.dump() ?? null,
    close: () => close(kysely, embedded),
  }
}

const poolSize = 10
/** An act that was taken back because it and another waited for each other is done again, so often at most. */
const mostTries = 3
const waitedInACircle = (error: unknown) => error instanceof Error && 'code' in error && error.code === '40P01'
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function within<T>(begun: Omit<Act, 'at' | 'atEnd'>, work: (act: Act) => Promise<T>): Promise<T> {
  const { tx, workspace } = begun
  if (!uuid.test(workspace)) throw new Error('the workspace is not a uuid')
  // SET takes no parameters; and a distributed PostgreSQL hands on SET LOCAL, but not set_config().
  await sql.raw(`set local role jiedui_app; set local app.workspace = '${workspace}'`).execute(tx)
  const act: Act = { ...begun, at: new Date(), atEnd: [] }
  const result = await work(act)
  for (const finish of act.atEnd) await finish()
  return result
}

async function close(kysely: Kysely<Tables>, embedded: Embedded | null): Promise<void> {
  await kysely.destroy()
  await embedded?.close()
}
