// Backups (备份与恢复): everything that an office has, in one file, and back out of it. The embedded database never waits for the disk, so a
// power failure can cost it; a backup is what such a day is survived with. It holds the secret of sign-in too: keep it as you keep keys.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { PGlite } from '@electric-sql/pglite'
import { type Database, openDatabase } from '../db.ts'
import { done, type Outcome, type Refusal, refused } from '../model/refusal.ts'
import {
  type Add,
  type Archive,
  BrokenArchive,
  checkParts,
  type List,
  piecesOf,
  whole,
  withArchive,
  writeArchive,
} from './backup/archive.ts'
import { firstBreak } from './revisions.ts'

/** What a backup needs of the file store (src/documents/files.ts). */
export type Files = {
  list: () => AsyncIterable<string>
  get: (sha256: string) => Promise<Uint8Array | null>
  put: (content: Uint8Array) => Promise<{ ok: true } | { ok: false; problem: Refusal }>
}

/** How a book is written out and read in (src/ledger/export.ts, import.ts), for servers, whose directory is not ours to copy. */
export type Books = {
  write: (database: Database, workspace: string, write: (text: string) => unknown) => Promise<unknown>
  read: (database: Database, bytes: AsyncIterable<Uint8Array>) => Promise<Outcome<unknown>>
}

/** What was saved. `damaged`: files that could not be read; `note`: what the backup does not have. */
export type Backup = { sort: List['sort']; bytes: number; files: number; damaged: string[]; note: Note | null }
type Note = { zh: string; en: string }

/**
 * Saves the embedded database and its files into one new file at `to`, while others go on working. Of a server it saves the export of
 * every workspace instead, each as it stood at one moment, and says so in `note`.
 */
export async function backup(
  database: Database,
  { dataDir, to, files, books }: { dataDir: string | null; to: string; files: Files; books: Omit<Books, 'read'> },
): Promise<Outcome<Backup>> {
  if (existsSync(to))
    return refused('target_exists', '目标文件已存在，没有备份。', 'The file exists already; nothing was backed up.')
  const damaged: string[] = []
  const sort = database.embedded ? 'directory' : 'books'
  try {
    const list = await writeArchive(to, { sort, madeAt: new Date() }, async (add) => {
      const secret = dataDir && join(dataDir, 'secret')
      if (secret && existsSync(secret)) await add('secret', piecesOf(await readFile(secret)))
      if (!database.embedded) return addBooks(database, books, add)
      // Files come after the database: every file that it speaks of was there before.
      await add('postgres.tar.gz', piecesOf((await database.dump())!))
      await addFiles(files, { add, damaged })
    })
    const bytes = list.parts.reduce((sum, part) => sum + part.bytes, 0)
    const count = list.parts.filter(({ name }) => name.startsWith('files/')).length
    return done({ sort, bytes, files: count, damaged, note: database.embedded ? null : serverNote })
  } catch (error) {
    return refusalOf(error)
  }
}

const serverNote: Note = {
  zh: '数据库是 PostgreSQL 服务器：备份含全部工作区的台账和原件，不含登录账号；账号请用服务器自己的备份（pg_dump）保存。',
  en: 'The database is a PostgreSQL server: the backup has the books and files of all workspaces, and no accounts; save those with pg_dump.',
}

async function addFiles(files: Files, { add, damaged }: { add: Add; damaged: string[] }): Promise<void> {
  for await (const sha256 of files.list()) {
    const bytes = await files.get(sha256).catch((error: unknown) => {
      if (!(error instanceof Error && 'sha256' in error)) throw error
      damaged.push(sha256)
      return null
    })
    if (bytes) await add(`files/${sha256}`, piecesOf(bytes))
  }
}

async function addBooks(database: Database, books: Omit<Books, 'read'>, add: Add): Promise<void> {
  const all = await database.kysely.selectFrom('workspaces').select('workspace').orderBy('workspace').execute()
  for (const { workspace } of all) {
    // The export waits for room in the stream; where the archive fails it must not wait for ever.
    const stream = new PassThrough().on('error', () => {})
    const take = (text: string) => {
      if (stream.destroyed) throw new Error('the backup was stopped')
      return stream.write(text) ? undefined : once(stream, 'drain')
    }
    const stop = (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error)))
    const writing = books.write(database, workspace, take).then(() => stream.end(), stop)
    try {
      await add(`books/${workspace}.jsonl`, stream, true)
    } catch (error) {
      stop(error)
      throw error
    } finally {
      await writing
    }
  }
}

/** What was restored. */
export type Restored = { sort: List['sort']; madeAt: string; workspaces: number; files: number }

/** Where to restore to; `filesIn` and `books`: the file store of that directory, and how books are read into it. */
type Restoring<F extends Files> = {
  dataDir: string
  filesIn: (dataDir: string) => F
  books: (files: F) => Omit<Books, 'write'>
}

/**
 * Makes a data directory out of a backup. The directory must be empty or not there; it appears whole, with every hash and every chain of
 * revisions checked, or not at all.
 */
