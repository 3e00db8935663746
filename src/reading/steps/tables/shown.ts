// Rows as they are shown (表中一行的显示): a cell or a whole row as one sentence that a person can read without the sheet: the caption, what the row is
// called, and over each value its heads. 某表（单位：万元） · 北仑区 · 财政资金：3,500.
import type { Span } from '../../../model/evidence.ts'
import type { Shown } from '../../../model/shown.ts'
import type { Column } from './columns.ts'
import type { Grid, GridCell } from './grids.ts'
import type { Region } from './regions.ts'
import type { Row } from './rows.ts'
import { unitsOfLine } from './units.ts'
import { callsRows } from './words.ts'

/** A table with what is needed to show a row of it. */
export type Showing = {
  raw: string
  grid: Grid
  lead: string
  /** The words of the heads over each column: 财政援助资金 · 其中：市级. */
  heads: ReadonlyMap<number, string>
  thing: number | null
  first: number
}

/** What a row is called by, and that in words behind the caption. */
export type Called = { row: Row; naming: GridCell[]; words: string }

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
  const heads = new Map(
    columns.map(({ column, heads }) => [column, heads.map((cell) => written(raw, grid, cell)).join(joint)]),
  )
  return { raw, grid, lead: leadOf(raw, grid, region), heads, thing: things?.column ?? null, first }
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
  if (!places) return tidy(raw.slice(cell.place + start, cell.place + end))
  let words = ''
  for (let i = start; i < end; i++) {
    const at = cell.place + i
    words += places.ends[at]! - places.starts[at]! === 1 ? raw[places.starts[at]!] : cell.text[i]
  }
  return tidy(words)
}

const tidy = (words: string) => (/\s/.test(words) ? words.replace(/\s+/g, ' ') : words)

/** What a row is called by: in a list up to the name of the thing, else the labels before its numbers, else all. */
export function calledBy(show: Showing, row: Row): Called {
  const naming = namingLabels(show, row)
  return { row, naming, words: leading(show, row, naming) }
}

/** A row in one sentence: what it is called by, then each value under its heads. */
export function rowSentence({ raw, grid, heads }: Showing, { row, naming, words }: Called): string {
  let values = ''
  let before: GridCell | undefined
  for (const cell of row.cells) {
    const again = cell.whole !== undefined && before === cell.whole
    before = cell.whole
    const head = heads.get(cell.column)
    if (again || head === undefined || naming.includes(cell) || numbering.test(head)) continue
    values += `${values && '；'}${head}${head && '：'}${written(raw, grid, cell)}`
  }
  return `${words}${words && values && '：'}${values}`.slice(0, longest.row)
}

const numbering = /^(?:序号?|行次|栏次)$/

/** A cell's quote in one sentence with all that is said over and beside it. */
export function cellShown(show: Showing, called: Called, cell: GridCell, { start, end }: Span): Shown {
  const { raw, grid, heads } = show
  const words = called.naming.includes(cell)
    ? leading(
        show,
        called.row,
        called.naming.filter((label) => label !== cell),
      )
    : called.words
  const head = [words, heads.get(cell.column) ?? ''].filter(Boolean).join(joint)
  const whole = cell.whole ?? cell
  const [from, until] = [offsetIn(grid, whole, start), offsetIn(grid, whole, end)]
  const before = from === 0 ? '' : written(raw, grid, whole, { start: 0, end: from }).trimStart()
  const after = until === whole.text.length ? '' : written(raw, grid, whole, { start: until, end: whole.text.length })
  const lead = `${head}${head && '：'}${before}`
  const quote = raw.slice(start, end)
  return { sentence: lead + quote + after, inSentence: [lead.length, lead.length + quote.length] }
}

/** How far into a cell's text a place of the document lies. */
function offsetIn(grid: Grid, cell: GridCell, place: number): number {
  if (!grid.places) return Math.min(cell.text.length, Math.max(0, place - cell.place))
  for (let i = 0; i < cell.text.length; i++) if (grid.places.starts[cell.place + i]! >= place) return i
  return cell.text.length
}

function leading({ raw, grid, lead }: Showing, { section }: Row, naming: readonly GridCell[]): string {
  const over = section.cell && !naming.includes(section.cell) ? [section.cell] : []
  const words = [...over, ...naming].map((cell) => written(raw, grid, cell).slice(0, longest.label))
  return [lead, ...words].filter(Boolean).join(joint)
}

function namingLabels({ thing, first }: Showing, { labels, cells, sort }: Row): GridCell[] {
  const until = (cell: GridCell) => (thing === null ? cell.column < first : cell.column <= thing)
  const upTo = labels.filter(until)
  // 合计 may stand where no label is.
  if (sort === 'plain' || sort === 'part') return upTo.length > 0 ? upTo : labels
  const totals = cells.filter(
    (cell) => cell.column < first && !labels.includes(cell) && /合计|总计|小计/.test(cell.text),
  )
  return [...totals, ...upTo].sort((a, b) => a.column - b.column)
}
