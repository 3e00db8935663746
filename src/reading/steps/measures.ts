// Measures (统计口径) as a text states them: for each quantity the shortest noun phrase that a ledger's column could carry,
// put together from the clause around the number, in the document's own characters.
import { bareWords, groupNouns, moneyNouns } from '../../model/phrases.data.ts'
import type { Copy } from '../copy.ts'
import { back, type Clause, clausesOf } from './measures/clauses.ts'
import { type NounAfter, nounAfter } from './measures/nouns.ts'
import { lengthOf, type Phrase, type Piece, plain, written } from './measures/phrase.ts'
import { type Token, tokensIn } from './measures/tokens.ts'
import type { Quantity } from './quantities.ts'

/** What a quantity was found to count: the whole phrase, the same without its subject, and the verb that governs it. */
type Named = { phrase: Phrase; brief: Phrase; verb: Phrase; sentence: number; bare: boolean }
type Place = {
  copy: Copy
  quantities: readonly Quantity[]
  clauses: readonly Clause[]
  i: number
  named: readonly Named[]
}

const bare = new Set(bareWords)
const longest = 26
const none: Named = { phrase: [], brief: [], verb: [], sentence: -1, bare: true }

/**
 * One phrase for each quantity, in order: `去年，湖州投入援疆资金超1.1亿元` gives `湖州投入援疆资金`, `近70家企业参加对接会` gives
 * `参加对接会的企业`. Empty where nothing around the number says what it counts. Linear in the text's length.
 */
export function measuresOf(copy: Copy, quantities: readonly Quantity[]): string[] {
  const clauses = clausesOf(copy, quantities)
  const named: Named[] = []
  for (let i = 0; i < quantities.length; i++) named.push(nameOf({ copy, quantities, clauses, i, named }))
  return named.map(({ phrase }) => written(copy, phrase))
}

function nameOf(place: Place): Named {
  const { quantities, i } = place
  const quantity = quantities[i] as Quantity
  if (quantity.threshold) return thresholdName(place)
  if (quantity.unit === 'percent' || quantity.unit === 'percentage-point') return shareName(place)
  return countName(place)
}

/** 亿元以上项目103个: the sum is the projects' threshold. */
function thresholdName(place: Place): Named {
  const { copy, quantities, clauses, i } = place
  const quantity = quantities[i] as Quantity
  const clause = clauses[i] as Clause
  const before = before_(place)
  const after = tokensIn(copy.text, quantity.end, clause.until).filter((token) => token.role !== 'light')
  const noun = after.filter((token) => token.role === 'noun').slice(0, 1)
  const verb = lastVerb(before)
  const word =
    quantity.unit === 'CNY' && (!noun.length || plain(copy, noun).includes('项目')) ? '项目投资额门槛' : '门槛'
  const phrase = [...verb, ...(word === '门槛' ? noun : []), word]
  return { phrase, brief: phrase, verb, sentence: clause.sentence, bare: false }
}

/** Shares and growth: 占比, 增长, and rates. */
function shareName(place: Place): Named {
  const { copy, quantities, clauses, i } = place
  const quantity = quantities[i] as Quantity
  const clause = clauses[i] as Clause
  const own = before_(place)
  const phrase = kept(own)
  const text = plain(copy, phrase)
  const base = { verb: [], sentence: clause.sentence, bare: false }
  if (/^(?:增长|增加|提高|提升|上升|下降|降低|减少|缩短|增|降|涨|跌|快于|高于|低于|高出|占)/.test(text) || !text) {
    const after = nounAfter(copy, quantity.end, clause.until)
    const last = place.named[i - 1]
    if (!text && after) return { ...base, phrase: [...wrap(after.noun), '占比'], brief: [...wrap(after.noun), '占比'] }
    const rest = after && !phrase.length ? [] : phrase
    const subject = last && last.sentence === clause.sentence ? last.phrase : topicOf(place)
    const whole = capped([...subject, ...rest])
    return { ...base, phrase: whole, brief: whole }
  }
  return { ...base, ...whole(place, own) }
}

/** The tokens of a quantity's clause before it, with a list before 等 left out. */
function before_(place: Place): Token[] {
  const { copy, clauses, quantities, i } = place
  const clause = clauses[i] as Clause
  const quantity = quantities[i] as Quantity
  let from = clause.from
  let tokens = tokensIn(copy.text, from, quantity.start)
  if (
    from === clause.start &&
    copy.text[from - 1] === '：' &&
    !tokens.some((token) => token.role === 'noun' || token.role === 'verb')
  ) {
    from = back(copy.text, from - 1)
    tokens = tokensIn(copy.text, from, clause.start - 1)
  }
  return withoutList(copy, tokens)
}

