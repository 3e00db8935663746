// Spreadsheets (xlsx): each sheet's rows as lines and its cells as places, with values as the sheet shows them. A formula is its last
// result, never the formula.
import { type Cell, paragraphEnd } from '../../model/document.ts'
import { note } from '../problems.ts'
import type { Contents } from './contents.ts'
import { type Formats, formatsOf, shownValue } from './shown.ts'
import { attribute, relationsOf, walkXml } from './xml.ts'
import type { Parts } from './zip.ts'

type Sheet = { name: string; part: string; hidden: boolean }
type Book = { sheets: Sheet[]; strings: string[]; formats: Formats }
/** A cell while it is read: its place, its type and its style as the file writes them. */
type Open = { ref: string; type: string; style: number; value: string; inline: string }

/** The sheets of a workbook that are not hidden, one after the other. */
export async function openXlsx(parts: Parts, main: string): Promise<Contents> {
  const book = await bookOf(parts, main)
  const cells: Cell[] = []
  let text = ''
  for (const { name, part } of book.sheets.filter((sheet) => !sheet.hidden)) {
    const xml = await parts.text(part)
    if (text) text += '\n\n'
    if (/[\u4e00-\u9fff]/.test(name)) text += `${name}\n`
    text += sheetText(xml ?? '', { book, sheet: name, cells, offset: text.length })
  }
  const hidden = book.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)
  const notes = hidden.length > 0 ? [note('sheets_hidden', hidden.join('、'))] : []
  const marks = [...text.matchAll(/\n+/g)].map(({ 0: ends, index }) => ({
    start: index,
    end: index + ends.length,
    as: paragraphEnd,
  }))
  return { format: 'xlsx', text, marks, cells, notes }
}

async function bookOf(parts: Parts, main: string): Promise<Book> {
  const relations = await relationsOf(parts, main)
  const sheets: Sheet[] = []
  let from1904 = false
  walkXml((await parts.text(main)) ?? '', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const part = relations.get(attribute(attributes, 'id') ?? '')
      const hidden = /hidden/i.test(attributes.state ?? '')
      if (part) sheets.push({ name: attributes.name ?? '', part, hidden })
    },
  })
  const strings = stringsOf((await parts.text(relations.get('#sharedStrings') ?? '')) ?? '')
  const formats = formatsOf((await parts.text(relations.get('#styles') ?? '')) ?? '', from1904)
  return { sheets, strings, formats }
}

/** The shared strings; phonetic readings beside them are left out. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let [current, inText, inReading] = ['', false, false]
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') inReading = true
      if (name === 't') inText = !inReading
    },
    close(name) {
      if (name === 'si') strings.push(current)
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
    },
    text(text) {
      if (inText) current += text
    },
  })
  return strings
}

type Into = { book: Book; sheet: string; cells: Cell[]; offset: number }

/** The text of a sheet; its cells are added with their places, counted from `offset`. */
function sheetText(xml: string, into: Into): string {
  const lines: string[] = []
  const merged = mergesOf(xml)
  let row: { ref: string; shown: string }[] = []
  let [open, within, at] = [null as Open | null, '', into.offset]
  walkXml(xml, {
    open(name, attributes) {
      within = name
      if (name === 'row') row = []
      if (name !== 'c') return
      open = {
        ref: attributes.r ?? '',
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        value: '',
        inline: '',
      }
    },
    text(text) {
      if (open && within === 'v') open.value += text
      if (open && within === 't') open.inline += text
    },
    close(name) {
      within = ''
      if (name === 'c' && open) {
        const shown = shownCell(open, into.book)
        if (shown) row.push({ ref: open.ref, shown })
        open = null
      }
      if (name !== 'row' || row.length === 0) return
      lines.push(placeRow(row, { ...into, merged }, at))
      at += (lines.at(-1)?.length ?? 0) + 1
    },
  })
  return lines.join('\n')
}

/** The areas of merged cells: the last cell of each by its first. */
function mergesOf(xml: string): Map<string, string> {
  const found = xml.matchAll(/mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g)
  return new Map(Array.from(found, ([, first = '', last = '']) => [first, last]))
}

type IntoSheet = Into & { merged: ReadonlyMap<string, string> }

function placeRow(row: { ref: string; shown: string }[], into: IntoSheet, offset: number): string {
  let at = offset
  for (const { ref, shown } of row) {
    const to = into.merged.get(ref)
    into.cells.push({ sheet: into.sheet, ref, ...(to && { to }), start: at, end: at + shown.length })
    at += shown.length + 1
  }
  return row.map((cell) => cell.shown).join('\t')
}

function shownCell({ type, style, value, inline }: Open, { strings, formats }: Book): string {
  if (type === 's') return tidy(strings[Number(value)] ?? '')
  if (type === 'inlineStr') return tidy(inline)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n' || value === '') return tidy(value)
  return tidy(shownValue(value, style, formats))
}

function tidy(text: string): string {
  return text.replace(/_x000[dD]_|[\s\u00a0]+/g, ' ').trim()
}
