// Agreements without a title: from the parties of the signing to the name of what was signed (甲市与乙市签订战略合作协议). Several
// named together are one entry; a mere count of them is a figure and none.
import type { Span } from '../../../model/evidence.ts'
import type { BodyMention } from '../bodies/body.ts'
import type { PlaceMention } from '../places/mention.ts'
import { isClauseMark } from '../ties/view.ts'
import type { Titled } from './titled.ts'

/** What is known of a sentence: words of signing, titled agreements, and its places and organisations in order. */
export type Known = { signed: readonly Span[]; titled: readonly Span[]; names: readonly Name[] }

/** A place or an organisation where it is named. */
export type Name = PlaceMention | BodyMention

const object =
  /^(?:仪式上)?[了的过]?((?:[^，。；：！？《》、]|、(?=[^，。；！？《》]{1,12}(?:协议|备忘录|合同|意向|协定))){0,34}?(?:协议书?|备忘录|意向书|协定|议定书|合同))(?:[0-9一二三四五六七八九十百余多]+[份个项])?/
const before =
  /((?:合作|战略|框架|帮扶|协作|友好|对口|共建|结对)[^，。；《》]{0,14}(?:协议书?|备忘录|意向书))(?:正式|成功|集中|顺利|已|也|在[^，。《》]{1,8})*$/
const counted =
  /[0-9几数多百余]+[余多]?[份个项批宗]|[一二两三四五六七八九十]+[份批宗]|一批|一系列|多[份个项]|等[0-9]+[份个项]/
const vague =
  /^(?:相关|有关|各类|一些|部分|等|如下|所有|任何|该|此|本|上述|劳动|就业|用工|租赁|购房|承包|保险)?(?:的)?(?:协议|合同|意向书)$/
/** Contracts of persons and firms, and treaties of states, which are no agreements of partners. */
const otherLaw =
  /劳动|就业协议|用工|聘用|雇佣|入职|竞业|承包合同|租赁|保险|买卖|贷款|借款|授信|担保|抵押|认购|回购|并购|收购|转让|转会|代言|施工合同|保密|流转|离婚|分手|调解|和解|赔偿|补偿|拆迁|征收|许可|监管|免责|用户|隐私|赡养|贸易协[议定]|停火|停战|和平协[议定]|裁军|同盟/
const unmade =
  /拟|计划|争取|力争|尚未|未与|未能|没有|无需|如需|若|如未|准备|即将|有望|鼓励|支持|引导|可以|可与|应当|必须|需要|将(?=[与和同签]|在|于)|按照|根据|依据/
const both = /(?:两[地市县区省校院]|双方|三方|各方|政企|校地|院地|市校|省校|我[市省县区州]|该[市县区])/
const partners = /战略|框架|友好|对口|合作|共建|帮扶|协作/

/** The agreements that a sentence says were signed without naming them between 《》. */
export function untitledIn(text: string, sentence: Span, { signed, titled, names }: Known): Titled[] {
  const found: Titled[] = []
  for (const word of signed) {
    const from = found.at(-1)?.end ?? sentence.start
    if (word.start < from) continue
    const clause = { start: Math.max(from, clauseStart(text, sentence, word.start)), end: sentence.end }
    const made = namedAfter(text, clause, word) ?? namedBefore(text, clause, word)
    if (!made || otherLaw.test(made.what) || unmade.test(text.slice(clause.start, word.start).slice(-24))) continue
    const start = startOf(text, clause, { made, names, from })
    if (start === null || titled.some((one) => one.start < made.end && start < one.end)) continue
    found.push({ start, end: made.end, title: titleOf(text, { start, end: made.end }, word) })
  }
  return found
}

/** What was signed, where it ends, and where the words before it end. */
type Made = { what: string; end: number; until: number }

/** 签订+战略合作协议; a count of agreements is none. */
function namedAfter(text: string, clause: Span, word: Span): Made | null {
  const match = object.exec(text.slice(word.end, Math.min(clause.end, word.end + 60)))
  if (!match || counted.test(match[0]) || vague.test(match[1]!)) return null
  const written = match[0].replace(/[0-9一二三四五六七八九十百余多]+[份个项]$/, '')
  return { what: match[1]!, end: word.end + written.length, until: word.start }
}

/** 战略合作协议+签约仪式, 合作备忘录+正式签署. */
function namedBefore(text: string, clause: Span, word: Span): Made | null {
  const match = before.exec(text.slice(Math.max(clause.start, word.start - 40), word.start))
  if (!match || counted.test(match[0])) return null
  const start = Math.max(clause.start, word.start - 40) + match.index
  return { what: match[1]!, end: start + match[1]!.length, until: start }
}

/** Where the entry begins: at its first party, at 两地, or, where the sentence names its parties before, at the verb. */
function startOf(
  text: string,
  clause: Span,
  seen: { made: Made; names: readonly Name[]; from: number },
): number | null {
  const { made, names, from } = seen
  const inside = names.filter(({ start, end }) => start >= clause.start && end <= made.until)
  const opening = text.slice(clause.start, made.until)
  if (opening.includes('某') || (inside.length > 0 && inside.every(isCountry))) return null
  const pronoun = both.exec(opening)
  const starts = [inside[0]?.start, pronoun ? clause.start + pronoun.index : undefined].filter((at) => at !== undefined)
  if (starts.length) return withLead(text, Math.min(...starts), clause.start)
  const earlier = names.some(({ start, end }) => start >= from && end <= made.until && made.until - end < 60)
  return earlier || partners.test(made.what) ? made.until : null
}

function isCountry(name: Name): boolean {
  return 'places' in name && name.places.every(({ level }) => level === 'country')
}

/** Takes in the 与 that stands before the first party where the other side is left out. */
function withLead(text: string, at: number, clause: number): number {
  return at > clause && /[与同和跟]/.test(text[at - 1]!) ? at - 1 : at
}

/** The beginning of the clause of a signing: back over commas between parties that 与 has yet to join. */
function clauseStart(text: string, sentence: Span, at: number): number {
  let start = at
  while (start > sentence.start && !isClauseMark(text.charCodeAt(start - 1))) start--
  return start
}

/** The title: the words of the entry without the verb. */
function titleOf(text: string, { start, end }: Span, word: Span): string {
  if (end <= word.start) return text.slice(start, end)
  const parties = text.slice(start, word.start).replace(/(?:分别|正式|共同|成功|现场|还|已|先后|均)+$/, '')
  return parties + text.slice(word.end, end).replace(/^[了的过]/, '')
}
