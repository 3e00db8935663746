// Draft (提案草稿): an entry while the figures and names of a text are gathered into it, before dates, stage and parties are told.
import type { Figure } from '../../model/figure.ts'
import type { KindId } from '../../model/kinds.ts'
import type { Thing } from './names.ts'

/** `start` and `end` are the clauses in the view; `sentence` that of its first mention. */
export type Draft = {
  kind: KindId
  name: string
  named: boolean
  event: boolean
  start: number
  end: number
  /** The span of the name, for a named thing. */
  thing: Thing | null
  sentence: number
  figures: number[]
  /** What it could be called, by its first figures. */
  names: string[]
  /** Clauses of later mentions, where a stage may be told. */
  mentions: { start: number; end: number }[]
}

/** A figure in the view with what stands around it in its clause. */
export type Placed = {
  index: number
  figure: Figure
  start: number
  end: number
  sentence: number
  /** What stands before it in its clause, since the figure before it, and after it. */
  before: string
  after: string
  measure: string
}

/** The words around a figure with `#` in its place, its measure word at the end. */
export const nearCounted = (placed: Placed) => `${near(placed)}|${placed.figure.counter ?? ''}`

/** The words around a figure with `#` in its place. */
export const near = ({ before, after }: Placed) => `${before}#${after}`
