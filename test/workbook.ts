// Sheets for tests (表格样例): rows as a workbook's opener gives them, with the place of each cell.
import { type Cell, type Mark, paragraphEnd } from '../src/model/document.ts'
import type { Input } from '../src/reading/read.ts'

/** A sheet with its rows, empty cells as `''`; `merged` names areas: A1:C1. */
export type Sheet = { name?: string; rows: readonly (readonly string[])[]; merged?: readonly string[] }

/** Sheets as a document to read, published on 2025-01-10. */
export function workbook(...sheets: Sheet[]): Input & { text: string; cells: Cell[] } {
  const cells: Cell[] = []
  const marks: Mark[] = []
  let text = ''
  for (const { name = 'Sheet1', rows, merged = [] } of sheets) {
    const to = new Map(merged.map((area) => area.split(':') as [string, string]))
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        const ref = `${String.fromCharCode(65 + column)}${row + 1}`
        const last = to.get(ref)
        if (value)
          cells.push({
            sheet: name,
            ref,
            ...(last && { to: last }),
            start: text.length,
            end: text.length + value.length,
          })
        if (value) text += `${value}\t`
      }
      text = `${text.replace(/\t$/, '')}\n`
      marks.push({ start: text.length - 1, end: text.length, as: paragraphEnd })
    }
  }
  return { text, cells, marks, published: '2025-01-10' }
}
