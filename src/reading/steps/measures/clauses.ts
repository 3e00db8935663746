// Clauses (小句): the stretch of a sentence in which a quantity says what it counts, with its neighbours.
import type { Copy } from '../../copy.ts'
import type { Quantity } from '../quantities.ts'

/** Where a quantity stands: its clause, the text between it and its neighbours, its sentence. */
export type Clause = {
  start: number
  end: number
  /** After the last quantity of the same clause, or the clause's start. */
  from: number
  /** Before the next quantity of the same clause, or the clause's end. */
  until: number
  sentence: number
}

const stops = new Set([...'，；：。！？\n…,;:'].map((stop) => stop.charCodeAt(0)))
/** Chinese characters, which most of a text is, are neither stops nor brackets. */
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff
const reach = 90

/** The clause of each quantity; quantities come in order. Linear: nothing is looked at further than 90 characters away. */
export function clausesOf(copy: Copy, quantities: readonly Quantity[]): Clause[] {
  const { text, sentences } = copy
  let sentence = 0
  return quantities.map((quantity, i) => {
    while (sentence + 1 < sentences.length && (sentences[sentence]?.end ?? 0) <= quantity.start) sentence++
    const start = back(text, quantity.start)
    const end = ahead(text, quantity.end)
    const last = quantities[quantities[i - 1]?.threshold ? i - 2 : i - 1]
    const next = quantities[i + 1]
    const from = last && last.end > start && last.end <= quantity.start ? last.end : start
    const until = next && next.start < end && next.start >= quantity.end ? next.start : end
    return { start, end, from, until, sentence }
  })
}

/** Where the clause begins that holds the character before `at`. A bracket opened and not closed begins one. */
export function back(text: string, at: number): number {
  let open = 0
  const limit = Math.max(0, at - reach)
  for (let i = at - 1; i >= limit; i--) {
    const code = text.charCodeAt(i)
    if (isHan(code)) continue
    if (stops.has(code) || (code === 0x2014 && text.charCodeAt(i - 1) === 0x2014)) return i + 1
    if (code === 0xff09) open++
    if (code === 0xff08 && --open < 0) return i + 1
  }
  return limit
}

/** Where the clause ends that begins at or before `at`. */
export function ahead(text: string, at: number): number {
  let open = 0
  const limit = Math.min(text.length, at + reach)
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) continue
    if (stops.has(code) || (code === 0x2014 && text.charCodeAt(i + 1) === 0x2014)) return i
    if (code === 0xff08) open++
    if (code === 0xff09 && --open < 0) return i
  }
  return limit
}

/** How long the （园区共建） is that heads a paragraph and is no part of what it counts. */
export function headOf(text: string, start: number): number {
  if (text[start] !== '（' || (start > 0 && text[start - 1] !== '\n')) return 0
  return /^（[一-龥]{2,8}）/.exec(text.slice(start, start + 10))?.[0].length ?? 0
}
