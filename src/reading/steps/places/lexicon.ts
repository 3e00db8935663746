// What the scan for places looks up: the gazetteer's names and the common words, each as a trie, built once on first use.

import { commonWords } from '../../../model/common-words.ts'
import { type GazetteerName, gazetteer } from '../../../model/gazetteer.ts'
import { type Trie, trieOf } from './trie.ts'

/** `names[id]` belongs to the trie's id; `wordCosts[id]` is what a cut through that word costs (bits, smaller is better). */
export type Lexicon = {
  nameTrie: Trie
  names: GazetteerName[]
  wordTrie: Trie
  wordCosts: Float32Array
  /** What a single character costs as a word of its own, by its code. */
  charCosts: Float32Array
}

const totalLog = 26
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
  const charCosts = new Float32Array(65536).fill(18)
  for (const { word, log } of listed)
    if (word.length === 1) charCosts[word.charCodeAt(0)] = totalLog - Math.min(log + 0.5, 16)
  return {
    nameTrie: trieOf(names.map(({ written }) => written)),
    names,
    wordTrie: trieOf(words.map(({ word }) => word)),
    wordCosts: Float32Array.from(words, ({ log }) => totalLog - log),
    charCosts,
  }
}
