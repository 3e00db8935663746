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
    const drawing = open.get(table) ?? { rows: new Map(), taken: new Map() }
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

/** A table while its cells are placed: its rows by their elements, and up to which row each column is taken by a cell from above. */
type Drawing = { rows: Map<number, number>; taken: Map<number, { from: number; to: number }[]> }

/** The next free place of a row, and the last cell that one reaches. */
function placeIn({ taken }: Drawing, row: number, reach: { columns: number; rows: number }): Pick<Cell, 'ref' | 'to'> {
  const own = taken.get(row) ?? []
  let column = 0
  for (let again = true; again; ) {
    again = false
    for (const { from, to } of own) if (column >= from && column <= to) [column, again] = [to + 1, true]
  }
  const last = column + reach.columns - 1
  for (let at = row; at < row + reach.rows; at++) taken.set(at, [...(taken.get(at) ?? []), { from: column, to: last }])
  const [ref, to] = [`${columnName(column)}${row}`, `${columnName(last)}${row + reach.rows - 1}`]
  return to === ref ? { ref } : { ref, to }
}
