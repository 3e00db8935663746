// Headings of a sheet (表头): the row that says what the columns are. In an office's own sheets a title or two stand above it, and the
// columns come in any order.
import { columnLetters, type WorkbookRow, type WorkbookSheet } from '../../documents/workbook.ts'
import type { Kind } from '../../model/kind.ts'
import { columnMeant, type SheetColumn } from './layout.ts'

export type Headings = {
  /** The number of the row. */
  row: number
  /** Each column of the sheet that means one of the kind, by its number. Two may mean the same one (甲方, 乙方). */
  columns: Map<number, SheetColumn>
  /** Headings that mean nothing here, by column. */
  unknown: Map<number, string>
}

/** How far down the headings are looked for. */
const deepest = 20
/** Columns that every office has and nobody needs. */
const numbering = /^(?:序号|序|行号|no\.?|#)$/i

/** The headings of a sheet: the row that names the most columns, if one of them is the name. */
export function headingsOf(kind: Kind, { rows }: WorkbookSheet): Headings | null {
  const candidates = rows.slice(0, deepest).map((row) => headingsIn(kind, row))
  const named = candidates.filter(({ columns }) => [...columns.values()].some(({ id }) => id === 'name'))
  return named.reduce<Headings | null>(
    (best, one) => (best && best.columns.size >= one.columns.size ? best : one),
    null,
  )
}

function headingsIn(kind: Kind, row: WorkbookRow): Headings {
  const columns = new Map<number, SheetColumn>()
  const unknown = new Map<number, string>()
  for (const [at, { text }] of row.cells) {
    const column = columnMeant(kind, text)
    if (column) columns.set(at, column)
    else if (text.trim() !== '' && !numbering.test(text.trim())) unknown.set(at, text.trim())
  }
  return { row: row.number, columns: sorted(columns), unknown: sorted(unknown) }
}

const sorted = <T>(map: Map<number, T>) => new Map([...map].sort(([a], [b]) => a - b))

/** `B3`: where a problem is. */
export function cellAt(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}
