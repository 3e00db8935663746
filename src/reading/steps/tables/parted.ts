// Parted cells (一格多数): a column under 项目数/总投资（个/万元） is as many columns as its head names, where its cells (12/3500) hold as many
// numbers. It exists so that the rest reads such a table as one that was drawn with a column for each.
import { moneyNouns } from '../../../model/phrases.data.ts'
import type { GridCell } from './grids.ts'
import { headsOver, type Region } from './regions.ts'
import { mayHoldSeveral, sortOf } from './sorts.ts'
import { unitIn } from './units.ts'
import { countsNothing } from './words.ts'

/** The most numbers of one cell. */
const mostParts = 4

/** A region with a column for each number of its cells; cells whose numbers do not fit their head are marked as `unfit`. */
export function parted(region: Region): Region {
  const heads = lowestHeads(region)
  const named = [...heads.values()].some(({ text }) => partsOfHead(text).length > 1)
  if (!named && !region.rows.some(({ cells }) => cells.some(({ text }) => mayHoldSeveral(text)))) return region
  const columns = new Map<number, string[]>()
  const numbered = new Set<number>()
  for (const [column, head] of heads) {
    const cells = region.rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column))
    if (cells.some((cell) => sortOf(cell) === 'number') && !/时间|日期|年月|电话|比$|率$|号$/.test(head.text))
      numbered.add(column)
    const parts = partsOfHead(head.text)
    if (parts.length < 2) continue
    const fit = cells.filter((cell) => numbersIn(cell, parts.length) !== null).length
    if (fit > 0 && fit * 2 >= cells.filter((cell) => sortOf(cell) !== 'none').length) columns.set(column, parts)
  }
  const readCell = (cell: GridCell) => {
    const parts = columns.get(cell.column)
    return isUnfit(cell, parts, numbered) ? [{ ...cell, unfit: true as const }] : cellParts(cell, parts)
  }
  return {
    ...region,
    heads: region.heads.map((row) => ({ ...row, cells: row.cells.flatMap((cell) => headParts(cell, heads, columns)) })),
    rows: region.rows.map((row) => ({ ...row, cells: row.cells.flatMap(readCell) })),
  }
}

/** The lowest head over each column. */
function lowestHeads({ heads, rows }: Region): Map<number, GridCell> {
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  return new Map(
    [...columns].flatMap((column) => {
      const head = headsOver(heads, column).at(-1)
      return head && head.column === column && head.lastColumn === column ? [[column, head] as const] : []
    }),
  )
}

/** 项目数/总投资（个/万元） names 项目数（个） and 总投资（万元）. Of one thing in two units the second is its amount. */
function partsOfHead(head: string): string[] {
  const text = head.replace(/\s/g, '')
  const bracket = /（([^（）]*)）$/.exec(text)
  const units = (bracket?.[1] ?? '').split(/[/、]/)
  const allUnits = units.length > 1 && units.every((unit) => unitIn(unit))
  const said = bracket ? text.slice(0, bracket.index) : text
  const words = said.split(allUnits ? /[/、]/ : '/').filter(Boolean)
  if (words.length > mostParts || units.length > mostParts || words.some((word) => countsNothing(word))) return []
  if (words.length === 1 && allUnits)
    return units.map(
      (unit, i) => `${words[0]}${i > 0 && isMoney(unit) && !moneyNouns.test(words[0]!) ? '金额' : ''}（${unit}）`,
    )
  if (words.length < 2 || !words.every((word) => /[一-龥]{2}/.test(word))) return []
  if (allUnits) return units.length === words.length ? words.map((word, i) => `${word}（${units[i]}）`) : []
  const only = unitIn(units[0] ?? '')
  return words.map((word) => (only && isMoney(units[0]!) === moneyNouns.test(word) ? `${word}（${units[0]}）` : word))
}

const isMoney = (unit: string) => unitIn(unit)?.unit === 'CNY'

type Part = { from: number; text: string }

/** The numbers of a cell where there are so many, a mark for none among them allowed; null otherwise. A line break in a cell is a space. */
function numbersIn(cell: GridCell, count: number): Part[] | null {
  return partedBy(cell, /[^/]+/g, count) ?? partedBy(cell, /[^、；;\s]+/g, count)
}

function partedBy({ text: whole }: GridCell, pieces: RegExp, count: number): Part[] | null {
  const parts: Part[] = []
  for (const found of whole.matchAll(pieces)) {
    const text = found[0].trim()
    parts.push({ from: found.index + found[0].indexOf(text), text })
  }
  const sorts = parts.map(({ text }) => sortOf({ text }))
  const fits = sorts.includes('number') && sorts.every((sort) => sort === 'number' || sort === 'none')
  return parts.length === count && fits ? parts : null
}

/** Whether a cell has several numbers where its head names one thing, or not so many as its head names. */
function isUnfit(cell: GridCell, parts: readonly string[] | undefined, numbered: ReadonlySet<number>): boolean {
  if (parts) return sortOf(cell) !== 'none' && /\d/.test(cell.text) && numbersIn(cell, parts.length) === null
  const two = numbered.has(cell.column) ? partedBy(cell, /[^/]+/g, 2) : null
  return two?.every(({ text }) => sortOf({ text }) === 'number') === true
}

/** A head in its parts; those above it stand over all of them. */
function headParts(
  cell: GridCell,
  heads: ReadonlyMap<number, GridCell>,
  columns: ReadonlyMap<number, string[]>,
): GridCell[] {
  const parts = heads.get(cell.column) === cell ? columns.get(cell.column) : undefined
  if (!parts) return [columns.has(cell.lastColumn) ? { ...cell, lastColumn: cell.lastColumn + 0.9 } : cell]
  return parts.map((text, i) => ({ ...cell, ...columnOf(cell, i), text, whole: cell }))
}

function cellParts(cell: GridCell, parts: readonly string[] | undefined): GridCell[] {
  const numbers = parts && numbersIn(cell, parts.length)
  if (!numbers) return [cell]
  return numbers.map(({ from, text }, i) => ({
    ...cell,
    ...columnOf(cell, i),
    text,
    place: cell.place + from,
    whole: cell,
  }))
}

/** Parts stand between their column and the next. */
function columnOf({ column }: GridCell, part: number): Pick<GridCell, 'column' | 'lastColumn'> {
  const at = column + part / 10
  return { column: at, lastColumn: at }
}
