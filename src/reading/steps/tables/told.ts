// Tables as they are told on (识读出的表): rows, heads and labels of a table in the form of model/read-table.ts, and what stands at a place of a row.
import { firstEndingAfter, type Span } from '../../../model/evidence.ts'
import type { ReadTable, TableCell, TableRow } from '../../../model/read-table.ts'
import type { Shown } from '../../../model/shown.ts'
import type { Table } from './figures.ts'
import { type Grid, type GridCell, rawPlace } from './grids.ts'
import type { Region } from './regions.ts'
import { type Called, calledBy, cellShown, rowSentence, type Showing, showing } from './shown.ts'

/** A cell where it stands in the document, with its row and how that is shown. */
export type PlacedCell = Span & { cell: GridCell; called: Called; show: Showing }

type Read = { grid: Grid; region: Region; table: Table }

/** A table in the form in which it is told on; its cells are added to `placed`. */
export function readTable(raw: string, { grid, region, table }: Read, placed: PlacedCell[]): ReadTable {
  const { columns, rows, caption, naming } = table
  const show = showing(raw, grid, region, columns)
  const at = new Map(columns.map(({ column }, i) => [column, i]))
  const cellOf = (cell: GridCell): TableCell => {
    const { start, end } = placeOf(grid, cell)
    return { start, end, column: at.get(cell.column) ?? 0, text: cell.text }
  }
  return {
    caption: caption.words,
    heads: columns.map(({ heads }) => heads.map(({ text }) => text)),
    roles: columns.map(({ role }) => role),
    thing: show.thing === null ? null : (at.get(show.thing) ?? null),
    byRows: naming.byRows,
    year: caption.year,
    places: caption.places.map(({ name }) => name),
    rows: rows.map((row): TableRow => {
      const called = calledBy(show, row)
      const cells = row.cells.map(cellOf)
      for (const [i, { start, end }] of cells.entries()) placed.push({ start, end, cell: row.cells[i]!, called, show })
      const labels = row.labels.map((label, i) => ({ ...cellOf(label), places: row.namedBy[i]! }))
      const span = { start: cells[0]!.start, end: cells.at(-1)!.end }
      return { ...span, sort: row.sort, section: row.section.words, labels, cells, sentence: rowSentence(show, called) }
    }),
  }
}

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
