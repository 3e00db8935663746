// The sheet of a kind (一类台账的工作表): one row an entry, with drop-downs, days as days and numbers as numbers, so that an office can
// sort, filter and fill it in as any sheet of its own.
import type { Style, Worksheet } from 'exceljs'
import { columnLetters } from '../../documents/workbook.ts'
import { amountText, type Language } from '../../model/amount-text.ts'
import { exactNumber } from '../../model/decimal.ts'
import type { Entry } from '../../model/entry.ts'
import type { Kind } from '../../model/kind.ts'
import { amountStages, type Posting } from '../../model/posting.ts'
import { safeText } from '../safe-text.ts'
import { dropDowns, headCell, heighten, letters } from '../sheet-form.ts'
import type { TieLabels } from '../tie-labels.ts'
import type { Lists } from './codes.ts'
import { choicesOf, exampleMark, headingOf, type SheetColumn, sheetColumnsOf } from './layout.ts'
import { partiesText } from './parties.ts'

export type SheetEntry = Entry & { named: boolean }
type Value = string | number | Date | undefined
type Writing = { language: Language; labels: TieLabels; figuresOf: (entry: string) => readonly Posting[] }

/** Rows below the last one that have drop-downs too, for what people add. */
const spareRows = 2000
const grey = 'FF808080'

/** Writes the entries of a kind, or its example where the sheet is to be filled in. */
export function writeKind(
  sheet: Worksheet,
  {
    kind,
    entries,
    example,
    lists,
    ...writing
  }: Writing & { kind: Kind; entries: readonly SheetEntry[]; example: boolean; lists: Lists },
): void {
  const columns = sheetColumnsOf(kind)
  sheet.columns = columns.map((column) => ({ width: widthOf(column), style: styleOf(column) }))
  writeHeadings(sheet, columns, writing.language)
  const widths = columns.map((column) => (isWrapped(column) ? widthOf(column) : null))
  for (const entry of entries) {
    const row = sheet.addRow(columns.map((column) => cellValueOf(entry, column, writing)))
    heighten(row, widths)
    row.commit()
  }
  if (example) writeExample(sheet, { kind, columns, writing })
  const last = 1 + entries.length + (example ? 1 : 0)
  sheet.autoFilter = `A1:${columnLetters(columns.length)}${last}`
  addDropDowns(sheet, columns, { lists, last: last + spareRows, language: writing.language })
}

/** How wide the columns of a kind's sheet are. */
export const kindWidths = (kind: Kind) => sheetColumnsOf(kind).map(widthOf)

/** The first row, in bold on blue, grey over what is not to be filled in. */
function writeHeadings(sheet: Worksheet, columns: readonly SheetColumn[], language: Language): void {
  const row = sheet.addRow(columns.map((column) => headingOf(column, language)))
  row.height = 30
  for (const [index, { type, required }] of columns.entries()) {
    const quiet = type === 'id' || type === 'figures'
    headCell(row, index + 1, quiet ? 'FFD9D9D9' : required ? 'FFBDD7EE' : 'FFDDEBF7')
  }
  row.commit()
}

function writeExample(
  sheet: Worksheet,
  { kind, columns, writing }: { kind: Kind; columns: readonly SheetColumn[]; writing: Writing },
): void {
  const rest = { tie: null, programme: null, note: kind.example.zh, kind: kind.id as Entry['kind'], named: kind.named }
  const entry: SheetEntry = { ...kind.example.entry, ...rest, id: exampleMark[writing.language] }
  const row = sheet.addRow(columns.map((column) => cellValueOf(entry, column, writing)))
  row.eachCell((cell) => {
    cell.font = { ...letters, italic: true, color: { argb: grey } }
  })
  row.commit()
}

function widthOf({ id, type }: SheetColumn): number {
  if (type === 'long_text' || type === 'figures') return 40
  if (id === 'name') return 36
  return { day: 12, number: 10, choice: 14, yes_no: 10, tie: 24, parties: 22, id: 12 }[type as string] ?? 18
}

