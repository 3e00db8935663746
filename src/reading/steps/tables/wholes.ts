// Wholes (合计与其中): which number of a table is counted in which other: the rows in their 合计 and 小计, 其中 in what stands before it, the
// columns of a group in the group's 合计. A part must never be added to its whole.
import type { Column } from './columns.ts'
import { wholeBefore } from './columns.ts'
import type { Row } from './rows.ts'

/** A figure of a table at its row and column, both by index. */
export type Placed = { row: number; column: number; unit: string; min: number | null; max: number | null }

/** For each figure the index of the one that it is a part of, or null. */
export function wholesOf(
  placed: readonly Placed[],
  rows: readonly Row[],
  columns: readonly Column[],
): (number | null)[] {
  const at = new Map(placed.map(({ row, column }, i) => [row * columns.length + column, i]))
  const find = (row: number | null, column: number | null) =>
    row === null || column === null ? undefined : at.get(row * columns.length + column)
  const above = wholeRows(rows)
  goOn(rows, above, { columns, valueAt: (row, column) => placed[find(row, column) ?? -1] })
  const beside = columns.map((_, i) => wholeColumn(columns, i, placed, at))
  return placed.map((one) => {
    const candidates = [find(above[one.row]!, one.column), find(one.row, beside[one.column]!)]
    return candidates.find((whole) => whole !== undefined && isWithin(one, placed[whole]!)) ?? null
  })
}

function isWithin(part: Placed, whole: Placed): boolean {
  return part.unit === whole.unit && !part.unit.startsWith('percent')
}

/** For each row the row that adds it up, by index: its 小计, else its 合计; of 其中 the row before that is none. */
function wholeRows(rows: readonly Row[]): (number | null)[] {
  const wholes: (number | null)[] = rows.map(() => null)
  take(rows, wholes, 'subtotal', ({ sort }) => sort === 'subtotal' || sort === 'total')
  take(rows, wholes, 'total', ({ sort }) => sort === 'total')
  let last: number | null = null
  for (const [i, { sort }] of rows.entries()) {
    if (sort === 'part') wholes[i] = last
    else last = i
  }
  return wholes
}

type Values = { columns: readonly Column[]; valueAt: (row: number, column: number) => Placed | undefined }

/** Rows after 其中 that say it no more are parts too where all of them together are the whole: 签约项目15, 其中：工业9, 农业6. */
function goOn(rows: readonly Row[], wholes: (number | null)[], values: Values): void {
  for (let at = 1; at < rows.length; at++) {
    const whole = wholes[at - 1]!
    if (rows[at]!.sort !== 'plain' || rows[at - 1]!.sort !== 'part' || whole === null) continue
    let end = at
    while (end < rows.length && end - whole <= mostParts && rows[end]!.sort === 'plain' && !makeUp(values, whole, end))
      end++
    if (rows[end]?.sort === 'plain' && end - whole <= mostParts) wholes.fill(whole, at, end + 1)
  }
}

/** No whole is looked at for more parts. */
const mostParts = 30

/** Whether the rows after a whole, up to one, make it up in every column that has it, each in its unit. */
function makeUp({ columns, valueAt }: Values, whole: number, end: number): boolean {
  let compared = 0
  for (const column of columns.keys()) {
    const all = valueAt(whole, column)
    if (!all || all.min === null || all.unit.startsWith('percent')) continue
    let sum = 0
    for (let row = whole + 1; row <= end; row++) {
      const part = valueAt(row, column)
      if (part && part.unit !== all.unit) return false
      sum += part?.min ?? 0
    }
    if (Math.abs(sum - all.min) > 1e-6 * Math.max(1, Math.abs(all.min))) return false
    compared++
  }
  return compared > 0
}

/** Gives the rows that no total has to the totals of a sort: those before it up to the last of `bounds`, or where none are, those after it. */
function take(rows: readonly Row[], wholes: (number | null)[], sort: Row['sort'], bounds: (row: Row) => boolean): void {
  let from = 0
  for (const [i, row] of rows.entries()) {
    if (row.sort !== sort) {
      if (bounds(row)) from = i + 1
      continue
    }
    let to = i
    if (from === i) for (to = i + 1; to < rows.length && !bounds(rows[to]!); ) to++
    for (let at = from; at < Math.max(to, i); at++) if (at !== i && wholes[at] === null) wholes[at] = i
    if (to > i) for (let at = i + 1; at < to; at++) if (wholes[at] === null) wholes[at] = i
    from = to > i ? to : i + 1
  }
}

/** The column that a column is a part of: of 其中 the one before, of a group its 合计, else a 合计 that adds up its neighbours in every row. */
function wholeColumn(
  columns: readonly Column[],
  at: number,
  placed: readonly Placed[],
  index: ReadonlyMap<number, number>,
): number | null {
  const column = columns[at]!
  if (column.role !== 'figures') return null
  if (column.part) {
    const whole = wholeBefore(columns, at)
    return whole ? columns.indexOf(whole) : null
  }
  if (column.total) return null
  for (const [i, other] of columns.entries())
    if (
      other.total &&
      other.role === 'figures' &&
      (isOfGroup(column, other) || addsUp(columns, { at, total: i }, placed, index))
    )
      return i
  return null
}

/** Two columns below one head. */
function isOfGroup(a: Column, b: Column): boolean {
  return a.heads.length > 1 && b.heads.length > 1 && a.heads.at(-2) === b.heads.at(-2)
}

/** Whether a total is the sum of the columns from next to it up to a column, and on to the end of its run, in every row. */
function addsUp(
  columns: readonly Column[],
  { at, total }: { at: number; total: number },
  placed: readonly Placed[],
  index: ReadonlyMap<number, number>,
): boolean {
  if (columns[total]!.heads.length > 1 || columns[at]!.heads.length > 1) return false
  const step = at < total ? -1 : 1
  for (let far = at; Math.abs(far - total) <= longestRun && isAdded(columns[far]); far += step)
    if (sums(placed, index, { width: columns.length, total, step, far })) return true
  return false
}

/** As many columns are looked at for a sum, and as many rows. */
const [longestRun, mostRows] = [40, 200]
const isAdded = (column: Column | undefined) => column?.role === 'figures' && !column.total

type Run = { width: number; total: number; step: number; far: number }

function sums(
  placed: readonly Placed[],
  index: ReadonlyMap<number, number>,
  { width, total, step, far }: Run,
): boolean {
  const rows = placed.filter(({ column }) => column === total).slice(0, mostRows)
  return (
    rows.length > 0 &&
    rows.every(({ row, min }) => {
      let sum = 0
      for (let at = total + step; at !== far + step; at += step) {
        const part = index.get(row * width + at)
        sum += part === undefined ? 0 : (placed[part]!.min ?? Number.NaN)
      }
      return min !== null && Math.abs(sum - min) < 1e-6 * Math.max(1, Math.abs(min))
    })
  )
}
