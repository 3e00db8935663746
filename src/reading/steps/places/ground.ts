// What the shapes of places are read against: the text, its settled names and what it speaks of.
import type { Place } from '../../../model/place.ts'
import type { Lexicon } from './lexicon.ts'
import type { PlaceMention } from './mention.ts'
import type { Settled } from './resolve.ts'
import { breaker, signs } from './signs.ts'
import type { Weights } from './weights.ts'

export type Ground = { text: string; settled: readonly Settled[]; weights: Weights; lexicon: Lexicon }

/** Whether a character ends every name by shape: marks, joints, verbs of one character, measure words. */
export function breaks(code: number): boolean {
  return code < 0x4e00 || code > 0x9fff || (signs[code]! & breaker) !== 0
}

/** A mention by shape. */
export function shaped(span: { start: number; end: number }, place: Place): PlaceMention {
  return { start: span.start, end: span.end, places: [place], form: 'shape', inside: false, qualifies: false }
}

/** The index of the last settled name that ends at or before a position; `from` is where to go on from. */
export function lastBefore(settled: readonly Settled[], position: number, from: number): number {
  let at = from
  while (at + 1 < settled.length && (settled[at + 1]?.end ?? 0) <= position) at++
  return at
}
