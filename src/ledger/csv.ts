// CSV of one kind and of the table of figures (一类台账和数据总表的 CSV): the same columns as its sheet, for programs and for people who want no more than a table. What a spreadsheet
// would run as a formula is made text here too: a csv is where it would be run.
import { amountText, type Language } from '../model/amount-text.ts'
import type { Kind } from '../model/kind.ts'
import type { Posting } from '../model/posting.ts'
import { safeText } from './safe-text.ts'
import { choicesOf, headingOf, type SheetColumn, sheetColumnsOf } from './sheets/layout.ts'
import { partiesText } from './sheets/parties.ts'
import type { FigureTable } from './sheets/write.ts'
import type { SheetEntry } from './sheets/write-entries.ts'
import { figureLines } from './sheets/write-figures.ts'
import { type TieLabels, tieLabels } from './tie-labels.ts'
import type { BookTie } from './ties.ts'

/** What a csv is made of. */
export type CsvContents = {
  kind: Kind
  entries: readonly SheetEntry[]
  ties: readonly BookTie[]
  postings: readonly Posting[]
  language: Language
}

type Writing = { labels: TieLabels; figures: ReadonlyMap<string | null, readonly Posting[]>; language: Language }

/** The table as text, with the mark by which Excel knows UTF-8. */
export function csvOf({ kind, entries, ties, postings, language }: CsvContents): string {
  const columns = sheetColumnsOf(kind)
  const writing = { labels: tieLabels(ties), figures: Map.groupBy(postings, ({ entry }) => entry), language }
  const lines = entries.map((entry) => columns.map((column) => textOfValue(entry, column, writing)))
  return csvText([columns.map((column) => headingOf(column, language)), ...lines])
}

/** The table of all figures as text. */
export function figuresCsv({ ties, ...wanted }: FigureTable): string {
  return csvText(figureLines({ ...wanted, entries: [], labels: tieLabels(ties) }))
}

function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const safe = safeText(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function textOfValue(entry: SheetEntry, column: SheetColumn, { labels, figures, language }: Writing): string {
  const [group, id = ''] = column.id.split('.')
  if (group === 'figures')
    return (figures.get(entry.id) ?? []).map((one) => `${one.measure}${amountText(one, language)}`).join('；')
  if (group === 'tie') return entry.tie ? (labels.labelOf(entry.tie) ?? entry.tie) : ''
  if (group === 'parties') return partiesText(entry.parties.filter(({ role }) => role === id))
  if (group === 'named') return chosen(entry.named ? 'one' : 'sum', column, language)
  if (group === 'properties') return chosen(entry.properties[id], column, language)
  return chosen(entry[group as 'id' | 'name' | 'stage' | 'from' | 'to' | 'programme' | 'note'], column, language)
}

function chosen(value: string | boolean | null | undefined, column: SheetColumn, language: Language): string {
  if (value === null || value === undefined) return ''
  const id = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  return choicesOf(column)?.find((one) => one.id === id)?.[language] ?? id
}
