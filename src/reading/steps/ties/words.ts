// Trigger words (触发词): lists of words that mean the same, found in one pass. It gives the tree of words.ts a meaning for
// each word, so that ties, agreements and bodies say what they look for as rows of words.
import { longestAt, nextBegin, type Words, wordsOf } from '../words.ts'

/** Words ready for searching, and what the word of each value means. */
export type WordList<T> = { tree: Words; means: readonly T[] }

/** A word of a list where it stands in a text, e.g. 对口支援 at 12 to 16. */
export type Word<T> = { start: number; end: number; means: T }

/** Makes a list of rows of words that mean the same, e.g. `[['aid', '对口支援 对口帮扶']]`. */
export function wordList<T>(rows: readonly (readonly [means: T, words: string])[]): WordList<T> {
  const pairs = rows.flatMap(([, words], row) => words.split(' ').map((word) => [word, row + 1] as const))
  return { tree: wordsOf(pairs), means: rows.map(([means]) => means) }
}

/** The words between `from` and `to`, in order, the longest where several begin, none inside another. */
export function wordsBetween<T>(list: WordList<T>, text: string, from: number, to: number): Word<T>[] {
  const { tree, means } = list
  const found: Word<T>[] = []
  for (let at = nextBegin(tree, text, from, to); at < to; at = nextBegin(tree, text, at, to)) {
    const hit = longestAt(tree, text, at, to)
    if (hit) found.push({ start: at, end: at + (hit & 63), means: means[(hit >> 6) - 1]! })
    at += hit ? hit & 63 : 1
  }
  return found
}
