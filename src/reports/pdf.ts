// Reports as pdf (PDF文稿): the page of the Word file, set by the program itself with a font that it brings along, so that it looks the same
// everywhere and needs no browser.
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { columnShares, size } from './form.ts'
import { hasNote, noteOf, type Sources } from './notes.ts'
import type { Piece } from './pdf/lines.ts'
import { type Canvas, type Setting, Sheet } from './pdf/sheet.ts'
import { type Answer, type Block, type ReportText, type Run, textOf, type Written } from './text.ts'

const require = createRequire(import.meta.url)
const fontFile = (weight: string) =>
  require.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`)

/** The report as a pdf. */
export async function reportPdf({ blocks, sources, madeAt }: ReportText): Promise<Uint8Array> {
  const title = blocks.find(({ is }) => is === 'title')
  const info = {
    Title: title && 'runs' in title ? textOf(title.runs) : '',
    Creator: 'Jiedui 结对',
    CreationDate: new Date(madeAt),
  }
  const canvas = new PDFDocument({ autoFirstPage: false, info, lang: 'zh-CN' })
  canvas.registerFont('text', fontFile('400Regular')).registerFont('bold', fontFile('700Bold'))
  const bytes = collected(canvas)
  const setter = new Setter(canvas, sources)
  for (const block of blocks) setter.block(block)
  setter.end()
  canvas.end()
  return bytes
}

async function collected(canvas: Canvas): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of canvas) chunks.push(chunk as Buffer)
  return Uint8Array.from(Buffer.concat(chunks))
}

const indent = size.body * 2
const settings = {
  title: { font: 'bold', size: size.title, line: 35, indent: 0, align: 'center', after: size.line },
  heading1: { font: 'bold', size: size.body, line: size.line, indent, align: 'left' },
  heading2: { font: 'text', size: size.body, line: size.line, indent, align: 'left' },
  paragraph: { font: 'text', size: size.body - 0.25, line: size.line, indent, align: 'justify' },
  caption: { font: 'bold', size: size.table, line: size.line, indent: 0, align: 'center' },
} as const satisfies Record<string, Setting>

/** Sets blocks, numbering the notes as they come. */
class Setter {
  readonly #canvas: Canvas
  readonly #sheet: Sheet
  readonly #sources: Sources
  readonly #notes: string[][] = []

  constructor(canvas: Canvas, sources: Sources) {
    this.#canvas = canvas
    this.#sheet = new Sheet(canvas)
    this.#sources = sources
  }

  block(block: Block): void {
    if (block.is === 'table') this.#table(block)
    else if (block.is === 'chart') this.#chart(block)
    else this.#written(block)
  }

  #written(block: Written): void {
    const setting = block.is === 'heading' ? settings[`heading${block.level}`] : settings[block.is]
    const label = block.is === 'heading' ? [{ text: block.label, note: null, blank: false }] : []
    this.#sheet.paragraph([...label, ...this.#pieces(block.runs)], setting, this.#noteText)
  }

  end(): void {
    this.#sheet.end()
  }

  #noteText = (no: number) => this.#notes[no - 1] ?? []

  #pieces(runs: readonly Run[]): Piece[] {
    return runs.flatMap((run): Piece[] => {
      if (run.text === '') return []
      if (run.is === 'words') return [{ text: run.text, note: null, blank: false }]
      return [{ text: run.text, note: hasNote(run) ? this.#note(run) : null, blank: run.sort === 'blank' }]
    })
  }

  #note(answer: Answer): number {
    this.#notes.push(noteOf(answer, this.#sources))
    return this.#notes.length
  }

  #table({ title, head, rows }: Extract<Block, { is: 'table' }>): void {
    this.#sheet.paragraph([{ text: title, note: null, blank: false }], settings.caption, this.#noteText)
    const widths = columnShares(head.length).map((share) => share * this.#sheet.width)
    this.#row(
      head.map((text) => [{ text, note: null, blank: false }]),
      widths,
      'bold',
    )
    for (const row of rows)
      this.#row(
        row.map((runs) => this.#pieces(runs)),
        widths,
        'text',
      )
    this.#sheet.room(size.line / 2)
  }

  #row(cells: readonly Piece[][], widths: readonly number[], font: 'text' | 'bold'): void {
    this.#canvas.font(font).fontSize(size.table)
    const text = (cell: readonly Piece[]) =>
      cell.map(({ text, note }) => (note === null ? text : `${text}〔${note}〕`)).join('')
    const height =
      Math.max(...cells.map((cell, at) => this.#canvas.heightOfString(text(cell) || ' ', { width: widths[at]! - 8 }))) +
      6
    const notes = cells.flat().flatMap(({ note }) => (note === null ? [] : [note]))
    const foot = notes.reduce((sum, no) => sum + this.#sheet.noteHeight(no, this.#noteText(no)), 0)
    const y = this.#sheet.room(height + foot)
    this.#sheet.back(foot)
    for (const no of notes) this.#sheet.note(no, this.#noteText(no))
    let x = this.#sheet.left
    cells.forEach((cell, at) => {
      this.#canvas.font(font).fontSize(size.table)
      this.#canvas.lineWidth(0.5).rect(x, y, widths[at]!, height).stroke()
      const align = font === 'bold' || at === cells.length - 1 ? 'center' : 'left'
      this.#canvas.text(text(cell), x + 4, y + 2, { width: widths[at]! - 8, align })
      x += widths[at]!
    })
  }

  #chart({ title, unit, bars }: Extract<Block, { is: 'chart' }>): void {
    const [row, label, amount] = [22, 110, 90]
    const y = this.#sheet.room(bars.length * row + size.line + 10)
    const width = this.#sheet.width
    this.#canvas.font('bold').fontSize(size.table)
    this.#canvas.text(unit === '' ? title : `${title}（${unit}）`, this.#sheet.left, y, { width, align: 'center' })
    const most = Math.max(...bars.map(({ value }) => Number(value)), 1)
    this.#canvas.font('text').fontSize(10.5)
    bars.forEach(({ label: name, value, answer }, at) => {
      const top = y + size.line + at * row
      const length = ((width - label - amount) * Number(value)) / most
      this.#canvas.text(name, this.#sheet.left, top, { width: label - 8, align: 'right', height: row, ellipsis: true })
      this.#canvas
        .rect(this.#sheet.left + label, top + 2, length, 12)
        .fill('#4A6FA5')
        .fill('#000')
      this.#canvas.text(answer.text, this.#sheet.left + label + length + 5, top, { lineBreak: false })
    })
  }
}
