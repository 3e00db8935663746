// View (提案用文本): a document's text with layout taken out and the script folded, and the way between its characters and the text as
// it came. It exists so that rules of entries read plain simplified Chinese and quotes still come from the document.
import type { Mark } from '../../model/document.ts'
import { type Evidence, evidenceAt, firstFrom, type Span } from '../../model/evidence.ts'
import { simplifiedPairs, simplifiedPairsOfTraditionalTexts } from '../../model/script.data.ts'

/** A sentence of the view with the number of its paragraph. */
export type Sentence = Span & { paragraph: number }

export type View = {
  raw: string
  text: string
  /** For each character of `text`, its index in `raw`. */
  at: Uint32Array
  /** For each index of `raw`, the first character of `text` at it or later. */
  from: Uint32Array
  sentences: Sentence[]
}

/** Marks that texts write in several ways, each with its plain form behind it. */
const plainMarks = mapOf('「“」”『“』”﹁“﹂”〝“〞”•·・·‧·∙·‐-‑-–-−-―—─—━—～~〜~﹑、﹐，．.［（］）')
/** Half-width marks, full where they do not stand inside a number or a Latin word. */
const wideMarks = mapOf(',，;；:：!！?？(（)）')

/** The view of a text; `marks` hide markup as they do for the reading. */
export function viewOf(raw: string, marks: readonly Mark[] = []): View {
  const table = tableOf(raw)
  const hard = hardBreaks(raw)
  const at = new Uint32Array(raw.length)
  const from = new Uint32Array(raw.length + 1)
  let [text, length, mark, same] = ['', 0, 0, 0]
  for (let i = 0; i < raw.length; i++) {
    from[i] = length
    while (marks[mark] && marks[mark]!.end <= i) mark++
    const hidden = marks[mark] && marks[mark]!.start <= i ? marks[mark]! : null
    const code = raw.charCodeAt(i)
    if (!hidden && isCommonHan(code) && table[code] === 0) {
      at[length++] = i
      continue
    }
    // What stays as it is is copied together.
    text += raw.slice(same, i)
    same = i + 1
    const character = hidden ? (hidden.start === i ? markAs(hidden.as) : '') : characterAt(raw, i, table, hard)
    if (!character) continue
    text += character
    at[length++] = i
  }
  from[raw.length] = length
  text += raw.slice(same)
  return { raw, text, at: at.subarray(0, length), from, sentences: sentencesOf(text) }
}

/** The evidence of a span of the view in the document. */
export function evidenceOf({ raw, at }: View, { start, end }: Span): Evidence | null {
  return evidenceAt(raw, { start: at[start] ?? 0, end: (at[end - 1] ?? -1) + 1 })
}

/** A span of the document in the view. */
export const spanOf = ({ from }: View, { start, end }: Span): Span => ({ start: from[start]!, end: from[end]! })

/** The sentence in which a character of the view stands. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  return Math.max(0, firstFrom(sentences, at + 1) - 1)
}

const markAs = (as: string) => (as === '\u2029' || as === '\n' || as === '\t' ? '\n' : /\s/.test(as) ? '' : as)

function characterAt(raw: string, i: number, table: Simplified, hard: ReadonlySet<number>): string {
  const written = raw[i]!
  const code = raw.charCodeAt(i)
  if (isDigit(code)) return written
  if (table[code] !== 0 && isCommonHan(code)) return String.fromCharCode(table[code]!)
  if (written === '\n' || written === '\r' || written === '\t') return hard.has(i) || written === '\t' ? '\n' : ''
  if (/\s/.test(written)) return ''
  const mark = wideMarks.get(written)
  if (mark && !(isPlain(raw[i - 1]) && isPlain(raw[i + 1]))) return mark
  if (isWideLatin(code)) return String.fromCharCode(code - 0xfee0)
  return plainMarks.get(written) ?? (table[code] === 0 ? written : String.fromCharCode(table[code]!))
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** Most characters of a text, of which none is a mark. */
const isCommonHan = (code: number) => code >= 0x4e00 && code <= 0x9fff

/** Full-width digits and letters. */
const isWideLatin = (code: number) =>
  (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)

const isPlain = (character: string | undefined) => character !== undefined && /[\w%]/.test(character)

/**
 * The line breaks that end a paragraph. In a text cut at a margin, only those after a closing mark or a short line do; where blank
 * lines part the paragraphs, a line that runs to the margin and is closed by nothing goes on in the next.
 */
function hardBreaks(raw: string): Set<number> {
  const lines: Span[] = []
  for (const match of raw.matchAll(/[^\n\r]+/g)) {
    const written = match[0].replace(/\s/g, '').length
    if (written) lines.push({ start: match.index + match[0].length, end: written })
  }
  const lengths = lines.map(({ end }) => end).sort((a, b) => a - b)
  const middle = lengths[lengths.length >> 1] ?? 0
  const open = lines.filter(
    ({ start, end }) => end > 9 && !/[。！？；：”」!?;:）)]\s*$/.test(raw.slice(start - 3, start)),
  )
  const cut = lines.length > 4 && middle < 60 && open.length * 2 > lines.length
  const margin = marginOf(raw, open, lengths.at(-1) ?? 0)
  const ends = lines.filter(
    (line) =>
      !margin.has(line) &&
      (!cut || line.end < middle * 0.6 || /[。！？!?]”?\s*$/.test(raw.slice(line.start - 3, line.start))),
  )
  return new Set(ends.map(({ start }) => start))
}

/** The open lines that run to the margin with the next line right below; none where three do not, for then there is no margin. */
function marginOf(raw: string, open: readonly Span[], widest: number): Set<Span> {
  const full = open.filter(
    ({ start, end }) =>
      end >= widest - 3 && /^\r?\n[^\S\r\n]*[^\s—·●■◆一二三四五六七八九十（(\d]/.test(raw.slice(start, start + 8)),
  )
  return new Set(widest >= 20 && widest < 60 && full.length >= 3 ? full : [])
}

/** The simplified form of each character by its code; 0 where it stays as it is. */
type Simplified = Uint16Array

function tableOf(raw: string): Simplified {
  plain ??= simplified(simplifiedPairs)
  let count = 0
  for (let i = 0; i < raw.length; i++) if (plain[raw.charCodeAt(i)] !== 0) count++
  if (count * 100 <= raw.length) return plain
  full ??= simplified(simplifiedPairs + simplifiedPairsOfTraditionalTexts)
  return full
}

let plain: Simplified | null = null
let full: Simplified | null = null

function simplified(pairs: string): Simplified {
  const table = new Uint16Array(0x10000)
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
  return table
}

function mapOf(pairs: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i]!, pairs[i + 1]!)
  return map
}

/** No sentence is read further than this: a table without marks is not one statement. */
const longest = 600

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let [start, paragraph] = [0, 0]
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end, paragraph })
    start = end
  }
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (mark === '\n') {
      close(i + 1)
      paragraph++
    } else if (i - start >= longest) close(i + 1)
    else if ('。！？；'.includes(mark)) {
      while (i + 1 < text.length && '”）》'.includes(text[i + 1]!)) i++
      close(i + 1)
    }
  }
  close(text.length)
  return sentences
}
