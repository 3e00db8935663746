// Sentences for people (原句): the sentence around an evidence, with its quote in 【】, as the document is read and not with its tags.
import type { Mark } from '../../model/document.ts'
import type { Span } from '../../model/evidence.ts'

/** How far to each side of a quote its sentence is shown. */
const reach = 60
/** How much of the raw text is looked at for that: markup may stand between. */
const window = 600

/** The sentence around a span of the raw text: 两地签约项目15个，【总投资45.3亿元】。 */
export function sentenceAround(text: string, marks: readonly Mark[], span: Span): string {
  const before = shown(text, marks, { start: Math.max(0, span.start - window), end: span.start })
  const quote = shown(text, marks, span)
  const after = shown(text, marks, { start: span.end, end: Math.min(text.length, span.end + window) })
  return `${tidy(tailOf(before))}【${tidy(quote).trim()}】${tidy(headOf(after))}`.trim()
}

/** A span of the raw text with its marks applied. */
function shown(text: string, marks: readonly Mark[], span: Span): string {
  let out = ''
  let at = span.start
  for (let i = firstAfter(marks, span.start); i < marks.length; i++) {
    const mark = marks[i]
    if (!mark || mark.start >= span.end) break
    out += text.slice(at, Math.max(at, mark.start)) + (mark.start >= span.start ? mark.as : '')
    at = Math.max(at, mark.end)
  }
  return out + text.slice(at, Math.max(at, span.end))
}

function firstAfter(marks: readonly Mark[], offset: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What of the text before belongs to the sentence: from the last end of a sentence or paragraph on. */
function tailOf(text: string): string {
  const ends = [...text.matchAll(/[。！？；]["”’）]?|\n\s*\n|[。！？：][^\S\n]*\n|\n[ \t\u3000]{2,}/g)]
  const last = ends.at(-1)
  const tail = last ? text.slice(last.index + last[0].length) : text
  return tail.length > reach ? `…${tail.slice(-reach)}` : tail
}

function headOf(text: string): string {
  const end = /[。！？；]["”’）]?|\n\s*\n|\n[ \t\u3000]{2,}/.exec(text)
  const closes = end?.[0].trim() ? end.index + end[0].length : end?.index
  const head = text.slice(0, closes ?? text.length)
  return head.length > reach ? `${head.slice(0, reach)}…` : head
}

/** Line breaks and layout between Chinese characters go; other white space is one space. */
function tidy(text: string): string {
  return text
    .replace(/[\s\u3000\u00a0]+/g, ' ')
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uff60\u3001-\u3011”“]) (?=[\u2e80-\u9fff\uff00-\uff60\u3001-\u3011”“\d])/g, '')
    .replace(/(?<=\d) (?=[\u4e00-\u9fff])/g, '')
}
