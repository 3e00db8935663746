// Places on a page of a pdf (页面位置): the text of a page as it was read and the pieces that the page is drawn of hold the same characters, though with other
// spaces and sometimes in another order; this finds a span of the one in the other.
import type { Span } from '../../../../model/evidence.ts'

/** A text without its spaces, and where each character stood. */
export type Bare = { text: string; at: number[] }

export function bareOf(text: string): Bare {
  const at: number[] = []
  let bare = ''
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue
    bare += text[i]
    at.push(i)
  }
  return { text: bare, at }
}

/** A span of one text as the span of the same characters in another; of words that stand there several times, the one with the same number. */
export function carried({ start, end }: Span, from: Bare, to: Bare): Span | null {
  const [first, last] = [lowest(from.at, start), lowest(from.at, end)]
  if (last <= first) return null
  const words = from.text.slice(first, last)
  const found = from.text === to.text ? first : nth(to.text, words, countBefore(from.text, words, first))
  if (found < 0) return null
  return { start: to.at[found]!, end: to.at[found + words.length - 1]! + 1 }
}

/** The index of the first place that is not before a position. */
function lowest(places: readonly number[], position: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < position) low = middle + 1
    else high = middle
  }
  return low
}

function countBefore(text: string, words: string, place: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < place; at = text.indexOf(words, at + 1)) count++
  return count
}

/** The place of the nth occurrence from 0, the last one where there are fewer, -1 where there is none. */
function nth(text: string, words: string, n: number): number {
  let found = -1
  for (let at = text.indexOf(words), i = 0; at >= 0 && i <= n; at = text.indexOf(words, at + 1), i++) found = at
  return found
}
