// The reading copy: a document's text as the steps see it, with layout undone and script folded, and the way back from
// each of its characters to the document as it came. It exists so that rules read language and offsets stay true.
import type { Span } from '../model/evidence.ts'
import type { Day } from '../model/period.ts'

/** What a paragraph is: running text, a heading or title, a list item, a picture's caption. */
export type ParagraphKind = 'body' | 'heading' | 'item' | 'caption'

/** A paragraph of the copy; `text[end]` is its line break. `level`: 0 for body, 1 to 4 for headings and items by depth. */
export type Paragraph = Span & { kind: ParagraphKind; level: number }

/** A sentence of the copy, closing mark included, with the index of its paragraph. */
export type Sentence = Span & { paragraph: number }

export type Copy = {
  /** The document as it came; the only text that evidence is cut from. */
  raw: string
  /** Simplified, half-width, joined text. One `\n` ends each paragraph; there is no other line break and no furniture. */
  text: string
  /** For each character of `text`, where its source begins and ends in `raw`. */
  starts: Uint32Array
  ends: Uint32Array
  paragraphs: Paragraph[]
  sentences: Sentence[]
  title: string | null
  published: Day | null
  /** The year that it tells of, where a person said it; `published` is then the day as it stands to that year. */
  year: number | null
  /** A year that the text writes by mistake where `year` is meant, as when last year's report was written over. */
  miswritten: number | null
  /** Whether marks hide markup in the document. */
  marked: boolean
  /** Whether the document is written in traditional characters. */
  traditional: boolean
}

/** Where a span of the copy stands in the document as it came. */
export function rawSpan(copy: Copy, span: Span): Span {
  return { start: copy.starts[span.start] ?? 0, end: copy.ends[span.end - 1] ?? 0 }
}

/** Whether a span of the copy is one piece of the document, with nothing but white space or markup inside it. */
export function isWhole({ raw, starts, ends, marked }: Copy, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) {
    const [from, until] = [ends[at - 1]!, starts[at]!]
    if (until < from) return until === starts[at - 1] && from === ends[at]
    if (until > from && !marked && /\S/.test(raw.slice(from, until))) return false
  }
  return true
}
