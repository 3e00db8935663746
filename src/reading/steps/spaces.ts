// Spaces (空格): Chinese is written without them, so those between characters come from layout. Which to keep is decided by
// block: a title keeps its pauses, running text and letter-spaced lines keep none.
import type { Span } from '../../model/evidence.ts'
import type { Line } from './lines.ts'

/** The pieces of a block's lines that are to be read, in order; what lies between them is layout. */
export function findSpaces(text: string, lines: readonly Line[]): Span[] {
  const block = mannerOf(text, lines)
  const pieces: Span[] = []
  for (const [i, line] of lines.entries()) {
    const manner = block === 'letters' || lines.length === 1 ? block : isLetterSpaced(text, line) ? 'letters' : block
    let start = line.start
    for (let at = line.start; at < line.end; at++) {
      if (!isSpace(text.charCodeAt(at))) continue
      let after = at + 1
      while (after < line.end && isSpace(text.charCodeAt(after))) after++
      const wide = text[at] === '\t' || (after - at >= 3 && manner !== 'letters')
      const kept = wide || keepsSpace(text.charCodeAt(at - 1), text.charCodeAt(after), manner)
      pieces.push({ start, end: kept ? at + 1 : at })
      start = after
      at = after
    }
    const last = { start, end: line.end }
    pieces.push(last)
    if (manner !== 'letters' && isSpacedSeam(text, line, lines[i + 1])) last.end++
  }
  return pieces.filter((piece) => piece.end > piece.start)
}

/** Two Latin words that a margin parted keep a space; the digits of one number do not. */
function isSpacedSeam(text: string, line: Line, next: Line | undefined): boolean {
  if (!next || text.charCodeAt(line.end) > 0x20) return false
  return isLetter(text.charCodeAt(line.end - 1)) && isLatin(text.charCodeAt(next.start))
}

/** `letters`: nearly every character is followed by a space; `running`: sentences; `title`: neither. */
type Manner = 'letters' | 'running' | 'title'

function mannerOf(text: string, lines: readonly Line[]): Manner {
  const size = lines.reduce((sum, line) => sum + line.size, 0)
  const spaces = lines.reduce((sum, line) => sum + countSpaces(text, line), 0)
  if (size > 3 && spaces * 5 > size * 2) return 'letters'
  return lines.some((line) => line.running) || spaces * 8 > size ? 'running' : 'title'
}

function isLetterSpaced(text: string, line: Line): boolean {
  return line.size > 3 && countSpaces(text, line) * 5 > line.size * 2
}

function countSpaces(text: string, line: Line): number {
  let spaces = 0
  for (let at = line.start + 1; at < line.end; at++)
    if (isSpace(text.charCodeAt(at)) && !isSpace(text.charCodeAt(at - 1))) spaces++
  return spaces
}

function keepsSpace(before: number, after: number, manner: Manner): boolean {
  if (manner === 'letters') return false
  if (manner === 'running' && isNumeric(before) && isNumeric(after)) return false
  if (isLatin(before) && isLatin(after)) return true
  return manner === 'title' && before > 0x2e80 && after > 0x2e80
}

const isSpace = (unit: number) => unit === 0x20 || unit === 0x09 || unit === 0xfeff || unit === 0x200b
const isLetter = (unit: number) => (unit | 32) >= 0x61 && (unit | 32) <= 0x7a
/** Digits and the point between them. */
const isNumeric = (unit: number) => (unit >= 0x30 && unit <= 0x39) || unit === 0x2e
/** Letters, digits and marks of half width. */
const isLatin = (unit: number) => unit > 0x20 && unit < 0x250
