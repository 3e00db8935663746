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
  /** The clause before the number. */
  lead: string
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
  let own = before.length
  while (own > 0 && before[own - 1]!.start >= start) own--
  const clause = own === 0 ? before : before.slice(own)
  const lead = text.slice(start, quantity.start)
  return { text, quantity, governor, before, clause, behind, clauseStart: start, clauseEnd: end, lead }
}

/** Whether a cue of one of the kinds is among these. */
export function has(cues: readonly Cue<Counting>[], one: Counting, two = one, three = one): boolean {
  for (let i = 0; i < cues.length; i++) {
    const { kind } = cues[i]!
    if (kind === one || kind === two || kind === three) return true
  }
  return false
}

/** Whether a unit measures land or a way. */
export function isExtent(unit: Counted['unit']): boolean {
  return unit === 'm2' || unit === 'mu' || unit === 'km'
}

/** Counters of what happens and cannot stand: their numbers are never a level. */
const happening = '次场趟列班期批届例单笔航节车稿遍'

/** Whether a counter is one of them: 次, 场次, 班列. */
export function isHappening(counter: string | null): boolean {
  if (counter === null) return false
  for (let at = 0; at < counter.length; at++) if (happening.includes(counter.charAt(at))) return true
  return false
}

/** 手术由610台增加到1430台: what is done that often, and not a level. */
export function isDeed({ clause, text }: Around): boolean {
  return clause.some(({ kind, end }) => kind === 'event' && '由从'.includes(text.charAt(end) || '\n'))
}

/** The clause before the number. */
export function leadOf({ lead }: Around): string {
  return lead
}
