// Sentences (句): each paragraph cut after 。！？； and the quotes that close with them. Rules about time, place and
// counting look no further than their sentence unless they say so.
import type { Paragraph, Sentence } from '../copy.ts'

const closers = new Set(['”', '’', '）', '】', '》', '。', '！', '？'].map((mark) => mark.charCodeAt(0)))
const isEnd = (unit: number) => unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b

/** The sentences of a copy's text in order; every character of a paragraph is in exactly one. */
export function sentencesOf(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    let start = paragraph.start
    for (let at = start; at < paragraph.end; at++) {
      if (!isEnd(text.charCodeAt(at))) continue
      let end = at + 1
      while (end < paragraph.end && closers.has(text.charCodeAt(end))) end++
      sentences.push({ start, end, paragraph: index })
      start = end
      at = end - 1
    }
    if (start < paragraph.end) sentences.push({ start, end: paragraph.end, paragraph: index })
  }
  return sentences
}
