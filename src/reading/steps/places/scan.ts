// Finds every gazetteer name in a text and keeps those that a reader would cut out: the cheapest way through names, common
// words and single characters decides, so that 促成武汉 holds 武汉 and not 成武.
import type { GazetteerName } from '../../../model/gazetteer.ts'
import { isHan } from './han.ts'
import type { Lexicon } from './lexicon.ts'

/** A gazetteer name where it stands in the text. */
export type Hit = { start: number; end: number; name: GazetteerName }

const margin = 4

/** The names of the text, cut apart, in order; no two overlap. */
export function scanNames(text: string, lexicon: Lexicon): Hit[] {
  const hits: Hit[] = []
  const counts = new Map<GazetteerName, number>()
  eachHit(text, lexicon, (hit) => {
    hits.push(hit)
    counts.set(hit.name, (counts.get(hit.name) ?? 0) + 1)
  })
  const kept: Hit[] = []
  let from = 0
  let reach = -1
  for (let at = 0; at <= hits.length; at++) {
    const hit = hits[at]
    // A run of names without end (a hostile text) is cut after 400; the cut costs at most one wrong boundary.
    if (hit && at > from && hit.start < reach + margin && at - from < 400) reach = Math.max(reach, hit.end)
    else {
      if (at > from) settle({ text, lexicon, counts, kept }, hits.slice(from, at), reach)
      from = at
      reach = hit?.end ?? 0
    }
  }
  return kept
}

type Scan = {
  text: string
  lexicon: Lexicon
  counts: ReadonlyMap<GazetteerName, number>
  kept: Hit[]
}

function eachHit(text: string, { nameTrie, names }: Lexicon, take: (hit: Hit) => void): void {
  const { length } = text
  for (let start = 0; start < length; start++) {
    let node = nameTrie.first(text.charCodeAt(start))
    for (let at = start + 1; node !== 0 && at < length; at++) {
      node = nameTrie.next(node, text.charCodeAt(at))
      const name = node === 0 ? undefined : names[nameTrie.idAt(node)]
      if (name) take({ start, end: at + 1, name })
    }
  }
}

/** Cheapest cut of the cluster with a margin of context on both sides. */
function settle({ text, lexicon, counts, kept }: Scan, cluster: Hit[], reach: number): void {
  const first = cluster[0]
  if (!first) return
  if (cluster.length === 1 && first.name.trust === 'full' && first.end - first.start > 2) {
    kept.push(first)
    return
  }
  const from = leftEdge(text, first.start, kept.at(-1)?.end ?? 0)
  const to = rightEdge(text, reach)
  const costs = new Array<number>(to - from + 1).fill(Number.POSITIVE_INFINITY)
  const backs: (Hit | number)[] = []
  const go = (end: number, cost: number, by: Hit | number) => {
    if (end > to || cost >= costs[end - from]!) return
    costs[end - from] = cost
    backs[end - from] = by
  }
  const { charCosts, wordTrie, wordCosts } = lexicon
  costs[0] = 0
  let next = 0
  for (let at = from; at < to; at++) {
    const here = costs[at - from]!
    go(at + 1, here + (charCosts[text.charCodeAt(at)] ?? 18), at)
    for (let hit = cluster[next]; hit && hit.start === at; hit = cluster[++next])
      go(hit.end, here + nameCost(hit) - often(counts.get(hit.name) ?? 1), hit)
    let node = wordTrie.first(text.charCodeAt(at))
    for (let end = at + 1; node !== 0 && end < to; end++) {
      node = wordTrie.next(node, text.charCodeAt(end))
      const id = node === 0 ? -1 : wordTrie.idAt(node)
      if (id >= 0) go(end + 1, here + (wordCosts[id] ?? 18), at)
    }
  }
  const chosen: Hit[] = []
  for (let at = to; at > from; ) {
    const back = backs[at - from]
    if (typeof back === 'object') chosen.push(back)
    at = typeof back === 'object' ? back.start : (back ?? at - 1)
  }
  for (let i = chosen.length - 1; i >= 0; i--) kept.push(chosen[i]!)
}

/** A name that the document repeats is likelier where it could be cut in two ways: 上海 rather than 海城市. */
function often(count: number): number {
  return count < 2 ? 0 : Math.min(6, 1.5 * Math.log2(count))
}

/** Bits: a full name is as good as certain; a short one as good as a word of middling commonness. */
function nameCost({ name, start, end }: Hit): number {
  const level = name.senses[0]?.place.level
  if (name.trust === 'full') return end - start > 3 || level !== 'county' ? 10 : 13.5
  if (name.trust === 'hard') return 16
  if (name.trust === 'soft') return level === 'county' ? 16 : 14
  return level === 'county' ? 15 - (end - start - 2) * 2 : 12
}

function leftEdge(text: string, start: number, floor: number): number {
  let at = start
  while (at > floor && start - at < margin && isHan(text.charCodeAt(at - 1))) at--
  return at
}

function rightEdge(text: string, end: number): number {
  let at = end
  while (at < text.length && at - end < margin && isHan(text.charCodeAt(at))) at++
  return at
}
