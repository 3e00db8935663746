// Pages of a pdf (版面): lines set one under the other from the head of the page, notes gathered at its foot, the number of the page outside.
import { page as paper, points, size } from '../form.ts'
import { type Line, linesOf, type Measure, noteWidth, type Piece } from './lines.ts'

/** The part of pdfkit's document that pages are drawn with. */
export type Canvas = PDFKit.PDFDocument

/** How a kind of text is set. */
export type Setting = {
  font: 'text' | 'bold'
  size: number
  line: number
  indent: number
  align: 'left' | 'center' | 'justify'
  after?: number
}

const area = {
  left: points(paper.left),
  top: points(paper.top),
  width: points(paper.width - paper.left - paper.right),
  bottom: points(paper.height - paper.bottom),
}
const noteLine = 12

/** Sets text and notes page after page. */
export class Sheet {
  readonly #canvas: Canvas
  #y = area.top
  #page = 0
  #notes: Line[] = []

  constructor(canvas: Canvas) {
    this.#canvas = canvas
    this.#begin()
  }

  get width(): number {
    return area.width
  }

  /** Sets a paragraph; `noteText` gives the sentences of a note by its number. */
  paragraph(pieces: readonly Piece[], setting: Setting, noteText: (no: number) => string[]): void {
    this.#use(setting.font, setting.size)
    const lines = linesOf(pieces, { width: area.width, indent: setting.indent, measure: this.#measure })
    for (const line of lines) {
      const notes = line.pieces.flatMap(({ note }) => (note === null ? [] : this.#noteLines(note, noteText(note))))
      this.#make(setting.line, notes)
      this.#use(setting.font, setting.size)
      this.#draw(line, setting)
      this.#y += setting.line
    }
    this.#y += setting.after ?? 0
  }

  /** Room for something that is drawn in one piece; begins a page where this one has not enough. */
  room(height: number): number {
    this.#make(height, [])
    const y = this.#y
    this.#y += height
    return y
  }

  /** Gives back room that was asked for notes, which stand at the foot. */
  back(height: number): void {
    this.#y -= height
  }

  /** Notes of what was drawn on this page. */
  note(no: number, text: string[]): void {
    this.#notes.push(...this.#noteLines(no, text))
  }

  /** How high the notes of a number are. */
  noteHeight(no: number, text: string[]): number {
    return this.#noteLines(no, text).length * noteLine
  }

  /** The last page. */
  end(): void {
    this.#close()
  }

  get left(): number {
    return area.left
  }

  #measure: Measure = (text) => this.#canvas.widthOfString(text)

  #use(font: 'text' | 'bold', points: number): void {
    this.#canvas.font(font).fontSize(points)
  }

  #noteLines(no: number, text: string[]): Line[] {
    this.#use('text', size.note)
    return text.flatMap((sentence, at) => {
      const piece = { text: at === 0 ? `${no} ${sentence}` : sentence, note: null, blank: false }
      return linesOf([piece], { width: area.width, indent: 0, measure: this.#measure })
    })
  }

  /** Ends the page where the line and its notes do not fit on it any more. */
  #make(height: number, notes: readonly Line[]): void {
    const foot = (this.#notes.length + notes.length) * noteLine + (this.#notes.length + notes.length > 0 ? 10 : 0)
    const isEmpty = this.#y === area.top
    if (!isEmpty && this.#y + height + foot > area.bottom + 0.5) {
      this.#close()
      this.#begin()
    }
    this.#notes.push(...notes)
  }

  #begin(): void {
    this.#canvas.addPage({ size: 'A4', margin: 0 })
    this.#page += 1
    this.#y = area.top
    this.#notes = []
  }

  #draw(line: Line, { align, size: points, line: height }: Setting): void {
    const rest = area.width - line.indent - line.width
    let x = area.left + line.indent + (align === 'center' ? rest / 2 : 0)
    const letters = line.pieces.reduce((sum, { text }) => sum + [...text].length, 0)
    const spread = align === 'justify' && !line.last && letters > 1 ? rest / (letters - 1) : 0
    const y = this.#y + (height - points * 1.448) / 2
    for (const { text, note, blank } of line.pieces) {
      const width = this.#measure(text) + spread * [...text].length
      if (blank)
        this.#canvas
          .rect(x, this.#y + 3, width, height - 6)
          .fill('#ffe58f')
          .fill('#000')
      this.#canvas.text(text, x, y, { lineBreak: false, characterSpacing: spread })
      x += width
      if (note !== null) x = this.#raised(note, x, y, points)
    }
  }

  #raised(note: number, x: number, y: number, points: number): number {
    this.#canvas.fontSize(8).text(String(note), x, y + 1, { lineBreak: false })
    this.#canvas.fontSize(points)
    return x + noteWidth(note)
  }

  #close(): void {
    this.#drawNotes()
    const text = `— ${this.#page} —`
    this.#use('text', size.page)
    const width = this.#measure(text)
    const outer = this.#page % 2 === 1 ? area.left + area.width - size.page - width : area.left + size.page
    this.#canvas.text(text, outer, area.bottom + points(7), { lineBreak: false })
  }

  #drawNotes(): void {
    if (this.#notes.length === 0) return
    let y = area.bottom - this.#notes.length * noteLine
    this.#canvas
      .moveTo(area.left, y - 4)
      .lineTo(area.left + 120, y - 4)
      .lineWidth(0.5)
      .stroke()
    this.#use('text', size.note)
    for (const { pieces } of this.#notes) {
      this.#canvas.text(pieces.map(({ text }) => text).join(''), area.left, y, { lineBreak: false })
      y += noteLine
    }
  }
}
