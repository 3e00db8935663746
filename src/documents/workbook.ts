// Workbooks to fill in (工作簿): the cells of an xlsx as values with their places, for lists that people fill in and send back. Unlike the
// text of a document, a cell here says what it is: a day, an exact number, a result of a formula, the part of a merged cell.
import { isDateFormat } from 'numfmt'
import type { Problem } from '../model/document.ts'
import { largestFile } from '../model/document.ts'
import { type BookParts, bookParts, unescaped } from './formats/book-parts.ts'
import { type Formats, shownValue } from './formats/shown.ts'
import { contentOf } from './formats/sniff.ts'
import { relationsOf, walkXml } from './formats/xml.ts'
import { type Parts, readZip } from './formats/zip.ts'
import { problem, Unreadable } from './problems.ts'

/**
 * A cell with something in it. `text`: the text as typed, a number's exact digits, a day as 2024-03-12, TRUE or FALSE; `shown`: what
 * the sheet shows. `formula`: it is the last result of one; `uncalculated` where there is none. `mergedFrom`: its value stands in
 * that cell, with which it is merged.
 */
export type WorkbookCell = {
  kind: 'text' | 'number' | 'day' | 'yes_no' | 'error' | 'uncalculated'
  text: string
  shown: string
  formula: boolean
  mergedFrom?: string
}

/** A row that has something in it, by its number from 1; cells by their column from 1. */
export type WorkbookRow = { number: number; cells: Map<number, WorkbookCell> }
export type WorkbookSheet = { name: string; hidden: boolean; rows: WorkbookRow[] }
export type WorkbookOpened = { ok: true; sheets: WorkbookSheet[] } | { ok: false; problem: Problem }

/** The most cells with something in them; and the last column that is looked at. */
const mostCells = 4_000_000
const lastColumn = 500

type Book = Pick<BookParts, 'strings' | 'formats'> & { rowsLeft: number; cellsLeft: number }

/** `mostRows`: how many rows with something in them are read of all sheets together; `passOver`: sheets that are not looked into. */
export type WorkbookLimits = { mostRows: number; passOver?: (name: string) => boolean }

/** Opens a workbook. Bad bytes are a problem. */
export async function openWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookOpened> {
  try {
    if (bytes.length > largestFile) throw new Unreadable('too_large')
    if (contentOf(bytes) !== 'zip') throw new Unreadable('unknown_format')
    const parts = await readZip(bytes)
    const main = (await relationsOf(parts, '')).get('#officeDocument') ?? ''
    if (!main.startsWith('xl/'))
      throw new Unreadable(main || !parts.has('[Content_Types].xml') ? 'unknown_format' : 'broken')
    return { ok: true, sheets: await sheetsOf(parts, main, limits) }
  } catch (error) {
    return { ok: false, problem: problem(error instanceof Unreadable ? error.code : 'broken') }
  }
}

async function sheetsOf(parts: Parts, main: string, limits: WorkbookLimits): Promise<WorkbookSheet[]> {
  const { mostRows, passOver = () => false } = limits
  const { sheets: listed, strings, formats } = await bookParts(parts, main)
  const book: Book = { strings, formats, rowsLeft: mostRows, cellsLeft: mostCells }
  const sheets: WorkbookSheet[] = []
  for (const { name, part, hidden } of listed.filter((sheet) => !passOver(sheet.name))) {
    const xml = (await parts.text(part)) ?? ''
    const rows = rowsOf(xml, book)
    spreadMerged(rows, mergesOf(xml))
    sheets.push({ name, hidden, rows })
  }
  return sheets
}

/** A cell while it is read, its parts as the file writes them. */
type Open = { ref: string; type: string; style: number; value: string | null; inline: string; formula: boolean }

/** The rows with something in them. What comes after the last that may be read is passed over. */
function rowsOf(xml: string, book: Book): WorkbookRow[] {
  const rows: WorkbookRow[] = []
  let row: WorkbookRow = { number: 0, cells: new Map() }
  let [open, within, column] = [null as Open | null, '', 0]
  walkXml(xml, {
    open(name, attributes) {
      within = name
      if (name === 'row') {
        row = { number: Number(attributes.r ?? row.number + 1), cells: new Map() }
        column = 0
      }
      if (name === 'c') open = opened(attributes)
      if (name === 'f' && open) open.formula = true
      if (name === 'v' && open) open.value = ''
    },
    text(text) {
      if (open && within === 'v') open.value += text
      if (open && within === 't') open.inline += text
    },
    close(name) {
      within = ''
      if (name === 'c' && open) {
        column = columnIn(open.ref) ?? column + 1
        const cell = book.rowsLeft > 0 && column <= lastColumn ? cellOf(open, book) : null
        if (cell) row.cells.set(column, cell)
        if (cell && --book.cellsLeft < 0) throw new Unreadable('too_large')
        open = null
      }
      if (name !== 'row' || row.cells.size === 0) return
      rows.push(row)
      book.rowsLeft--
    },
  })
  return rows
}

