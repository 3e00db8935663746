// The noun follows its number (名词在后): it is the object of the verb before it (调配5台呼吸机), or the subject of the
// predicate after it (70家企业参加对接会).
import { groupNouns } from '../../../model/phrases.data.ts'
import type { Quantity } from '../quantities.ts'
import { back, type Clause } from './clauses.ts'
import { capped, type Found, kept, lastNamed, lastVerb, objectBefore, type Place, subjectOf } from './named.ts'
import { type NounAfter, nounAfter } from './nouns.ts'
import { lengthOf, type Phrase, plain } from './phrase.ts'
import { type Token, tokensIn } from './tokens.ts'

/** Verbs whose object does the next verb: 组织企业赴外地招聘. */
const pivots = /^(?:推动|组织|帮助|带动|引导|邀请|动员|促成|促进|协助|吸引|助力|支持|鼓励|推荐|安排|迎来|让|使)$/
const together = /^(?:结对|结成|缔结|签订|签署|签约|建立|开展|共建|合作)$/
const attends = /^(?:参加|出席|参会|参展|到会|参与|与会)(?:培训|活动|会议|展会|比赛|演出|学习)?$/

/** The name of a quantity whose noun follows it. */
export function withNoun(place: Place, before: readonly Token[], after: NounAfter): Found {
  const { copy, quantities, clauses, i } = place
  const { unit } = quantities[i] as Quantity
  const noun = counted(place, after)
  const solid = before.filter((token) => token.role !== 'light' && token.role !== 'mark')
  const last = solid[solid.length - 1]
  const touching = before[before.length - 1]
  const ofWhat = touching && copy.text[touching.end - 1] === '的' ? ['的'] : []
  if (!last) return inList(place, before, after, noun)
  const text = copy.text.slice(last.start, last.end)
  if (last.role === 'verb' && pivots.test(text) && after.predicate)
    return { ...predicated(place, after, noun, []), verb: [] }
  if (last.role === 'verb') {
    return {
      phrase: [...capped(kept(before)), ...ofWhat, ...noun],
      brief: [last, ...noun],
      noun,
      verb: [last],
      subject: subjectOf(before),
    }
  }
  const clause = clauses[i] as Clause
  const joins = clause.from > clause.start && '和与及'.includes(text)
  if (last.role === 'lead') return joins ? inList(place, before, after, noun) : partnered(place, after, noun, solid)
  if (after.ofNumber && (unit === 'day' || unit === 'hour' || unit === 'year')) return { phrase: [...noun, '时间'] }
  if (after.ofNumber) return { phrase: capped([...noun, last]), brief: noun, noun, verb: lastVerb(before) }
  const verb = lastVerb(before)
  const found = predicated(place, after, noun, kept(before.slice(before.lastIndexOf(last))))
  if (!verb.length || after.predicate) return found
  return { ...found, phrase: capped([...kept(before), ...noun]), verb, subject: subjectOf(before) }
}

/** 5台呼吸机、9台治疗仪: the verb before the first holds for all, else the predicate after the last. */
function inList(place: Place, before: readonly Token[], after: NounAfter, noun: Phrase): Found {
  const { quantities, i, copy, clauses } = place
  const last = lastNamed(place)
  const { unit, start } = quantities[i] as Quantity
  const listed = last && before.some((token) => token.start < start) && last.end > 0 && last.verb.length
  if (listed && /^[、和及与]/.test(copy.text.slice(last.end, last.end + 1))) {
    return {
      phrase: capped([...last.subject, ...last.verb, ...noun]),
      brief: [...last.verb, ...noun],
      noun,
      verb: last.verb,
      subject: last.subject,
    }
  }
  if (after.ofNumber && (unit === 'day' || unit === 'hour' || unit === 'year')) return { phrase: [...noun, '时间'] }
  const where = (clauses[i] as Clause).start === start ? placeBefore(place) : []
  if (where.length) return { phrase: capped([...where, ...noun]), brief: noun, noun, owner: where }
  return predicated(place, after, noun, [])
}

const frames = /^(?:走进|来到|步入|在|位于)/
const sites = /(?:基地|园区?|车间|中心|工厂|公司|医院|学校|厂|馆|仓|市场|合作社|飞地|库|站|科技城|新城)$/

/** 在首阳镇的中药材车间，45名妇女忙着装袋: what is counted at a site is the site's. */
function placeBefore({ copy, clauses, i }: Place): Phrase {
  const { start, sentence } = clauses[i] as Clause
  if (start <= (copy.sentences[sentence]?.start ?? start)) return []
  const from = back(copy.text, start - 1)
  if (!frames.test(copy.text.slice(from, from + 3)) || copy.text[start - 1] !== '，') return []
  const tokens = kept(tokensIn(copy.text, from, start - 1))
  const last = tokens[tokens.length - 1]
  if (last?.role !== 'noun') return []
  const site = copy.text.slice(last.start, last.end)
  return sites.test(site) && site.length > 3 ? [last] : []
}

