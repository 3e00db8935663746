// Layout (版面): lines that a margin cut are joined, paragraphs, headings, items and captions are told apart, furniture is
// left out, and the reading copy is made with the way back from each of its characters.
import type { Mark } from '../../model/document.ts'
import type { Day } from '../../model/period.ts'
import type { Copy, Paragraph } from '../copy.ts'
import { type Block, blocksOf } from './blocks.ts'
import { findFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { sentencesOf } from './sentences.ts'
import { findSpaces } from './spaces.ts'
import { type Stream, streamOf } from './stream.ts'

/** What is known of a document beside its text. */
export type About = { published?: Day | null; title?: string | null; marks?: readonly Mark[] }

/** The reading copy of a text: `总投资345 万⏎株` is read as `总投资345万株`, with the break kept in the way back. */
export function copyOf(raw: string, about: About = {}): Copy {
  const stream = streamOf(raw, about.marks ?? [])
  const lines = linesOf(stream.text)
  const furniture = findFurniture(stream.text, lines)
  const read = lines.filter((_, i) => !furniture[i])
  const blocks = blocksOf(stream.text, read)
  const { text, starts, ends, paragraphs } = write(stream, blocks)
  return {
    raw,
    text,
    starts,
    ends,
    paragraphs,
    sentences: sentencesOf(text, paragraphs),
    title: about.title ?? null,
    published: about.published ?? null,
    traditional: stream.traditional,
  }
}

/** Writes the blocks one after another, spaces that layout put there left out, one line break after each. */
function write(stream: Stream, blocks: readonly Block[]) {
  const longest = stream.text.length + blocks.length + 1
  const starts = new Uint32Array(longest)
  const ends = new Uint32Array(longest)
  const paragraphs: Paragraph[] = []
  const pieces: string[] = []
  let length = 0
  const put = (from: number, until: number) => {
    if (from >= until) return
    pieces.push(stream.text.slice(from, until))
    starts.set(stream.starts.subarray(from, until), length)
    ends.set(stream.ends.subarray(from, until), length)
    length += until - from
  }
  for (const block of blocks) {
    const start = length
    for (const piece of findSpaces(stream.text, block.lines)) put(piece.start, piece.end)
    if (length === start) continue
    paragraphs.push({ start, end: length, kind: block.kind, level: block.level })
    pieces.push('\n')
    starts[length] = ends[length - 1]!
    ends[length] = ends[length - 1]!
    length++
  }
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length), paragraphs }
}
