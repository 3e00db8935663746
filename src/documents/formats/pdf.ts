// PDF: the text of each page in reading order, pages by number, with marks over running heads, running feet and page numbers so that
// a sentence that goes on over the page stays one.
import type { Mark, Note, Page } from '../../model/document.ts'
import { note, Unreadable } from '../problems.ts'
import { CmapFactory } from './cmaps.ts'
import type { Contents } from './contents.ts'
import { type Line, linesOf, type Piece } from './lines.ts'
import { visible } from './page.ts'
import { runningLines } from './running.ts'

/** A page with less is taken as an image with a stamp or number on it. */
const fewestCharacters = 10
const indent = '\u3000\u3000'

/** The text of a pdf. Throws `encrypted`, `scanned`, `no_text` or `broken`. */
export async function openPdf(bytes: Uint8Array): Promise<Contents> {
  const pages = await linesOfPages(bytes)
  const amounts = pages.map((lines) => lines.reduce((sum, line) => sum + visible(textOf(line)), 0))
  const most = amounts.reduce((a, b) => Math.max(a, b), 0)
  const images = holdsImages(bytes)
  if (most < fewestCharacters && images) throw new Unreadable('scanned')
  if (most === 0) throw new Unreadable('no_text')
  const empty = amounts.flatMap((amount, i) => (amount === 0 && images ? [i + 1] : []))
  const notes: Note[] = empty.length > 0 ? [note('pages_scanned', empty.join('、'))] : []
  const title = titleOf(pages[0] ?? [])
  return { format: 'pdf', ...composed(pages), ...(title ? { title } : {}), notes }
}

async function linesOfPages(bytes: Uint8Array): Promise<Line[][]> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument } = await getResolvedPDFJS()
  const task = getDocument({
    data: new Uint8Array(bytes),
    BinaryDataFactory: CmapFactory,
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0])
  try {
    const pdf = await task.promise
    const pages: Line[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: false })
      pages.push(linesOf(items.flatMap((item) => ('str' in item ? pieceOf(item) : []))))
      page.cleanup()
    }
    return pages
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken')
  } finally {
    await task.destroy()
  }
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece[] {
  if (!/\S/.test(item.str)) return []
  const [, , , , x = 0, y = 0] = item.transform
  return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(item.transform[3] ?? 10) }]
}

/** Image dictionaries are never compressed or encrypted, so a look at the bytes tells. */
function holdsImages(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole.includes('/Subtype/Image') || whole.includes('/Subtype /Image')
}

function composed(pages: Line[][]): { text: string; marks: Mark[]; pages: Page[] } {
  const running = runningLines(pages)
  const places: Page[] = []
  const marks: Mark[] = []
  let text = ''
  for (const [i, lines] of pages.entries()) {
    if (text) text += '\n'
    const start = text.length
    const edges = edgesOf(lines)
    let inHead = true
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1]
      let from = text.length
      if (before) text += startsAnew(before, line) ? '\n\n' : '\n'
      const head = inHead && before ? marks.at(-1) : undefined
      if (head) from = head.end = text.length
      text += isIndented(line, edges) ? indent + textOf(line) : textOf(line)
      inHead = inHead && running.has(line)
      if (running.has(line)) marks.push({ start: from, end: text.length, as: '' })
    }
    places.push({ number: i + 1, start, end: text.length })
  }
  return { text, marks, pages: places }
}

function textOf(line: Line): string {
  return line.map((piece) => piece.text).join('\t')
}

/** A new paragraph shows by more space above it than lines have, or by another size of type. */
function startsAnew(before: Line, line: Line): boolean {
  const [above, here] = [before[0], line[0]]
  if (!above || !here) return false
  const size = Math.max(above.height, here.height)
  const apart = above.y - here.y
  return Math.abs(above.height - here.height) > 0.15 * size || apart > 2.6 * size
}

/** Two characters in from where most lines near it begin. */
function isIndented(line: Line, edges: Map<number, number>): boolean {
  const first = line[0]
  if (!first || line.length > 1) return false
  let edge = Math.round(first.x)
  for (let x = edge - 1; x > first.x - 3 * first.height; x--) if ((edges.get(x) ?? 0) > (edges.get(edge) ?? 0)) edge = x
  const by = (first.x - edge) / first.height
  return by > 1.4 && by < 2.8
}

/** How many lines begin at each point of the width. */
function edgesOf(lines: Line[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const x = Math.round(line[0]?.x ?? 0)
    counts.set(x, (counts.get(x) ?? 0) + 1)
  }
  return counts
}

/** The largest type on the first page, where it stands out and reads like a title. */
function titleOf(lines: Line[]): string | null {
  const heights = lines.map((line) => line[0]?.height ?? 0).sort((a, b) => a - b)
  const [usual = 0, largest = 0] = [heights[Math.floor(heights.length / 2)], heights.at(-1)]
  if (largest < usual * 1.2) return null
  const title = lines.filter((line) => (line[0]?.height ?? 0) > largest * 0.95).map(textOf)
  const whole = title
    .join('')
    .replace(/\s+/g, '')
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
  return title.length <= 4 && whole.length >= 4 && whole.length <= 80 && /[\u4e00-\u9fff]{4}/.test(whole) ? whole : null
}
