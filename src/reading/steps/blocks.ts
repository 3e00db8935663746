// Blocks (段): lines grouped into what the writer wrote as one paragraph, heading, item or caption. A margin cuts lines at one
// width, a writer at the end of a sentence; a column or page break leaves a sentence open that a later line closes.
import type { ParagraphKind } from '../copy.ts'
import { splitDoubled } from './doubled.ts'
import type { Line } from './lines.ts'

export type Block = { lines: Line[]; kind: ParagraphKind; level: number }

/** Item and heading numbers by depth: 一、 （一） 1. （1） and bullets. */
const bullets: readonly (readonly [RegExp, number])[] = [
  [/^(?:第?[一二三四五六七八九十]{1,3}(?:部分|章|节)?[、.．]|第[一二三四五六七八九十]{1,3}[章节])/, 1],
  [/^（[一二三四五六七八九十]{1,3}）/, 2],
  [/^\d{1,2}(?:[、．]|\.(?!\d))/, 3],
  [/^(?:（\d{1,2}）|\d{1,2}）|[①-⑳]|--|[•●■◆★▪◇○□▶►※·*] ?)/, 4],
]
const captionEnd = /(?:摄|供图|资料图片|资料图|图片|图|制图)）?$/

/** The blocks of the lines in the order in which they are to be read. */
export function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const wrapped = isWrapped(lines)
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const doubled = splitDoubled(text, lines, i)
    if (doubled) {
      for (const half of doubled.halves) blocks.push({ lines: half, kind: 'caption', level: 0 })
      i = doubled.next
      continue
    }
    const group = [lines[i]!]
    while (i + 1 < lines.length && joins(text, { lines, at: i, wrapped, length: group.length })) group.push(lines[++i]!)
    blocks.push(blockOf(text, group))
    i++
  }
  return closeOpenSentences(blocks, wrapped)
}

/** Whether a margin cut the lines: nearly all end in mid-sentence, or many do and fill the width. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 3 || medianSize(lines) > 60) return false
  const open = lines.filter((line) => !line.ended && line.size >= 8)
  if (open.length * 5 > lines.length * 3) return true
  const full = lines.filter((line, i) => !line.ended && line.size >= 8 && line.width >= localWidth(lines, i) - 6)
  return full.length * 4 > lines.length
}

function medianSize(lines: readonly Line[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}

type Seam = { lines: readonly Line[]; at: number; wrapped: boolean; length: number }

/** Whether the line after `at` goes on with what the line at `at` began. */
function joins(text: string, { lines, at, wrapped, length }: Seam): boolean {
  const line = lines[at]!
  const next = lines[at + 1]!
  if (!wrapped || bulletLevel(text, next) > 0 || (next.first && isKeptApart(text, line, next))) return false
  const wide = localWidth(lines, at)
  const full = line.width >= wide - 6
  if (line.ended) return full && next.gap === 0 && next.indent < 2
  if (next.indent >= 2 && next.indent > line.indent && length > 1) return false
  if (full) return true
  if (next.gap > 0) return line.width >= wide * 0.8 && next.size >= 8
  const alone = length === 1 && (line.gap > 0 || at === 0 || lines[at - 1]!.ended)
  return !(alone && !line.running && line.width < wide * (bulletLevel(text, line) ? 0.6 : 0.75))
}

/** A paragraph's end of the document's own holds, but for lines that a converter made paragraphs of: open, long and no rows. */
function isKeptApart(text: string, line: Line, next: Line): boolean {
  if (line.ended || line.size < 12 || next.indent >= 2) return true
  return text.slice(line.start, line.end).includes('\t') || text.slice(next.start, next.end).includes('\t')
}

/** The width to which the lines about this one are filled. */
function localWidth(lines: readonly Line[], at: number): number {
  let widest = 0
  let second = 0
  for (let i = Math.max(0, at - 4); i <= Math.min(lines.length - 1, at + 4); i++) {
    const { width } = lines[i]!
    if (width > widest) [widest, second] = [width, widest]
    else if (width > second) second = width
  }
  return widest > second * 1.3 ? second : widest
}

/** In text that is not wrapped a long open line goes on in the next running line, over captions that stand between. */
function closeOpenSentences(blocks: readonly Block[], wrapped: boolean): Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const last = block.lines.at(-1)!
    out.push(block)
    if (
      last.ended ||
      !(wrapped ? last.size > 8 && (last.running || block.lines.length > 1) : last.running && last.size >= 30)
    )
      continue
    const next = findClosing(blocks, i)
    if (next < 0) continue
    block.lines = [...block.lines, ...blocks[next]!.lines]
    out.push(...blocks.slice(i + 1, next))
    i = next
  }
  return out
}

function findClosing(blocks: readonly Block[], from: number): number {
  for (let i = from + 1; i < Math.min(blocks.length, from + 6); i++) {
    const { lines, kind } = blocks[i]!
    if (kind === 'item' || lines[0]!.indent >= 2 || lines[0]!.first) return -1
    if (lines.some((line) => line.ended) || lines.some((line) => line.running)) return i
  }
  return -1
}

function blockOf(text: string, lines: Line[]): Block {
  const level = bulletLevel(text, lines[0]!)
  const last = lines.at(-1)!
  const words = lines.reduce((sum, line) => sum + line.size, 0)
  const plain = !last.ended && words <= 45 && !lines.some((line) => line.running)
  if (plain && captionEnd.test(text.slice(Math.max(last.start, last.end - 6), last.end)))
    return { lines, kind: 'caption', level: 0 }
  if (plain) return { lines, kind: 'heading', level: level || 1 }
  return { lines, kind: level ? 'item' : 'body', level }
}

function bulletLevel(text: string, line: Line): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 8))
  return bullets.find(([pattern]) => pattern.test(head))?.[1] ?? 0
}
