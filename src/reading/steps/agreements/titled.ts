// Agreements with a title between 《》 in a sentence that says they were signed.
import type { Span } from '../../../model/evidence.ts'

/** An agreement in the copy, with its title. */
export type Titled = Span & { title: string }

const agreement =
  /(?:协议书?|协定书?|备忘录|意向书|议定书|合同书?|意见书|公约|契约|联合声明|联合公报|合作宣言|倡议书|合作安排|安排|会议纪要|纪要|换文|约定书|盟约|条约|框架)(?:（[^（）]*）)?》$/
const named =
  /(?:根据|按照|依据|依照|按|落实|履行|执行|遵照|对照|印发|出台|发布|审议|通过|制定|起草|修订)了?(?:[^，。；》]{0,12})$/
const unsigned = /(?:拟|将|计划|准备|争取|尚未|未|商谈|洽谈|即将)(?:[^，。；]{0,6})$/

/** The titles of agreements in a sentence whose signing it states. */
export function titledIn(text: string, sentence: Span, signed: readonly Span[]): Titled[] {
  const found: Titled[] = []
  for (let at = sentence.start; at < sentence.end; at++) {
    if (text[at] !== '《') continue
    const close = closing(text, at, sentence.end)
    if (close < 0) break
    const span = { start: at, end: close + 1 }
    const title = text.slice(span.start, span.end)
    const signing = /签[署订定下]了?$/.test(text.slice(Math.max(sentence.start, at - 3), at))
    if ((signing || agreement.test(title)) && isSigned(text, sentence, { span, signed })) found.push({ ...span, title })
    at = close
  }
  return found
}

/** The mark that closes the title, over titles inside it; -1 where none does. */
function closing(text: string, open: number, end: number): number {
  let depth = 0
  for (let at = open; at < end && at - open < 120; at++) {
    if (text[at] === '《') depth++
    else if (text[at] === '》' && --depth === 0) return at
  }
  return -1
}

/** A word of signing before the title, or after it in the sentence; not in a clause that only appeals to it. */
function isSigned(text: string, sentence: Span, { span, signed }: { span: Span; signed: readonly Span[] }): boolean {
  const before = text.slice(Math.max(sentence.start, span.start - 24), span.start)
  if (named.test(before) && !/(?:双方|两[市地县区省州])(?:共同|已|此前)?签[订署]的$/.test(before)) return false
  const word = signed.findLast(({ end }) => end <= span.start)
  if (word)
    return (
      !unsigned.test(text.slice(Math.max(sentence.start, word.start - 10), word.start)) &&
      !/。|；/.test(text.slice(word.end, span.start))
    )
  const later = signed.find(({ start }) => start >= span.end)
  return later !== undefined && later.start - span.end <= 40
}
