// What the shapes of places are read against: the text, its settled names and what it speaks of.
import type { Place } from '../../../model/place.ts'
import type { Lexicon } from './lexicon.ts'
import type { PlaceMention } from './mention.ts'
import type { Settled } from './resolve.ts'
import type { Weights } from './weights.ts'

export type Ground = { text: string; settled: readonly Settled[]; weights: Weights; lexicon: Lexicon }

/** Characters that no name by shape runs across: marks, joints, verbs of one character, measure words. */
const breakers = new Uint8Array(65536)
for (const char of '，。、；：！？“”‘’《》（）—·\n0123456789与和及同向到赴在对从为把被将是有了的等各个所名两多已于给由派至往来去个该本全其这那每某我你他就也又或以之内中外上下前后')
  breakers[char.charCodeAt(0)] = 1

/** Whether a character ends every name by shape. */
export function breaks(code: number): boolean {
  return breakers[code] === 1 || code < 0x4e00 || code > 0x9fff
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
