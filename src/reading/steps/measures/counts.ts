// Names of counts, sums and sizes (计数、金额): which rule names a quantity, by whether its noun stands after the number, before
// it, or nowhere.
import type { Quantity } from '../quantities.ts'
import { beforeOf } from './before.ts'
import type { Clause } from './clauses.ts'
import { withNoun } from './following.ts'
import { capped, type Found, kept, lastNamed, objectBefore, type Place } from './named.ts'
import { type NounAfter, nounAfter } from './nouns.ts'
import { lengthOf, plain } from './phrase.ts'
import { nounBefore } from './preceding.ts'
import { type Token, tokensIn } from './tokens.ts'

const times = new Set(['次', '回', '趟', '遍', '场次', '人次'])
const others = new Set(['', '其余', '其他', '另', '余下'])
const places = new Set('省市县区州旗镇乡村国')

/** The name of a count, sum or size; empty where the clause and what stands before it in the sentence are silent. */
export function countName(place: Place): Found {
  const { copy, quantities, clauses, i } = place
  const { end, unit, counter } = quantities[i] as Quantity
  const before = beforeOf(place)
  const { until } = clauses[i] as Clause
  const own = places.has(counter ?? '') ? null : nounAfter(copy, end, until)
  if (own) return { end: own.noun.end, ...withNoun(place, before, own) }
  const shared = sharedNoun(place)
  if (shared) return withNoun(place, before, shared)
  const lone = !before.some(({ role, opens }) => role === 'noun' || role === 'verb' || opens) && !kept(before).length
  if (lone || unit === 'day' || unit === 'hour' || unit === 'year' || times.has(counter ?? '')) {
    const event = eventName(place, before)
    if (event) return event
  }
  const found = spentOn(place, before) ?? nounBefore(place, before)
  const brief = (counter === '批次' || counter === '批') && lengthOf(found.phrase) <= 4 && found.phrase.length > 0
  return brief ? { ...found, phrase: [...found.phrase, '批次'] } : found
}

const spends = /^(?:投入|投资|安排|出资|拨付|拨款|筹资)$/
const makes = /^(?:建起|新建|改造|扩建|改建|修建|援建|建设|建成|支持|用于|购置|升级)/

/** 投入2300万元新建门诊楼: what the sum was spent on stands after it. */
function spentOn({ copy, quantities, clauses, i }: Place, before: readonly Token[]): Found | null {
  const { end, unit } = quantities[i] as Quantity
  const last = before.findLast(({ role }) => role !== 'light')
  if (unit !== 'CNY' || last?.role !== 'verb' || !spends.test(copy.text.slice(last.start, last.end))) return null
  if (!makes.test(copy.text.slice(end, end + 2)) || copy.text.startsWith('其中', clauses[i]?.start)) return null
  const done = kept(tokensIn(copy.text, end, (clauses[i] as Clause).until))
  return done.length > 1 ? { phrase: [...done.slice(0, 2), last], brief: done.slice(0, 2), verb: [last] } : null
}

/** 12批97人次专家: the noun after the second number is what both count. */
function sharedNoun({ copy, quantities, clauses, i }: Place): NounAfter | null {
  const quantity = quantities[i] as Quantity
  const next = quantities[i + 1]
  if (!next || next.start - quantity.end > 2 || !/^[共计的]*$/.test(copy.text.slice(quantity.end, next.start)))
    return null
  return nounAfter(copy, next.end, (clauses[i + 1] as Clause).until)
}

/** 先后3次参加展会, 12人获奖: what happened stands after the number. */
function eventName(place: Place, before: readonly Token[]): Found | null {
  const { copy, quantities, i } = place
  const { unit, counter } = quantities[i] as Quantity
  const area = places.has(counter ?? '')
  const tokens = afterArea(place, area)
  if (!tokens.some((token) => token.role === 'verb')) return null
  const rest = kept(tokens)
  if (!rest.length) return null
  const object = lengthOf(rest) <= 2 ? objectBefore(place) : []
  const rests = others.has(plain(copy, kept(before)))
  const last = lastNamed(place)
  if (rests && last?.noun.length && quantities[i - 1]?.counter === counter)
    return { ...last, phrase: [...rest, ...last.noun], end: 0 }
  const word = unit === 'person' ? ['人员'] : area ? [counter === '省' ? '省份' : (counter as string)] : []
  const brief = capped([...rest, ...object, ...word])
  return { phrase: capped([...kept(before), ...brief]), brief }
}

/** What follows the number; of 三省五县 what follows the second. */
function afterArea({ copy, quantities, clauses, i }: Place, area: boolean): Token[] {
  const { end } = quantities[i] as Quantity
  const next = area && quantities[i + 1]?.start === end ? i + 1 : i
  return tokensIn(copy.text, (quantities[next] as Quantity).end, (clauses[next] as Clause).until)
}
