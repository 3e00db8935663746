// `jiedui restore` (恢复): a data directory out of a backup, or one more workspace out of a book that was exported. Each is checked whole
// before anything counts.
import { openAsBlob } from 'node:fs'
import { resolve } from 'node:path'
import type { Imported } from '../../../ledger/import.ts'
import { Refused } from '../api.ts'
import { atDesk, settingsOf } from '../call.ts'
import { harmless } from '../harmless.ts'
import { type Command, exit, Failure, type Io, type Language, write } from '../io.ts'
import { needsNewNode } from '../node.ts'
import { atMost, type Given, given, needed } from '../options.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: { zh: '从备份或导出文件恢复', en: 'bring back a backup, or a book that was exported' },
  manual: {
    zh: `jiedui restore：从备份恢复数据文件夹，或把导出的整本台账恢复成一个工作区。

用法：jiedui restore 备份.zip --data 新文件夹
      jiedui restore 台账.jsonl [--data 文件夹]

  备份.zip             jiedui backup 存下的；恢复到的文件夹须是空的或尚不存在
  台账.jsonl           jiedui export 导出的；同一本台账在一个数据库中只能有一份
  --data 文件夹        数据文件夹（JIEDUI_DATA）
  --lang 语言          zh（默认）或 en
  --help               显示本说明

逐行核对校验值和修改记录，全部无误才生效，否则什么都不改变。
退出状态：0 办妥；1 未办成；2 命令用法有误。
`,
    en: `jiedui restore: makes a data directory out of a backup, or a workspace out of a book that was exported.

Usage: jiedui restore BACKUP.zip --data NEWDIR
       jiedui restore BOOK.jsonl [--data DIR]

  BACKUP.zip           what jiedui backup saved; the directory must be empty or not there
  BOOK.jsonl           what jiedui export wrote; a database has the same book only once
  --data DIR           the data directory (JIEDUI_DATA)
  --lang LANGUAGE      zh (the default) or en
  --help               show this

Every hash and the chain of revisions is checked first: all of it comes back, or nothing changes.
Exit status: 0 done; 1 not done; 2 the command was given wrongly.
`,
  },
  run: runRestore,
}

async function runRestore(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('restore', args, { data: 'value' })
  const [file = ''] = needed(words, 'restore', { zh: '文件', en: 'file' })
  atMost(1, words, 'restore')
  const path = resolve(io.folder, file)
  const call = { options, language, io }
  const said = /\.jsonl$/i.test(path) ? await bookBack(path, call) : await directoryBack(path, call)
  await write(io.stdout, `${harmless(said[language])}\n`)
  return exit.well
}

type Call = { options: Given<{ data: 'value' }>; language: Language; io: Io }

async function bookBack(path: string, call: Call): Promise<Record<Language, string>> {
  const bytes = await fileAt(path)
  const { name, files, missing } = await atDesk(call, ({ desk }) => desk.send<Imported>('POST', '/local/import', bytes))
  const without = missing.length
  return {
    zh: `已恢复工作区“${name}”，原件 ${files} 份${without ? `，另有 ${without} 份原件导出时已缺失` : ''}。`,
    en: `The book "${name}" is back, with ${files} original files${without ? `; ${without} were missing when it was exported` : ''}.`,
  }
}

/** The file, read as it is sent and not before. */
async function fileAt(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path)
  } catch {
    throw new Failure(`${path} 不存在或无法读取。`, `${path} does not exist or cannot be read.`)
  }
}

async function directoryBack(path: string, { options, io }: Call): Promise<Record<Language, string>> {
  const { dataDir } = settingsOf(options, io)
  needsNewNode()
  const [{ restore }, { openFileStore }, { importBook }] = await Promise.all([
    import('../../../db/backup.ts'),
    import('../../../documents/files.ts'),
    import('../../../ledger/import.ts'),
  ])
  const filesIn = (folder: string) => openFileStore({ dataDir: folder })
  const books = (files: ReturnType<typeof filesIn>) => ({
    read: (database: Parameters<typeof importBook>[0], bytes: AsyncIterable<Uint8Array>) =>
      importBook(database, files, bytes, { by: 'local:restore' }),
  })
  const back = await restore({ from: path, dataDir, filesIn, books: (files) => books(files as never) })
  if (!back.ok) throw new Refused(back.refusal)
  const { madeAt, workspaces, files } = back.value
  return {
    zh: `已恢复到 ${dataDir}：备份于 ${madeAt}，工作区 ${workspaces} 个，原件 ${files} 份。`,
    en: `Restored to ${dataDir}: saved at ${madeAt}, ${workspaces} books, ${files} original files.`,
  }
}
