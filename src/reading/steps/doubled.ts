// Doubled captions (重影图说): a PDF that draws a caption's shadow gives each of its lines twice. Each copy is read by itself,
// so that no number or name is made of the seam.
import type { Line } from './lines.ts'

/** The two copies of the doubled lines from `at` on, and the line after them; null where the line stands once. */
export function splitDoubled(
  text: string,
  lines: readonly Line[],
  at: number,
): { halves: Line[][]; next: number } | null {
  const pairs: [Line, Line][] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]!
    const middle = middleOf(text, line)
    if (middle < 0 || (next > at && line.gap > 0)) break
    pairs.push([part(line, line.start, middle), part(line, middle, line.end)])
  }
  const [first] = pairs
  if (!first) return null
  if (pairs.length === 1) return { halves: [[first[0]], [first[1]]], next }
  const rest = pairs.slice(1)
  return { halves: [[first[1], ...rest.map(([copy]) => copy)], [first[0]], ...rest.map(([, copy]) => [copy])], next }
}

/** Where the second copy begins, or -1; a line under four characters is not taken for doubled. */
function middleOf(text: string, line: Line): number {
  const length = line.end - line.start
  if (length < 8 || length % 2 || length > 200) return -1
  const middle = line.start + length / 2
  return text.slice(line.start, middle) === text.slice(middle, line.end) ? middle : -1
}

function part(line: Line, start: number, end: number): Line {
  return { ...line, start, end, size: end - start, width: line.width / 2, ended: line.ended && end === line.end }
}
