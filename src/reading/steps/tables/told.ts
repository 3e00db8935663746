// Tables as they are told on (识读出的表): rows, heads and labels of a table in the form of model/read-table.ts, and what stands at a place of a row.
import { firstEndingAfter, type Span } from '../../../model/evidence.ts'
import type { ReadTable, TableRow } from '../../../model/read-table.ts'
import type { Shown } from '../../../model/shown.ts'
import type { Table } from './figures.ts'
import { type Grid, type GridCell, rawPlace } from './grids.ts'
import type { Region } from './regions.ts'
import type { Row } from './rows.ts'
import { cellShown, rowSentence, type Showing, showing } from './shown.ts'

/** A row where it stands in the document, with how it is shown. */
export type PlacedRow = Span & { row: Row; show: Showing }

type Read = { grid: Grid; region: Region; table: Table }

/** A table in the form in which it is told on; its rows are added to `placed`. */
export function readTable(raw: string, { grid, region, table }: Read, placed: PlacedRow[]): ReadTable {
  const { columns, rows, caption, naming } = table
  const show = showing(raw, grid, region, columns)
  const at = new Map(columns.map(({ column }, i) => [column, i]))
  const cellOf = (cell: GridCell) => ({ ...placeOf(grid, cell), column: at.get(cell.column) ?? 0, text: cell.text })
  return {
    caption: caption.words,
    heads: columns.map(({ heads }) => heads.map(({ text }) => text)),
    roles: columns.map(({ role }) => role),
    thing: show.thing === null ? null : (at.get(show.thing) ?? null),
    byRows: naming.byRows,
    year: caption.year,
    places: caption.places.map(({ name }) => name),
    rows: rows.map((row): TableRow => {
      const cells = row.cells.map(cellOf)
      const span = { start: cells[0]!.start, end: cells.at(-1)!.end }
      placed.push({ ...span, row, show })
      const labels = row.labels.map((label, i) => ({ ...cellOf(label), places: row.namedBy[i]! }))
      return { ...span, sort: row.sort, section: row.section.words, labels, cells, sentence: rowSentence(show, row) }
    }),
  }
}

const placeOf = (grid: Grid, cell: GridCell): Span => rawPlace(grid, cell, { start: 0, end: cell.text.length })

/** Finds the row and the cell in which a place of the document stands, and shows it. */
export function shownIn(rows: PlacedRow[]): (span: Span) => Shown | null {
  rows.sort((a, b) => a.start - b.start)
  return (span) => {
    const found = rows[firstEndingAfter(rows, span.start)]
    if (!found || found.start > span.start || found.end < span.end) return null
    const { row, show } = found
    const cell = row.cells.find((one) => placeOf(show.grid, one).end > span.start)
    return cell ? cellShown(show, row, cell, span) : null
  }
}
