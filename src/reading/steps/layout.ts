// Layout (版面): lines that a margin cut are joined, paragraphs, headings, items and captions are told apart, furniture is
// left out, and the reading copy is made with the way back from each of its characters.
import type { Mark } from '../../model/document.ts'
import type { Span } from '../../model/evidence.ts'
import type { Day } from '../../model/period.ts'
import type { Copy, Paragraph } from '../copy.ts'
import { type Block, blocksOf } from './blocks.ts'
import { stringOf } from './fold.ts'
import { findFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { sentencesOf } from './sentences.ts'
import { findSpaces } from './spaces.ts'
import { type Stream, streamOf } from './stream.ts'

/**
 * What is known of a document beside its text. `year`: that it tells of, as a person said. `marked`: whether marks hide markup, by default
 * where there are any.
 */
export type About = {
  published?: Day | null
  title?: string | null
  year?: number | null
  marks?: readonly Mark[]
  marked?: boolean
}

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
    year: about.year ?? null,
    miswritten: null,
    marked: about.marked ?? stream.places !== null,
    traditional: stream.traditional,
  }
}

/** Writes the blocks one after another, spaces that layout put there left out, one line break after each. */
function write(stream: Stream, blocks: readonly Block[]) {
  const longest = stream.text.length + blocks.length + 1
  const units = new Uint16Array(longest)
  const starts = new Uint32Array(longest)
  const ends = new Uint32Array(longest)
  const paragraphs: Paragraph[] = []
  let to = 0
  const put = ({ start, end }: Span) => {
    for (let at = start; at < end; at++, to++) {
      units[to] = stream.text.charCodeAt(at)
      starts[to] = stream.places ? stream.places.starts[at]! : at
      ends[to] = stream.places ? stream.places.ends[at]! : at + 1
    }
  }
  for (const block of blocks) {
    const start = to
    for (const piece of findSpaces(stream.text, block.lines)) put(piece)
    if (to === start) continue
    paragraphs.push({ start, end: to, kind: block.kind, level: block.level })
    units[to] = lineBreak
    starts[to] = ends[to - 1]!
    ends[to] = ends[to - 1]!
    to++
  }
  return {
    text: stringOf(units.subarray(0, to)),
    starts: starts.subarray(0, to),
    ends: ends.subarray(0, to),
    paragraphs,
  }
}

const lineBreak = '\n'.charCodeAt(0)
