// The cheapest cut of a short stretch of text into words and names: tells whether a stretch may stand by itself or runs
// through the middle of other words. It exists for forms that no list holds: one-letter forms, blends, villages, zones.
import { isHan } from './han.ts'
import type { Lexicon } from './lexicon.ts'

const margin = 4

/** Whether a stretch taken as one name of this cost (bits) is no dearer than the best cut without it. */
export function standsAlone(
  text: string,
  span: { start: number; end: number },
  cost: number,
  lexicon: Lexicon,
): boolean {
  let from = span.start
  let to = span.end
  while (from > 0 && span.start - from < margin && isHan(text.charCodeAt(from - 1))) from--
  while (to < text.length && to - span.end < margin && isHan(text.charCodeAt(to))) to++
  const left = cutCost(text, from, span.start, lexicon)
  const right = cutCost(text, span.end, to, lexicon)
  return left + cost + right <= cutCost(text, from, to, lexicon)
}

/** The cost in bits of the cheapest cut of `text.slice(from, to)`. */
export function cutCost(text: string, from: number, to: number, lexicon: Lexicon): number {
  const costs = new Float64Array(to - from + 1).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  for (let at = from; at < to; at++) {
    const here = costs[at - from] ?? 0
    const reach = (end: number, cost: number) => {
      if (here + cost < (costs[end - from] ?? 0)) costs[end - from] = here + cost
    }
    reach(at + 1, lexicon.charCosts[text.charCodeAt(at)] ?? 18)
    eachEntry(text, { at, to }, lexicon.wordTrie, (end, id) => reach(end, lexicon.wordCosts[id] ?? 18))
    eachEntry(text, { at, to }, lexicon.nameTrie, (end, id) =>
      reach(end, lexicon.names[id]?.trust === 'full' ? 10 : 13),
    )
  }
  return costs[to - from] ?? 0
}

type Walk = { at: number; to: number }

function eachEntry(
  text: string,
  { at, to }: Walk,
  trie: Lexicon['wordTrie'],
  take: (end: number, id: number) => void,
): void {
  let node = trie.first(text.charCodeAt(at))
  for (let next = at + 1; node !== 0 && next < to; next++) {
    node = trie.next(node, text.charCodeAt(next))
    const id = node === 0 ? -1 : trie.idAt(node)
    if (id >= 0) take(next + 1, id)
  }
}

/** Whether the list of common words holds this one. */
export function isWord({ wordTrie }: Lexicon, written: string): boolean {
  let node = wordTrie.first(written.charCodeAt(0))
  for (let at = 1; node !== 0 && at < written.length; at++) node = wordTrie.next(node, written.charCodeAt(at))
  return node !== 0 && wordTrie.idAt(node) >= 0
}
