// CSV (逗号分隔表): the file's text exactly as given, with marks over its commas and quotes, and each cell as a place.
import { type Cell, type Mark, paragraphEnd } from '../../model/document.ts'
import { columnName } from './cell-names.ts'
import type { Contents } from './contents.ts'

/** Opens a csv or tsv; what separates its cells is told by its first lines. */
export function openCsv(text: string, ending: string): Contents {
  const separator = ending === 'tsv' ? '\t' : separatorOf(text)
  const marks: Mark[] = []
  const cells: Cell[] = []
  let [at, row, column] = [0, 1, 0]
  while (at < text.length) {
    const end = cellAt(text, at, separator, marks)
    const quoted = text.charCodeAt(at) === 34
    const span = quoted ? { start: at + 1, end: Math.max(at + 1, end - 1) } : { start: at, end }
    if (span.end > span.start) cells.push({ sheet: '', ref: columnName(column) + row, ...span })
    at = end
    if (text[at] === separator) {
      if (separator !== '\t') marks.push({ start: at, end: at + 1, as: '\t' })
      column++
      at++
    } else {
      if (text[at] === '\r') at++
      if (text[at] === '\n') at++
      if (at > end) marks.push({ start: end, end: at, as: paragraphEnd })
      row++
      column = 0
    }
  }
  return { format: 'csv', text, marks, cells }
}

/** Where the cell that starts here ends, its quotes included; its quotes and doubled quotes are marked. */
function cellAt(text: string, start: number, separator: string, marks: Mark[]): number {
  if (text.charCodeAt(start) !== 34) return plainEnd(text, start, separator)
  marks.push({ start, end: start + 1, as: '' })
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    const line = lineInside(text, at, quote < 0 ? text.length : quote)
    for (const mark of line) marks.push(mark)
    if (quote < 0) return text.length
    if (text.charCodeAt(quote + 1) !== 34) {
      marks.push({ start: quote, end: quote + 1, as: '' })
      return plainEnd(text, quote + 1, separator)
    }
    marks.push({ start: quote, end: quote + 2, as: '"' })
    at = quote + 2
  }
}

/** Line breaks inside a quoted cell are read as spaces, so that the cell stays in its row. */
function lineInside(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 10) continue
    const from = at > start && text[at - 1] === '\r' ? at - 1 : at
    marks.push({ start: from, end: at + 1, as: ' ' })
  }
  return marks
}

function plainEnd(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const counts = [',', '\t', ';', '，'].map((separator) => ({ separator, count: head.split(separator).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator
}
