// Export (导出整本台账): one workspace as JSON Lines, rows and original files together, complete and checkable line by line. It exists so
// that an office can take its book elsewhere, keep it for good, or read it with any program.
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../db.ts'
import type { FileStore } from '../documents/files.ts'
import { type Content, contents } from './exchange/contents.ts'
import { type End, type Head, hashedLines } from './exchange/lines.ts'

/** Takes the next lines of the file; the export waits until they are taken. */
export type Write = (lines: string) => unknown

/** What went out; `missing`: hashes of files that the store no longer had, or had damaged. */
export type Exported = { workspace: string } & End

/** Bytes of a file in one line: a multiple of three, so that the base64 of the pieces can be put together. */
const pieceLength = 768 * 1024

/**
 * Writes the whole book of the act's workspace. Must be the first thing that is done in its act: it is read as it stood at one moment,
 * however long the writing takes. Nothing in it depends on which database it came from.
 */
export async function exportBook(act: Act, files: FileStore, write: Write): Promise<Exported> {
  await sql`set transaction isolation level repeatable read, read only`.execute(act.tx)
  // Pages come from the index even where the database has no statistics yet: sorting the rest of a table for each page takes for ever.
  await sql.raw(`set local timezone = 'UTC'; set local enable_sort = off`).execute(act.tx)
  const hashed = hashedLines()
  const say = (json: string) => write(hashed(json))
  const head = await headOf(act)
  await say(JSON.stringify(head))
  const rows: Record<string, number> = {}
  for (const content of contents) rows[content.name] = await writeRows(act, { content, head, hashed, write })
  const { files: count, missing } = await writeFiles(act, files, say)
  const end: End = { rows, files: count, missing }
  await say(JSON.stringify(end))
  return { workspace: act.workspace, ...end }
}

async function headOf({ tx, workspace, at }: Act): Promise<Head> {
  const book = await tx.selectFrom('workspaces').select('name').where('workspace', '=', workspace).executeTakeFirst()
  if (!book) throw new Error('there is no such workspace')
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and column_name <> 'workspace'
      and table_name in (${sql.join(contents.map(({ name }) => name))})
    order by table_name, ordinal_position`.execute(tx)
  const columns = Map.groupBy(rows, ({ table }) => table)
  const tables = contents.map(({ name }) => [name, (columns.get(name) ?? []).map(({ column }) => column)])
  const [format, version, exportedAt] = ['jiedui-book', 1, at.toISOString()] as const
  return { format, version, workspace, name: book.name, exportedAt, tables: Object.fromEntries(tables) }
}

type Writing = { content: Content; head: Head; hashed: (json: string) => string; write: Write }

/** The rows of a table, page by page in the order of its key; gives how many there were. */
async function writeRows({ tx, workspace }: Act, { content, head, hashed, write }: Writing): Promise<number> {
  const { name, page } = content
  const columns = sql.join(head.tables[name]!.map((column) => sql.ref(column)))
  const key = keyOf(content)
  let count = 0
  let after: RawBuilder<unknown> = sql`true`
  for (;;) {
    // The database makes the JSON, so that no number passes through a float on its way.
    const { rows } = await sql<{
      json: string
    }>`select row_to_json(r)::text as json from (select ${columns} from ${sql.table(name)}
      where workspace = ${workspace} and ${after} order by ${key} limit ${page}) r`.execute(tx)
    if (rows.length > 0) await write(rows.map(({ json }) => hashed(`{"table":"${name}","row":${json}}`)).join(''))
    count += rows.length
    if (rows.length < page || content.key === 'workspace') return count
    const last = JSON.parse(rows.at(-1)!.json) as Record<string, unknown>
    after = sql`${key} > ${String(last[content.key])}::${sql.raw(content.keyType)}`
  }
}

/** Words are sorted by their bytes, since every database has its own idea of the alphabet. */
function keyOf({ key, keyType }: Content): RawBuilder<unknown> {
  return keyType === 'text' ? sql`${sql.ref(key)} collate "C"` : sql.ref(key)
}

async function writeFiles({ tx, workspace }: Act, files: FileStore, say: (json: string) => unknown) {
  const { rows } = await sql<{ sha256: string; needed: boolean }>`
    select sha256, bool_or(needed) as needed from (
      select sha256, state <> 'removed' as needed from documents where workspace = ${workspace}
      union all select value->>'sha256', true from settings where workspace = ${workspace} and key = 'baseMap') used
    group by sha256 order by sha256 collate "C"`.execute(tx)
  let count = 0
  const missing: string[] = []
  for (const { sha256, needed } of rows) {
    const bytes = await intact(files, sha256)
    if (bytes) {
      for (const piece of piecesOf(sha256, bytes)) await say(JSON.stringify(piece))
      count++
    } else if (needed) missing.push(sha256)
  }
  return { files: count, missing }
}

/** A damaged file does not stop the rest from being saved; it is named at the end. */
async function intact(files: FileStore, sha256: string): Promise<Uint8Array | null> {
  try {
    return await files.get(sha256)
  } catch (error) {
    if (error instanceof Error && 'sha256' in error) return null
    throw error
  }
}

function* piecesOf(file: string, bytes: Uint8Array) {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  do {
    const base64 = whole.subarray(at, at + pieceLength).toString('base64')
    yield { file, at, of: whole.length, base64 }
    at += pieceLength
  } while (at < whole.length)
}
