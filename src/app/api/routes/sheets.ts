// Excel and csv over HTTP (Excel 与 CSV): entries out in a form that an office can fill in, and back in, all or nothing.
import { z } from 'zod'
import { csvOf } from '../../../ledger/csv.ts'
import { writeWorkbook } from '../../../ledger/sheets.ts'
import { kindIdSchema, kinds } from '../../../model/kinds.ts'
import { type Outcome, refused } from '../../../model/refusal.ts'
import { entryScope } from '../entry-body.ts'
import { languageOf } from '../problem.ts'
import { type Call, listOf, route } from '../route.ts'
import { sheetContents } from '../sheet-contents.ts'
import { takeSheets } from '../sheet-intake.ts'
import { type SheetResult, sheetResultSchema } from '../sheet-result.ts'
import { download } from '../spool.ts'

export const getSheets = route({
  method: 'get',
  path: '/sheets',
  action: 'export',
  says: {
    zh: '导出 Excel，一类一表，附数据与原文；form=true 为空白填报表',
    en: 'Entries as a workbook, a sheet a kind, with figures and sentences; form=true: an empty form to fill in',
  },
  query: z.object({ kinds: listOf(kindIdSchema).optional(), ...entryScope, form: z.stringbool().optional() }),
  reply: z.unknown(),
  run: async ({ query: { kinds: asked, form = false, ...rest }, principal: { limits }, act, c }) => {
    const contents = await act((book) => sheetContents(book, { kinds: asked, ...rest }, { limits, figures: !form }))
    if (!contents.ok) return contents
    const entries = form ? [] : contents.value.entries
    const language = languageOf(c)
    const bytes = await writeWorkbook({ ...contents.value, entries, language, kinds: asked })
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return new Response(Uint8Array.from(bytes), { headers: download(form ? '填报表.xlsx' : '台账.xlsx', type) })
  },
})

export const getCsv = route({
  method: 'get',
  path: '/csv',
  action: 'export',
  says: { zh: '导出一类台账的 CSV', en: 'The entries of one kind as csv' },
  query: z.object({ kind: kindIdSchema, ...entryScope }),
  reply: z.unknown(),
  run: async ({ query: { kind: id, ...rest }, principal: { limits }, act, c }) => {
    const contents = await act((book) => sheetContents(book, { kinds: [id], ...rest }, { limits, figures: true }))
    if (!contents.ok) return contents
    const text = csvOf({ ...contents.value, kind: kinds[id], language: languageOf(c) })
    return new Response(text, { headers: download(`${kinds[id].zh}.csv`, 'text/csv; charset=utf-8') })
  },
})

const largest = 50 * 1024 * 1024

export const postSheets = route({
  method: 'post',
  path: '/sheets',
  action: 'import',
  says: {
    zh: '导入 Excel：全部成功或全部不导入，问题逐格说明；dry=true 只检查',
    en: 'Entries from a workbook, all or none, with what is wrong by its cell; dry=true only looks',
  },
  query: z.object({ dry: z.stringbool().optional() }),
  takesFile: true,
  reply: sheetResultSchema,
  run: ({ query: { dry = false }, ...call }) => taken(call, dry),
})

async function taken(
  { principal: { limits }, act, c }: Pick<Call<unknown, unknown, unknown>, 'principal' | 'act' | 'c'>,
  dry: boolean,
): Promise<Outcome<SheetResult>> {
  if (Number(c.req.header('content-length') ?? 0) > largest) return tooLarge()
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length > largest) return tooLarge()
  return act((book) => takeSheets(book, bytes, { dry, limits }))
}

const tooLarge = () => refused('too_large', '工作簿超过50 MB。', 'The workbook is larger than 50 MB.')
