// Finds where the name of an organisation can end: the ending words of endings.data.ts, where what follows does not make
// them another word (大学 but not 大学生).

import { wordList, wordsBetween } from '../ties/words.ts'
import type { BodySort } from './body.ts'
import { endings, notBefore } from './endings.data.ts'

/** An ending where it stands: 医院 of 上海瑞金医院. */
export type Ending = { start: number; end: number; word: string; sort: BodySort }

const list = wordList(endings)

/** The endings of a text in order; of those that begin at one place the longest. */
export function endingsIn(text: string): Ending[] {
  const found: Ending[] = []
  for (const { start, end, means } of wordsBetween(list, text, 0, text.length)) {
    const word = text.slice(start, end)
    const next = text[end]
    if (next === undefined || !notBefore[word]?.includes(next)) found.push({ start, end, word, sort: means })
  }
  return found
}
