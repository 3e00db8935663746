// `jiedui export` (导出): the whole book as a file that any program can read and that comes back without loss.
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { onBook } from '../call.ts'
import { harmless } from '../harmless.ts'
import { type Command, exit, Failure, type Io, Misuse, write } from '../io.ts'
import { keptFile } from '../kept-file.ts'
import { bookPart, statusPart } from '../manual.ts'
import { atMost, bookOptions, given } from '../options.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: { zh: '导出整本台账', en: 'write the whole book to a file' },
  manual: {
    zh: `jiedui export：导出一个工作区的台账。.jsonl 为整本，含材料原件和修改记录，每行带校验值；
.xlsx 为 Excel 台账，一类一表，附数据和原句，改好后可用 jiedui import --entries 导回。

用法：jiedui export [--to 文件.jsonl|文件.xlsx] [选项]

  --to 文件            写到哪里；不给则以 .jsonl 写到标准输出；已有的文件不覆盖
  --kinds 类别         只要这几类台账条目，可用逗号连用（.xlsx）
  --year 年份          只要一年的（.xlsx）
  --form               空白填报表（.xlsx）
${bookPart.zh}

jiedui restore 可把 .jsonl 原样恢复到另一处。
${statusPart.zh}
`,
    en: `jiedui export: writes a workspace's book to a file. A .jsonl is all of it, with original files and revisions, each
line with its hash; an .xlsx has the entries, a sheet a kind, with figures and sentences, and comes back by
jiedui import --entries once it was filled in.

Usage: jiedui export [--to FILE.jsonl|FILE.xlsx] [OPTION]

  --to FILE            where to; otherwise a .jsonl on standard output; a file that is there is not written over
  --kinds KINDS        these kinds of entries alone, several by commas (.xlsx)
  --year YEAR          one year (.xlsx)
  --form               an empty form to fill in (.xlsx)
${bookPart.en}

jiedui restore brings a .jsonl back elsewhere without loss.
${statusPart.en}
`,
  },
  run: runExport,
}

const wanted = { ...bookOptions, to: 'value', kinds: 'value', year: 'value', form: 'switch' } as const

async function runExport(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('export', args, wanted)
  atMost(0, words, 'export')
  const { kinds, year, form } = options
  const to = options.to === undefined ? null : resolve(io.folder, options.to)
  const ending = to === null ? '.jsonl' : extname(to).toLowerCase()
  if (ending !== '.jsonl' && ending !== '.xlsx') {
    throw new Misuse('--to 的文件名应以 .jsonl 或 .xlsx 结尾。', 'The name of --to ends in .jsonl or .xlsx.')
  }
  if (ending === '.jsonl' && (kinds ?? year ?? form) !== undefined) {
    throw new Misuse('--kinds、--year、--form 只用于 .xlsx。', '--kinds, --year and --form are for an .xlsx alone.')
  }
  if (to !== null && existsSync(to)) {
    throw new Failure(`${to} 已存在，没有覆盖。`, `${to} is there already and was not written over.`)
  }
  await onBook({ options, language, io }, async ({ api }) => {
    const { body } = await (ending === '.jsonl'
      ? api.response('/export')
      : api.response('/sheets', { kinds, year, form }))
    const bytes = Readable.fromWeb((body ?? new Blob([]).stream()) as Parameters<typeof Readable.fromWeb>[0])
    if (to !== null) await keptFile(bytes, to)
    else for await (const piece of bytes) await write(io.stdout, piece)
  })
  if (to !== null) await write(io.stdout, harmless({ zh: `已导出到 ${to}。\n`, en: `Written to ${to}.\n` }[language]))
  return exit.well
}
