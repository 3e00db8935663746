// Workbooks of entries coming in (导入 Excel 台账): each file all or none, with what is wrong by sheet and cell.
import type { postSheets } from '../api/routes/sheets.ts'
import type { Api, ReplyOf } from './api.ts'
import { harmless } from './harmless.ts'
import { inputBytes, shownPath } from './inputs.ts'
import { exit, type Io, type Language, write } from './io.ts'

type Wish = { paths: readonly string[]; dry: boolean; language: Language; io: Io }

/** Sends the workbooks one after another; gives the exit status. */
export async function entriesImported(api: Api, { paths, dry, language, io }: Wish): Promise<number> {
  let status: number = exit.well
  for (const path of paths) {
    const shown = shownPath(path, io)
    const bytes = await inputBytes(path, io.stdin)
    if ('code' in bytes) {
      io.stderr.write(`${harmless(`${shown}: ${bytes[language]}`)}\n`)
      status = exit.failed
      continue
    }
    const query = dry ? { dry } : {}
    const result = await api.send<ReplyOf<typeof postSheets>>('POST', '/sheets', bytes, query)
    for (const { sheet, cell, ...said } of result.problems) {
      io.stderr.write(`${harmless(`${shown}: ${sheet}!${cell}: ${said[language]}`)}\n`)
    }
    const wrong = result.problems.some(({ severity }) => severity === 'error')
    if (wrong) status = exit.failed
    else await write(io.stdout, harmless(`${shown}: ${outcomeOf(result, dry)[language]}\n`))
  }
  return status
}

function outcomeOf({ added, changed, unchanged }: ReplyOf<typeof postSheets>, dry: boolean) {
  const [zh, en] = dry ? ['检查无误，将', 'Nothing is wrong; it would be: '] : ['已', '']
  return {
    zh: `${zh}新增 ${added} 条、修改 ${changed} 条，未变 ${unchanged} 条。`,
    en: `${en}${added} added, ${changed} changed, ${unchanged} unchanged.`,
  }
}
