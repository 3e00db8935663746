// The files of the examples (示例文件): a text or a table as bytes of a .docx, .pdf or .xlsx, and a scan that holds no text. Nothing in them
// depends on the day on which they are made.

import { createRequire } from 'node:module'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import PDFDocument from 'pdfkit'
import type { Table, Words } from './words.ts'

const made = new Date('2025-03-01T00:00:00Z')
const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
)

/** A text as a Word document. */
export async function docxOf({ title, day, paragraphs }: Words): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...[day, ...paragraphs].map((text) => new Paragraph({ text })),
  ]
  return Packer.toBuffer(new Document({ title, sections: [{ children }] }))
}

/** A table as an Excel workbook of one sheet. */
export async function xlsxOf({ sheet, title, rows, foot }: Table): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = made
  book.modified = made
  const page = book.addWorksheet(sheet)
  page.addRow([title])
  for (const row of rows) page.addRow(row)
  page.addRow([foot])
  page.columns.forEach((column, i) => {
    column.width = i === 0 ? 52 : 12
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A text as a pdf with its font in it. */
export async function pdfOf({ title, day, paragraphs }: Words): Promise<Uint8Array> {
  return bytesOf((page) => {
    page.font(font).fontSize(18).text(title, { align: 'center' }).moveDown()
    page.fontSize(11).text(day, { align: 'center' }).moveDown()
    for (const text of paragraphs) page.text(text, { lineGap: 6, paragraphGap: 10 })
  })
}

/** A page as a scanner gives it: an image of lines and no letter. */
export async function scanOf(): Promise<Uint8Array> {
  return bytesOf((page) => {
    for (let line = 0; line < 24; line++) page.rect(72, 96 + line * 24, 300 + ((line * 53) % 150), 9).fill('#555')
  })
}

async function bytesOf(draw: (page: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 72, info: { CreationDate: made, ModDate: made } })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  draw(document)
  document.end()
  await ended
  return Buffer.concat(chunks)
}
