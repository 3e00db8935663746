// Rows as they are shown (表中一行的显示): a cell or a whole row as one sentence that a person can read without the sheet: the caption, what the row is
// called, and over each value its heads. 某表（单位：万元） · 北仑区 · 财政资金：3,500.
import type { Span } from '../../../model/evidence.ts'
import type { Shown } from '../../../model/shown.ts'
import type { Column } from './columns.ts'
import { type Grid, type GridCell, rawPlace } from './grids.ts'
import type { Region } from './regions.ts'
import type { Row } from './rows.ts'
import { unitsOfLine } from './units.ts'
import { callsRows } from './words.ts'

/** A table with what is needed to show a row of it. */
export type Showing = {
  raw: string
  grid: Grid
  lead: string
  columns: ReadonlyMap<number, Column>
  thing: number | null
  first: number
}

/** The most characters of a caption, a label and a whole row. */
const longest = { caption: 80, label: 60, row: 2_000 } as const
const joint = ' · '
/** 单位：万元、人, and not 填报单位：教育局. */
const unitLine = /(?<![一-龥])(?:计量|金额|数据)?单位[：:]\s*[^；;。）)\s]+/

/** How the rows of a table are shown. */
export function showing(raw: string, grid: Grid, region: Region, columns: readonly Column[]): Showing {
  const figures = columns.filter(({ role }) => role === 'figures').map(({ column }) => column)
  const first = Math.min(...figures)
  const things = columns.find(({ role, said, column }) => role === 'label' && callsRows(said) && column < first)
  const byColumn = new Map(columns.map((column) => [column.column, column]))
  return { raw, grid, lead: leadOf(raw, grid, region), columns: byColumn, thing: things?.column ?? null, first }
}

/** The caption with its line of units: 2024年情况统计表（单位：万元）. */
function leadOf(raw: string, grid: Grid, { captions, form }: Region): string {
  const [caption] = captions
  const title = caption ? written(raw, grid, caption) : grid.name
  const units = form.find(({ text }) => unitsOfLine(text).length > 0)
  const line = units ? (unitLine.exec(written(raw, grid, units))?.[0] ?? '') : ''
  return [
    title.slice(0, longest.caption),
    line && !title.includes(line) ? `（${line.slice(0, longest.label)}）` : '',
  ].join('')
}

/** The words of a cell as the document has them, without markup; of a part of a cell those of the whole. */
function written(raw: string, grid: Grid, part: GridCell, span?: Span): string {
  const cell = part.whole ?? part
  const { start, end } = span ?? { start: 0, end: cell.text.length }
  const { places } = grid
  if (!places) return raw.slice(cell.place + start, cell.place + end).replace(/\s+/g, ' ')
  let words = ''
  for (let i = start; i < end; i++) {
    const at = cell.place + i
    words += places.ends[at]! - places.starts[at]! === 1 ? raw[places.starts[at]!] : cell.text[i]
  }
  return words.replace(/\s+/g, ' ')
}

/** A row in one sentence: its labels, then each value under its heads. */
export function rowSentence(show: Showing, row: Row): string {
  const naming = namingLabels(show, row)
  const cells = row.cells.filter((cell, i) => !cell.whole || row.cells[i - 1]?.whole !== cell.whole)
  const values = cells.flatMap((cell) => {
    const column = show.columns.get(cell.column)
    if (naming.includes(cell) || !column || /^(?:序号?|行次|栏次)$/.test(column.heads.at(-1)?.text ?? '')) return []
    return [[headWords(show, column), written(show.raw, show.grid, cell)].filter(Boolean).join('：')]
  })
  return [leading(show, row, naming), values.join('；')].filter(Boolean).join('：').slice(0, longest.row)
}

/** A cell's quote in one sentence with all that is said over and beside it. */
export function cellShown(show: Showing, row: Row, cell: GridCell, { start, end }: Span): Shown {
  const naming = namingLabels(show, row).filter((label) => label !== cell)
  const column = show.columns.get(cell.column)
  const head = [leading(show, row, naming), column ? headWords(show, column) : ''].filter(Boolean).join(joint)
  const whole = cell.whole ?? cell
  const [from, until] = [offsetIn(show.grid, whole, start), offsetIn(show.grid, whole, end)]
  const before = written(show.raw, show.grid, whole, { start: 0, end: from }).trimStart()
  const after = written(show.raw, show.grid, whole, { start: until, end: whole.text.length })
  const lead = `${head}${head && '：'}${before}`
  const quote = show.raw.slice(start, end)
  return { sentence: lead + quote + after, inSentence: [lead.length, lead.length + quote.length] }
}

/** How far into a cell's text a place of the document lies. */
function offsetIn(grid: Grid, cell: GridCell, place: number): number {
  if (!grid.places) return Math.min(cell.text.length, Math.max(0, place - cell.place))
  for (let i = 0; i < cell.text.length; i++) {
    const at = rawPlace(grid, cell, { start: i, end: i + 1 })
    if (at.start >= place) return i
  }
  return cell.text.length
}

function leading(show: Showing, row: Row, naming: readonly GridCell[]): string {
  const section = row.section.cell && naming.every((cell) => cell !== row.section.cell) ? [row.section.cell] : []
  const words = [...section, ...naming].map((cell) => written(show.raw, show.grid, cell).slice(0, longest.label))
  return [show.lead, ...words].filter(Boolean).join(joint)
}

/** What a row is called by: in a list up to the name of the thing, else the labels before its numbers, else all. */
function namingLabels({ thing, first }: Showing, { labels, cells }: Row): GridCell[] {
  const own = [...labels, ...cells.filter(({ column, text }) => column < first && /合计|总计|小计/.test(text))]
  const once = own.filter((cell, i) => own.indexOf(cell) === i).sort((a, b) => a.column - b.column)
  const upTo = once.filter(({ column }) => (thing === null ? column < first : column <= thing))
  return upTo.length > 0 ? upTo : once
}

/** 财政援助资金 · 其中：市级, each level once. */
function headWords({ raw, grid }: Showing, { heads }: Column): string {
  return heads.map((cell) => written(raw, grid, cell)).join(joint)
}
