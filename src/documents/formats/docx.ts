// Word documents (docx): paragraphs, tables and notes as one text. A cell ends in a tab, one over several columns in as many; a row and a paragraph
// end in a line break; which rows and columns each cell of a table takes is told beside the text;
// what was deleted with changes tracked is not there, text boxes follow the paragraph they hang on, notes stand at the end.
import { type Cell, type Mark, paragraphEnd } from '../../model/document.ts'
import { columnName } from './cell-names.ts'
import type { Contents } from './contents.ts'
import { attribute, relationsOf, walkXml } from './xml.ts'
import type { Parts } from './zip.ts'

/** Where paragraphs are gathered: the body, a cell, or a text box. */
type Frame = string[]
type Paragraph = { text: string; style: string; boxes: Frame }

/** A cell longer than this keeps its paragraphs apart; a shorter one is read as one line. */
const shortCell = 60
/** The most columns that Word lets a cell reach over. */
const mostColumns = 63
const unread = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText'])

/** The text of the main part and its notes. */
export async function openDocx(parts: Parts, main: string): Promise<Contents> {
  const relations = await relationsOf(parts, main)
  const styles = (await partText(parts, relations.get('#styles'))) ?? ''
  const titleStyles = new Set(
    [...styles.matchAll(/w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="Title"/g)].map((match) => match[1] ?? ''),
  )
  const body = new Reader(titleStyles)
  body.read((await parts.text(main)) ?? '')
  for (const notes of ['#footnotes', '#endnotes']) body.read((await partText(parts, relations.get(notes))) ?? '')
  const { text, marks, starts } = paragraphsOf(body.paragraphs)
  const tables = body.drawn.flatMap((cell) => placedCell(cell, starts) ?? [])
  return { format: 'docx', text, marks, tables, ...(body.title ? { title: body.title } : {}) }
}

/** Paragraphs as one text; what parts them is marked, because a line break inside a paragraph is none of theirs. */
function paragraphsOf(paragraphs: string[]): { text: string; marks: Mark[]; starts: number[] } {
  const marks: Mark[] = []
  const starts = [0]
  let at = 0
  for (const paragraph of paragraphs.slice(0, -1)) {
    at += paragraph.length + 1
    marks.push({ start: at - 1, end: at, as: paragraphEnd })
    starts.push(at)
  }
  return { text: paragraphs.join('\n'), marks, starts }
}

/** A cell of a table of the body: in which paragraph of the text and from where in it, and the rows and columns that it takes, from 1. */
type DrawnCell = {
  table: number
  paragraph: number
  from: number
  length: number
  row: number
  column: number
  lastRow: number
  lastColumn: number
}

/** A cell where it stands in the text; none where nothing stands in it. */
function placedCell({ table, paragraph, from, length, ...cell }: DrawnCell, starts: readonly number[]): Cell | null {
  if (length === 0) return null
  const start = starts[paragraph]! + from
  const ref = `${columnName(cell.column - 1)}${cell.row}`
  const last = `${columnName(cell.lastColumn - 1)}${cell.lastRow}`
  return { sheet: `${table}`, ref, ...(last !== ref && { to: last }), start, end: start + length }
}

async function partText(parts: Parts, name: string | undefined): Promise<string | null> {
  return name === undefined ? null : parts.text(name)
}

class Reader {
  readonly paragraphs: Frame = []
  title: string | null = null
  private readonly titleStyles: Set<string>
  private readonly frames: Frame[] = [this.paragraphs]
  private readonly rows: string[][] = []
  /** Each open cell: over how many columns it reaches, and whether it goes on with the one above. */
  private readonly spans: { columns: number; goesOn: boolean }[] = []
  /** The cells of the tables of the body, whose rows are paragraphs of the text; and the row that is open there. */
  readonly drawn: DrawnCell[] = []
  private readonly tables = {
    depth: 0,
    count: 0,
    row: 0,
    column: 1,
    cells: [] as DrawnCell[],
    above: new Map<number, DrawnCell>(),
  }
  private readonly open: Paragraph[] = []
  private skipping = 0
  private inRun = 0
  private inText = 0
  private inMarkProperties = false
  private vanished = false

  constructor(titleStyles: Set<string>) {
    this.titleStyles = titleStyles
  }

  read(xml: string): void {
    walkXml(xml, {
      open: (name, attributes) => this.enter(name, attributes),
      close: (name) => this.leave(name),
      text: (text) => {
        if (this.inText > 0 && this.skipping === 0 && !this.vanished) this.write(text)
      },
    })
  }

  private enter(name: string, attributes: Record<string, string>): void {
    if (this.skipping > 0 || unread.has(name) || isSeparator(name, attributes)) {
      this.skipping++
      return
    }
    if (name === 'p') this.open.push({ text: '', style: '', boxes: [] })
    else if (name === 'r') this.inRun++
    else if (name === 't') this.inText++
    else if (name === 'tbl') this.openTable()
    else if (name === 'tr') this.openRow()
    else if (name === 'tc' || name === 'txbxContent') this.openFrame(name)
    else if (name === 'gridSpan') this.span(Number(attribute(attributes, 'val')))
    else if (name === 'vMerge') this.merge(attribute(attributes, 'val') !== 'restart')
    else if (name === 'gridBefore') this.skip(Number(attribute(attributes, 'val')))
    else if (name === 'pPr') this.inMarkProperties = true
    else this.enterSmall(name, attributes)
  }

