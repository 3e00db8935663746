// Tables as they were read (识读出的表): caption, heads and rows with their cells in place, so that what becomes of a table (entries, the
// sentence shown) is told by the same rows as its figures.
import type { Span } from './evidence.ts'

/** A cell with words or a number; `column` counts into `heads`, `text` is in simplified, half-width characters. */
export type TableCell = Span & { column: number; text: string }

/**
 * What its labels name is in `labels`: its own cells and those that stand over several rows, in order of column, with the regions that each
 * names. `section`: the line that stands over it and the rows beside it.
 */
export type TableRow = Span & {
  sort: 'plain' | 'part' | 'subtotal' | 'total'
  section: string
  labels: (TableCell & { places: string[] })[]
  cells: TableCell[]
  /** The row in one sentence, with the caption and the heads; made when asked for. */
  sentence: () => string
}

/**
 * `heads`: over each column, from above; `roles`: what each column holds. `thing`: the column that names one thing in each row, null where
 * none does. `byRows`: the rows name what is counted, and not the heads. `places`: the regions of the caption.
 */
export type ReadTable = {
  caption: string
  heads: string[][]
  roles: ('figures' | 'label' | 'unit' | 'years' | 'nothing')[]
  thing: number | null
  byRows: boolean
  year: number | null
  places: string[]
  /** Made when they are first asked for. */
  rows: () => TableRow[]
}