function opened({ r = '', t = 'n', s = '0' }: Record<string, string>): Open {
  return { ref: r, type: t, style: Number(s), value: null, inline: '', formula: false }
}

/** What a cell holds; null for an empty one, and for one whose formula gives an empty text. */
function cellOf({ type, style, value, inline, formula }: Open, { strings, formats }: Book): WorkbookCell | null {
  if (formula && value === null) return { kind: 'uncalculated', text: '', shown: '', formula }
  const plain = (kind: WorkbookCell['kind'], text: string) =>
    text === '' ? null : { kind, text, shown: text, formula }
  if (type === 's') return plain('text', strings[Number(value ?? -1)] ?? '')
  if (type === 'inlineStr') return plain('text', unescaped(inline))
  if (value === null || value === '') return null
  if (type === 'str') return plain('text', unescaped(value))
  if (type === 'b') return plain('yes_no', value === '1' ? 'TRUE' : 'FALSE')
  if (type === 'e') return plain('error', value)
  if (type === 'd') return plain('day', value.slice(0, 10))
  return numberCell(value, style, formats, formula)
}

function numberCell(value: string, style: number, formats: Formats, formula: boolean): WorkbookCell | null {
  const number = Number(value)
  if (!Number.isFinite(number)) return { kind: 'text', text: value, shown: value, formula }
  const shown = shownValue(value, style, formats).trim()
  const day = isDateFormat(formats.patterns[style] ?? 'General') ? dayOfSerial(number, formats.from1904) : null
  return day ? { kind: 'day', text: day, shown, formula } : { kind: 'number', text: digitsOf(number), shown, formula }
}

/** The day of a serial number; null outside the years 1900 to 9999, and for Excel's own 29 February 1900. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (days < 1 || days === 60 || days > 2_958_465) return null
  const start = Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10)
}

/** Excel writes 45.28 as 45.280000000000001: the shortest digits of the same number are what was typed. */
function digitsOf(number: number): string {
  const written = String(number)
  if (!written.includes('e')) return written
  return Math.abs(number) >= 1 ? BigInt(number).toString() : number.toFixed(20).replace(/\.?0+$/, '')
}

type Area = { top: number; bottom: number; left: number; right: number; from: string }

function mergesOf(xml: string): Area[] {
  const found = xml.matchAll(/mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)
  return Array.from(found, ([, left = '', top = '', right = '', bottom = '']) => ({
    ...{ top: Number(top), bottom: Number(bottom), from: left + top },
    ...{ left: columnIn(left) ?? 0, right: Math.min(columnIn(right) ?? 0, lastColumn) },
  }))
}

/** Every cell of a merged area in a row that is there says what its first cell says. Areas without end stop at a fixed effort. */
function spreadMerged(rows: WorkbookRow[], areas: Area[]): void {
  const at = new Map(rows.map((row, index) => [row.number, index]))
  let effort = mostCells
  for (const { top, bottom, left, right, from } of areas) {
    const first = at.get(top)
    const cell = first === undefined ? undefined : rows[first]?.cells.get(left)
    if (first === undefined || !cell) continue
    for (let index = first; index < rows.length; index++) {
      const row = rows[index]
      if (!row || row.number > bottom) break
      effort -= right - left + 1
      if (effort < 0) return
      for (let column = left; column <= right; column++)
        if (!row.cells.has(column)) row.cells.set(column, { ...cell, mergedFrom: from })
    }
  }
}

/** 3 for `C` and `C7`; null where there is no letter. */
function columnIn(ref: string): number | null {
  const letters = /^[A-Z]+/.exec(ref)?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** The letters of a column: AB for 28. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const before = column > 26 ? columnLetters((column - 1 - rest) / 26) : ''
  return before + String.fromCharCode(65 + rest)
}
