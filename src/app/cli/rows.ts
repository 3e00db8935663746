// Rows (对齐的列表): lines of a list whose columns stand straight in a terminal whatever the script. What documents wrote is made
// harmless on the way.
import { harmlessCell } from './harmless.ts'
import { cut, padded, widthOf } from './width.ts'

/** The lines of a list under their headings; longer contents than `widest` are cut. The last column is never cut. */
export function rowsOf(headings: readonly string[], rows: readonly (readonly string[])[], widest = 40): string[] {
  const last = headings.length - 1
  const cells = rows.map((row) =>
    row.map((cell, i) => (i === last ? harmlessCell(cell) : cut(harmlessCell(cell), widest))),
  )
  const widths = headings.map((name, i) => Math.max(widthOf(name), ...cells.map((row) => widthOf(row[i] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === last ? cell : padded(cell, widths[i]!)))
      .join('  ')
      .trimEnd()
  return [line(headings), ...cells.map(line)]
}
