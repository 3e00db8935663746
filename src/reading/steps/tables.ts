// Tables (表格): the numbers that stand alone in the cells of a sheet or a table, each with what its row, its column, the caption and the line
// 单位：万元 say of it. They are read before the text: the cells that are figures here are left out of it.
import { type Cell, type Mark, paragraphEnd } from '../../model/document.ts'
import type { Doubt } from '../../model/doubt.ts'
import { evidenceAt, type Span } from '../../model/evidence.ts'
import { type Figure, figureOn } from '../../model/figure.ts'
import type { Day } from '../../model/period.ts'
import type { ReadTable } from '../../model/read-table.ts'
import type { Shown } from '../../model/shown.ts'
import { type About, captionOf, linesAbout, retitled, type Said, yearOf } from './tables/captions.ts'
import { type Column, columnsOf, phraseOf } from './tables/columns.ts'
import { type Numbers, numbersOf, type Scope, scopeOf, type Table } from './tables/figures.ts'
import { type Grid, type GridCell, gridsOf, rawPlace } from './tables/grids.ts'
import { type Judgement, judge, type Saying } from './tables/judged.ts'
import { namingOf } from './tables/measures.ts'
import { parted } from './tables/parted.ts'
import { type Tellings, tellingsOf, untold } from './tables/phrases.ts'
import { type Region, regionsOf } from './tables/regions.ts'
import { tableRowsOf } from './tables/rows.ts'
import { cellShown } from './tables/shown.ts'
import { hasOwnUnit, sortOf } from './tables/sorts.ts'
import { readTable, type ShownRows, shownIn, shownRows } from './tables/told.ts'
import { wholesOf } from './tables/wholes.ts'

/** A document as tables are looked for in it. */
export type Tabular = {
  text: string
  published: Day | null
  title: string | null
  said: Said
  marks: readonly Mark[]
  cells: readonly Cell[]
  tables: readonly Cell[]
}

/**
 * What the tables of a document state. `wholes`: for each figure the index of the one that it is a part of (合计, 其中), or null.
 * `unnamed`: whether only the caption says whose a figure is. `taken`: the cells that are read here and not as text, and the borders of those that are read by themselves, in order; `scopes`: these.
 */
export type Tabled = {
  figures: Figure[]
  unnamed: boolean[]
  wholes: (number | null)[]
  doubts: Doubt[]
  taken: Mark[]
  scopes: Scope[]
  tables: ReadTable[]
  /** What words state at a place of a row, in one sentence with its heads; null where no row is. */
  shown: (span: Span) => Shown | null
}

/** Reads the tables of a document: under 县区 and 选派干部（人） the row `北仑区 12` is 12 persons of 北仑区. Linear in the number of cells. */
export function readTables(document: Tabular): Tabled {
  const found = gridsOf(document.text, document).flatMap((grid) =>
    regionsOf(grid).map((region) => ({ grid, region: parted(region) })),
  )
  if (found.length === 0) return nothing()
  const tables = withParts(found, document)
  const sayings = new Map<string, Saying>()
  for (const { numbers } of tables) for (const { key, saying } of numbers.told) sayings.set(key, saying)
  const judged = judge(sayings, document.published)
  const out = nothing()
  const rows: ShownRows[] = []
  for (const table of tables) {
    const shown = shownRows(document.text, table)
    rows.push(shown)
    out.tables.push(readTable(table, shown))
    addFigures(document.text, { ...table, shown }, judged, out)
    addDoubts(document.text, table, out)
    addTaken(table, out)
    addScopes(table, out)
    addBorders(document.text, table, out)
  }
  return { ...inOrder(out), shown: shownIn(rows) }
}

const nothing = (): Tabled => ({
  ...{ figures: [], unnamed: [], wholes: [], doubts: [], taken: [], scopes: [], tables: [] },
  shown: () => null,
})

type Found = { grid: Grid; region: Region }
/** A table with where it stands, its parts and its numbers. */
type Read = Found & { table: Table; numbers: Numbers }

function withParts(found: readonly Found[], { title, published, said }: Tabular): Read[] {
  const own = retitled(title, said.year)
  const about = found.map(({ grid, region }) => linesAbout(region, grid.name, own))
  const years = about.map(({ lines }) => yearOf(lines) ?? said.year)
  const phrases = new Set<string>()
  for (const [i, { region }] of found.entries()) {
    const add = (text: string) => phrases.add(phraseOf(text, years[i]!))
    for (const line of [...about[i]!.lines, ...about[i]!.form]) add(line)
    for (const { cells } of region.heads) for (const { text } of cells) add(text)
    for (const { cells } of region.rows)
      for (const cell of cells) if (cell.text.length <= 60 && /words|year/.test(sortOf(cell))) add(cell.text)
  }
  const tellings = tellingsOf(phrases, published)
  return found.map((one, i) => {
    const table = tableOf(one.region, { about: about[i]!, tellings, published, said })
    return { ...one, table, numbers: numbersOf(table) }
  })
}

type Known = { about: About; tellings: Tellings; published: Day | null; said: Said }

function tableOf(region: Region, { about, tellings, published, said }: Known): Table {
  const caption = captionOf(about, tellings, said)
  const reader = { told: (phrase: string) => tellings.get(phrase) ?? untold, year: caption.year }
  const columns = columnsOf(region, reader)
  const rows = tableRowsOf(region, columns, reader)
  return { columns, rows, caption, naming: namingOf(columns, rows, caption), published }
}

