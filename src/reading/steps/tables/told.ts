// Tables as they are told on (识读出的表): rows, heads and labels of a table in the form of model/read-table.ts, and what stands at a place of a row.
import { firstEndingAfter, type Span } from '../../../model/evidence.ts'
import type { ReadTable, TableCell, TableRow } from '../../../model/read-table.ts'
import type { Shown } from '../../../model/shown.ts'
import type { Table } from './figures.ts'
import { type Grid, type GridCell, rawPlace } from './grids.ts'
import type { Region } from './regions.ts'
import { type Called, calledBy, cellShown, rowSentence, type Showing, showing } from './shown.ts'

/** How the rows of a table are shown, each by its index. */
export type ShownRows = { show: Showing; called: Called[] }

type Drawn = { grid: Grid; region: Region; table: Table }

/** How the rows of a table are shown. */
export function shownRows(raw: string, { grid, region, table: { columns, rows } }: Drawn): ShownRows {
  const show = showing(raw, grid, region, columns)
  return { show, called: rows.map((row) => calledBy(show, row)) }
}

/** A table in the form in which it is told on; its rows are made when they are first asked for. */
export function readTable({ grid, table }: Drawn, { show, called }: ShownRows): ReadTable {
  const { columns, caption, naming } = table
  const at = new Map(columns.map(({ column }, i) => [column, i]))
  const cellOf = (cell: GridCell): TableCell => {
    const { start, end } = placeOf(grid, cell)
    return { start, end, column: at.get(cell.column) ?? 0, text: cell.text }
  }
  const rowOf = (named: Called): TableRow => {
    const { row } = named
    const cells = row.cells.map(cellOf)
    const labels = row.labels.map((label, i) => ({ ...cellOf(label), places: row.namedBy[i]! }))
    const [start, end] = [cells[0]!.start, cells.at(-1)!.end]
    const sentence = () => rowSentence(show, named)
    return { start, end, sort: row.sort, section: row.section.words, labels, cells, sentence }
  }
  let rows: TableRow[] | null = null
  return {
    caption: caption.words,
    heads: columns.map(({ heads }) => heads.map(({ text }) => text)),
    roles: columns.map(({ role }) => role),
    thing: show.thing === null ? null : (at.get(show.thing) ?? null),
    byRows: naming.byRows,
    year: caption.year,
    places: caption.places.map(({ name }) => name),
    rows: () => (rows ??= called.map(rowOf)),
  }
}

const placeOf = (grid: Grid, cell: GridCell): Span => rawPlace(grid, cell, { start: 0, end: cell.text.length })

type PlacedCell = Span & { cell: GridCell; called: Called; show: Showing }

/** Finds the cell in which words state something, and shows it in its row. */
export function shownIn(tables: readonly ShownRows[]): (span: Span) => Shown | null {
  let cells: PlacedCell[] | null = null
  return (span) => {
    cells ??= tables.flatMap(placedCells).sort((a, b) => a.start - b.start)
    const found = cells[firstEndingAfter(cells, span.start)]
    if (!found || found.start > span.start || found.end < span.end) return null
    return cellShown(found.show, found.called, found.cell, span)
  }
}

function placedCells({ show, called }: ShownRows): PlacedCell[] {
  return called.flatMap((named) =>
    named.row.cells.map((cell) => ({ ...placeOf(show.grid, cell), cell, called: named, show })),
  )
}
