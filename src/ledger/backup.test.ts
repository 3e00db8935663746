// Backups of whole books: made while others write, restored and compared; a cut, changed or strange file leaves nothing behind; a full
// disk is told. It stands here because it needs books and files, which the database knows nothing of.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { onEachDatabase } from '../../test/databases.ts'
import { backup, backupName, dueBackup, restore } from '../db/backup.ts'
import { newId } from '../db/rows.ts'
import { type Database, openDatabase } from '../db.ts'
import { type FileStore, openFileStore } from '../documents/files.ts'
import { addDocument } from '../review/documents.ts'
import { beginBook, ruleOff, set } from './book.ts'
import { exportBook } from './export.ts'
import { importBook } from './import.ts'
import { takeIn } from './intake.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiedui-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = () => join(folder, newId())

const write = (files: FileStore) => ({
  write: (database: Database, workspace: string, take: (text: string) => unknown) =>
    database.act({ workspace, by: 'backup' }, (act) => exportBook(act, files, take)),
})
const into = {
  filesIn: (dataDir: string) => openFileStore({ dataDir }),
  books: (files: FileStore) => ({
    read: (database: Database, bytes: AsyncIterable<Uint8Array>) =>
      importBook(database, files, bytes, { by: 'restore' }),
  }),
}

async function bookOf(database: Database, files: FileStore): Promise<string> {
  const workspace = await beginBook(database, { name: '宁波市', by: 'li' })
  const bytes = new TextEncoder().encode('2023年，宁波市与黄冈市签约项目15个，总投资额45.3亿元。\n')
  const kept = await files.put(bytes)
  const about = { name: '简报.txt', bytes: bytes.length, sha256: kept.ok ? kept.sha256 : '' }
  const added = await database.act({ workspace, by: 'li' }, (act) => addDocument(act, about))
  if (added.ok) await takeIn(database, { workspace, by: 'li' }, { id: added.value.id, bytes })
  return workspace
}

/** Every row of a book as its export has it, without the head. */
async function rowsOf(database: Database, files: FileStore, workspace: string): Promise<string[]> {
  const chunks: string[] = []
  await write(files).write(database, workspace, (text) => chunks.push(text))
  const lines = chunks.join('').split('\n')
  return lines.slice(1, -1).map((line) => line.slice(0, -75))
}

async function opened<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