function addFigures(
  text: string,
  { grid, table, numbers, shown }: Read & { shown: ShownRows },
  judged: ReadonlyMap<string, Judgement>,
  out: Tabled,
): void {
  const placed = numbers.told.map(({ row, column, amount: { unit, min, max } }) => ({ row, column, unit, min, max }))
  const wholes = wholesOf(placed, table.rows, table.columns)
  const indexes = numbers.told.map((told) => {
    const { amount, measure, status, cumulative, period, parties, key } = told
    const { theme, accrual } = judged.get(key) as Judgement
    const { min, max, hedge, unit, counter } = amount
    const span = rawPlace(grid, told.cell, amount.span)
    const figure = figureOn(text, span, {
      ...{ min, max, hedge, unit, counter, measure, theme, status, period, parties },
      accrual: cumulative ? 'cumulative' : accrual,
      core: unit !== 'year' && unit !== 'hour' && unit !== 'day',
      row: cellShown(shown.show, shown.called[told.row]!, told.cell, span),
    })
    return figure ? out.figures.push(figure) - 1 : null
  })
  for (const [i, index] of indexes.entries()) {
    const whole = wholes[i]!
    if (index !== null) out.unnamed.push(numbers.told[i]!.unnamed)
    if (index !== null) out.wholes.push(whole === null ? null : indexes[whole]!)
  }
}

function addDoubts(text: string, { grid, numbers }: Read, out: Tabled): void {
  const doubt = (cell: GridCell, code: Doubt['code']) => {
    const evidence = evidenceAt(text, placeOf(grid, cell))
    if (evidence) out.doubts.push({ ...evidence, code, note: cell.text })
  }
  for (const cell of numbers.unitless.values()) doubt(cell, 'unit_unclear')
  for (const cell of numbers.tooLong) doubt(cell, 'number_too_long')
  for (const cell of numbers.unfit) doubt(cell, 'cell_unclear')
}

/** The cells that are figures, and the bare numbers beside them, which say nothing as text. */
function addTaken({ grid, region, table, numbers }: Read, out: Tabled): void {
  const told = new Set([...numbers.told.map(({ cell }) => cell), ...numbers.unfit].map(({ place }) => place))
  const roles = new Map(table.columns.map(({ column, role }: Column) => [column, role]))
  const isBare = (cell: GridCell) =>
    /^\d{7,}$/.test(cell.text) ||
    (/number|year/.test(sortOf(cell)) && !/[年度月份]$/.test(cell.text) && !hasOwnUnit(cell.text))
  for (const { cells } of region.rows)
    for (const cell of cells) {
      const role = roles.get(cell.column)
      if (told.has(cell.place) || ((role === 'figures' || role === 'nothing') && isBare(cell)))
        out.taken.push({ ...placeOf(grid, cell), as: '' })
    }
}

/** Cells with sentences are read apart from the other cells of their row, and speak of what the row is about. */
function addScopes({ grid, table }: Read, out: Tabled): void {
  for (const row of table.rows)
    for (const cell of row.sentences) {
      const span = placeOf(grid, cell)
      out.scopes.push({ ...span, ...scopeOf(row, table) })
      const at = row.cells.indexOf(cell)
      const [before, after] = [row.cells[at - 1], row.cells[at + 1]]
      if (before) out.taken.push({ start: placeOf(grid, before).end, end: span.start, as: paragraphEnd })
      if (after && !row.sentences.includes(after))
        out.taken.push({ start: span.end, end: placeOf(grid, after).start, as: paragraphEnd })
    }
}

/** Heads say each their own thing, and in a text the line of a row ends with it, though lines of a text may go on. */
function addBorders(text: string, { grid, region: { heads, rows } }: Read, out: Tabled): void {
  for (const { cells } of heads)
    for (const [i, cell] of cells.slice(1).entries()) {
      const before = cells[i]!.whole ?? cells[i]!
      const [start, end] = [placeOf(grid, before).end, placeOf(grid, cell).start]
      if (start < end) out.taken.push({ start, end, as: paragraphEnd })
    }
  for (const { cells, width } of [...heads, ...rows]) {
    const last = cells.at(-1)!
    const end = width === null || grid.places ? null : placeOf(grid, last.whole ?? last).end
    const line = end === null ? null : lineEnd.exec(text.slice(end, end + longestEnd))
    if (end !== null && line) {
      const start = end + line[0].length - line[1]!.length
      out.taken.push({ start, end: start + line[1]!.length, as: paragraphEnd })
    }
  }
}

/** The empty cells that a line may end with, and its break. */
const lineEnd = /^[\t |]*(\r?\n)/
const longestEnd = 200

const placeOf = (grid: Grid, cell: GridCell): Span => rawPlace(grid, cell, { start: 0, end: cell.text.length })

/** Figures in order of place, with their wholes by their new places. */
function inOrder({ figures, unnamed, wholes, doubts, taken, scopes, ...rest }: Tabled): Tabled {
  const order = figures.map((_, i) => i).sort((a, b) => figures[a]!.start - figures[b]!.start)
  const now = new Map(order.map((old, at) => [old, at]))
  return {
    figures: order.map((i) => figures[i]!),
    unnamed: order.map((i) => unnamed[i]!),
    wholes: order.map((i) => (wholes[i] === null ? null : now.get(wholes[i]!)!)),
    doubts,
    taken: taken.sort((a, b) => a.start - b.start || a.end - b.end),
    scopes: scopes.sort((a, b) => a.start - b.start),
    ...rest,
  }
}
