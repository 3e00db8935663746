// Tables of a page (网页表格): which rows and columns each cell of a table takes, with colspan, rowspan and empty cells counted as a browser
// counts them. A table that holds another only lays out the page and is none.
import type { Cell } from '../../model/document.ts'
import type { Span } from '../../model/evidence.ts'
import { columnName } from './cell-names.ts'
import type { Page } from './page.ts'

/** The cells with something in them, table after table; `spans`: where the text of each cell stands, by the cell's element. */
export function tablesOf({ elements }: Page, spans: ReadonlyMap<number, Span>): Cell[] {
  const layout = new Set(elements.flatMap(({ tag, parent }) => (tag === 'table' ? [elements[parent]!.table] : [])))
  const cells: Cell[] = []
  const open = new Map<number, Drawing>()
  for (const [at, element] of elements.entries()) {
    const { tag, table, row } = element
    if (table < 0 || layout.has(table)) continue
    const drawing = open.get(table) ?? { rows: new Map(), until: new Map(), next: { row: 0, column: 0 } }
    open.set(table, drawing)
    if (tag === 'tr') drawing.rows.set(at, drawing.rows.size + 1)
    const number = drawing.rows.get(row)
    if ((tag !== 'td' && tag !== 'th') || element.cell !== at || number === undefined) continue
    const cell = placeIn(drawing, number, element)
    const span = spans.get(at)
    if (span) cells.push({ sheet: `${table}`, ...cell, ...span })
  }
  return cells
}

/** A table while its cells are placed: its rows by their elements, to which row each column is taken from above, and the next cell's place. */
type Drawing = { rows: Map<number, number>; until: Map<number, number>; next: { row: number; column: number } }

/** The next free place of a row, and the last cell that one reaches. */
function placeIn(
  { until, next }: Drawing,
  row: number,
  reach: { columns: number; rows: number },
): Pick<Cell, 'ref' | 'to'> {
  let column = next.row === row ? next.column : 0
  while ((until.get(column) ?? 0) >= row) column++
  const [last, lastRow] = [column + reach.columns - 1, row + reach.rows - 1]
  for (let at = column; at <= last; at++) until.set(at, Math.max(until.get(at) ?? 0, lastRow))
  Object.assign(next, { row, column: last + 1 })
  const [ref, to] = [`${columnName(column)}${row}`, `${columnName(last)}${lastRow}`]
  return to === ref ? { ref } : { ref, to }
}
