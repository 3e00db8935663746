// Since (以来): a start that is an event and not a date. 自2021年5月结对以来 has its date inside; 自结对以来 points back to
// the sentence that told of the 结对; what neither has stays open, and still makes its figures cumulative.
import type { Copy } from '../../copy.ts'
import type { TimeMention } from './mention.ts'
import { beginnings } from './words.data.ts'

const groups = beginnings.map((line) => line.split(' '))
/** 自合作启动以来 counts from the 结对 or 签约 as well. */
const bonds = groups.find((words) => words.includes('结对')) ?? []
const farthest = 60

/** The mention of an 以来 that no date stands right before. Takes a date inside 自…以来 off `found` and makes it the start. */
export function openSince(copy: Copy, found: TimeMention[], start: number, end: number): TimeMention {
  const inner = found.at(-1)
  const begin = Math.max(phraseStart(copy.text, start), found.at(-2)?.end ?? 0)
  if (inner && inner.start >= begin && (inner.sort === 'span' || inner.sort === 'from') && inner.period) {
    found.pop()
    return {
      ...inner,
      start: Math.min(begin, inner.start),
      end,
      sort: 'since',
      period: untilNow(copy, inner.period[0]),
    }
  }
  const from = Math.max(begin, inner?.end ?? 0)
  const event = copy.text.slice(from, start)
  return { start: from, end, period: untilNow(copy, told(copy, found, event, from)), sort: 'since', grain: 'none' }
}

function untilNow({ published }: Copy, first: string | null): TimeMention['period'] {
  return first && published && first <= published ? [first, published] : null
}

/** Where the phrase that 以来 closes begins: its 自 or 从, else the clause. */
function phraseStart(text: string, start: number): number {
  let clause = -1
  for (let at = start - 1; at >= Math.max(0, start - farthest); at--) {
    const sign = text.charAt(at)
    if (sign === '自' && text.charAt(at + 1) !== '治' && text.charAt(at + 1) !== '主' && text.charAt(at - 1) !== '各')
      return at
    if (sign === '从') return at
    if (sign === '。' || sign === '；' || sign === '\n') return clause < 0 ? at + 1 : clause
    if (sign === '，' && clause < 0) clause = at + 1
  }
  return clause < 0 ? Math.max(0, start - 1) : clause
}

/** The day on which the text told the event of 自…以来, from the nearest dated clause before that tells one of its kind. */
function told(copy: Copy, found: readonly TimeMention[], event: string, begin: number): string | null {
  const group = groups.filter((words) => words.some((word) => event.includes(word))).slice(0, 1)
  if (/合作|协作|帮扶|支援/.test(event)) group.push(bonds)
  if (group.length === 0) return null
  for (let i = found.length - 1; i >= Math.max(0, found.length - 12); i--) {
    const mention = found[i] as TimeMention
    if (mention.sort !== 'span' || !mention.period || (mention.grain !== 'day' && mention.grain !== 'month')) continue
    const clause = sentenceAfter(copy.text, mention.end, begin)
    if (group.some((words) => words.some((word) => clause.includes(word)))) return mention.period[0]
  }
  return null
}

type Story = { copy: Copy; found: readonly TimeMention[] }
type Looking = { at: number; first: string; rough: number }

/**
 * The first day of what 三年来 counts from where the sentences before it tell of a beginning in that very year: 两县自2021年结对。三年来
 * counts from 2021-01-01. `first` is the day that many years before the publication; `rough` the number of 40多年, which is as well
 * 42 years back.
 */
export function begunBefore({ copy, found }: Story, { at, first, rough }: Looking): string | null {
  for (let i = found.length - 1; i >= Math.max(0, found.length - 4); i--) {
    const { period, end, sort, grain } = found[i] as TimeMention
    if (at - end > farthest * 2 || copy.text.slice(end, at).includes('\n')) return null
    if (!period || sort === 'until' || sort === 'after' || grain === 'none') continue
    const years = Number(first.slice(0, 4)) - Number(period[0].slice(0, 4))
    if (years < 0 || years > (rough === 0 ? 0 : rough < 10 ? 1 : 9)) continue
    const clause = sentenceAfter(copy.text, end, at)
    if (sort === 'from' || groups.some((words) => words.some((word) => clause.includes(word)))) return period[0]
  }
  return null
}

function sentenceAfter(text: string, at: number, before: number): string {
  let end = at
  while (end < before && end < at + farthest && !/[。；\n]/.test(text.charAt(end))) end++
  return text.slice(at, end)
}
