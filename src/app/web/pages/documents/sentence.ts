// The sentence of a finding with a line before and after it (原句与上下文), as the document shows it and not as its file has it.
import type { Mark } from '../../../../model/document.ts'
import type { Span } from '../../../../model/evidence.ts'
import { passagesOf } from '../../../../model/passages.ts'
import { blocksOf, shownAt, shownText, tidied } from './blocks.ts'

/** `mark`: the words in the sentence. */
export type SentenceAt = { before: string; sentence: string; mark: [number, number]; after: string }

/** How much of the raw text around the words is looked at; markup takes room too. */
const around = 3_000

/** The sentence in which a span stands. */
export function sentenceAt(text: string, marks: readonly Mark[], span: Span): SentenceAt {
  const from = Math.max(0, span.start - around)
  const to = Math.min(text.length, span.end + around)
  const blocks = tidied(blocksOf(text, marks, { from, to }), false)
  const first = blocks.findIndex(({ end }) => end > span.start)
  const last = blocks.findLastIndex(({ start }) => start < span.end)
  const own = blocks.slice(Math.max(0, first), Math.max(first, last) + 1)
  const shown = own.map(shownText).join('')
  const start = own[0] ? shownAt(own[0], span.start) : 0
  const lead = own.slice(0, -1).reduce((sum, block) => sum + shownText(block).length, 0)
  const end = own.length > 0 ? lead + shownAt(own.at(-1)!, span.end) : 0
  const [before, after] = [blocks[first - 1], blocks[last + 1]].map((one) => (one ? shownText(one) : ''))
  return cut(shown, [start, end], { before: before ?? '', after: after ?? '' })
}

function cut(shown: string, [start, end]: [number, number], near: { before: string; after: string }): SentenceAt {
  const passages = passagesOf(shown)
  const first = passages.findIndex((one) => one.end > start)
  const last = passages.findLastIndex((one) => one.start < end)
  const [a, b] = [passages[first], passages[Math.max(first, last)]]
  if (!a || !b) return { before: near.before, sentence: shown, mark: [start, end], after: near.after }
  const [previous, next] = [passages[first - 1], passages[Math.max(first, last) + 1]]
  return {
    before: previous ? shown.slice(previous.start, previous.end) : lastOf(near.before),
    sentence: shown.slice(a.start, b.end),
    mark: [Math.max(0, start - a.start), end - a.start],
    after: next ? shown.slice(next.start, next.end) : firstOf(near.after),
  }
}

const lastOf = (text: string) => {
  const last = passagesOf(text).at(-1)
  return last ? text.slice(last.start, last.end) : ''
}
const firstOf = (text: string) => {
  const [first] = passagesOf(text)
  return first ? text.slice(first.start, first.end) : ''
}
