// Grids (表格区): the cells of a document by row and column, whether its file gave them (a workbook, a csv) or its lines part them with tabs
// or bars. It is what the other steps of tables look at; each cell knows its place in the document.

import type { Cell, Mark } from '../../../model/document.ts'
import type { Span } from '../../../model/evidence.ts'
import { groupedBy } from '../../../model/grouped.ts'
import { fold } from '../fold.ts'
import { isBreak } from '../lines.ts'
import { type Stream, streamOf } from '../stream.ts'

/**
 * A cell with something in it; a merged one reaches to `lastRow` and `lastColumn`. `text` is folded and trimmed, `place` where it begins. `whole`: the
 * cell that it is a part of, where one holds several numbers. `unfit`: it is not clear of which row or column its number is.
 */
export type GridCell = {
  row: number
  column: number
  lastRow: number
  lastColumn: number
  text: string
  place: number
  whole?: GridCell
  unfit?: true
}
/** Cells in order of column. `width`: into how many a line is parted, empty ones too; null where the file itself says which cell is which. */
export type GridRow = { number: number; cells: GridCell[]; width: number | null }
/** `name`: of the sheet, `''` where there is none. `places`: where the characters that `place` counts stand; null where at their own index. */
export type Grid = { name: string; rows: GridRow[]; places: Stream['places'] }

/** The cells of the sheets of a workbook, or of the tables in a text. */
export type Drawn = { cells: readonly Cell[]; tables: readonly Cell[]; marks: readonly Mark[] }

/** The grids of a document; none where nothing in it is parted into cells, which is told at once. */
export function gridsOf(raw: string, { cells, tables, marks }: Drawn): Grid[] {
  if (cells.length > 0) return fromCells(raw, cells)
  if (tables.length > 0) return [fromTables(raw, tables, marks)]
  if (!raw.includes('\t') && !raw.includes('|') && !marks.some((mark) => mark.as === '\t')) return []
  const { text, places } = streamOf(raw, marks)
  const rows = rowsOfLines(text, { start: 0, end: text.length }, 1)
  return rows.some((row) => row.cells.length > 1) ? [{ name: '', rows, places }] : []
}

/** Where a part of a cell's text stands in the document. */
export function rawPlace({ places }: Grid, { place }: GridCell, { start, end }: Span): Span {
  if (!places) return { start: place + start, end: place + end }
  return { start: places.starts[place + start]!, end: places.ends[place + end - 1]! }
}

function fromCells(raw: string, cells: readonly Cell[]): Grid[] {
  const { text } = fold(raw)
  const grids = new Map<string, Grid>()
  for (const cell of cells) {
    const first = placeOf(cell.ref)
    const made = first && trimmed(text, cell)
    if (!made) continue
    const grid = grids.get(cell.sheet) ?? { name: cell.sheet, rows: [], places: null }
    grids.set(cell.sheet, grid)
    const last = (cell.to ? placeOf(cell.to) : null) ?? first
    if (grid.rows.at(-1)?.number !== first.row) grid.rows.push({ number: first.row, cells: [], width: null })
    grid.rows.at(-1)!.cells.push({ ...first, lastRow: last.row, lastColumn: last.column, ...made })
  }
  return [...grids.values()]
}

/** The lines of a text with its tables among them, as one grid; after a table two lines are left free, so that the next is another. */
function fromTables(raw: string, tables: readonly Cell[], marks: readonly Mark[]): Grid {
  const { text, places } = streamOf(raw, marks)
  const at = (place: number) => (places ? indexFrom(places.starts, text.length, place) : place)
  const grid: Grid = { name: '', rows: [], places }
  let [free, number] = [0, 0]
  for (const cells of groupedBy(tables, ({ sheet }) => sheet).values()) {
    const begin = at(cells[0]!.start)
    for (const row of rowsOfLines(text, { start: free, end: begin }, number + 1)) grid.rows.push(row)
    number = (grid.rows.at(-1)?.number ?? 0) + 1
    for (const cell of cells) {
      const [first, last] = [placeOf(cell.ref), placeOf(cell.to ?? cell.ref)]
      const made = trimmed(text, { start: at(cell.start), end: at(cell.end) })
      if (!first || !last || !made) continue
      const row = number + first.row
      if (grid.rows.at(-1)?.number !== row) grid.rows.push({ number: row, cells: [], width: null })
      const reach = { lastRow: number + last.row, lastColumn: last.column }
      grid.rows.at(-1)!.cells.push({ row, column: first.column, ...reach, ...made })
    }
    free = at(cells.at(-1)!.end)
    number = (grid.rows.at(-1)?.number ?? 0) + 2
  }
  for (const row of rowsOfLines(text, { start: free, end: text.length }, number + 1)) grid.rows.push(row)
  return grid
}

/** The index of the first character that stands at a place of the document or later. */
function indexFrom(starts: Uint32Array, length: number, place: number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Row and column of `B3`, both from 1. */
function placeOf(ref: string): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref)
  if (!found) return null
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(found[2]), column }
}

function trimmed(text: string, { start, end }: Span): { text: string; place: number } | null {
  let [from, to] = [start, Math.min(end, text.length)]
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return from < to ? { text: text.slice(from, to), place: from } : null
}

/** Each line is a row; one without tabs or bars is a row of one cell. Lines of bars and dashes only draw a rule. */
function rowsOfLines(text: string, { start, end }: Span, first: number): GridRow[] {
  const rows: GridRow[] = []
  let number = first
  for (let at = start; at < end; ) {
    const from = at
    while (at < end && !isBreak(text.charCodeAt(at))) at++
    const row = rule.test(text.slice(from, at)) ? null : rowOfLine(text, { start: from, end: at }, number)
    if (row && row.cells.length > 0) rows.push(row)
    at += text.startsWith('\r\n', at) ? 2 : 1
    number++
  }
  return rows
}

/** A line of bars and dashes, or an empty one. */
const rule = /^[-|:+=\s]*$/

function rowOfLine(text: string, { start, end }: Span, row: number): GridRow {
  const line = text.slice(start, end)
  const border = line.includes('\t') ? '\t' : line.indexOf('|') < line.lastIndexOf('|') ? '|' : null
  const cells: GridCell[] = []
  let column = border === '|' && line.trimStart().startsWith('|') ? 0 : 1
  for (let from = start; from <= end; column++) {
    const found = border === null ? -1 : text.indexOf(border, from)
    const to = found < 0 || found > end ? end : found
    const cell = trimmed(text, { start: from, end: to })
    if (cell) cells.push({ row, column, lastRow: row, lastColumn: column, text: cell.text, place: cell.place })
    from = to + 1
  }
  return { number: row, cells, width: column }
}

const isSpace = (unit: number) => unit <= 0x20 || unit === 0x3000 || unit === 0xfeff || unit === 0x200b
