// Tables as they are told on (识读出的表): rows, heads and labels of a table in the form of model/read-table.ts, and what stands at a place of a row.
import { firstEndingAfter, type Span } from '../../../model/evidence.ts'
import type { ReadTable, TableCell, TableRow } from '../../../model/read-table.ts'
import type { Shown } from '../../../model/shown.ts'
import type { Table } from './figures.ts'
import { type Grid, type GridCell, rawPlace } from './grids.ts'
import type { Region } from './regions.ts'
import { type Called, calledBy, cellShown, rowSentence, type Showing, showing } from './shown.ts'

/** A cell in words where it stands in the document, with its row and how that is shown. */
export type PlacedCell = Span & { cell: GridCell; called: Called; show: Showing }
/** How the rows of a table are shown, each by its index. */
export type ShownRows = { show: Showing; called: Called[] }

type Drawn = { grid: Grid; region: Region; table: Table }

/** How the rows of a table are shown. */
export function shownRows(raw: string, { grid, region, table: { columns, rows } }: Drawn): ShownRows {
  const show = showing(raw, grid, region, columns)
  return { show, called: rows.map((row) => calledBy(show, row)) }
}

/** A table in the form in which it is told on; its cells in which words may state numbers are added to `placed`. */
export function readTable({ grid, table }: Drawn, { show, called }: ShownRows, placed: PlacedCell[]): ReadTable {
  const { columns, caption, naming } = table
  const at = new Map(columns.map(({ column }, i) => [column, i]))
  const cellOf = (cell: GridCell): TableCell => {
    const { start, end } = placeOf(grid, cell)
    return { start, end, column: at.get(cell.column) ?? 0, text: cell.text }
  }
  const rowOf = (named: Called): TableRow => {
    const { row } = named
    const cells = row.cells.map(cellOf)
    for (const [i, cell] of row.cells.entries())
      if (mayState(cell)) placed.push({ start: cells[i]!.start, end: cells[i]!.end, cell, called: named, show })
    const labels = row.labels.map((label, i) => ({ ...cellOf(label), places: row.namedBy[i]! }))
    const [start, end] = [cells[0]!.start, cells.at(-1)!.end]
    const sentence = () => rowSentence(show, named)
    return { start, end, sort: row.sort, section: row.section.words, labels, cells, sentence }
  }
  return {
    caption: caption.words,
    heads: columns.map(({ heads }) => heads.map(({ text }) => text)),
    roles: columns.map(({ role }) => role),
    thing: show.thing === null ? null : (at.get(show.thing) ?? null),
    byRows: naming.byRows,
    year: caption.year,
    places: caption.places.map(({ name }) => name),
    rows: called.map(rowOf),
  }
}

/** Whether a cell is more than a number and may state one: 新建厂房8000平方米, 12个. */
const mayState = ({ text }: GridCell) => /[\d一二三四五六七八九十百千万亿两]/.test(text) && !/^[\d.,%]+$/.test(text)

const placeOf = (grid: Grid, cell: GridCell): Span => rawPlace(grid, cell, { start: 0, end: cell.text.length })

/** Finds the cell in which a place of the document stands, and shows it in its row. */
export function shownIn(cells: PlacedCell[]): (span: Span) => Shown | null {
  cells.sort((a, b) => a.start - b.start)
  return (span) => {
    const found = cells[firstEndingAfter(cells, span.start)]
    if (!found || found.start > span.start || found.end < span.end) return null
    return cellShown(found.show, found.called, found.cell, span)
  }
}
