// What is marked in a paragraph (标示): its pieces cut where findings begin and end, each with the findings that it belongs to.
import { firstEndingAfter, type Span } from '../../../../model/evidence.ts'
import type { Block } from './blocks.ts'

/** Something that is marked, in order of place. */
export type Marked = Span & { id: string }

/** Words of one look: the marks that lie over them, the narrowest first. */
export type Segment<T extends Marked> = Span & { text: string; under: T[] }

/** The segments of a block. `marked` is sorted by place. */
export function segmentsOf<T extends Marked>({ pieces }: Block, marked: readonly T[]): Segment<T>[] {
  const segments: Segment<T>[] = []
  for (const { start, end, text, whole } of pieces) {
    const over = overlapping(marked, { start, end })
    const cuts = whole ? [start, end] : cutsOf({ start, end }, over)
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[i + 1]!
      const under = over.filter((one) => one.start < to && one.end > from).sort((a, b) => lengthOf(a) - lengthOf(b))
      segments.push({ start: from, end: to, text: whole ? text : text.slice(from - start, to - start), under })
    }
  }
  return segments
}

const lengthOf = ({ start, end }: Span) => end - start

/** The marks that touch a span. Marks lie one in another at most a few deep, so that looking back a little finds them all. */
function overlapping<T extends Marked>(marked: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let i = Math.max(0, firstEndingAfter(marked, start) - lookedBack); i < marked.length; i++) {
    const one = marked[i]!
    if (one.start >= end) break
    if (one.end > start) found.push(one)
  }
  return found
}

const lookedBack = 20

function cutsOf({ start, end }: Span, over: readonly Span[]): number[] {
  const places = over.flatMap((one) => [one.start, one.end]).filter((place) => place > start && place < end)
  return [...new Set([start, ...places, end])].sort((a, b) => a - b)
}
