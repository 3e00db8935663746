// The cells of a document as sheets (工作表): rows by their numbers, columns by their letters, only those in which something stands.
import type { Cell } from '../../../../model/document.ts'
import type { Span } from '../../../../model/evidence.ts'

/** A row with its cells by the letters of their columns; its span is from the first cell to the last. */
export type Row = Span & { number: number; cells: Map<string, Cell> }
export type Sheet = { name: string; columns: string[]; rows: Row[] }

/** The sheets in the order of the document. */
export function sheetsOf(cells: readonly Cell[]): Sheet[] {
  const sheets = new Map<string, Map<number, Row>>()
  for (const cell of cells) {
    const [, column = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(cell.ref) ?? []
    const rows = sheets.get(cell.sheet) ?? new Map<number, Row>()
    sheets.set(cell.sheet, rows)
    const row = rows.get(Number(number)) ?? {
      number: Number(number),
      start: cell.start,
      end: cell.end,
      cells: new Map(),
    }
    rows.set(row.number, row)
    row.cells.set(column, cell)
    row.start = Math.min(row.start, cell.start)
    row.end = Math.max(row.end, cell.end)
  }
  return [...sheets].map(([name, rows]) => {
    const all = [...rows.values()].sort((a, b) => a.number - b.number)
    const columns = [...new Set(all.flatMap((row) => [...row.cells.keys()]))].sort(byColumn)
    return { name, columns, rows: all }
  })
}

/** A … Z, AA … */
const byColumn = (a: string, b: string) => a.length - b.length || a.localeCompare(b)
