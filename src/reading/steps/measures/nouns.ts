// The noun after a number (量词后的名词): 15个项目, 97人次柔性援疆专家, 价值15万元的额温枪; and the predicate that follows it.
import type { Copy } from '../../copy.ts'
import { type Token, tokensIn } from './tokens.ts'

/** The noun's span, whether 的 stands between it and the number, and the predicate after it up to the clause's end. */
export type NounAfter = {
  noun: { start: number; end: number }
  ofNumber: boolean
  predicate: { start: number; end: number } | null
}

const heads =
  /^(?:项目|企业|活动|协议|资金|人员|干部|队|产品|关系|机制|工程|平台|基地|园|区|点|村|岗位|会|班|事项|商|学生|教师|专家|人才|群众|农户|家庭|单位|机构|路线|线路|商品|作品)/
const qualities =
  /^(?:重点|重大|优质|首批|各类|大型|新|亿元|重要|高端|省级|国家级|市级|县级|本地|当地|意向|合作|结对|对口)$/
const closing: Record<string, string> = { '”': '“', '’': '‘', '）': '（', '》': '《' }

/** The noun that begins at `start`, or null where a predicate, a mark or nothing follows the number. */
export function nounAfter(copy: Copy, start: number, end: number): NounAfter | null {
  const { text } = copy
  let from = start
  const ofNumber = text[from] === '的'
  if (ofNumber) from++
  if (from >= end) return null
  const tokens = tokensIn(text, from, end)
  let taken = 0
  let until = from
  for (; taken < tokens.length; taken++) {
    if (!goesOn(text, tokens, taken, from)) break
    until = (tokens[taken] as Token).end
  }
  const shared = until - from > 2 ? /[^人户亩村](?:人均|户均|亩均|村均)/.exec(text.slice(from, until)) : null
  if (shared) until = from + shared.index + 1
  while (until > from && '、和及与的“（'.includes(text[until - 1] as string)) until--
  if (until <= from || !tokens.slice(0, taken).some((token) => token.role === 'noun')) return null
  return { noun: { start: from, end: until }, ofNumber, predicate: predicateOf(text, tokens, taken, end) }
}

function goesOn(text: string, tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  const mark = text[token.start] as string
  if (token.role === 'noun') return true
  if (token.role === 'mark') return markGoesOn(text, mark, at, from, token.start)
  if (next?.role !== 'noun') return false
  const so = text.slice(from, token.start)
  if (token.role === 'verb') {
    const attributive = at === 0 || qualities.test(so)
    return attributive && (at > 0 || heads.test(text.slice(next.start, next.end)) || next.end - next.start > 3)
  }
  if (token.role === 'lead' && at > 0 && '和与及'.includes(mark)) {
    const then = tokens[at + 2]
    return !then || !/^(?:签|建立|缔结|结成|开展|达成)/.test(text.slice(then.start, then.end))
  }
  if (token.role !== 'light' || !at) return false
  return mark === '及' || (mark === '的' && so.length < 14) || (so.length < 4 && mark >= '0' && mark <= '9')
}

/** A quote opens a name; it closes only what it opened; 、 joins two short nouns. */
function markGoesOn(text: string, mark: string, at: number, from: number, until: number): boolean {
  if (!at) return '“《'.includes(mark)
  const open = closing[mark]
  if (open) return text.slice(from, until).includes(open)
  return mark !== '·' && (mark !== '、' || until - from < 12)
}

function predicateOf(text: string, tokens: readonly Token[], taken: number, end: number): NounAfter['predicate'] {
  if (taken >= tokens.length) return null
  const rest = tokens.slice(taken)
  const first = rest[0]
  const verb = rest.find((token) => token.role === 'verb' || token.role === 'lead')
  if (!first || !verb || !rest.some((token) => token.role === 'verb')) return null
  if (closing[text[first.start] as string]) return null
  let until = end
  while (until > verb.start && '的了'.includes(text[until - 1] as string)) until--
  return until > verb.start ? { start: verb.start, end: until } : null
}
