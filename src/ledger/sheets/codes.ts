// The hidden sheet of codes (代码表): the lists behind the drop-downs, one a column, so that a list may be longer than the 255 letters
// that Excel lets a cell's own rule have.
import type { Worksheet } from 'exceljs'
import { columnLetters } from '../../documents/workbook.ts'
import type { Language } from '../../model/amount-text.ts'
import type { Kind } from '../../model/kind.ts'
import { safeText } from '../safe-text.ts'
import { choicesOf, ownSheets, type SheetColumn, sheetColumnsOf } from './layout.ts'

export type Lists = {
  /** Where the list of a column stands, as a formula; null for a column without one. */
  rangeOf: (column: SheetColumn) => string | null
  write: (sheet: Worksheet) => void
}

/** The lists of all columns of some kinds; the same list stands there once. */
export function listsOf(
  kinds: readonly Kind[],
  { ties, language }: { ties: readonly string[]; language: Language },
): Lists {
  const lists = new Map<string, string[]>()
  const listOf = (column: SheetColumn) =>
    column.type === 'tie' ? ties.map(safeText) : (choicesOf(column) ?? []).map((one) => one[language])
  for (const column of kinds.flatMap(sheetColumnsOf)) {
    const list = listOf(column)
    if (list.length > 0) lists.set(list.join('\n'), list)
  }
  const all = [...lists.values()]
  const at = new Map([...lists.keys()].map((key, index) => [key, index]))
  return {
    rangeOf: (column) => {
      const list = listOf(column)
      const index = at.get(list.join('\n'))
      if (index === undefined) return null
      const letters = columnLetters(index + 1)
      return `'${ownSheets.codes[language]}'!$${letters}$1:$${letters}$${list.length}`
    },
    write: (sheet) => {
      const longest = Math.max(0, ...all.map((list) => list.length))
      for (let row = 0; row < longest; row++) sheet.addRow(all.map((list) => list[row])).commit()
    },
  }
}
