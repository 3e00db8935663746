// Walks a document sentence by sentence with the things that stand in each. It exists so that a rule sees only its own
// sentence, and so that a text without a full stop is still read in time that grows with its length.
import { firstFrom, type Span } from '../../../model/evidence.ts'
import type { Copy, Sentence } from '../../copy.ts'

const longest = 400

/** The sentences of a copy, those over 400 characters in pieces. */
export function stretchesOf({ sentences }: Pick<Copy, 'sentences'>): readonly Sentence[] {
  if (!sentences.some(({ start, end }) => end - start > longest)) return sentences
  const stretches: Sentence[] = []
  for (const { start, end, paragraph } of sentences) {
    for (let at = start; at < end; at += longest) {
      stretches.push({ start: at, end: Math.min(end, at + longest), paragraph })
    }
  }
  return stretches
}

const none: readonly never[] = []

/** Hands out a list in order of place: what begins before `end` and was not handed out yet. */
export function taker<T extends Span>(list: readonly T[]): (end: number) => readonly T[] {
  let next = 0
  return (end) => {
    const from = next
    while (next < list.length && list[next]!.start < end) next++
    return next > from ? list.slice(from, next) : none
  }
}

/** What begins in a stretch of a list in order of place, found by halving. */
export function startingIn<T extends Span>({ start, end }: Span, list: readonly T[]): readonly T[] {
  const low = firstFrom(list, start)
  let until = low
  while (until < list.length && list[until]!.start < end) until++
  return until > low ? list.slice(low, until) : none
}
