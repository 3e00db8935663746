// Sentences for people (原句): the sentence around an evidence, with its quote in 【】, as the document is read and not with its tags.
import { type Mark, paragraphEnd } from '../../model/document.ts'
import { firstEndingAfter, type Span } from '../../model/evidence.ts'
import type { Shown } from '../../model/shown.ts'

/** How far to each side of a quote its sentence is shown. */
const reach = 60
/** How much of the raw text is looked at for that: markup may stand between. */
const window = 600
/** A margin cuts lines no longer than this, all at nearly one width. */
const longestCutLine = 60
const border = /[。！？；]["”’）】]*|[^\S\n\u2029]*[\n\u2029]\s*/g
const chinese = '\\u2e80-\\u9fff\\uff00-\\uff60\\u3001-\\u3011”“'
const layoutSpaces = RegExp(`(?<=[${chinese}]) (?=[${chinese}\\d])|(?<=\\d) (?=[\\u4e00-\\u9fff])`, 'g')

/** The sentence around a span of the raw text: 两地签约项目15个，【总投资45.3亿元】。 */
export function sentenceAround(text: string, marks: readonly Mark[], span: Span): string {
  const before = shown(text, marks, { start: Math.max(0, span.start - window), end: span.start })
  const quote = shown(text, marks, span)
  const after = shown(text, marks, { start: span.end, end: Math.min(text.length, span.end + window) })
  const { start, end } = bordersOf(before + quote + after, { start: before.length, end: before.length + quote.length })
  const sentence = `${head(before.slice(start))}【${tidy(quote).trim()}】${tail(after.slice(0, end))}`
  return sentence
    .replace(RegExp(`(?<=[${chinese}]) 【`), '【')
    .replace(RegExp(`】 (?=[${chinese}])`), '】')
    .trim()
}

/** A sentence as it is told, with its quote in 【】: 某表 · 北仑区 · 财政资金：【3,500】. */
export function quotedIn({ sentence, inSentence }: Shown): string {
  if (inSentence === null) return sentence
  const [from, to] = inSentence
  return `${sentence.slice(0, from)}【${sentence.slice(from, to)}】${sentence.slice(to)}`
}

/** A span of the raw text with its marks applied. */
function shown(text: string, marks: readonly Mark[], span: Span): string {
  let out = ''
  let at = span.start
  for (let i = firstEndingAfter(marks, span.start); i < marks.length; i++) {
    const mark = marks[i]
    if (!mark || mark.start >= span.end) break
    out += text.slice(at, Math.max(at, mark.start)) + (mark.start >= span.start ? mark.as : '')
    at = Math.max(at, mark.end)
  }
  return out + text.slice(at, Math.max(at, span.end))
}

/** Where the sentence of a quote begins, and how far after the quote it ends. A line that a margin cut does not end it. */
function bordersOf(context: string, quote: Span): Span {
  let [start, line] = [0, 0]
  for (const { 0: found, index } of context.matchAll(border)) {
    const past = index + found.length
    const breaks = found.trim() === ''
    const cut = breaks && !found.includes(paragraphEnd) && isCut(index - line, lineEnd(context, past) - past)
    if (breaks) line = past
    if (cut) continue
    if (past <= quote.start) start = past
    else if (index >= quote.end) return { start, end: (breaks ? index : past) - quote.end }
  }
  return { start, end: context.length - quote.end }
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\n\u2029]/)
  return end < 0 ? text.length : from + end
}

/** Whether a margin cut a line: it is short, and not much shorter than the next. */
function isCut(length: number, next: number): boolean {
  return length <= longestCutLine && next <= longestCutLine && length >= next * 0.7
}

function head(text: string): string {
  const whole = tidy(text)
  return whole.length > reach ? `…${whole.slice(-reach)}` : whole
}

function tail(text: string): string {
  const whole = tidy(text)
  return whole.length > reach ? `${whole.slice(0, reach)}…` : whole
}

/** Line breaks and layout between Chinese characters go; other white space is one space. */
export function tidy(text: string): string {
  return text.replace(/[\s\u3000\u00a0]+/g, ' ').replace(layoutSpaces, '')
}
