// Names of shares, growth and rates (占比、增速、比率): whose share, the growth of what.
import type { Quantity } from '../quantities.ts'
import { beforeOf } from './before.ts'
import type { Clause } from './clauses.ts'
import { capped, type Found, kept, lastInParagraph, lastNamed, type Named, type Place, topicOf } from './named.ts'
import { nounAfter } from './nouns.ts'
import { lengthOf, type Phrase, plain } from './phrase.ts'
import { type Token, tokensIn } from './tokens.ts'

const moved =
  /(?:增长|增加|提高|提升|上升|下降|降低|减少|缩短|增|降|涨|跌|快|慢|高|低|多|少|成长|回落|扩大|收窄|快于|高于|低于|高出)$/
const compared = /^(?:增速|增幅)?(?:高于|低于|快于|慢于|高出|超出|领先)/
const compares = /高于|低于|快于|慢于|高出|超出|领先/
const rate = /(?:率|比重|比例|份额|增速|增幅|降幅|涨幅|跌幅|股权|股份|利率|税率|折|占.*)$/

/** `同比增长5.2%` is the growth of what was counted before; `80%以上投向民生` the share that goes to 民生. */
export function shareName(place: Place): Found {
  const { copy } = place
  const last = lastNamed(place)
  const from: Partial<Named> = last ? { noun: last.noun, verb: last.verb, owner: last.owner, brief: last.brief } : {}
  const before = kept(beforeOf(place))
  const text = plain(copy, before)
  const each = eachOf(place, before)
  if (each) return { ...from, phrase: capped(each) }
  if (compared.test(text)) {
    const base = last ? (compares.test(plain(copy, last.phrase)) ? last.brief : last.phrase) : topicOf(place)
    return { ...from, brief: base, phrase: capped([...base, ...before]) }
  }
  if (moved.test(text)) {
    const lone = /^.{1,3}$/.test(text)
    return { ...from, phrase: capped(lone ? [...grown(last?.phrase ?? topicOf(place)), ...before] : before) }
  }
  if (!rate.test(text)) return { ...from, phrase: shareAfter(place, before) }
  if (text.startsWith('占'))
    return { ...from, phrase: [...(last?.phrase ?? topicOf(place)).filter((piece) => piece !== '占比'), '占比'] }
  return { ...from, phrase: capped(withOwner(place, before)) }
}

/** What grows is 进出口 and not its 金额. */
const grown = (phrase: Phrase) => phrase.filter((piece) => piece !== '金额')

function withOwner(place: Place, phrase: Phrase): Phrase {
  const last = lastNamed(place)
  if (lengthOf(phrase) > 5 || phrase.some((piece) => (piece as Token).role === 'verb')) return phrase
  return [...(last ? (last.owner.length ? last.owner : last.brief) : topicOf(place)), ...phrase]
}

/** The noun or predicate after the number says what has the share: 92%的资金投向教育, 60%是外地游客. */
function shareAfter(place: Place, before: readonly Token[]): Phrase {
  const { copy, quantities, clauses, i } = place
  const { end } = quantities[i] as Quantity
  const { until } = clauses[i] as Clause
  const after = nounAfter(copy, end, until)
  const noun = after ? [after.noun] : []
  const predicate = after?.predicate ? kept(tokensIn(copy.text, after.predicate.start, after.predicate.end)) : []
  const rest = after ? predicate : kept(tokensIn(copy.text, end, until))
  if (noun.length && rest.length) return [...capped(rest, 16), '的', ...noun, '占比']
  if (noun.length || rest.length) return [...capped([...before, ...noun, ...rest], 18), '占比']
  return before.length
    ? capped(withOwner(place, before))
    : ((lastInParagraph(place)?.phrase ?? topicOf(place)) as Phrase)
}

/** 甲产量、乙产量分别增长5%、6%; or 分别增长5%和6% after as many quantities: each has its own noun. */
function eachOf(place: Place, before: readonly Token[]): Phrase | null {
  const { copy, quantities, clauses, i, named } = place
  const { start, end } = clauses[i] as Clause
  let first = i
  while ((quantities[first - 1]?.start ?? -1) >= start) first--
  let last = i
  while ((quantities[last + 1]?.end ?? end + 1) <= end) last++
  const count = last - first + 1
  const lead = copy.text.slice(start, quantities[first]?.start)
  const at = lead.search(/分别|依次/)
  if (count < 2 || at < 0) return null
  const verb = first === i ? before : tokensIn(copy.text, start + at, (quantities[first] as Quantity).start)
  const moves = kept(verb).filter((token) => token.role === 'verb')
  const items = [...lead.slice(0, at).matchAll(/[^、和与及]+/g)]
  const item = items.length === count ? items[i - first] : undefined
  if (item) return [...kept(tokensIn(copy.text, start + item.index, start + item.index + item[0].length)), ...moves]
  const owner = named[first - count + (i - first)]
  return owner && owner.sentence === clauses[i]?.sentence ? [...owner.phrase, ...moves] : null
}
