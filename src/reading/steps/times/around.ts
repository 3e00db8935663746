// Around a number (数字的上下文): the words of counting before and behind it in its sentence. It exists so that every question
// of counting.ts and standing.ts looks at the same stretch.
import type { Copy } from '../../copy.ts'
import type { Counting } from './cues.data.ts'
import { type Cue, clauseEnd, clauseStart } from './cues.ts'
import type { Counted, Governor } from './governing.ts'

/** A number in its sentence: the cues before it, those of its own clause before and behind it, and the clause's bounds. */
export type Around = {
  text: string
  quantity: Counted
  governor: Governor
  before: Cue<Counting>[]
  clause: Cue<Counting>[]
  behind: Cue<Counting>[]
  clauseStart: number
  clauseEnd: number
}

type Looking = { copy: Copy; cues: readonly Cue<Counting>[]; first: number; quantity: Counted; governor: Governor }

/** Looks around a number; `first` is the first cue that may speak for it. */
export function aroundOf({ copy: { text }, cues, first, quantity, governor }: Looking): Around {
  const start = clauseStart(text, quantity.start, governor.sentence.start)
  const end = clauseEnd(text, quantity.end, governor.sentence.end)
  const before: Cue<Counting>[] = []
  const behind: Cue<Counting>[] = []
  for (let i = first; i < cues.length && cues[i]!.start < end; i++) {
    const cue = cues[i] as Cue<Counting>
    if (cue.end <= quantity.start) before.push(cue)
    else if (cue.start >= quantity.end) behind.push(cue)
  }
  const clause = before.filter((cue) => cue.start >= start)
  return { text, quantity, governor, before, clause, behind, clauseStart: start, clauseEnd: end }
}

/** Whether a cue of one of the kinds is among these. */
export function has(cues: readonly Cue<Counting>[], ...kinds: Counting[]): boolean {
  return cues.some((cue) => kinds.includes(cue.kind))
}

/** Counters of what happens and cannot stand: their numbers are never a level. */
export const happening = /次|场|趟|列|班|期|批|届|例|单|笔|航|节|车|稿|遍/

/** The clause before the number. */
export function leadOf({ text, clauseStart: start, quantity }: Around): string {
  return text.slice(start, quantity.start)
}
