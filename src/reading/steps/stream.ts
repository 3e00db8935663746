// The stream of characters to be read: the raw text with its marks applied and its script folded, each character with the
// place it came from. It is the first stage of the reading copy.
import type { Mark } from '../../model/document.ts'
import { fold } from './fold.ts'

/** `places`: where each character begins and ends in the raw text; null where each stands at its own index. */
export type Stream = { text: string; places: { starts: Uint32Array; ends: Uint32Array } | null; traditional: boolean }

/** The characters of a document as they are to be read, with their places: `2&nbsp;亿` is `2 亿`. */
export function streamOf(raw: string, marks: readonly Mark[]): Stream {
  if (marks.length === 0) return { ...fold(raw), places: null }
  const longest = raw.length + 2 * marks.length
  const starts = new Uint32Array(longest)
  const ends = new Uint32Array(longest)
  const pieces: string[] = []
  let length = 0
  let at = 0
  const keep = (until: number) => {
    if (until > at) pieces.push(raw.slice(at, until))
    for (; at < until; at++, length++) {
      starts[length] = at
      ends[length] = at + 1
    }
  }
  for (const mark of marks) {
    keep(Math.min(mark.start, raw.length))
    pieces.push(mark.as)
    for (let i = 0; i < mark.as.length; i++, length++) {
      starts[length] = mark.start
      ends[length] = mark.end
    }
    at = Math.max(at, mark.end)
  }
  keep(raw.length)
  const { text, traditional } = fold(pieces.join(''))
  return { text, places: { starts, ends }, traditional }
}
