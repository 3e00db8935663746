// Cues in a text (标志): where the words of cues.data.ts stand, found in one pass, and looked up around a number.
import { type WordHit, type Words, wordsIn, wordsOf } from '../words.ts'
import { type Counting, countingWords, type Tense, tenseWords } from './cues.data.ts'

/** A cue: where it stands and what it says. */
export type Cue<Kind> = { start: number; end: number; kind: Kind }

const tenses = Object.keys(tenseWords) as Tense[]
const countings = Object.keys(countingWords) as Counting[]
const tenseTree = treeOf(tenses, tenseWords)
const countingTree = treeOf(countings, countingWords)

function treeOf<Kind extends string>(kinds: readonly Kind[], lists: Record<Kind, string>): Words {
  return wordsOf(kinds.flatMap((kind, index) => lists[kind].split(' ').map((word) => [word, index + 1] as const)))
}

/** The words of tense in a stretch of text: 力争, 计划, 将于, 已. */
export function tenseCues(text: string, start: number, end: number): Cue<Tense>[] {
  return cues(wordsIn(tenseTree, text, start, end), tenses)
}

/** The words of counting in a stretch of text: 累计, 签约, 总投资, 每周. */
export function countingCues(text: string, start: number, end: number): Cue<Counting>[] {
  return cues(wordsIn(countingTree, text, start, end), countings)
}

function cues<Kind extends string>(hits: readonly WordHit[], kinds: readonly Kind[]): Cue<Kind>[] {
  return hits.map(({ start, end, value }) => ({ start, end, kind: kinds[value - 1]! }))
}

/** No clause is looked at further than this. */
const longest = 200

const closing = new Set([...'，。；：！？\n…'].map((sign) => sign.charCodeAt(0)))

/** Where the clause that holds a place begins: behind the last ，。；：！？ before it. */
export function clauseStart(text: string, at: number, from: number): number {
  let start = at
  const least = Math.max(from, at - longest)
  while (start > least && !closing.has(text.charCodeAt(start - 1))) start--
  return start
}

/** Where the clause that holds a place ends. */
export function clauseEnd(text: string, at: number, until: number): number {
  let end = at
  const most = Math.min(until, at + longest)
  while (end < most && !closing.has(text.charCodeAt(end))) end++
  return end
}
