// Clauses (小句) with the parties named in them. Whose a figure is, is said in its clause, or else in a clause near it.
import { firstFrom, type Span } from '../../../model/evidence.ts'
import type { Copy } from '../../copy.ts'
import type { Named } from './named.ts'

/** A clause of a text, with who is named in it. */
export type Clause = Span & {
  /** Its place among the clauses. */
  index: number
  /** Its sentence (to ；), full sentence (to 。) and paragraph by number. */
  sentence: number
  period: number
  paragraph: number
  named: readonly Named[]
  /** Whether it tells of a part: 其中 and what follows it. */
  partial: boolean
  /** The clause before it in its sentence that names somebody, -1 where none does. */
  heard: number
  /** Whether its full sentence names nobody; then `before` ends the last sentence of its paragraph or list that does, or is -1. */
  silent: boolean
  before: number
}

/** The clauses of a copy in order; `ends` are the ends of quantities, for a 、 after one parts clauses too (德国31列、匈牙利18列). */
export function clausesOf({ text, paragraphs }: Copy, named: readonly Named[], ends: ReadonlySet<number>): Clause[] {
  const clauses: Clause[] = []
  const state = { sentence: 0, period: 0, paragraph: 0, next: 0 }
  let lead = -1
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'item') lead = -1
    state.paragraph = index
    let before = lead
    for (let start = paragraph.start; start < paragraph.end; ) {
      const first = clauses.length
      start = addPeriod(text, { clauses, named, ends, state, span: { start, end: paragraph.end } })
      const own = clauses.slice(first)
      const silent =
        own.every((clause) => clause.named === nobody) && !/我[省市县区州]/.test(text.slice(own[0]!.start, start))
      for (const clause of own) {
        clause.silent = silent
        clause.before = before
      }
      state.period++
      if (!silent) before = lastSpeaking(clauses, first)
    }
    if (text[paragraph.end - 1] === '：') lead = before
  }
  return clauses
}

/** The last clause from `first` on that is not of a part. */
function lastSpeaking(clauses: readonly Clause[], first: number): number {
  let last = clauses.length - 1
  while (last > first && clauses[last]!.partial) last--
  return last
}

type Adding = {
  clauses: Clause[]
  named: readonly Named[]
  ends: ReadonlySet<number>
  state: { sentence: number; period: number; paragraph: number; next: number }
  span: Span
}

/** Adds the clauses of the full sentence that begins a span; tells where it ends. */
function addPeriod(text: string, { clauses, named, ends, state, span }: Adding): number {
  let start = span.start
  let heard = -1
  let partial = false
  for (let at = start; at < span.end; at++) {
    const mark = text.charCodeAt(at)
    const last = at === span.end - 1
    if (!last && marks[mark] === 0 && !(mark === listMark && ends.has(at)) && at - start < longest) continue
    partial ||= text.startsWith('其中', start)
    const clause: Clause = {
      index: clauses.length,
      start,
      end: at + 1,
      sentence: state.sentence,
      period: state.period,
      paragraph: state.paragraph,
      partial,
      named: nobody,
      heard,
      silent: false,
      before: -1,
    }
    const next = state.next
    while (state.next < named.length && named[state.next]!.start <= at) state.next++
    if (state.next > next) clause.named = named.slice(next, state.next)
    clauses.push(clause)
    start = at + 1
    if (clause.named.length > 0) heard = clauses.length - 1
    if (last || marks[mark]! >= semicolon) {
      state.sentence++
      heard = -1
      partial = false
    }
    if (last || marks[mark] === fullStop) break
  }
  return start
}

/** The clause that a position lies in, by index. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  return Math.max(0, firstFrom(clauses, at + 1) - 1)
}

/** A clause and those near it: of its sentence before it (nearest first) and after it, then of its full sentence before it. */
export function around(clauses: readonly Clause[], at: number): Clause[] {
  const own = clauses[at]!
  const { sentence, period } = own
  const near = [own]
  const [least, most] = [Math.max(0, at - farthest + 1), Math.min(clauses.length, at + farthest)]
  for (let i = at - 1; i >= least && clauses[i]!.sentence === sentence; i--) near.push(clauses[i]!)
  for (let i = at + 1; i < most && clauses[i]!.sentence === sentence; i++) near.push(clauses[i]!)
  for (let i = at - 1; i >= least && clauses[i]!.period === period; i--)
    if (clauses[i]!.sentence !== sentence) near.push(clauses[i]!)
  return near
}

/** The clauses before one in its paragraph that name somebody, the nearest first. */
export function earlier(clauses: readonly Clause[], at: number): Clause[] {
  const { paragraph } = clauses[at]!
  const found: Clause[] = []
  for (let i = at - 1; i > at - farthest && i >= 0 && clauses[i]!.paragraph === paragraph; i--)
    if (clauses[i]!.named !== nobody) found.push(clauses[i]!)
  return found
}

/** Who is named in a clause that names nobody. */
const nobody: readonly Named[] = []

const farthest = 24
/** How strongly a mark parts: ，： a clause, ； a sentence, 。！？… a full sentence. */
const [semicolon, fullStop] = [2, 3]
const marks = new Uint8Array(65536)
for (const [list, strength] of [
  ['，：', 1],
  ['；', semicolon],
  ['。！？…', fullStop],
] as const)
  for (const mark of list) marks[mark.charCodeAt(0)] = strength
const listMark = '、'.charCodeAt(0)
/** Text without marks is cut, for nobody reads further for whose a number is. */
const longest = 200
