// Agreements without a title: from the parties of the signing to the name of what was signed (甲市与乙市签订战略合作协议). Several
// named together are one entry; a mere count of them is a figure and none.
import type { Span } from '../../../model/evidence.ts'
import type { Titled } from './titled.ts'

/** What is known of a sentence: words of signing, titled agreements, and its places and organisations in order. */
export type Known = { signed: readonly Span[]; titled: readonly Span[]; names: readonly Span[] }

const object =
  /^(?:仪式上)?[了的过]?((?:[^，。；：！？《》、]|、(?=[^，。；！？《》]{1,12}(?:协议|备忘录|合同|意向|协定))){0,34}?(?:协议书?|备忘录|意向书|协定|议定书|合同|责任书|承诺书))(?:[0-9一二三四五六七八九十百余多]+[份个项])?/
const counted = /[0-9几数多百余]+[余多]?[份个项批宗]|[一二两三四五六七八九十]+[份批宗]|一批|一系列|多[份个项]|等[0-9]+[份个项]/
const vague = /^(?:相关|有关|各类|一些|部分|等|如下|所有|任何|该|此|本|上述|劳动|就业|用工|租赁|购房|承包|保险)?(?:的)?(?:协议|合同|意向书)$|劳动合同|就业协议|保密协议|聘用合同|承包合同|租赁合同|保险合同|用工协议|土地流转|流转协议|流转合同/
const unmade = /拟|计划|争取|力争|尚未|未与|未能|没有|无需|如需|若|如未|准备|即将|有望|推动|鼓励|支持|引导|协助|帮助|可以|可与|应当|必须|需要|将(?=[与和同签]|在|于)|按照|根据|依据/
const both = /(?:两[地市县区省校院]|双方|三方|各方|政企|校地|院地|市校|省校|我[市省县区州]|该[市县区])/

/** The agreements that a sentence says were signed without naming them between 《》. */
export function untitledIn(text: string, sentence: Span, { signed, titled, names }: Known): Titled[] {
  const found: Titled[] = []
  for (const word of signed) {
    const past = found.at(-1)
    if (past && word.start < past.end) continue
    const span = spanOf(text, sentence, { word, names, from: past?.end ?? sentence.start })
    if (!span || titled.some((one) => one.start < span.end && span.start < one.end)) continue
    found.push({ ...span, title: titleOf(text, span, word) })
  }
  return found
}

function spanOf(text: string, sentence: Span, seen: { word: Span; names: readonly Span[]; from: number }): Span | null {
  const { word, names, from } = seen
  const match = object.exec(text.slice(word.end, Math.min(sentence.end, word.end + 60)))
  if (!match) return null
  const what = match[1]!
  if (counted.test(match[0]) || vague.test(what)) return null
  const clause = Math.max(from, clauseStart(text, sentence, word.start))
  const inClause = names.filter(({ start, end }) => start >= clause && end <= word.start)
  const earlier = inClause.length ? inClause : names.filter(({ start, end }) => start >= from && end <= word.start && word.start - end < 60)
  const opening = text.slice(clause, word.start)
  if (unmade.test(opening.slice(-24))) return null
  const first = inClause[0] ?? null
  const pronoun = both.exec(opening)
  const starts = [first?.start, pronoun ? clause + pronoun.index : undefined].filter((at) => at !== undefined)
  if (starts.length === 0 && earlier.length === 0 && !/战略|框架|友好|对口|合作|共建|帮扶|协作/.test(what)) return null
  const start = starts.length ? withLead(text, Math.min(...starts), clause) : word.start
  return { start, end: word.end + match[0].replace(/(?:[0-9一二三四五六七八九十百余多]+[份个项])$/, '').length }
}

/** Takes in the 与 that stands before the first party where the other side is left out. */
function withLead(text: string, at: number, clause: number): number {
  return at > clause && /[与同和跟]/.test(text[at - 1]!) ? at - 1 : at
}

/** The beginning of the clause of a signing: back over commas between parties that 与 has yet to join. */
function clauseStart(text: string, sentence: Span, at: number): number {
  let start = at
  while (start > sentence.start && !/[，；：。！？\n]/.test(text[start - 1]!)) start--
  return start
}

/** The title: the words of the span without the verb. */
function titleOf(text: string, span: Span, word: Span): string {
  const before = text.slice(span.start, word.start).replace(/(?:分别|正式|共同|成功|现场|还|已|先后|均)+$/, '')
  return before + text.slice(word.end, span.end).replace(/^[了的过]/, '')
}
