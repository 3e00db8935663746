// Recall for the comparison: how many of the annotated figures a program sees with the right number, and with the right unit
// as well. Hedges are left out, since the peer has none: either end of an interval will do.
import type { Gold } from '../golden/gold.ts'
import type { Span } from '../src/model/evidence.ts'
import type { Unit } from '../src/model/figure.ts'

/** A number that a program saw, with the units that it may be taken for. */
export type Seen = Span & { values: number[]; units: Unit[] }
export type Recall = { figures: number; value: number; withUnit: number }

export const noRecall = (): Recall => ({ figures: 0, value: 0, withUnit: 0 })

/** Adds what was seen in one document. Figures without any bound (数百家) are left out. */
export function addRecall(recall: Recall, gold: Gold, seen: Seen[]): void {
  for (const figure of gold.figures) {
    const bounds = [figure.min, figure.max].filter((bound) => bound !== null)
    if (bounds.length === 0) continue
    const near = seen.filter((one) => one.start < figure.end && figure.start < one.end)
    const right = near.filter((one) => one.values.some((value) => bounds.some((bound) => isNear(value, bound))))
    recall.figures++
    if (right.length > 0) recall.value++
    if (right.some((one) => one.units.includes(figure.unit))) recall.withUnit++
  }
}

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1)
