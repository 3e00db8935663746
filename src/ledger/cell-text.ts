// The text of a cell (单元格的文字): what somebody wrote or sees there, with what was put before it against formulas taken off again.
import type { WorkbookCell } from '../documents/workbook.ts'
import { originalText } from './safe-text.ts'
import type { Said } from './sheet-problems.ts'

/** Why a cell says nothing: an error value, or a formula that was never calculated. */
export function unusableCell({ kind, text }: WorkbookCell): Said | null {
  if (kind === 'uncalculated')
    return {
      zh: '这里是公式，没有计算结果，请改为数值或文字。',
      en: 'This is a formula without a result; write the value.',
    }
  if (kind !== 'error') return null
  return { zh: `这里是错误值（${text}），请改为数值或文字。`, en: `This is an error (${text}); write the value.` }
}

/** The text of a cell; of a number or day in a column of text what the sheet shows. */
export function textOf({ kind, text, shown }: WorkbookCell): string {
  return (kind === 'text' ? originalText(text.trim()) : shown).trim()
}
