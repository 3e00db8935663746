// What came of a workbook (导入结果): how many rows were new, changed or as they were, and what is wrong or worth knowing at its cell; the same for
// entries and for tasks.
import { z } from 'zod'

/** What a workbook would do, or did. `error`s keep everything out, `note`s nothing. */
export const sheetResultSchema = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  problems: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string(),
      severity: z.enum(['error', 'note']),
      zh: z.string(),
      en: z.string(),
    }),
  ),
})
export type SheetResult = z.infer<typeof sheetResultSchema>

/** The refusal of a workbook with errors, each at its cell. */
export function refusedSheet(problems: SheetResult['problems']) {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const refusal = {
    code: 'sheet_not_allowed',
    zh: `工作簿中有${errors.length}处错误，没有导入任何内容。`,
    en: `The workbook has ${errors.length} errors; nothing was imported.`,
    problems: errors
      .slice(0, 1_000)
      .map(({ sheet, cell, zh, en }) => ({ path: sheet ? `${sheet}!${cell}` : cell, zh, en })),
  }
  return { ok: false as const, refusal }
}
