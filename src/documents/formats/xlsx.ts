// Spreadsheets (xlsx): each sheet's rows as lines and its cells as places, with values as the sheet shows them. A formula is its last
// result, never the formula.
import { type Cell, paragraphEnd } from '../../model/document.ts'
import { note } from '../problems.ts'
import { type BookParts, bookParts, unescaped } from './book-parts.ts'
import type { Contents } from './contents.ts'
import { shownValue } from './shown.ts'
import { walkXml } from './xml.ts'
import type { Parts } from './zip.ts'

/** A cell while it is read: its place, its type and its style as the file writes them. */
type Open = { ref: string; type: string; style: number; value: string; inline: string }

/** The sheets of a workbook that are not hidden, one after the other. */
export async function openXlsx(parts: Parts, main: string): Promise<Contents> {
  const book = await bookParts(parts, main)
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

type Into = { book: BookParts; sheet: string; cells: Cell[]; offset: number }

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

function shownCell({ type, style, value, inline }: Open, { strings, formats }: BookParts): string {
  if (type === 's') return tidy(strings[Number(value)] ?? '')
  if (type === 'inlineStr') return tidy(unescaped(inline))
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n' || value === '') return tidy(unescaped(value))
  return tidy(shownValue(value, style, formats))
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
