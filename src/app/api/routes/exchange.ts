// The whole book in and out over HTTP (整本导出、导入与备份): what concerns every entry at once is for members without limits; a book that
// comes in becomes a workspace of its own, which only who works on the machine may make.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { backup, backupName, backupsIn, dueBackup } from '../../../db/backup.ts'
import { exportBook } from '../../../ledger/export.ts'
import { importBook } from '../../../ledger/import.ts'
import { done } from '../../../model/refusal.ts'
import { refusals } from '../../auth/refusals.ts'
import { wholeBookOnly } from '../member-limits.ts'
import { type House, route } from '../route.ts'
import { spooled } from '../spool.ts'

export const exportRoute = route({
  method: 'get',
  path: '/export',
  action: 'export',
  says: {
    zh: '导出整本台账及原件（JSON Lines，每行带校验）',
    en: 'The whole book with its original files, as JSON Lines that can be checked line by line',
  },
  reply: z.unknown(),
  run: async ({ principal: { limits }, house, act }) => {
    const wrong = wholeBookOnly(limits)
    if (wrong) return wrong
    const name = `jiedui-${new Date().toISOString().slice(0, 10)}.jsonl`
    const { response } = await spooled({ name, type: 'application/jsonl; charset=utf-8' }, (take) =>
      act((book) => exportBook(book, house.files, take)),
    )
    return response
  },
})

export const importRoute = route({
  method: 'post',
  path: '/import',
  action: 'backup',
  says: {
    zh: '导入整本台账，成为一个工作区；只能在服务器本机执行',
    en: 'Bring in a whole book as a workspace of its own; only for who works on the machine',
  },
  takesFile: true,
  reply: z.object({
    workspace: z.string(),
    name: z.string(),
    rows: z.record(z.string(), z.number()),
    files: z.number(),
    missing: z.array(z.string()),
  }),
  status: 201,
  run: async ({ principal, house, c }) => {
    if (principal.via !== 'local') return { ok: false, refusal: refusals.localOnly }
    const bytes = (c.req.raw.body ?? new Blob([]).stream()) as AsyncIterable<Uint8Array>
    return importBook(house.database, house.files, bytes, { by: principal.user.id })
  },
})

export const listBackups = route({
  method: 'get',
  path: '/backups',
  action: 'backup',
  says: { zh: '服务器上已有的备份', en: 'The backups that the server has' },
  reply: z.object({ items: z.array(z.object({ name: z.string(), madeAt: z.date(), bytes: z.number() })) }),
  run: async ({ principal: { limits }, house }) =>
    wholeBookOnly(limits) ?? done({ items: await backupsIn(join(house.dataDir, 'backups')) }),
})

export const backupRoute = route({
  method: 'post',
  path: '/backup',
  action: 'backup',
  says: {
    zh: '立即备份到服务器数据目录的 backups 文件夹，并清理过旧的备份',
    en: 'Back up now, into the folder backups of the data directory; backups that are too old go',
  },
  reply: z.object({
    name: z.string(),
    bytes: z.number(),
    files: z.number(),
    damaged: z.array(z.string()),
    note: z.object({ zh: z.string(), en: z.string() }).nullable(),
  }),
  status: 201,
  run: async ({ principal: { limits }, house }) => wholeBookOnly(limits) ?? backUp(house),
})

async function backUp(house: House) {
  const { database, dataDir, files } = house
  const folder = join(dataDir, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const now = new Date()
  const name = backupName(now)
  const books = {
    write: (_: unknown, workspace: string, take: (text: string) => unknown) =>
      database.act({ workspace, by: 'backup' }, (book) => exportBook(book, files, take)),
  }
  const made = await backup(database, { dataDir, to: join(folder, name), files, books })
  if (!made.ok) return made
  for (const old of dueBackup(now, await readdir(folder)).remove) await rm(join(folder, old), { force: true })
  const { bytes, files: count, damaged, note } = made.value
  return done({ name, bytes, files: count, damaged, note })
}
