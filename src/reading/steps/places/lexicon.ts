// What the scan for places looks up: the gazetteer's names and the common words in one trie, built once on first use.

import { commonWords } from '../../../model/common-words.ts'
import { type GazetteerName, gazetteer } from '../../../model/gazetteer.ts'
import { nodeOf, type Pairs, pairsOf, type Trie, trieOf } from './trie.ts'

/** Names and words by the nodes of one trie. Costs are bits, smaller is better; small tables keep them near the processor. */
export type Lexicon = {
  trie: Trie
  /** The pairs that a name begins with, and those that a name or a word begins with. */
  namePairs: Pairs
  pairs: Pairs
  /** `names[nameAt[node]]` ends at the node; 0 and undefined where none does. */
  nameAt: Uint16Array
  names: readonly (GazetteerName | undefined)[]
  /** What a cut through each name costs. */
  nameCosts: Float64Array
  /** `wordCosts[wordAt[node]]` is what a cut through the word that ends at the node costs; 0 where none does. */
  wordAt: Uint8Array
  wordCosts: Float32Array
  /** `charCosts[charAt[code]]` is what a single character costs as a word of its own. */
  charAt: Uint8Array
  charCosts: Float32Array
}

const totalLog = 26
const unknown = 18
let lexicon: Lexicon | null = null

/** The lexicon (about 30 ms the first time). */
export function placeLexicon(): Lexicon {
  lexicon ??= build()
  return lexicon
}

function build(): Lexicon {
  const names = [...gazetteer().values()]
  const listed = commonWords()
  const words = listed.filter(({ word, log }) => word.length > 1 && (log >= 15 || !gazetteer().has(word)))
  const written = names.map((name) => name.written)
  const all = [...written, ...words.map(({ word }) => word)]
  const trie = trieOf(all)
  const logs = [...new Set(listed.map(({ log }) => log))]
  const classes = new Map(logs.map((log, index) => [log, index + 1]))
  const nameAt = new Uint16Array(trie.size)
  for (const [index, name] of written.entries()) nameAt[nodeOf(trie, name)] = index + 1
  const wordAt = new Uint8Array(trie.size)
  for (const { word, log } of words) wordAt[nodeOf(trie, word)] = classes.get(log)!
  const charAt = new Uint8Array(65536)
  for (const { word, log } of listed) if (word.length === 1) charAt[word.charCodeAt(0)] = classes.get(log)!
  return {
    trie,
    namePairs: pairsOf(written, 17),
    pairs: pairsOf(all, 18),
    nameAt,
    names: [undefined, ...names],
    nameCosts: Float64Array.of(unknown, ...names.map(nameCost)),
    wordAt,
    wordCosts: Float32Array.of(unknown, ...logs.map((log) => totalLog - log)),
    charAt,
    charCosts: Float32Array.of(unknown, ...logs.map((log) => totalLog - Math.min(log + 0.5, 16))),
  }
}

/** Bits: a full name is as good as certain; a short one as good as a word of middling commonness. */
function nameCost({ written, trust, senses }: GazetteerName): number {
  const county = senses[0]?.place.level === 'county'
  if (trust === 'full') return written.length > 3 || !county ? 10 : 13.5
  if (trust === 'hard') return 16
  if (trust === 'soft') return county ? 16 : 14
  return county ? 15 - (written.length - 2) * 2 : 12
}

/** What a single character costs as a word of its own. */
export function charCost({ charAt, charCosts }: Lexicon, code: number): number {
  return charCosts[charAt[code]!]!
}