const isWrapped = ({ type }: SheetColumn) => type !== 'day' && type !== 'number' && type !== 'id'

/** Text stays text, also where somebody types =1 or 0012 into it later. */
function styleOf(column: SheetColumn): Partial<Style> {
  const { type } = column
  const numFmt = { day: 'yyyy-mm-dd', number: 'General' }[type as string] ?? '@'
  const colour = type === 'id' || type === 'figures' ? { font: { ...letters, color: { argb: grey } } } : {}
  return { numFmt, alignment: { vertical: 'top', wrapText: isWrapped(column) }, ...colour }
}

function cellValueOf(entry: SheetEntry, column: SheetColumn, writing: Writing): Value {
  const { language, labels, figuresOf } = writing
  const [group, id = ''] = column.id.split('.')
  if (group === 'figures') return text(figuresText(figuresOf(entry.id), language))
  if (group === 'tie') return text(entry.tie && (labels.labelOf(entry.tie) ?? entry.tie))
  if (group === 'parties') return text(partiesText(entry.parties.filter(({ role }) => role === id)))
  if (group === 'named') return choice(entry.named ? 'one' : 'sum', column, language)
  if (group === 'properties') return plainValue(entry.properties[id], column, language)
  return plainValue(entry[group as 'id' | 'name' | 'stage' | 'from' | 'to' | 'programme' | 'note'], column, language)
}

function plainValue(value: string | boolean | null | undefined, column: SheetColumn, language: Language): Value {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'boolean') return choice(value ? 'yes' : 'no', column, language)
  if (column.type === 'day') return dayValue(value)
  if (column.type === 'number') return numberValue(value)
  return choicesOf(column) ? choice(value, column, language) : text(value)
}

function choice(id: string, column: SheetColumn, language: Language): Value {
  return text(choicesOf(column)?.find((one) => one.id === id)?.[language] ?? id)
}

/** Excel's days begin in March 1900 (before it counts a day that never was): earlier ones are text. */
function dayValue(day: string): Value {
  const date = new Date(`${day}T00:00:00Z`)
  return day < '1900-03-01' || Number.isNaN(date.getTime()) ? text(day) : date
}

/** A number where that number is written exactly so, else its digits as text. */
export function numberValue(decimal: string | null): Value {
  if (decimal === null) return undefined
  const size = exactNumber(decimal.replace('-', ''))
  const number = size === null ? null : decimal.startsWith('-') ? -size : size
  return number !== null && String(number) === decimal ? number : text(decimal)
}

function text(value: string | null): Value {
  const safe = value === null ? '' : safeText(value)
  return safe === '' ? undefined : safe.slice(0, 32_000)
}

/** 总投资45.3亿元（签约、协议）；带动就业约5万人（目标） */
function figuresText(postings: readonly Posting[], language: Language): string {
  const one = (posting: Posting) => {
    const stage = posting.stage === null ? [] : [amountStages[posting.stage][language]]
    const status = { actual: [], target: [{ zh: '目标', en: 'target' }], planned: [{ zh: '计划', en: 'planned' }] }
    const said = [...stage, ...status[posting.status].map((word) => word[language])]
    const brackets = said.length === 0 ? '' : { zh: `（${said.join('，')}）`, en: ` (${said.join(', ')})` }[language]
    return posting.measure + (language === 'en' ? ' ' : '') + amountText(posting, language) + brackets
  }
  return postings.map(one).join({ zh: '；', en: '; ' }[language])
}

function addDropDowns(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  { lists, last, language }: { lists: Lists; last: number; language: Language },
): void {
  for (const [index, column] of columns.entries()) {
    const list = lists.rangeOf(column)
    if (!list) continue
    const letters = columnLetters(index + 1)
    const said = { zh: '请从下拉列表中选择。', en: 'Choose from the list.' }[language]
    dropDowns(sheet).add(`${letters}2:${letters}${last}`, {
      ...{ type: 'list', allowBlank: true, formulae: [list], showErrorMessage: true, error: said },
      errorStyle: column.type === 'tie' ? 'warning' : 'stop',
    })
  }
}