onEachDatabase('a backup', (test) => {
  const store = openFileStore({ dataDir: place() })

  it('is made while others write, and comes back as it was', async () => {
    const [workspace, other] = [await bookOf(test.database, store), await bookOf(test.database, store)]
    const before = await rowsOf(test.database, store, workspace)
    const [secrets, to, dataDir] = [place(), place(), place()]
    mkdirSync(secrets)
    writeFileSync(join(secrets, 'secret'), 's'.repeat(40))
    const writing = { on: true, done: 0 }
    const writer = (async () => {
      for (; writing.on; writing.done++) {
        const rule = { ...ruleOff, on: writing.done % 2 === 0 }
        await test.database.act({ workspace: other, by: 'wu' }, (act) => set(act, 'rule', rule))
      }
    })()
    const made = await backup(test.database, { dataDir: secrets, to, files: store, books: write(store) })
    writing.on = false
    await writer
    expect(writing.done).toBeGreaterThan(1)
    const sort = test.database.embedded ? 'directory' : 'books'
    expect(made).toMatchObject({ ok: true, value: { sort, damaged: [] } })
    expect(made.ok && made.value.note === null).toBe(test.database.embedded)
    expect(existsSync(`${to}.part`)).toBe(false)
    const back = await restore({ from: to, dataDir, ...into })
    expect(back).toMatchObject({ ok: true, value: { sort, workspaces: 2 } })
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe('s'.repeat(40))
    const files = openFileStore({ dataDir })
    await opened(dataDir, async (database) => {
      expect(await rowsOf(database, files, workspace)).toEqual(before)
      // A book that was written to is there as of one moment; its chain was checked when it was restored.
      expect((await rowsOf(database, files, other)).length).toBeGreaterThan(100)
      await database.act({ workspace: other, by: 'li' }, (act) => set(act, 'rule', ruleOff))
    })
  })

  it('that is cut, changed or none leaves nothing behind', async () => {
    await bookOf(test.database, store)
    const to = place()
    await backup(test.database, { dataDir: null, to, files: store, books: write(store) })
    const whole = readFileSync(to)
    const changedAt = (at: number) =>
      Buffer.concat([whole.subarray(0, at), Buffer.from([whole[at]! ^ 1]), whole.subarray(at + 1)])
    const middle = Math.floor(whole.length / 3)
    const cuts = [0, 10, middle, whole.length - 1].map((at) => whole.subarray(0, at))
    for (const bytes of [
      ...cuts,
      changedAt(middle),
      changedAt(100),
      changedAt(whole.length - 100),
      Buffer.from('PK不是'),
    ]) {
      const [from, dataDir] = [place(), place()]
      writeFileSync(from, bytes)
      const back = await restore({ from, dataDir, ...into })
      expect(back).toMatchObject({ ok: false, refusal: { code: 'backup_broken' } })
      expect(readdirSync(folder).filter((name) => name.startsWith(dataDir.slice(folder.length + 1)))).toEqual([])
    }
  })

  it('does not write over anything, and tells what is in the way', async () => {
    const taken = place()
    writeFileSync(taken, '别的')
    const save = (to: string) => backup(test.database, { dataDir: null, to, files: store, books: write(store) })
    expect(await save(taken)).toMatchObject({ ok: false, refusal: { code: 'target_exists' } })
    expect(await save(join(taken, 'a'))).toMatchObject({ ok: false, refusal: { code: 'path_not_usable' } })
    const full = join(folder, newId())
    const back = await restore({ from: full, dataDir: place(), ...into })
    expect(back).toMatchObject({ ok: false, refusal: { code: 'path_not_usable' } })
    const busy = place()
    mkdirSync(busy)
    writeFileSync(join(busy, 'a'), '')
    expect(await restore({ from: taken, dataDir: busy, ...into })).toMatchObject({
      refusal: { code: 'directory_not_empty' },
    })
    expect(readFileSync(taken, 'utf8')).toBe('别的')
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full and leaves nothing', async () => {
    const to = place()
    symlinkSync('/dev/full', `${to}.part`)
    const saved = await backup(test.database, { dataDir: null, to, files: store, books: write(store) })
    expect(saved).toMatchObject({ ok: false, refusal: { code: 'disk_full' } })
    expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
    // Nothing is left waiting: the database answers.
    await beginBook(test.database, { name: '之后', by: 'li' })
  })

  it('goes on past a damaged file and names it', async () => {
    const dataDir = place()
    const damaged = openFileStore({ dataDir })
    const kept = await damaged.put(new TextEncoder().encode('会坏'))
    const sha256 = kept.ok ? kept.sha256 : ''
    writeFileSync(join(dataDir, 'files', sha256.slice(0, 2), sha256), '坏了坏')
    const saved = await backup(test.database, { dataDir, to: place(), files: damaged, books: write(damaged) })
    expect(saved).toMatchObject({ ok: true, value: { damaged: test.database.embedded ? [sha256] : [] } })
  })
})

describe('automatic backups', () => {
  const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000)

  it('are due once a day', () => {
    const now = new Date('2026-11-24T05:07:00.123Z')
    expect(backupName(now)).toBe('jiedui-20261124T050700Z.zip')
    expect(dueBackup(now, [])).toEqual({ due: 'jiedui-20261124T050700Z.zip', remove: [] })
    expect(dueBackup(now, ['jiedui-20261124T000000Z.zip'])).toEqual({ due: null, remove: [] })
    expect(dueBackup(now, ['jiedui-20261123T235959Z.zip', 'mine.zip']).due).not.toBeNull()
  })

  it('keep seven days and four weeks, whatever else lies there', () => {
    const start = new Date('2026-01-01T01:00:00Z')
    let names = ['我的备份.zip', 'jiedui-old.zip']
    for (let day = 0; day < 120; day++) {
      const { due, remove } = dueBackup(daysBefore(start, -day), names)
      names = [...names, ...(due ? [due] : [])].filter((name) => !remove.includes(name))
    }
    // 30 April 2026 is a Thursday; the last days of the weeks before it stay.
    const days = names.slice(2).map((name) => name.slice(13, 15) + name.slice(11, 13))
    expect(names.slice(0, 2)).toEqual(['我的备份.zip', 'jiedui-old.zip'])
    expect(days).toEqual(['1204', '1904', '2404', '2504', '2604', '2704', '2804', '2904', '3004'])
  })

  it('keep what there is when the machine was off for long', () => {
    const names = Array.from({ length: 7 }, (_, day) => backupName(daysBefore(new Date('2025-03-03T01:00:00Z'), day)))
    const { due, remove } = dueBackup(new Date('2026-01-01T01:00:00Z'), names)
    expect(due).not.toBeNull()
    expect(remove).toEqual([names.at(-1)])
  })
})
