// The agreement that a document is (协议文本): offices file the text that was signed, which tells of no signing: its heading names it, 甲方 and
// 乙方 are its parties, and the day stands below their signatures.
import type { Span } from '../../../model/evidence.ts'
import type { Day } from '../../../model/period.ts'
import type { Copy } from '../../copy.ts'
import type { TimeMention } from '../times.ts'

/** So many paragraphs may stand before the end of the heading, and so many characters after the last words of the text. */
const [mostAbove, mostBelow] = [8, 240]
const heading = /^[^，。；：！？\n]{2,60}(?:协议书?|协定书?|备忘录|意向书|议定书|合同书?)(?:（[^（）]*）)?$/
const unlike = /签[署订]|达成|草案|草稿|征求意见|讨论稿|送审稿|[样范]本|模板|解读|公示/
const side = /^[（(]?[甲乙丙丁]\s*方[）)]?\s*(?:（[^（）]*）)?[：:]\s*([^，。；：（(]{2,40})/
const signedOn = /签[订署][^，。；]{0,8}(?:日期|时间|于)|(?:日期|时间)[：:]\s*$/

/** The agreement that the document is; null for one that reports, plans or drafts. */
export function ownAgreement(
  copy: Copy,
  times: readonly TimeMention[],
): (Span & { title: string; date: Day | null }) | null {
  const head = headOf(copy)
  if (!head || unlike.test(head.words)) return null
  const sides = sidesOf(copy)
  if (sides.length < 2) return null
  const { start, end, words } = head
  const title = /[与和同、]/.test(words) ? words : `${sides.join('与')}${words}`
  return { start, end, title, date: dayOf(copy, times) }
}

/** The last line of the heading, which ends in what it is. */
function headOf({ text, paragraphs }: Copy): (Span & { words: string }) | null {
  for (const { start, end } of paragraphs.slice(0, mostAbove)) {
    const words = text.slice(start, end).trim()
    const at = start + text.slice(start, end).indexOf(words)
    if (heading.test(words)) return { start: at, end: at + words.length, words }
  }
  return null
}

/** Who signs, as the lines 甲方 and 乙方 name them, each once. */
function sidesOf({ text, paragraphs }: Copy): string[] {
  const named = paragraphs.flatMap(({ start, end }) => side.exec(text.slice(start, end))?.[1]?.trim() ?? [])
  return [
    ...new Set(
      named.filter((name) => /[\u4e00-\u9fff]{2}/.test(name) && !/^[甲乙丙丁]\s*方|盖章|签[字名章]|代表/.test(name)),
    ),
  ]
}

/** The day at the end of the text, below the signatures; else the one said to be that of signing. */
function dayOf({ text }: Copy, times: readonly TimeMention[]): Day | null {
  const days = times.filter(({ grain, period }) => grain === 'day' && period !== null)
  const last = days.at(-1)
  if (last && text.trimEnd().length - last.end <= mostBelow && isAlone(text, last)) return last.period![0]
  const said = days.find(({ start }) => signedOn.test(text.slice(Math.max(0, start - 16), start)))
  return said?.period?.[0] ?? null
}

/** Whether nothing but a place or a label stands before it in its line. */
function isAlone(text: string, { start }: Span): boolean {
  return text.slice(text.lastIndexOf('\n', start) + 1, start).length <= 24
}
