// Interval (区间): what a figure claims, as wide as the text made it: 近30亿元 leaves the lower end open, 超1.1亿元 the upper one.
// It exists so that no hedge is lost between a sentence and a sum.
import type { Hedge } from './figure.ts'

/** A closed interval in base units with the hedge it came from; null is an open end. */
export type Interval = { min: number | null; max: number | null; hedge: Hedge }

/** What a hedge makes of the number or numbers said: `over` 110000000 is [110000000, …), `about` keeps the number itself. */
export function claimed({ min, max, hedge }: { min: number; max: number; hedge: Hedge }): Interval {
  if (hedge === 'over') return { min, max: null, hedge }
  if (hedge === 'under') return { min: null, max, hedge }
  return { min, max, hedge }
}

/** A claim without an end, 数十 and 几百: nothing is said but that it is some. */
export const vague: Interval = { min: null, max: null, hedge: 'about' }

/** The interval below zero: 零下5℃ is -5, and what was over is under. */
export function negated({ min, max, hedge }: Interval): Interval {
  const turned = hedge === 'over' ? 'under' : hedge === 'under' ? 'over' : hedge
  return { min: max === null ? null : -max, max: min === null ? null : -min, hedge: turned }
}