function withoutList(copy: Copy, tokens: Token[]): Token[] {
  const etc = tokens.findLastIndex((token) => token.role === 'light' && copy.text[token.start] === '等')
  if (etc < 1) return tokens
  const comma = tokens.findIndex((token) => token.role === 'mark' && copy.text[token.start] === '、')
  let first = comma > 0 && comma < etc ? comma - 1 : etc - 1
  while (first > 0 && '”’）》“‘（《·—'.includes(copy.text[(tokens[first] as Token).start] as string)) first--
  return [...tokens.slice(0, first), ...tokens.slice(etc + 1)]
}

function countName(place: Place): Named {
  const { copy, quantities, clauses, i } = place
  const quantity = quantities[i] as Quantity
  const clause = clauses[i] as Clause
  const before = before_(place)
  const after = nounAfter(copy, quantity.end, clause.until) ?? sharedNoun(place)
  if (after) return finish(place, withNoun(place, before, after))
  if (!kept(before).length || isEvent(quantity)) {
    const event = eventName(place, before)
    if (event) return finish(place, event)
  }
  return finish(place, whole(place, before))
}

/** 12批97人次专家: the noun after the second number is what both count. */
function sharedNoun(place: Place): NounAfter | null {
  const { copy, quantities, clauses, i } = place
  const quantity = quantities[i] as Quantity
  const next = quantities[i + 1]
  if (!next || !/^[共计、的]{0,2}$/.test(copy.text.slice(quantity.end, next.start))) return null
  if (copy.text.slice(quantity.end, next.start).startsWith('、')) return null
  return nounAfter(copy, next.end, (clauses[i + 1] as Clause).until)
}

const isEvent = ({ counter, unit }: Quantity) =>
  unit === 'day' || unit === 'hour' || unit === 'year' || /^(?:次|回|趟|遍|场次)$/.test(counter ?? '')

/** 先后3次参加展会, 12人获奖: what happened is after the number. */
function eventName(place: Place, before: readonly Token[]): Omit<Named, 'sentence' | 'bare'> | null {
  const { copy, quantities, clauses, i } = place
  const quantity = quantities[i] as Quantity
  const tokens = tokensIn(copy.text, quantity.end, (clauses[i] as Clause).until)
  const rest = kept(tokens)
  if (!tokens.some((token) => token.role === 'verb') || !rest.length) return null
  const subject = kept(before)
  const word = quantity.unit === 'person' ? ['人数'] : []
  return { phrase: capped([...subject, ...rest, ...word]), brief: capped([...rest, ...word]), verb: [] }
}

/** A noun stands after the number: object of the verb before it, or subject of the predicate after it. */
function withNoun(place: Place, before: readonly Token[], after: NounAfter): Omit<Named, 'sentence' | 'bare'> {
  const { copy, quantities, i } = place
  const quantity = quantities[i] as Quantity
  const noun = counted(copy, quantity, after)
  const solid = before.filter((token) => token.role !== 'light' && token.role !== 'mark')
  const last = solid[solid.length - 1]
  const touching = before[before.length - 1]
  const ofWhat = touching && copy.text[touching.end - 1] === '的'
  if (!last) return predicated(place, after, noun, [])
  if (last.role === 'verb') {
    const brief = [last, ...(ofWhat ? ['的'] : []), ...noun]
    return { phrase: capped([...kept(before), ...(ofWhat ? ['的'] : []), ...noun]), brief, verb: [last] }
  }
  if (last.role === 'lead') return predicated(place, after, noun, [])
  if (after.ofNumber) return { phrase: capped([...noun, ...wrapLast(last)]), brief: noun, verb: lastVerb(before) }
  return predicated(place, after, noun, kept(before.slice(before.lastIndexOf(last))))
}

const wrap = (piece: Piece): Phrase => [piece]
const wrapLast = (token: Token): Phrase => [token]

/** 医疗队 counted in people is its members; a batch is counted in batches. */
function counted(copy: Copy, quantity: Quantity, after: NounAfter): Phrase {
  const text = copy.text.slice(after.noun.start, after.noun.end)
  if (quantity.counter === '批' || quantity.counter === '批次') return [after.noun, '批次']
  if (!quantity.unit.startsWith('person') || !groupNouns.test(text)) return [after.noun]
  return [after.noun, text.endsWith('医疗队') ? '队员' : '成员']
}

