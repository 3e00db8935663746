// Evidence (出处): the exact place in a document that states something. It exists because nothing enters the book
// that cannot be shown in the text as it came.
import { z } from 'zod'

/** A place in a text: UTF-16 indexes, end exclusive. */
export const spanSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
export type Span = z.infer<typeof spanSchema>

/** A place in a document with the words that stand there: `text.slice(start, end) === quote`, always. */
export const evidenceSchema = spanSchema.extend({ quote: z.string().min(1) })
export type Evidence = z.infer<typeof evidenceSchema>

/** The evidence at a span of a text, or null where the span is empty or outside the text. */
export function evidenceAt(text: string, span: Span): Evidence | null {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) return null
  return { quote: text.slice(span.start, span.end), start: span.start, end: span.end }
}

/** The index of the first of a list in order of place that begins at a position or later; the list's length where none does. */
export function firstFrom(list: readonly { start: number }[], position: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.start < position) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first of a list in order of place that ends after a position; the list's length where none does. */
export function firstEndingAfter(list: readonly { end: number }[], position: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return low
}
