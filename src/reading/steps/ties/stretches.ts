// Walks a document sentence by sentence with the things that stand in each. It exists so that a rule sees only its own
// sentence, and so that a text without a full stop is still read in time that grows with its length.
import type { Span } from '../../../model/evidence.ts'
import type { Copy, Sentence } from '../../copy.ts'

const longest = 400

/** The sentences of a copy, those over 400 characters in pieces. */
export function* stretchesOf({ sentences }: Pick<Copy, 'sentences'>): Generator<Sentence> {
  for (const sentence of sentences) {
    if (sentence.end - sentence.start <= longest) {
      yield sentence
      continue
    }
    for (let start = sentence.start; start < sentence.end; start += longest) {
      yield { start, end: Math.min(sentence.end, start + longest), paragraph: sentence.paragraph }
    }
  }
}

/** Hands out a list in order of place: what begins before `end` and was not handed out yet. */
export function taker<T extends Span>(list: readonly T[]): (end: number) => T[] {
  let next = 0
  return (end) => {
    const from = next
    while (next < list.length && list[next]!.start < end) next++
    return list.slice(from, next)
  }
}