export async function restore<F extends Files>({
  from,
  dataDir,
  ...into
}: Restoring<F> & { from: string }): Promise<Outcome<Restored>> {
  const present = await readdir(dataDir).catch(() => [])
  if (present.length > 0) {
    return refused(
      'directory_not_empty',
      '数据目录不是空的，没有恢复；请指定一个新的目录。',
      'The data directory is not empty and nothing was restored; name a new one.',
    )
  }
  const staging = `${dataDir}.restoring`
  await rm(staging, { recursive: true, force: true })
  try {
    const restored = await withArchive(from, async (archive) => {
      await checkParts(archive)
      return unpack(archive, { dataDir: staging, ...into })
    })
    if (!restored.ok) return restored
    await rmdir(dataDir).catch(() => {})
    await rename(staging, dataDir)
    return restored
  } catch (error) {
    return refusalOf(error)
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function unpack<F extends Files>(
  { list, read }: Archive,
  { dataDir, filesIn, books }: Restoring<F>,
): Promise<Outcome<Restored>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const files = filesIn(dataDir)
  let [count, sheets]: [number, string[]] = [0, []]
  for (const { name } of list.parts) {
    if (name === 'secret') await writeFile(join(dataDir, 'secret'), await whole(read(name)), { mode: 0o600 })
    else if (name === 'postgres.tar.gz') await load(join(dataDir, 'postgres'), await whole(read(name)))
    else if (name.startsWith('books/')) sheets.push(name)
    else {
      const kept = await files.put(await whole(read(name)))
      if (!kept.ok) return { ok: false, refusal: kept.problem }
      count++
    }
  }
  const workspaces = await proven(dataDir, async (database) => {
    for (const name of sheets) {
      const came = await books(files).read(database, read(name))
      if (!came.ok) return came
    }
    return null
  })
  if (!workspaces.ok) return workspaces
  return done({ sort: list.sort, madeAt: list.madeAt, workspaces: workspaces.value, files: count })
}

/** Makes a database directory out of a dump of one. */
async function load(folder: string, dump: Buffer): Promise<void> {
  const loadDataDir = new Blob([Uint8Array.from(dump)], { type: 'application/x-gzip' })
  const database = await PGlite.create(folder, { loadDataDir })
  await database.close()
}

/** Opens what was restored, fills it, and checks the chain of every workspace; gives how many there are. */
async function proven(
  dataDir: string,
  fill: (database: Database) => Promise<{ ok: false; refusal: Refusal } | null>,
): Promise<Outcome<number>> {
  const database = await openDatabase({ dataDir })
  try {
    const problem = await fill(database)
    if (problem) return problem
    const all = await database.kysely.selectFrom('workspaces').select('workspace').execute()
    for (const { workspace } of all) {
      const broke = await database.act({ workspace, by: 'restore' }, (act) => firstBreak(act))
      if (broke) throw new BrokenArchive(`the chain of ${workspace} breaks at ${broke.no}`)
    }
    return done(all.length)
  } finally {
    await database.close()
  }
}

/** A full or closed disk and a broken file are told; anything else is a bug. */
function refusalOf(error: unknown): { ok: false; refusal: Refusal } {
  if (error instanceof BrokenArchive) {
    return refused(
      'backup_broken',
      '备份文件已损坏、不完整，或不是本程序的备份；没有恢复任何内容。',
      'The backup is damaged, cut short, or none of this program; nothing was restored.',
    )
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return refused(
      'disk_full',
      '磁盘空间不足，没有完成，也没有留下半个文件。',
      'The disk is full; nothing was finished and nothing half-done is left.',
    )
  }
  if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EISDIR'].includes(code)) {
    return refused(
      'path_not_usable',
      '路径不存在或无权读写。',
      'The path does not exist, or may not be read or written.',
    )
  }
  throw error
}

/** The name of a backup made at a moment; automatic backups have such names, and no other file is ever taken away. */
export function backupName(now: Date): string {
  return `jiedui-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.zip`
}

const ours = /^jiedui-(\d{4})(\d\d)(\d\d)T\d{6}Z\.zip$/

/**
 * Whether a backup is due (one a day, by UTC, which changes at 8 in the morning in China, when machines are on), and which older ones
 * may go once it is made: the newest of each of the last 7 days that have one and of each of the last 4 weeks stay.
 */
export function dueBackup(now: Date, existing: readonly string[]): { due: string | null; remove: string[] } {
  const names = existing.filter((name) => ours.test(name))
  const today = dayOf(backupName(now))
  const due = names.some((name) => dayOf(name) === today) ? null : backupName(now)
  const newestFirst = [...names, ...(due ? [due] : [])].sort().reverse()
  const kept = new Set([...newestOfEach(newestFirst, dayOf, 7), ...newestOfEach(newestFirst, weekOf, 4)])
  return { due, remove: names.filter((name) => !kept.has(name)).sort() }
}

/** The backups of a folder, the newest first; `bytes`: the size of the file. */
export async function backupsIn(folder: string): Promise<{ name: string; madeAt: Date; bytes: number }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => ours.test(name))
  const listed = names.map(async (name) => {
    const { mtime, size } = await stat(join(folder, name))
    return { name, madeAt: mtime, bytes: size }
  })
  return (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? 1 : -1))
}

function newestOfEach(newestFirst: readonly string[], spanOf: (name: string) => number, most: number): string[] {
  const bySpan = new Map<number, string>()
  for (const name of newestFirst) if (!bySpan.has(spanOf(name))) bySpan.set(spanOf(name), name)
  return [...bySpan.values()].slice(0, most)
}

/** Days since 1970 of a backup's name. */
function dayOf(name: string): number {
  const [, year, month, day] = ours.exec(name)!
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000
}

/** Weeks that begin on Mondays: the first of January 1970 was a Thursday. */
function weekOf(name: string): number {
  return Math.floor((dayOf(name) + 3) / 7)
}
