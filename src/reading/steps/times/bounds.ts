// Bounds of a time (时间的止处): where a time expression stops speaking for what follows it: at the bracket that it stands in, at the
// clause of 上年同期, at the one thing that opened then. Asked by governing.ts.
import type { Span } from '../../../model/evidence.ts'
import type { TimeMention } from './mention.ts'

/** How far a bracket or clause is looked for. */
const farthest = 80

/** （2023年为8个）；续建9个: a time in a bracket that is shut before the number. */
export function isShutOff(text: string, time: Span, at: number): boolean {
  let open = time.start - 1
  const first = Math.max(0, time.start - 12)
  while (open >= first && text.charCodeAt(open) !== opening) if (text.charCodeAt(open--) === shutting) return false
  if (open < first) return false
  const last = Math.min(at, time.end + farthest)
  for (let shut = time.end; shut < last; shut++) if (text.charCodeAt(shut) === shutting) return true
  return false
}

const [opening, shutting] = ['（'.charCodeAt(0), '）'.charCodeAt(0)]

/** 去年同期为8个、19.7亿元，现有…: the same stretch of another year is told for its own clause. */
export function isComparedBefore(text: string, { start, end }: Span, at: number): boolean {
  return (
    text.charAt(end - 1) === '期' && text.slice(start, end).endsWith('同期') && /[，；。]/.test(text.slice(end, at))
  )
}

const opened =
  /(?:建成|投产|投用|投运|启用|开业|开园|开馆|开张|开通|开行|运营|运行|营业|落成|竣工|创办|上线|使用)(?:运营|投产|投用|使用)?以来$/

/** 自2019年建成以来: since one thing was opened. */
export function isOpening(text: string, { start, end }: Span): boolean {
  return opened.test(text.slice(start, end))
}

/** 自2019年建成以来 in the middle of a paragraph: since then for the thing that was opened, and for nothing told after it. */
export function isOfOneThing(
  text: string,
  { start, end, sort }: TimeMention,
  sentence: Span,
  paragraph: Span,
): boolean {
  return sort === 'since' && sentence.start > paragraph.start && isOpening(text, { start, end })
}

const founded = /^[^，。；]{0,8}(?:结为|结成|缔结|建立|结好|成立|创办|获批)/

/** 5月8日代表团来访。两市1984年结为友城: how long ago it began says nothing of what is told of today. */
export function isHistory(text: string, { sort, period, end }: TimeMention, told: TimeMention | null): boolean {
  if (sort !== 'span' || !period || !told?.period) return false
  return (
    Number(period[1].slice(0, 4)) < Number(told.period[0].slice(0, 4)) - 1 && founded.test(text.slice(end, end + 12))
  )
}

/** 常年用工130人，其中45人…: by its own word of no one year, whatever the sentence before dates. */
export function isPerennial(text: string, { start }: Span, sentence: Span): boolean {
  return text.slice(Math.max(sentence.start, start - farthest), start).includes('常年')
}

/** 鹿儿岛企业现有9家 behind 2024年7月: what is had now is not of one month that is told of before. */
export function isHadNow(text: string, { grain }: TimeMention, sentence: Span): boolean {
  return (grain === 'day' || grain === 'month') && text.slice(sentence.start, sentence.end).includes('现有')
}
