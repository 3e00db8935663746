// Workbooks of entries or tasks coming in (导入 Excel 台账、任务分解表): each file all or none, with what is wrong by sheet and cell.
import type { postSheets } from '../api/routes/sheets.ts'
import type { Api, ReplyOf } from './api.ts'
import { harmless } from './harmless.ts'
import { inputBytes, shownPath } from './inputs.ts'
import { exit, type Io, type Language, write } from './io.ts'

/** `to`: the address that takes them. */
type Wish = { paths: readonly string[]; to: string; dry: boolean; language: Language; io: Io }

/** Sends the workbooks one after another; gives the exit status. */
export async function sheetsImported(api: Api, { paths, to, dry, language, io }: Wish): Promise<number> {
  let status: number = exit.well
  for (const path of paths) {
    const shown = shownPath(path, io)
    const bytes = await inputBytes(path, io.stdin)
    if ('code' in bytes) {
      io.stderr.write(`${harmless(`${shown}: ${bytes[language]}`)}\n`)
      status = exit.failed
      continue
    }
    // Looked at first, also where it is to be taken in: a refusal alone would not say which cells are wrong.
    const send = (query: { dry?: true }) => api.send<ReplyOf<typeof postSheets>>('POST', to, bytes, query)
    let result = await send({ dry: true })
    for (const { sheet, cell, ...said } of result.problems) {
      io.stderr.write(`${harmless(`${shown}: ${sheet}!${cell}: ${said[language]}`)}\n`)
    }
    const wrong = result.problems.some(({ severity }) => severity === 'error')
    if (wrong) status = exit.failed
    else {
      if (!dry) result = await send({})
      await write(io.stdout, harmless(`${shown}: ${outcomeOf(result, dry)[language]}\n`))
    }
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