  private openFrame(name: string): void {
    this.frames.push([])
    if (name === 'tc') this.spans.push({ columns: 1, goesOn: false })
  }

  private openTable(): void {
    const { tables } = this
    tables.depth++
    if (tables.depth > 1) return
    Object.assign(tables, { count: tables.count + 1, row: 0 })
    tables.above.clear()
  }

  private openRow(): void {
    this.rows.push([])
    if (this.tables.depth !== 1) return
    Object.assign(this.tables, { row: this.tables.row + 1, column: 1 })
  }

  /** A row may begin some columns in. */
  private skip(columns: number): void {
    if (this.tables.depth === 1 && columns > 0) this.tables.column += Math.min(columns, mostColumns)
  }

  private merge(goesOn: boolean): void {
    const open = this.spans.at(-1)
    if (open) open.goesOn = goesOn
  }

  /** Notes where a cell of the body's table stands; one that goes on with the cell above only makes that one longer. */
  private draw(text: string, from: number, { columns, goesOn }: { columns: number; goesOn: boolean }): void {
    const { tables } = this
    const { row, column } = tables
    tables.column += columns
    const above = tables.above.get(column)
    if (goesOn && above && text.trim() === '') {
      above.lastRow = row
      return
    }
    const place = { table: tables.count, paragraph: this.paragraphs.length, from, length: text.length }
    const cell = { ...place, row, column, lastRow: row, lastColumn: column + columns - 1 }
    tables.above.set(column, cell)
    this.drawn.push(cell)
  }

  private span(columns: number): void {
    const open = this.spans.at(-1)
    if (open && columns > 1) open.columns = Math.min(columns, mostColumns)
  }

  private enterSmall(name: string, attributes: Record<string, string>): void {
    const paragraph = this.open.at(-1)
    if (name === 'pStyle' && paragraph) paragraph.style = attribute(attributes, 'val') ?? ''
    if (this.inMarkProperties || this.inRun === 0) return
    if (name === 'vanish') this.vanished = !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '')
    if (this.vanished) return
    if (name === 'tab' || name === 'ptab') this.write('\t')
    if (name === 'br' || name === 'cr') this.write('\n')
    if (name === 'noBreakHyphen') this.write('-')
  }

  private leave(name: string): void {
    if (this.skipping > 0) {
      this.skipping--
      return
    }
    if (name === 'p') this.endParagraph()
    else if (name === 'r') {
      this.inRun--
      this.vanished = false
    } else if (name === 't') this.inText--
    else if (name === 'tc') this.endCell()
    else if (name === 'tr') this.frames.at(-1)?.push((this.rows.pop() ?? []).join('\t'))
    else if (name === 'tbl') this.tables.depth--
    else if (name === 'txbxContent') this.endBox()
    else if (name === 'pPr') this.inMarkProperties = false
  }

  private endParagraph(): void {
    const paragraph = this.open.pop()
    if (!paragraph) return
    const isTitle = this.title === null && (paragraph.style === 'Title' || this.titleStyles.has(paragraph.style))
    if (isTitle && paragraph.text.trim()) this.title = paragraph.text.replace(/\s+/g, ' ').trim()
    const frame = this.frames.at(-1)
    frame?.push(paragraph.text)
    for (const boxed of paragraph.boxes) frame?.push(boxed)
  }

  private endCell(): void {
    const cell = this.frames.pop() ?? []
    const filled = cell.filter((paragraph) => paragraph.trim() !== '')
    const length = filled.reduce((sum, paragraph) => sum + paragraph.length, 0)
    const text = length > shortCell ? filled.join('\n') : filled.join(' ').replace(/[\n\t]+/g, ' ')
    const span = this.spans.pop() ?? { columns: 1, goesOn: false }
    const row = this.rows.at(-1)
    if (this.tables.depth === 1 && this.frames.length === 1) this.draw(text, lengthOf(row ?? []), span)
    row?.push(text, ...Array.from({ length: span.columns - 1 }, () => ''))
  }

  private endBox(): void {
    const box = this.frames.pop() ?? []
    const paragraph = this.open.at(-1)
    const into = paragraph ? paragraph.boxes : this.frames.at(-1)
    for (const text of box) into?.push(text)
  }

  private write(text: string): void {
    const paragraph = this.open.at(-1)
    if (paragraph) paragraph.text += text
  }
}

/** Where the next cell of a row begins: the cells before it with a tab after each. */
const lengthOf = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length + 1, 0)

/** The lines that Word keeps as notes to draw its rule above notes. */
function isSeparator(name: string, attributes: Record<string, string>): boolean {
  return (name === 'footnote' || name === 'endnote') && /eparat|otice/.test(attribute(attributes, 'type') ?? '')
}