/** 参加培训的企业高管: predicate, 的, whose, noun. A bare verb stands before its noun without 的: 集中签约项目. */
function predicated(place: Place, after: NounAfter, noun: Phrase, whose: Phrase): Omit<Named, 'sentence' | 'bare'> {
  const { copy } = place
  const tokens = after.predicate ? tokensIn(copy.text, after.predicate.start, after.predicate.end) : []
  const predicate = capped(kept(tokens), 20)
  const brief = lengthOf(whose) <= 8 ? [...whose, ...noun] : noun
  if (!predicate.length) return { phrase: capped([...whose, ...noun]), brief: noun, verb: [] }
  const joined = lengthOf(predicate) <= 2 ? [...predicate, ...brief] : [...predicate, '的', ...brief]
  return { phrase: joined, brief: lengthOf(joined) <= 14 ? joined : brief, verb: [] }
}

/** The noun stands before the number, with its verb and subject: 湖州投入援疆资金超1.1亿元. */
function whole(place: Place, before: readonly Token[]): Omit<Named, 'sentence' | 'bare'> {
  const { copy, clauses, i } = place
  const clause = clauses[i] as Clause
  const phrase = kept(before)
  const verb = lastVerb(before)
  const last = place.named[i - 1]
  const here = last && last.sentence === clause.sentence ? last : none
  if (!phrase.length) return { phrase: here.phrase, brief: here.brief, verb: here.verb }
  const parallel =
    !verb.length && clause.from > clause.start && /^[、和及与]/.test(copy.text.slice(clause.from, clause.from + 1))
  if (parallel && here.verb.length) return { phrase: [...here.verb, ...phrase], brief: phrase, verb: here.verb }
  const from = verb.length ? before.indexOf(verb[0] as Token) : 0
  return { phrase: capped(phrase), brief: capped(kept(before.slice(Math.max(0, from)))), verb }
}

/** Adds what a bare noun belongs to, and 金额 to a sum that names no money. */
function finish(place: Place, found: Omit<Named, 'sentence' | 'bare'>): Named {
  const { copy, quantities, clauses, i } = place
  const quantity = quantities[i] as Quantity
  const { sentence } = clauses[i] as Clause
  const text = plain(copy, found.phrase)
  const isBare = bare.has(text) || bare.has(text.replace(/^(?:实现|完成|带动|可|年|项目)/, ''))
  const whose = isBare ? ownerOf(place) : []
  const money = (quantity.unit === 'CNY' || quantity.unit === 'USD') && text && !moneyNouns.test(text) ? ['金额'] : []
  return {
    phrase: [...whose, ...found.phrase, ...money],
    brief: [...found.brief, ...money],
    verb: found.verb,
    sentence,
    bare: isBare,
  }
}

function ownerOf(place: Place): Phrase {
  const { clauses, i, named } = place
  const { sentence } = clauses[i] as Clause
  for (let j = i - 1; j >= 0 && named[j]?.sentence === sentence; j--) {
    const one = named[j] as Named
    if (!one.bare && lengthOf(one.brief) <= 16) return one.brief
    if (!one.bare) return capped(one.brief, 16)
  }
  return topicOf(place)
}

/** The first noun of the clauses before, in the same sentence: what a clause without a subject is about. */
function topicOf(place: Place): Phrase {
  const { copy, clauses, i } = place
  const clause = clauses[i] as Clause
  const first = copy.sentences[clause.sentence]?.start ?? clause.start
  let end = clause.start - 1
  for (let steps = 0; end > first && steps < 4; steps++) {
    const start = Math.max(first, back(copy.text, end))
    const tokens = tokensIn(copy.text, start, end)
    const cut = tokens.findIndex((token) => token.role === 'verb' || token.role === 'lead')
    const subject = kept(cut < 0 ? tokens : tokens.slice(0, cut))
    if (lengthOf(subject) > 1 && lengthOf(subject) <= 20) return subject
    end = start - 1
  }
  return []
}

const lastVerb = (tokens: readonly Token[]): Token[] => tokens.filter((token) => token.role === 'verb').slice(-1)

/** The tokens that a column's name keeps: nouns, verbs and leads, without what only hangs at the ends. */
function kept(tokens: readonly Token[]): Token[] {
  const left = tokens.filter((token) => token.role !== 'light')
  while (left.length && ['mark', 'lead'].includes((left[left.length - 1] as Token).role)) left.pop()
  return left
}

/** Cut from the left, at a token, to what a column can carry. */
function capped(phrase: Phrase, limit = longest): Phrase {
  let length = lengthOf(phrase)
  let first = 0
  while (length > limit && first < phrase.length - 1) length -= lengthOf([phrase[first++] as Piece])
  return first ? phrase.slice(first) : phrase
}
