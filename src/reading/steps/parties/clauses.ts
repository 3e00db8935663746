// Clauses (小句) with the parties named in them. Whose a figure is, is said in its clause, or else in a clause near it.
import type { Span } from '../../../model/evidence.ts'
import type { Copy } from '../../copy.ts'
import type { Named } from './main-pair.ts'

/** A clause, its paragraph, the sentence (to ；) and the full sentence (to 。) that it belongs to, by number, and who is named. */
export type Clause = Span & { paragraph: number; sentence: number; period: number; named: Named[] }

/** The clauses of a copy in order. */
export function clausesOf({ text, paragraphs }: Copy, named: readonly Named[]): Clause[] {
  const clauses: Clause[] = []
  let sentence = 0
  let period = 0
  let next = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    let start = paragraph.start
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = text[at]!
      const last = at === paragraph.end - 1
      if (!last && !breaks.has(mark)) continue
      const clause: Clause = { start, end: at + 1, paragraph: index, sentence, period, named: [] }
      while (next < named.length && named[next]!.start <= at) clause.named.push(named[next++]!)
      clauses.push(clause)
      start = at + 1
      if (last || (mark !== '，' && mark !== '：')) sentence++
      if (last || (mark !== '，' && mark !== '；' && mark !== '：')) period++
    }
  }
  return clauses
}

/** The clause that a position lies in, by index. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  let low = 0
  let high = clauses.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (clauses[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The clauses of the same sentence before one (nearest first), then those after it. */
export function* siblings(clauses: readonly Clause[], at: number): Generator<Clause> {
  const { sentence } = clauses[at]!
  for (let i = at - 1; i >= 0 && clauses[i]!.sentence === sentence; i--) yield clauses[i]!
  for (let i = at + 1; i < clauses.length && clauses[i]!.sentence === sentence; i++) yield clauses[i]!
}

/** Whether any clause of the full sentence names somebody. */
export function isNamedPeriod(clauses: readonly Clause[], at: number): boolean {
  const { period } = clauses[at]!
  if (clauses[at]!.named.length > 0) return true
  for (let i = at - 1; i >= 0 && clauses[i]!.period === period; i--) if (clauses[i]!.named.length > 0) return true
  for (let i = at + 1; i < clauses.length && clauses[i]!.period === period; i++)
    if (clauses[i]!.named.length > 0) return true
  return false
}

/** The last clause before the full sentence of a clause, in its paragraph, or -1. */
export function lastBefore(clauses: readonly Clause[], at: number): number {
  const { period, paragraph } = clauses[at]!
  let i = at - 1
  while (i >= 0 && clauses[i]!.period === period) i--
  return i >= 0 && clauses[i]!.paragraph === paragraph ? i : -1
}

const breaks = new Set(['，', '。', '；', '：', '！', '？', '…'])
