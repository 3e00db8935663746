// Lines (行): the stream cut at its line breaks, each line with what tells whether it was cut by a margin or by the writer.
// Layout is decided on them, before anything is read.
import { paragraphEnd } from '../../model/document.ts'
import type { Span } from '../../model/evidence.ts'

export type Line = Span & {
  /** Number of characters, white space left out. */
  size: number
  /** Width in half-width units: a Chinese character is 2. */
  width: number
  /** White space before the first character, in half-width units. */
  indent: number
  /** Empty lines before it. */
  gap: number
  /** Whether the document itself ended a paragraph before it: nothing joins over that. */
  first: boolean
  /** Whether it ends as a sentence or an introduction does: 。！？；： and closing quotes after them. */
  ended: boolean
  /** Whether it holds ，。 or ；, as running text does and titles do not. */
  running: boolean
}

const isSpace = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0xfeff || unit === 0x200b
/** Whether a character breaks a line. */
export const isBreak = (unit: number) =>
  unit === 0x0a || unit === 0x0d || unit === 0x0c || unit === 0x0b || unit === 0x2028 || unit === 0x2029
/** ，。； */
const isRunning = (unit: number) => unit === 0xff0c || unit === 0x3002 || unit === 0xff1b
const endMarks = new Set(['。', '！', '？', '；', '：', '…'].map((mark) => mark.charCodeAt(0)))
const closers = new Set(['”', '’', '）', '】', '》'].map((mark) => mark.charCodeAt(0)))

/** The lines of a text that hold anything, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let first = true
  for (let start = 0; start <= text.length; ) {
    let end = start
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++
    const line = lineAt(text, { start, end }, { gap, first })
    if (line) lines.push(line)
    gap = line ? 0 : gap + 1
    first = text[end] === paragraphEnd || (first && !line)
    start = end + (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? 2 : 1)
  }
  return lines
}

function lineAt(text: string, span: Span, { gap, first }: Pick<Line, 'gap' | 'first'>): Line | null {
  let { start, end } = span
  let indent = 0
  while (start < end && isSpace(text.charCodeAt(start))) indent += text.charCodeAt(start++) === 0x09 ? 4 : 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return null
  let size = 0
  let width = 0
  let running = false
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isSpace(unit)) continue
    size++
    width += unit < 0x100 ? 1 : 2
    running ||= isRunning(unit)
  }
  return { start, end, size, width, indent, gap, first, ended: endsSentence(text, { start, end }), running }
}

function endsSentence(text: string, span: Span): boolean {
  let last = span.end - 1
  while (last > span.start && closers.has(text.charCodeAt(last))) last--
  return endMarks.has(text.charCodeAt(last))
}
