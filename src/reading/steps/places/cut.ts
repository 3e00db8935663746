// The cheapest cut of a short stretch of text into words and names: tells whether a stretch may stand by itself or runs
// through the middle of other words. It exists for forms that no list holds: one-letter forms, blends, villages, zones.
import { isHan } from './han.ts'
import { charCost, type Lexicon } from './lexicon.ts'
import { mayBegin, next, nodeOf } from './trie.ts'

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

/** The cheapest way to each place of a short stretch. */
let costs = new Float64Array(64)

/** The cost in bits of the cheapest cut of `text.slice(from, to)`. */
export function cutCost(text: string, from: number, to: number, lexicon: Lexicon): number {
  const { pairs } = lexicon
  if (to - from >= costs.length) costs = new Float64Array((to - from) * 2)
  costs.fill(Number.POSITIVE_INFINITY, 0, to - from + 1)
  costs[0] = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    reach(at + 1 - from, costs[at - from]! + charCost(lexicon, code))
    if (at + 1 < to && mayBegin(pairs, code, text.charCodeAt(at + 1))) reachEntries(text, { from, at, to }, lexicon)
  }
  return costs[to - from]!
}

function reach(end: number, cost: number): void {
  if (cost < costs[end]!) costs[end] = cost
}

type Window = { from: number; at: number; to: number }

/** Goes on by each word and each name that begins here. */
function reachEntries(text: string, { from, at, to }: Window, lexicon: Lexicon): void {
  const { trie, wordAt, wordCosts, nameAt, names } = lexicon
  const here = costs[at - from]!
  let node = trie.firsts[text.charCodeAt(at)]!
  for (let end = at + 1; node !== 0 && end < to; end++) {
    node = next(trie, node, text.charCodeAt(end))
    const word = wordAt[node]!
    if (word !== 0) reach(end + 1 - from, here + wordCosts[word]!)
    const name = nameAt[node]!
    if (name !== 0) reach(end + 1 - from, here + (names[name]?.trust === 'full' ? 10 : 13))
  }
}

/** Whether the list of common words holds this one. */
export function isWord({ trie, wordAt }: Lexicon, written: string): boolean {
  return wordAt[nodeOf(trie, written)] !== 0
}
