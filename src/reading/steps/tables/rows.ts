// Rows (行): what the labels of each row say: whose or what its numbers are, or that they add up the others. A label that stands once for
// several rows, merged or left blank below, holds for all of them.

import type { Column, Reader } from './columns.ts'
import { isPlaceAlone, phraseOf } from './columns.ts'
import type { GridCell, GridRow } from './grids.ts'
import type { Told } from './phrases.ts'
import type { Region } from './regions.ts'
import { sortOf } from './sorts.ts'
import { type UnitWord, unitIn, unitOfHead } from './units.ts'
import { hullOf, type When, whenOf, withoutTimes } from './whens.ts'
import { callsRows, isPart, isRemark, isSubtotal, isTotal, ofWhole, withoutMarks } from './words.ts'

export type Row = {
  cells: GridCell[]
  /** Its own and those that stand over several rows, in order of column, and the regions that each names. */
  labels: GridCell[]
  namedBy: string[][]
  /** Those that hold sentences with numbers. */
  sentences: GridCell[]
  sort: 'plain' | 'part' | 'subtotal' | 'total'
  /** The regions that its labels name. */
  places: Told['places']
  when: When | null
  unit: UnitWord | null
  /** Its label that is no place and no time, `''` where it has none; and all that its labels say. */
  label: string
  said: string
  /** What stands over it: its labels before the last, else the section above; and the unit of that section. */
  over: string
  section: { words: string; unit: UnitWord | null; cell: GridCell | null }
}

const longestLabel = 40

/** The rows of a table that hold numbers, in order, each with what its labels and the section above it say. */
export function tableRowsOf({ rows }: Region, columns: readonly Column[], reader: Reader): Row[] {
  const labels = columns.filter(({ role, said }) => (role === 'label' || role === 'years') && !isRemark(said))
  const units = new Set(columns.filter(({ role }) => role === 'unit').map(({ column }) => column))
  const figures = new Set(columns.filter(({ role }) => role === 'figures').map(({ column }) => column))
  const firstFigures = Math.min(...figures)
  const byColumn = new Map(labels.map((column) => [column.column, column]))
  const thing = labels.find(({ said, column }) => callsRows(said) && column < firstFigures)?.column ?? null
  const standing = new Map<number, GridCell>()
  const said = partsSaid(reader)
  const found: Row[] = []
  let section: GridCell | null = null
  for (const row of rows) {
    if (row.cells.length === 1 && sortOf(row.cells[0]!) === 'words') {
      section = row.cells[0]!
      standing.clear()
      continue
    }
    const own = labelsOf(row, byColumn, standing)
    const sentences = row.cells.filter((cell) => !own.includes(cell) && holdsNumbers(cell))
    const unit = row.cells.find(({ column }) => units.has(column))
    const shared = sharedIn(row, rows, figures)
    const sort = sortOfRow([
      ...own,
      ...row.cells.filter(({ column }) => column < firstFigures && !byColumn.has(column)),
    ])
    const named = own.some(({ column }) => column === thing)
    if (sentences.length === 0 && !named && !row.cells.some((cell) => figures.has(cell.column))) continue
    const naming = own.filter(({ column }) => (named ? column <= thing! : column < firstFigures))
    const bare = { own, naming, sentences, section, sort, unit: unit ? unitIn(unit.text) : null }
    for (const cell of shared) {
      const same = own.filter((label) => label.row === cell.row && label.lastRow === cell.lastRow)
      if (same.length > 0 && cell.lastColumn === cell.column)
        found.push(rowOf({ ...bare, row: { ...row, cells: [cell] }, own: same, naming: same, sentences: [] }, said))
    }
    const cells = row.cells.flatMap((cell) => (shared.includes(cell) ? unclear(cell, own) : [cell]))
    found.push(rowOf({ ...bare, row: shared.length > 0 ? { ...row, cells } : row }, said))
  }
  complete(found)
  return found
}

/** The numbers of a row that stand over several rows or several columns of numbers. */
function sharedIn({ cells, number }: GridRow, rows: readonly GridRow[], figures: ReadonlySet<number>): GridCell[] {
  const merged = cells.filter((cell) => cell.lastColumn > cell.column || cell.lastRow > cell.row)
  return merged.filter((cell) => {
    if (!figures.has(cell.column) || sortOf(cell) !== 'number') return false
    const beside = [...figures].some((column) => column > cell.column && column <= cell.lastColumn)
    return beside || rows.some((row) => row.number > number && row.number <= cell.lastRow)
  })
}

