// Import (导入整本台账): a book that was exported comes into a database that does not have it, with every row and original file as it was,
// or not at all. Each line is checked against its hash, and the revisions against theirs, before anything counts.
import { sql } from 'kysely'
import { firstBreak } from '../db/revisions.ts'
import type { Act, Database } from '../db.ts'
import type { FileStore } from '../documents/files.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { NotAllowed } from './accept.ts'
import { keepFile, removeUnused } from './exchange/arrivals.ts'
import { contents } from './exchange/contents.ts'
import { BrokenLine, checkedLines, type End, endSchema, type Head, headSchema, type Line } from './exchange/lines.ts'
import { alreadyThere, notAllowed, RowWriter, saidBy, strange } from './exchange/rows.ts'
import { settleBook } from './settle-anew.ts'

/** What came in; `missing`: hashes of files that the export could not give. */
export type Imported = { workspace: string; name: string } & End

/**
 * Brings a book in under the id that it had: its revisions are hashed with that id, so under another one its past could not be proven.
 * The same book can therefore be in a database only once. Members come with it, by the ids that users had where it was exported.
 */
export async function importBook(
  database: Database,
  files: FileStore,
  bytes: AsyncIterable<Uint8Array>,
  { by }: { by: string },
): Promise<Outcome<Imported>> {
  const brought: string[] = []
  const lines = checkedLines(bytes)
  try {
    const head = headFrom(await lines.next())
    const { workspace, name } = head
    const end = await database.act({ workspace, by }, (act) => takeAll(act, { files, head, lines, brought }))
    return done({ workspace, name, ...end })
  } catch (error) {
    await removeUnused(database, files, brought)
    if (error instanceof BrokenLine) return { ok: false, refusal: broken(error.no).refusal }
    if (error instanceof NotAllowed) return { ok: false, refusal: error.refusal }
    throw error
  }
}

type Taking = { files: FileStore; head: Head; lines: AsyncGenerator<Line>; brought: string[] }

async function takeAll(act: Act, taking: Taking): Promise<End> {
  await refuseExisting(act)
  const end = await takeLines(act, taking)
  // The tables are new to the database's planner, which would sort the rest of the chain for each page of it.
  await sql.raw('set local enable_sort = off').execute(act.tx)
  const broke = await firstBreak(act)
  if (broke) throw brokenChain(broke.no)
  await sql.raw('set local enable_sort = on').execute(act.tx)
  await settleBook(act)
  return end
}

function headFrom({ value, done: empty }: IteratorResult<Line>): Head {
  if (empty) throw noBook()
  const head = headSchema.safeParse(saidBy(value))
  if (!head.success) throw noBook()
  const known = new Set(contents.map(({ name }) => name))
  const complete = contents.every(({ name, later }) => later || head.data.tables[name])
  if (head.data.version !== 1 || !complete || Object.keys(head.data.tables).some((name) => !known.has(name))) {
    throw newer()
  }
  return head.data
}

/** The workspace must not be there, not even a part of it. */
async function refuseExisting({ tx, workspace }: Act): Promise<void> {
  for (const { name } of contents) {
    const { rows } = await sql`select 1 from ${sql.table(name)} where workspace = ${workspace} limit 1`.execute(tx)
    if (rows.length > 0) throw alreadyThere()
  }
}

async function takeLines(act: Act, { files, head, lines, brought }: Taking): Promise<End> {
  await refuseUnknownColumns(act, head)
  const rows = new RowWriter(act, head)
  let [no, count] = [1, 0]
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = next.value
    no = line.no
    const row = rowStart.exec(line.json)
    if (row) await rows.add(no, row[1]!, line.json.slice(row[0].length, -1))
    else if (line.json.startsWith('{"file":')) {
      const fresh = await keepFile(files, line, lines)
      if (fresh) brought.push(fresh)
      count++
    } else {
      await rows.flush()
      return endFrom(line, { rows: rows.counts, files: count, after: await lines.next() })
    }
  }
  throw new BrokenLine(no + 1)
}

const rowStart = /^\{"table":"([a-z_]+)","row":/

/** A column that this program does not know is what a newer one wrote. */
async function refuseUnknownColumns({ tx }: Act, head: Head): Promise<void> {
  const { rows } = await sql<{ name: string }>`select table_name || '.' || column_name as name
    from information_schema.columns where table_schema = current_schema()`.execute(tx)
  const known = new Set(rows.map(({ name }) => name))
  const said = Object.entries(head.tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
  if (said.some((name) => !known.has(name))) throw newer()
}

type Found = { rows: Record<string, number>; files: number; after: IteratorResult<Line> }

function endFrom(line: Line, { rows, files, after }: Found): End {
  const { no } = line
  const end = endSchema.safeParse(saidBy(line))
  if (!end.success || rows.workspaces !== 1) throw strange(no)
  if (!after.done) throw strange(after.value.no)
  if (end.data.files !== files || contents.some(({ name }) => (end.data.rows[name] ?? 0) !== rows[name]))
    throw strange(no)
  return end.data
}

const noBook = () =>
  notAllowed('not_a_book', '这不是本程序导出的台账文件。', 'This is not a book that this program exported.')

const newer = () =>
  notAllowed(
    'newer_format',
    '这个文件由更新版本的程序导出，请先升级本程序再导入。',
    'This file was exported by a newer version of the program; bring this one up to date first.',
  )

const broken = (no: number) =>
  notAllowed(
    'line_broken',
    `导出文件在第 ${no} 行断开：这一行被改动、截断、重复、缺失或调换了次序，没有导入任何数据。`,
    `The file breaks at line ${no}: the line was changed, cut, doubled, moved or left out; nothing was imported.`,
  )

const brokenChain = (no: number) =>
  notAllowed(
    'chain_broken',
    `修订记录的哈希链在第 ${no} 条断开，没有导入任何数据。`,
    `The chain of revisions breaks at no. ${no}; nothing was imported.`,
  )
