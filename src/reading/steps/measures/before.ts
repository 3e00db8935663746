// What stands before a number in its clause (数字之前): the tokens, with an enumeration before 等 left out, and with the label
// before a colon taken in (总投资：3亿元).
import type { Copy } from '../../copy.ts'
import type { Quantity } from '../quantities.ts'
import { back, type Clause, headOf } from './clauses.ts'
import type { Place } from './named.ts'
import { type Token, tokensIn } from './tokens.ts'

/** “十三五”时期 is when, not what. */
const eras = /^“?[七八九十一二三四]+五”?(?:时期|期间|规划期)(?:内|以来)?/
const eraOpens = new Set([...'“七八九十一二三四'].map((letter) => letter.charCodeAt(0)))
const brackets = '”’）》“‘（《·—'

/** The tokens between the number and the words of the quantity before, or the clause's start. */
export function beforeOf({ copy, clauses, quantities, i, named }: Place): Token[] {
  const clause = clauses[i] as Clause
  const quantity = quantities[i] as Quantity
  const taken = clause.from > clause.start ? (named[i - 1]?.end ?? 0) : 0
  const begin = Math.min(Math.max(clause.from, taken), quantity.start)
  const from = Math.min(begin + headOf(copy.text, begin), quantity.start)
  const opens = eraOpens.has(copy.text.charCodeAt(from))
  const era = opens ? eras.exec(copy.text.slice(from, Math.min(from + 12, quantity.start))) : null
  const tokens = tokensIn(copy.text, from + (era ? era[0].length : 0), quantity.start)
  const label = clause.from === clause.start && copy.text[clause.from - 1] === '：' && !tokens.some(isSolid)
  if (label) return tokensIn(copy.text, back(copy.text, clause.from - 1), clause.from - 1)
  return withoutPair(copy, withoutDoer(copy, withoutRelative(copy, withoutPlace(copy, withoutList(copy, tokens)))))
}

const houses = /(?:大学|学院|学校|中学|小学|医院|保健院|卫生院|研究院|研究所|[局办委厅]|集团|公司|银行|协会)$/

/** 甲学院与乙学院培养学生 is 培养学生: two houses that do it together are no part of what a column counts. */
function withoutPair({ text }: Copy, tokens: Token[]): Token[] {
  const lead = tokens.findIndex(({ role }) => role === 'lead')
  const verb = lead < 1 ? -1 : tokens.findIndex(({ role }) => role === 'verb')
  if (verb <= lead) return tokens
  const [one, link, other] = tokens.slice(0, verb).filter(({ role }) => role !== 'light')
  if (!one || link?.role !== 'lead' || !other || !'与和同'.includes(text[link.start] as string)) return tokens
  const both = [one, other].every(({ start, end }) => houses.test(text.slice(start, end)))
  return both && tokens.slice(verb + 1).some(({ role }) => role === 'noun') ? tokens.slice(verb) : tokens
}

const doers = /(?:[局办委厅]|部门|单位|指挥部|工作[队组站]|窗口|公司|记者|干部|负责人)$/

/** 人社部门举办招聘会 is 举办招聘会: an office that did it is no part of what a column counts. */
function withoutDoer({ text }: Copy, tokens: Token[]): Token[] {
  const verb = tokens.findIndex(({ role }) => role === 'verb')
  const noun = tokens.findLastIndex(({ role }, k) => k < verb && role === 'noun')
  if (noun < 0 || tokens.slice(0, verb).some(({ role }) => role === 'lead' || role === 'mark')) return tokens
  const { start, end } = tokens[noun] as Token
  return doers.test(text.slice(start, end)) ? tokens.slice(verb) : tokens
}

const isSolid = (token: Token) => token.role === 'noun' || token.role === 'verb'

const lists = /^(?:实施|引进|推进|落实)$/

/** 引进甲公司、乙公司等12个项目 is 引进12个项目. */
function withoutList(copy: Copy, tokens: Token[]): Token[] {
  const { text } = copy
  let etc = tokens.length - 1
  while (etc >= 1 && !isSign(text, tokens[etc] as Token, 'light', '等')) etc--
  if (etc < 1) return tokens
  const comma = tokens.findIndex((token) => isSign(text, token, 'mark', '、'))
  const verb = tokens.findIndex(({ role, start, end }) => role === 'verb' && lists.test(text.slice(start, end)))
  let first = comma > 0 && comma < etc ? comma - 1 : verb >= 0 && verb < etc - 1 ? verb + 1 : etc - 1
  while (first > 0 && brackets.includes(text[(tokens[first] as Token).start] as string)) first--
  return [...tokens.slice(0, first), ...tokens.slice(etc + 1)]
}

const isSign = (text: string, { role, start }: Token, as: Token['role'], sign: string) =>
  role === as && text[start] === sign

/** No column carries more before the thing itself. */
const longest = 16

/** 一条由甲县援建的智能分选线处理果品 is 智能分选线处理果品: a long clause before 的 only says which. */
function withoutRelative({ text }: Copy, tokens: Token[]): Token[] {
  const of = tokens.findLastIndex((token, k) => isSign(text, token, 'light', '的') && tokens[k + 1]?.role === 'noun')
  if (of < 1 || (tokens[of] as Token).end - (tokens[0] as Token).start < 6) return tokens
  if ((tokens[tokens.length - 1] as Token).end - (tokens[0] as Token).start <= longest) return tokens
  const relative = tokens.slice(0, of).some(({ role }) => role === 'verb' || role === 'lead')
  return relative && tokens.slice(of).some(({ role }) => role === 'verb') ? tokens.slice(of + 1) : tokens
}

/** 在山区打井200眼 is 打井200眼: where a deed begins with its place, the place is not its name. */
function withoutPlace(copy: Copy, tokens: Token[]): Token[] {
  let first = 0
  while (tokens[first]?.role === 'light') first++
  if (tokens[first]?.role !== 'lead' || !'在从于'.includes(copy.text[(tokens[first] as Token).start] as string))
    return tokens
  const verb = tokens.findIndex((token) => token.role === 'verb')
  return verb > first ? tokens.slice(verb) : tokens
}