/** A number over several rows is of the label that stands over the same rows; without one nobody can tell whose it is. */
function unclear(cell: GridCell, own: readonly GridCell[]): GridCell[] {
  const told =
    own.some(({ row, lastRow }) => row === cell.row && lastRow === cell.lastRow) && cell.lastColumn === cell.column
  return told ? [] : [{ ...cell, unfit: true }]
}

/** A 合计 of rows that have a time each is of all their times; 其中 is of what stands before it. */
function complete(rows: readonly Row[]): void {
  const plain = rows.filter(({ sort }) => sort === 'plain')
  const hull = plain.every(({ when }) => when) ? hullOf(plain.map(({ when }) => when)) : null
  let whole = ''
  for (const row of rows) {
    if (row.sort === 'total' && hull) row.when ??= hull
    if (row.sort === 'part') row.label = ofWhole(row.label, whole)
    else whole = row.label
  }
}

/** The labels that hold for a row: its own, and those that stand for several rows. */
function labelsOf(
  { cells, number }: GridRow,
  byColumn: ReadonlyMap<number, Column>,
  standing: Map<number, GridCell>,
): GridCell[] {
  const own = cells.filter(
    (cell) => byColumn.has(cell.column) && cell.text.length <= longestLabel && /words|year/.test(sortOf(cell)),
  )
  const closes = own.some(({ text }) => isTotal(text))
  const first = own[0]?.column ?? Number.POSITIVE_INFINITY
  const held = [...standing.values()].filter(
    ({ column, lastRow, row }) =>
      !cells.some((cell) => cell.column === column) &&
      (lastRow > row ? lastRow >= number : column < first && !closes && own.length > 0),
  )
  for (const cell of own) standing.set(cell.column, cell)
  return [...held, ...own].sort((a, b) => a.column - b.column)
}

/** `own`: the labels of a row; `naming`: those before its numbers, of a list up to the name of the thing. */
type Bare = Pick<Row, 'sort' | 'unit' | 'sentences'> & {
  row: GridRow
  own: GridCell[]
  naming: GridCell[]
  section: GridCell | null
}

function rowOf({ row, own, naming, sentences, section, sort, unit }: Bare, said: PartSaid): Row {
  const parts = own.map(({ text }) => said(text))
  const above = section ? said(section.text) : null
  const places = parts.flatMap((part) => part.places)
  const labels = naming.map(({ text }) => said(text).words).filter((words) => words !== '')
  return {
    cells: row.cells,
    labels: own,
    namedBy: parts.map((part) => part.places.map(({ place }) => place.name)),
    sentences,
    sort,
    places: places.length > 0 ? places : (above?.places ?? []),
    when: parts.findLast((part) => part.when)?.when ?? above?.when ?? null,
    unit: unit ?? parts.findLast((part) => part.unit)?.unit ?? null,
    label: labels.at(-1) ?? (sort === 'subtotal' ? (above?.words ?? '') : ''),
    over: labels.at(-2) ?? above?.words ?? '',
    section: { words: above?.words ?? '', unit: above?.unit ?? null, cell: section },
    said: own.map(({ text }) => text).join(' '),
  }
}

/** Whether a cell may state figures in words: 床位120张, 举办招聘会三场. */
function holdsNumbers(cell: GridCell): boolean {
  return sortOf(cell) === 'words' && /[\d一二三四五六七八九十百千万亿两]/.test(cell.text)
}

function sortOfRow(own: readonly GridCell[]): Row['sort'] {
  if (own.some(({ text }) => isSubtotal(text))) return 'subtotal'
  if (own.some(({ text }) => isTotal(text))) return 'total'
  return own.some(({ text }) => isPart(text)) ? 'part' : 'plain'
}

type PartSaid = (text: string) => ReturnType<typeof partOf>

/** What labels say; the same ones stand in row after row. */
function partsSaid(reader: Reader): PartSaid {
  const known = new Map<string, ReturnType<typeof partOf>>()
  return (text) => {
    const had = known.get(text)
    if (had) return had
    const part = partOf(text, reader)
    known.set(text, part)
    return part
  }
}

function partOf(text: string, { told, year }: Reader) {
  const phrase = phraseOf(text, year)
  const { places, times } = told(phrase)
  const { words, unit } = unitOfHead(withoutTimes(phrase, times))
  const bare = isPlaceAlone(words, phrase, places) || isTotal(words) || isSubtotal(words) ? '' : withoutMarks(words)
  return { places, when: whenOf(times), unit, words: bare }
}
