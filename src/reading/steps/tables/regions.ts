// Regions (表的范围): where in a grid a table stands: its heads, its rows, and the caption and unit line above it. A sheet may hold
// several tables, one under another, and notes between them.
import type { Grid, GridCell, GridRow } from './grids.ts'
import { countOf, mayHoldSeveral, sortOf } from './sorts.ts'
import { unitOfHead } from './units.ts'

/** `captions`: the lines above, the nearest first; `form`: those that are of a form, 填报单位：… `heads`: the levels of its heads from above. */
export type Region = { captions: GridCell[]; form: GridCell[]; heads: GridRow[]; rows: GridRow[] }

/** Lines of a form around a table, which are no heads: 单位：万元, 填报单位：…, 制表人：… */
const formLine =
  /^(?:[（(]?(?:计量|金额|数据)?单位|填[报表制]|制表|审核|报送|上报|编制|联系|统计|填写|负责|日期|时间)[^：:]{0,8}[：:]|^(?:附件|附表)\s*\d*[：:]?$/
const noteLine = /^(?:注|备注|说明|附注|数据来源|资料来源)\s*\d?[：:]/
/** The most levels of heads, lines of caption above them, and rows without a number between the heads and the first number. */
const most = { levels: 4, captions: 5, silent: 6 } as const
const longestHead = 60
/** Longer lines above or below a table are paragraphs. */
const longestLine = 80

/** The tables of a grid, in order. */
export function regionsOf({ rows }: Grid): Region[] {
  const regions: Region[] = []
  let free = 0
  for (let at = 0; at < rows.length; ) {
    const levels = levelsAt(rows, at)
    if (levels === 0 && !isLine(rows[at]!)) {
      at++
      continue
    }
    const heads = rows.slice(at, at + levels)
    const end = levels > 0 ? endOf(rows, at + levels, heads) : endOfLines(rows, at)
    const own = rows.slice(at + levels, end)
    const kept =
      levels > 0
        ? own.filter((row) => isOfWidth(row, heads) && !isAgain(row, heads[0]) && !isNote(row))
        : own.flatMap(pairsOf)
    regions.push({ ...captionsOf(rows.slice(free, at)), heads, rows: kept })
    at = end
    free = end
  }
  return regions
}

/** A line of a form, whose labels say what stands beside them: 签约项目（个） and 15, 总投资（万元） and 1200. */
function isLine(row: GridRow): boolean {
  const numbers = countOf(row, 'number')
  return numbers > 0 && pairsOf(row).length === numbers
}

/** The numbers of a line, each a row of its own with the label before it. */
function pairsOf({ cells, number, width }: GridRow): GridRow[] {
  return cells.flatMap((cell, i) => {
    const label = cells[i - 1]
    if (!label || sortOf(cell) !== 'number' || sortOf(label) !== 'words') return []
    if (label.text.length > longestHead || unitOfHead(label.text).unit === null) return []
    return [{ number, width, cells: [asColumn(label, 1), asColumn(cell, 2)] }]
  })
}

const asColumn = (cell: GridCell, column: number): GridCell => ({ ...cell, column, lastColumn: column })

/** A form goes on over lines without a number, a few at a time. */
function endOfLines(rows: readonly GridRow[], from: number): number {
  let end = from + 1
  for (let at = end; at < Math.min(rows.length, end + most.silent); at++) {
    const row = rows[at]!
    const inPairs = row.cells.length >= 4 && row.cells.length % 2 === 0
    if (isLine(row)) end = at + 1
    else if (row.cells.length < 2 || countOf(row, 'number') > 0 || (!inPairs && levelsAt(rows, at) > 0)) break
  }
  return end
}

/** How many rows from here on are the heads of a table; 0 where none begins here. */
function levelsAt(rows: readonly GridRow[], at: number): number {
  if (at >= rows.length || !isHead(rows[at]!)) return 0
  let levels = 1
  while (levels < most.levels && isLowerLevel(rows, at, levels)) levels++
  return standsOver(rows, at, levels) ? levels : 0
}

/** A row of short words, two at least. */
function isHead(row: GridRow): boolean {
  if (row.cells.length < 2 || countOf(row, 'number', 'none', 'code') > 0) return false
  if (row.cells.some(({ text }) => text.length > longestHead || formLine.test(text))) return false
  return countOf(row, 'words') > 0
}

/** A second level begins under a head that spans columns and leaves the first column to the level above. */
function isLowerLevel(rows: readonly GridRow[], at: number, levels: number): boolean {
  const [first, row] = [rows[at]!, rows[at + levels]]
  if (!row || row.number !== rows[at + levels - 1]!.number + 1 || countOf(row, 'number', 'none', 'code') > 0)
    return false
  const begins = row.cells[0]!.column
  return (
    begins > first.cells[0]!.column &&
    isOfWidth(row, [first]) &&
    row.cells.every(({ text }) => text.length <= longestHead)
  )
}

/** Whether the first row of numbers below stands under these heads. */
function standsOver(rows: readonly GridRow[], at: number, levels: number): boolean {
  const heads = rows.slice(at, at + levels)
  for (let i = at + levels; i < Math.min(rows.length, at + levels + most.silent); i++) {
    const row = rows[i]!
    if (row.number - rows[i - 1]!.number > 2 || row.cells.some(({ text }) => formLine.test(text))) return false
    const numbers = row.cells.filter(
      (cell) => /number|year/.test(sortOf(cell)) || isSentence(cell) || mayHoldSeveral(cell.text),
    )
    if (!numbers.some((cell) => sortOf(cell) !== 'year') || !isOfWidth(row, heads)) continue
    return numbers.every(({ column }) => headsOver(heads, column).length > 0)
  }
  return false
}

/** A cell that tells something in sentences, numbers among it. */
const isSentence = ({ text }: GridCell) => text.length > 20 && /\d/.test(text)

/** The heads that stand over a column, from above; a level without a cell there takes the one to the left, unless the grid tells merged cells. */
export function headsOver(heads: readonly GridRow[], column: number): GridCell[] {
  const merged = heads.some(({ cells }) =>
    cells.some((cell) => cell.lastColumn > cell.column || cell.lastRow > cell.row),
  )
  const found = heads.flatMap(({ cells }, level) => {
    const own = cells.find((cell) => cell.column <= column && column <= cell.lastColumn)
    if (own || merged || level === heads.length - 1) return own ?? []
    const lower = heads[level + 1]!.cells.some((cell) => cell.column === column)
    return (lower && cells.findLast((cell) => cell.column < column)) || []
  })
  return found.filter((cell, i) => found.indexOf(cell) === i)
}

/** A line that lost a cell, or has one for several columns, cannot say which is which; it is not read as a row. */
function isOfWidth({ width, cells }: GridRow, [head]: readonly GridRow[]): boolean {
  return width === null || !head || width === head.width || cells.length === 1
}

function endOf(rows: readonly GridRow[], from: number, heads: readonly GridRow[]): number {
  let at = from
  for (; at < rows.length; at++) {
    const row = rows[at]!
    const gap = at > from ? row.number - rows[at - 1]!.number - 1 : 0
    if (isAgain(row, heads[0])) continue
    if (isParagraph(row)) break
    if (gap > 1 && row.cells.length === 1 && !isNote(row)) break
    if (row.cells.length === 1 && /表(?:（[^）]*）)?$|[。；]$/.test(row.cells[0]!.text) && !isNote(row)) break
    if (row.cells.some(({ text }) => formLine.test(text)) && levelsAt(rows, at + 1) > 0) break
    if (gap > 0 && levelsAt(rows, at) > 0) break
  }
  return at
}

/** A long line without borders goes on as text: no row and no section of a table is so long. */
function isParagraph({ cells, width }: GridRow): boolean {
  return width === 2 && cells.length === 1 && cells[0]!.column === 1 && cells[0]!.text.length > longestLine
}

/** The heads once more, on the next page. */
function isAgain({ cells }: GridRow, head: GridRow | undefined): boolean {
  return (
    head !== undefined &&
    cells.length === head.cells.length &&
    cells.every(({ text }, i) => text === head.cells[i]!.text)
  )
}

function isNote({ cells }: GridRow): boolean {
  return (
    noteLine.test(cells[0]!.text) || (formLine.test(cells[0]!.text) && !cells.some((cell) => sortOf(cell) === 'number'))
  )
}

/** The lines right above a table, as far as they are neither sentences nor rows of something else. */
function captionsOf(above: readonly GridRow[]): Pick<Region, 'captions' | 'form'> {
  const found: Pick<Region, 'captions' | 'form'> = { captions: [], form: [] }
  for (const { cells } of above.slice(-most.captions).reverse()) {
    const isForm = cells.some(({ text }) => formLine.test(text))
    if (!isForm && cells.length > 1) break
    if (cells.some(({ text }) => /[。；]$/.test(text) || text.length > longestLine)) break
    found[isForm ? 'form' : 'captions'].push(...cells)
  }
  return found
}
