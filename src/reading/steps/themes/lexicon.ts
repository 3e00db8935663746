// The themes' words ready for searching, and the sums of what the words of a stretch say.

import type { Theme } from '../../../model/figure.ts'
import { type ThemeEntry, themes } from '../../../model/themes.ts'
import { longestAt, overlappingIn, type WordHit, wordsOf } from '../words.ts'

/** The themes in the order of their scores. */
export const themeNames = Object.keys(themes) as Theme[]
/** What a word of each level is worth. */
export const levels = { deed: 6.5, sure: 6, plain: 2.5, weak: 0.8 } as const

/** One number for each theme. */
export type Scores = Float64Array

/** What each word says, as theme, weight, theme, weight …; a word's value is its place in this list. */
const meanings: number[][] = [[]]
const words = wordsOf(wordList())

function wordList(): [string, number][] {
  const known = new Map<string, number>()
  for (const [theme, name] of themeNames.entries()) {
    for (const level of ['deed', 'sure', 'plain', 'weak'] as const) {
      for (const word of (themes[name] as ThemeEntry)[level].split(/\s+/)) {
        if (!word) continue
        const at = known.get(word) ?? meanings.push([]) - 1
        known.set(word, at)
        if (meanings[at]?.[meanings[at].length - 2] !== theme) meanings[at]?.push(theme, levels[level])
      }
    }
  }
  return [...known]
}

/** No theme has anything yet. */
export const zero = (): Scores => new Float64Array(themeNames.length)

/** The themes' words in a stretch of text. */
export const themeWordsIn = (text: string, start = 0, end = text.length): WordHit[] =>
  overlappingIn(words, text, start, end)

/** Adds what a word says, times `factor`. */
export function addWord(scores: Scores, hit: WordHit, factor: number): void {
  const says = meanings[hit.value] as number[]
  for (let k = 0; k < says.length; k += 2) scores[says[k] as number]! += (says[k + 1] as number) * factor
}

/** Whether a word says what was done. */
export const isDeed = (hit: WordHit): boolean => (meanings[hit.value]?.[1] ?? 0) >= levels.deed

/** The number of a word of the themes, or 0 where it is none. */
export const themeWordOf = (word: string): number => longestAt(words, word, 0, word.length) >> 6

/** Adds the share that each theme has of another sum: at most `worth` in all, less where little was said. */
export function addShare(scores: Scores, sum: Scores, worth: number): void {
  let all = 0
  for (let k = 0; k < sum.length; k++) all += sum[k]!
  if (all <= 0) return
  const factor = worth / Math.max(all, levels.sure)
  for (let k = 0; k < scores.length; k++) scores[k]! += sum[k]! * factor
}

/** Begins a sum anew: one list of scores serves many figures. */
export function clear(scores: Scores): void {
  for (let k = 0; k < scores.length; k++) scores[k] = 0
}

/** Begins a sum anew with another's numbers. */
export function copyTo(scores: Scores, from: Scores): void {
  for (let k = 0; k < scores.length; k++) scores[k] = from[k]!
}
