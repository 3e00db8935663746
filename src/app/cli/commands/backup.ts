// `jiedui backup` (备份): everything that this installation has, in one file, while others go on working.
import { resolve } from 'node:path'
import type { Backup } from '../../../db/backup.ts'
import { atDesk } from '../call.ts'
import { harmless } from '../harmless.ts'
import { type Command, exit, type Io, Misuse, write } from '../io.ts'
import { atMost, given } from '../options.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: { zh: '备份全部台账、材料和账号', en: 'save all books, files and accounts into one file' },
  manual: {
    zh: `jiedui backup：把全部工作区的台账、材料原件和账号存成一个文件；服务可照常运行。

用法：jiedui backup --to 文件.zip [选项]

  --to 文件.zip        存到哪里；已有的文件不覆盖
  --data 文件夹        数据文件夹（JIEDUI_DATA）
  --lang 语言          zh（默认）或 en
  --help               显示本说明

备份中有签署登录信息的密钥，请像保管密码一样保管。内置数据库断电时可能损坏，备份请存到另一块磁盘。
用 PostgreSQL 服务器时，备份不含账号，另需 pg_dump。恢复用 jiedui restore。
退出状态：0 办妥；1 未办成，或有原件已损坏未能备份；2 命令用法有误。
`,
    en: `jiedui backup: saves all books, original files and accounts into one file, while the server goes on.

Usage: jiedui backup --to FILE.zip [OPTION]

  --to FILE.zip        where to; a file that is there is not written over
  --data DIR           the data directory (JIEDUI_DATA)
  --lang LANGUAGE      zh (the default) or en
  --help               show this

The backup holds the secret that signs sign-ins: keep it as you keep keys. A power failure can cost the embedded
database, so keep backups on another disk. Of a PostgreSQL server it has no accounts: pg_dump saves those.
jiedui restore brings it back.
Exit status: 0 done; 1 not done, or a file was damaged and could not be saved; 2 the command was given wrongly.
`,
  },
  run: runBackup,
}

async function runBackup(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('backup', args, { data: 'value', to: 'value' })
  atMost(0, words, 'backup')
  if (options.to === undefined) throw new Misuse('请用 --to 指明备份文件。', 'Say with --to where to save.')
  const to = resolve(io.folder, options.to)
  const made = await atDesk({ options, language, io }, ({ desk }) =>
    desk.send<Backup>('POST', '/local/backups', { to }),
  )
  const said = {
    zh: `已备份到 ${to}（原件 ${made.files} 份）。\n`,
    en: `Saved to ${to} (${made.files} original files).\n`,
  }
  await write(io.stdout, harmless(said[language]))
  if (made.note) io.stderr.write(`${made.note[language]}\n`)
  for (const sha256 of made.damaged) {
    io.stderr.write(`${{ zh: `原件已损坏，未能备份：${sha256}`, en: `Damaged and not saved: ${sha256}` }[language]}\n`)
  }
  return made.damaged.length > 0 ? exit.failed : exit.well
}
