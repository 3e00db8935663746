// Running lines (页眉页脚): page numbers, and lines that stand at the head or foot of page after page. They belong to the paper and
// not to the text.
import type { Line } from './lines.ts'

/** How many lines at each end of a page may be running ones. */
const reach = 2
const pageNumber = /^[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·\s]*$/

/** The running lines of all pages. */
export function runningLines(pages: Line[][]): Set<Line> {
  const seen = new Map<string, Line[]>()
  const running = new Set<Line>()
  for (const lines of pages) {
    const ends = new Set([...lines.slice(0, reach), ...lines.slice(-reach)])
    for (const line of ends) {
      const text = line.map((piece) => piece.text).join(' ')
      const outermost = line === lines[0] || line === lines.at(-1)
      if (outermost && lines.length > 1 && pageNumber.test(text)) running.add(line)
      const same = text.replace(/\d+/g, '#').replace(/\s+/g, '')
      seen.set(same, [...(seen.get(same) ?? []), line])
    }
  }
  const often = Math.max(3, pages.length * 0.4)
  for (const lines of seen.values()) if (lines.length >= often) for (const line of lines) running.add(line)
  return running
}
