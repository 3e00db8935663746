// Finds every gazetteer name in a text and keeps those that a reader would cut out: the cheapest way through names, common
// words and single characters decides, so that 促成武汉 holds 武汉 and not 成武.
import type { GazetteerName } from '../../../model/gazetteer.ts'
import { isHan } from './han.ts'
import { charCost, type Lexicon } from './lexicon.ts'
import { signs, town, zone, zoneNext } from './signs.ts'
import { mayBegin, next } from './trie.ts'

/** A gazetteer name where it stands in the text; `index` is its place in the lexicon. */
export type Hit = { start: number; end: number; name: GazetteerName; index: number }

/** The names of a text, and where a town (镇) or a zone (高新区) may be. */
export type Scanned = { hits: Hit[]; towns: number[]; zones: number[] }

const margin = 4

/** The names of the text, cut apart, in order, no two overlapping; and where towns and zones may be. */
export function scanNames(text: string, lexicon: Lexicon): Scanned {
  const { hits, towns, zones } = lookOver(text, lexicon)
  if (counts.length < lexicon.names.length) counts = new Uint32Array(lexicon.names.length)
  for (const { index } of hits) counts[index]!++
  const scan: Scan = { text, lexicon, hits, kept: [] }
  let from = 0
  let reach = -1
  for (let at = 0; at <= hits.length; at++) {
    const hit = hits[at]
    // A run of names without end (a hostile text) is cut after 400; the cut costs at most one wrong boundary.
    if (hit && at > from && hit.start < reach + margin && at - from < 400) reach = Math.max(reach, hit.end)
    else {
      if (at > from) settle(scan, from, at, reach)
      from = at
      reach = hit?.end ?? 0
    }
  }
  for (const { index } of hits) counts[index] = 0
  return { hits: scan.kept, towns, zones }
}

/** How often the text names each name of the lexicon; all 0 between two texts. */
let counts = new Uint32Array(0)

type Scan = {
  text: string
  lexicon: Lexicon
  hits: readonly Hit[]
  kept: Hit[]
}

function lookOver(text: string, lexicon: Lexicon): Scanned {
  const { namePairs } = lexicon
  const scanned: Scanned = { hits: [], towns: [], zones: [] }
  const { length } = text
  let code = length > 0 ? text.charCodeAt(0) : 0
  for (let at = 1; at < length; at++) {
    const behind = text.charCodeAt(at)
    if (mayBegin(namePairs, code, behind)) namesAt(text, at - 1, lexicon, scanned.hits)
    code = behind
    const kinds = signs[code]!
    if ((kinds & (town | zone)) === 0) continue
    if ((kinds & town) !== 0) scanned.towns.push(at)
    else if (at + 1 < length && (signs[text.charCodeAt(at + 1)]! & zoneNext) !== 0) scanned.zones.push(at)
  }
  return scanned
}

function namesAt(text: string, start: number, { trie, nameAt, names }: Lexicon, hits: Hit[]): void {
  let node = trie.firsts[text.charCodeAt(start)]!
  for (let at = start + 1; node !== 0 && at < text.length; at++) {
    node = next(trie, node, text.charCodeAt(at))
    const index = nameAt[node]!
    if (index !== 0) hits.push({ start, end: at + 1, name: names[index]!, index })
  }
}

/** The cheapest way to each place of a cluster so far, and by what: the index of a hit, or minus the length of a word. */
let costs = new Float64Array(256)
let backs = new Int32Array(256)

/** Cheapest cut of the cluster with a margin of context on both sides. */
function settle({ text, lexicon, hits, kept }: Scan, first: number, last: number, reach: number): void {
  const start = hits[first]!
  if (last - first === 1 && start.name.trust === 'full' && start.end - start.start > 2) {
    kept.push(start)
    return
  }
  const from = leftEdge(text, start.start, kept.at(-1)?.end ?? 0)
  const to = rightEdge(text, reach)
  makeRoom(to - from)
  let hit = first
  for (let at = from; at < to; at++) {
    const here = costs[at - from]!
    go(at + 1 - from, here + charCost(lexicon, text.charCodeAt(at)), -1)
    for (; hit < last && hits[hit]!.start === at; hit++) {
      const one = hits[hit]!
      go(one.end - from, here + lexicon.nameCosts[one.index]! - often(counts[one.index]!), hit)
    }
    if (at + 1 < to) goWords(text, { from, at, to }, lexicon)
  }
  const kept0 = kept.length
  for (let at = to; at > from; ) {
    const back = backs[at - from]!
    if (back >= 0) kept.push(hits[back]!)
    at = back >= 0 ? hits[back]!.start : at + back
  }
  turn(kept, kept0)
}

function makeRoom(length: number): void {
  if (length >= costs.length) {
    costs = new Float64Array(length * 2)
    backs = new Int32Array(length * 2)
  }
  costs.fill(Number.POSITIVE_INFINITY, 0, length + 1)
  costs[0] = 0
}

function go(end: number, cost: number, by: number): void {
  if (cost >= costs[end]!) return
  costs[end] = cost
  backs[end] = by
}

type Window = { from: number; at: number; to: number }

/** Goes on by each common word that begins here. */
function goWords(text: string, { from, at, to }: Window, { trie, pairs, wordAt, wordCosts }: Lexicon): void {
  const code = text.charCodeAt(at)
  if (!mayBegin(pairs, code, text.charCodeAt(at + 1))) return
  const here = costs[at - from]!
  let node = trie.firsts[code]!
  for (let end = at + 1; node !== 0 && end < to; end++) {
    node = next(trie, node, text.charCodeAt(end))
    const word = wordAt[node]!
    if (word !== 0) go(end + 1 - from, here + wordCosts[word]!, at - end - 1)
  }
}

/** Turns round what was added to a list from an index on. */
function turn(list: Hit[], from: number): void {
  for (let a = from, b = list.length - 1; a < b; a++, b--) {
    const one = list[a]!
    list[a] = list[b]!
    list[b] = one
  }
}

/** A name that the document repeats is likelier where it could be cut in two ways: 上海 rather than 海城市. */
function often(count: number): number {
  return count < 16 ? gains[count]! : 6
}

const gains = Float64Array.from({ length: 16 }, (_, count) => (count < 2 ? 0 : 1.5 * Math.log2(count)))

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
