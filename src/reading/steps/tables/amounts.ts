// Amounts of cells (单元格数值): what a number that stands in a cell claims, with the unit of its head: `约30` under 选派干部（人） is about 30
// persons. The quote stays what the cell says.
import type { Span } from '../../../model/evidence.ts'
import { type Interval, negated } from '../../../model/interval.ts'
import { findQuantities, type Quantity } from '../quantities.ts'
import type { UnitWord } from './units.ts'

/** `span`: where in the cell's text the words stand that are quoted. */
export type CellAmount = { span: Span } & Interval & Pick<Quantity, 'unit' | 'counter'>

/** The amount of a number with its unit; null where the two make no one quantity. `unit`: null where the cell brings its own. */
export function amountIn(text: string, unit: UnitWord | null): CellAmount | 'too_long' | null {
  const minus = /^[-+]/.exec(text)?.[0]
  const body = (minus ? text.slice(1) : text).replace(/ /g, '')
  const [, number = '', after = ''] = /^(.*?)(以上|以下|左右)?$/.exec(body) ?? []
  const written = unit ? `${number}${unit.text}${after}` : body
  const { quantities, doubts } = findQuantities({ text: written })
  if (doubts.some(({ code }) => code === 'number_too_long')) return 'too_long'
  const [only] = quantities
  if (quantities.length !== 1 || only!.start !== 0 || only!.end !== written.length || doubts.length > 0) return null
  const { min, max, hedge } = minus === '-' ? negated(only!) : only!
  const counter = unit?.silent ? null : only!.counter
  return { span: { start: 0, end: text.length }, min, max, hedge, unit: only!.unit, counter }
}