/** 医疗队 counted in people is its members; a batch is counted in batches; 19个方面113条清单 are the list's sides. */
function counted(place: Place, after: NounAfter): Phrase {
  const { copy, quantities, clauses, i } = place
  const { counter, unit } = quantities[i] as Quantity
  const noun = copy.text.slice(after.noun.start, after.noun.end)
  if (counter === '批' || counter === '批次') return [after.noun, '批次']
  const next = quantities[i + 1]
  if (/^(?:方面|领域|层面|类别|大类)/.test(noun) && next && next.start - after.noun.end < 3) {
    const what = nounAfter(copy, next.end, (clauses[i + 1] as Clause).until)
    if (what) return [what.noun, after.noun]
  }
  if (!unit.startsWith('person') || !groupNouns.test(noun)) return [after.noun]
  return [after.noun, noun.endsWith('医疗队') ? '队员' : '成员']
}

/** 参加培训的企业高管: predicate, 的, whose, noun. A bare verb stands before its noun without 的: 集中签约项目. */
function predicated(place: Place, after: NounAfter, noun: Phrase, whose: Phrase): Found {
  const { copy } = place
  const predicate = predicateOf(place, after)
  const brief = lengthOf(whose) <= 8 ? [...whose, ...noun] : noun
  if (!predicate.length) return { phrase: capped([...whose, ...noun]), brief: noun, noun }
  const short = lengthOf(predicate) <= 2 || /^(?:建立|结成)结对/.test(plain(copy, predicate))
  const words = short ? predicate.filter((piece) => plain(copy, [piece]) !== '建立') : predicate
  const joined = [...shortened(words), ...(short ? [] : ['的']), ...brief]
  return { phrase: joined, brief: lengthOf(joined) <= 14 ? joined : brief, noun }
}

/** A long predicate is its verb and its end: 入选 … 标志性成果. */
function shortened(predicate: Phrase): Phrase {
  return lengthOf(predicate) <= 24 ? predicate : [...predicate.slice(0, 1), ...capped(predicate.slice(1), 16)]
}

function predicateOf(place: Place, after: NounAfter): Phrase {
  const { copy, quantities, clauses, i } = place
  const next = quantities[i + 1]
  const clause = clauses[i] as Clause
  const found = after.predicate ? kept(tokensIn(copy.text, after.predicate.start, after.predicate.end)) : []
  if (attends.test(plain(copy, found))) {
    const object = objectBefore(place)
    return lengthOf(object) > 2 ? [...found.slice(0, 1), ...object] : found
  }
  if (found.length && next && clause.until === next.start && copy.text[next.start - 1] === '的') {
    const object = nounAfter(copy, next.end, (clauses[i + 1] as Clause).until)
    return object ? [...found, object.noun] : found
  }
  return found.length ? found : mutual(place, after)
}

/** 12个镇街与13个乡镇结对: what both sides of 与 do together. */
function mutual({ copy, quantities, clauses, i }: Place, after: NounAfter): Phrase {
  const next = quantities[i + 1]
  if (!next || (clauses[i] as Clause).until !== next.start || next.start - after.noun.end > 12) return []
  if (!'与同和'.includes(copy.text[after.noun.end] as string)) return []
  const tokens = kept(tokensIn(copy.text, next.end, (clauses[i + 1] as Clause).until))
  const verb = tokens.findIndex(
    (token) => token.role === 'verb' && together.test(copy.text.slice(token.start, token.end)),
  )
  return verb < 0 ? [] : tokens.slice(verb)
}

const spreads = /^(?:分布|遍布|散布|辐射)$/

/** 已与29个国家的41座城市建立友城关系: with whom, and what. */
function partnered(place: Place, after: NounAfter, noun: Phrase, before: readonly Token[]): Found {
  const { copy, quantities, clauses, i } = place
  const lead = before[before.length - 1] as Token
  const clause = clauses[i] as Clause
  const next = quantities[i + 1]
  const cut = next && next.start < clause.end ? next : { start: clause.end, end: clause.end }
  const rest = [...tokensIn(copy.text, after.noun.end, cut.start), ...tokensIn(copy.text, cut.end, clause.end)]
  const verb = rest.findIndex((token) => token.role === 'verb')
  const spread = verb < 0 ? before.findLast((token) => token.role === 'verb') : undefined
  const last = spread && lastNamed(place)
  if (last && spreads.test(copy.text.slice(spread.start, spread.end)) && spread.end === lead.start)
    return { phrase: capped([...capped(last.noun, 10), spread, ...noun]), brief: noun, noun, owner: last.owner }
  if (verb < 0) return predicated(place, after, noun, [])
  const done = capped(
    kept(rest.slice(verb)).filter((token) => token.role !== 'lead'),
    12,
  )
  if (!'与同和跟'.includes(copy.text[lead.start] as string))
    return { phrase: [...done, '的', ...noun], brief: noun, noun }
  return { phrase: ['与', ...subjectOf(before), ...done, '的', ...noun], brief: noun, noun }
}
