// The noun precedes its number (名词在前): 签约项目15个, 投入援疆资金超1.1亿元; what the clause leaves out is taken from what
// was counted before (总投资45亿元, 其中重症16名, 、物资25万元).
import { attributeWords, generalWords } from '../../../model/phrases.data.ts'
import type { Copy } from '../../copy.ts'
import type { Quantity } from '../quantities.ts'
import { back, type Clause } from './clauses.ts'
import {
  actorOf,
  capped,
  type Found,
  kept,
  lastInParagraph,
  lastNamed,
  lastVerb,
  type Named,
  objectBefore,
  type Place,
  topicOf,
  topicSince,
} from './named.ts'
import { lengthOf, type Phrase, plain } from './phrase.ts'
import { standing } from './standing.ts'
import { type Token, tokensIn } from './tokens.ts'

const attributes = new Set(attributeWords)
const bare = new Set([...attributeWords, ...generalWords])
const effects = /^(?:带动|惠及|吸引|吸纳|辐射|覆盖|受益|服务|聘用|提供|解决|实现|完成|运输|发送|接待|迎来|培训|可)/
const each = /^(?:每.|[县村户人亩校班家]均)$/
const said = new Set(['这一数字', '这个数字', '这一数据', '这一比例', '数字', '这一指标'])
/** 由每周49班增至60班: how often, and not what. */
const rates = /^每[周天日月年]$/
const more = new Set(['多', '少', '多出', '增加', '减少', '提高', '增长', '高出'])
const planned = new Set(['实施', '安排', '推进', '开展', '谋划'].map((verb) => `${verb}项目`))
/** Counters of events: what is counted by them needs no owner. */
const events = new Set(['场', '次', '例', '台次', '期', '场次', '人次', '趟', '节', '课时'])
/** The marks and words that join a member to the list before it. */
const joints = '、和及与'
/** What may begin the predicate of those who attend. */
const attends = /[参出到与]/
const among = /^(?:其中|包括|含|内含)/

/** The name of a quantity whose noun precedes it. */
export function nounBefore(place: Place, before: readonly Token[]): Found {
  const { copy, quantities, clauses, i } = place
  let phrase: Phrase = kept(before)
  const last = lastNamed(place)
  if (!phrase.length || said.has(plain(copy, phrase)) || rates.test(plain(copy, phrase))) return unsaid(place)
  const verb = lastVerb(before)
  const from = verb.length ? before.indexOf(verb[0] as Token) : 0
  const noun = verb.length ? kept(before.slice(from + 1)) : phrase
  const subject = from ? (ofRelative(copy, before, from) ?? kept(withoutAgent(copy, before.slice(0, from)))) : []
  const brief = capped(from ? kept(before.slice(from)) : phrase)
  phrase = standing(place, phrase)
  const own: Found = { phrase: capped(phrase), brief, noun, verb, subject }
  const clause = clauses[i] as Clause
  if (last) {
    const part = partOf(place, own, last, clause)
    if (part) return part
  }
  const done = attended(place, own)
  if (done) return done
  const text = plain(copy, phrase)
  if (verb.length && text.endsWith('就业') && effects.test(text)) return owned(own, effectOf(place))
  const doer = actorOf(place, before)
  if (doer.length) return { ...own, phrase: capped([...doer, ...phrase]), subject: doer }
  const event = events.has(quantities[i]?.counter ?? '')
  if (isBare(text, phrase, event)) return owned(own, ownerOf(place, own))
  const subjectless = verb.length && before.findIndex((token) => token.role !== 'light') === from
  if (subjectless && text.length <= 8 && effects.test(text)) return owned(own, effectOf(place))
  return own
}

/** 车间由甲市投资: the thing is the subject, who pays for it is not. */
function withoutAgent({ text }: Copy, subject: readonly Token[]): readonly Token[] {
  const last = subject[subject.length - 1]
  const by = last?.role === 'noun' ? /^(.{2,}?)由[^由]{2,10}[省市县区州]$/.exec(text.slice(last.start, last.end)) : null
  return last && by ? [...subject.slice(0, -1), { ...last, end: last.start + by[1]!.length }] : subject
}

/** 农科院援建的温室有32座: what goes on is the 温室, not who built it. */
function ofRelative({ text }: Copy, before: readonly Token[], verb: number): Phrase | null {
  const of = before.findIndex(({ role, start }, k) => k > verb && role === 'light' && text[start] === '的')
  const noun = before[of + 1]
  if (before[before.length - 1]?.role !== 'light') return null
  return of > 0 && noun?.role === 'noun' && noun.end - noun.start > 1 ? [noun] : null
}

/** Nothing stands between the clause's start and the number: 2021年为13亿元, 合计54亿元. */
function unsaid(place: Place): Found {
  const { copy, clauses, i } = place
  const last = lastNamed(place)
  if (last) return { ...last, end: 0 }
  const { start, sentence } = clauses[i] as Clause
  if (start > (copy.sentences[sentence]?.start ?? start)) {
    const above = kept(tokensIn(copy.text, back(copy.text, start - 1), start - 1))
    if (lengthOf(above) > 1 && lengthOf(above) < 24) return { phrase: capped(above) }
  }
  const before = lastInParagraph(place)
  return before ? { ...before, end: 0 } : { phrase: topicOf(place) }
}

/** A part of what was counted before, or a member of its list. */
function partOf(place: Place, own: Found, last: Named, clause: Clause): Found | null {
  const { copy, quantities, i } = place
  const { phrase, noun = [], verb = [] } = own
  const same = quantities[i - 1]?.counter === quantities[i]?.counter
  const kin = { noun, verb: last.verb, subject: last.subject, owner: last.owner }
  const text = plain(copy, phrase)
  if (more.has(text)) {
    const long = lengthOf(last.phrase) > 12 && lengthOf(last.noun) > 4
    return { ...kin, phrase: capped([...(long ? last.noun : last.phrase), ...phrase]) }
  }
  if (phrase.length > 1 && text.startsWith('每') && /^每.[^均]/.test(text))
    return { ...kin, phrase: [...phrase.slice(0, 1), ...last.noun, ...phrase.slice(1)] }
  const funded = projectsOf(copy, text, verb, last)
  if (funded) return { ...own, ...funded }
  if (!verb.length && text.length < 7 && /^[^，—]+[市县区省州]$/.test(text)) {
    const shares = among.test(copy.text.slice(clause.start, clause.start + 2)) || listedIn(copy, last, text)
    if (shares && !text.endsWith('园区'))
      return { ...kin, phrase: capped([...phrase, ...last.verb, ...last.noun]), brief: last.brief, noun: last.noun }
    const noun = plain(copy, last.noun)
    const what = noun.replace(/^[^，]{1,5}?[市县区省州]/, '').length
    const piece = last.noun[last.noun.length - 1]
    if (piece && typeof piece !== 'string' && what > 1 && what < noun.length)
      return {
        ...kin,
        phrase: [...phrase, { start: Math.max(piece.start, piece.end - what), end: piece.end }],
        noun: last.noun,
      }
  }
  if (text.length === 2 && each.test(text)) return { ...kin, phrase: [...phrase, ...last.noun], brief: phrase }
  if (!verb.length && clause.from === clause.start && among.test(copy.text.slice(clause.start, clause.start + 2))) {
    const tail = same ? tailOf(copy.text, phrase, last.noun) : []
    return { ...kin, phrase: capped([...last.subject, ...last.verb, ...phrase, ...tail]), brief: phrase }
  }
  if (!verb.length && clause.from > clause.start && joints.includes(copy.text.charAt(clause.from))) {
    if (attributes.has(text)) return owned(own, capped(last.brief, 16))
    const whose = last.verb.length ? [...last.subject, ...last.verb] : last.owner
    return { ...kin, phrase: capped([...whose, ...phrase]), brief: [...last.verb, ...phrase] }
  }
  if (verb.length && !noun.length && lengthOf(phrase) === lengthOf(verb)) {
    const done = [...phrase, ...last.noun]
    if (same) return { ...own, phrase: done, brief: done, noun: last.noun }
    if (effects.test(text) && things.test(quantities[i - 1]?.unit ?? '')) return owned(own, capped(last.brief, 16))
  }
  return null
}

/** Whether a place is one of those that the quantity before was of all together: 济南、厦门采购……，其中济南市. */
function listedIn(copy: Copy, { subject, phrase }: Named, place: string): boolean {
  const stem = place.slice(0, -1)
  return stem.length > 1 && (plain(copy, subject).includes(stem) || plain(copy, phrase).startsWith(stem))
}

/** 投入援藏资金7亿元，实施项目118个: the projects are of the funds' programme. */
function projectsOf(copy: Copy, text: string, verb: Phrase, last: Named): Found | null {
  if (!planned.has(text)) return null
  const piece = last.noun[last.noun.length - 1]
  if (!piece || typeof piece === 'string') return null
  const said = /^(.*?)(?:财政)?(?:援助)?(?:专项)?资金$/.exec(copy.text.slice(piece.start, piece.end))?.[1]
  if (!said) return null
  if (/[省市县区州]$/.test(said)) return granted(piece.start + said.length, { copy, verb, end: piece.end })
  const phrase = [...verb, { start: piece.start, end: piece.start + said.length }, '项目']
  return { phrase, brief: phrase, noun: phrase.slice(1) }
}

type Granted = { copy: Copy; verb: Phrase; end: number }

/** 投入思南县财政援助资金5200万元，安排项目21个: 援助项目, of what the funds are called behind the place. */
function granted(from: number, { copy, verb, end }: Granted): Found | null {
  const name = /^(?:财政)?(.{2,4}?)(?:专项)?资金$/.exec(copy.text.slice(from, end))
  if (!name?.[1]) return null
  const start = from + name[0].indexOf(name[1])
  const phrase = [...verb, { start, end: start + name[1].length }, '项目']
  return { phrase, brief: phrase, noun: phrase.slice(1) }
}

/** The last two characters of what was counted before, where the part does not say them: 其中重症16名 of 患者25名. */
function tailOf(text: string, part: Phrase, of: Phrase): Phrase {
  const piece = of[of.length - 1]
  const own = part[part.length - 1]
  if (!piece || !own || typeof piece === 'string' || typeof own === 'string') return []
  const whole = text.slice(piece.start, piece.end)
  for (let k = own.start; k < own.end - 1; k++) if (whole.includes(text.slice(k, k + 2))) return []
  return [{ start: piece.end - 2, end: piece.end }]
}

/** 旅行社七十余家参加: who attended what. */
function attended(place: Place, own: Found): Found | null {
  const { copy, quantities, clauses, i } = place
  const { end, unit } = quantities[i] as Quantity
  if (own.verb?.length || (unit !== 'person' && unit !== 'item')) return null
  const { until } = clauses[i] as Clause
  if (until === end || !attends.test(copy.text.slice(end, until))) return null
  const rest = kept(tokensIn(copy.text, end, until))
  if (!/^(?:参加|出席|参会|参展|到会|参与|与会)/.test(plain(copy, rest))) return null
  const object = rest.length > 1 ? [] : objectBefore(place)
  return { ...own, phrase: capped([...rest, ...object, '的', ...own.phrase]) }
}

const effectful = /^[实完带可年达项投]/

const owned = (found: Found, owner: Phrase): Found => ({
  ...found,
  phrase: capped([...owner, ...found.phrase], 30),
  owner,
})

function isBare(text: string, phrase: Phrase, event: boolean): boolean {
  if (
    bare.has(text) ||
    (effectful.test(text) && bare.has(text.replace(/^(?:实现|完成|带动|可|年|达|项目|投产|达产)+/, '')))
  )
    return true
  if (event) return false
  return (
    phrase.every((piece) => (piece as Token).role !== 'verb' && (piece as Token).role !== 'lead') && text.length <= 4
  )
}

const things = /^(?:item|person|person-time|tonne|kg|plant|TEU|other)$/

/** What belongs to the thing brought in or built, not to the one who did it. */
const ofObject = /投资|资金|金额|总额|总值|价值|造价|面积|规模|折价|支付|率$/
/** Deeds whose object owns nothing: what is produced has no investment, the project has. */
const produces = /^(?:年产|生产|产出|建成|新建|占地)/

/** Whose the bare noun is: the things counted before, or, after a sum or size, the one that had that too. */
function ownerOf(place: Place, own: Found): Phrase {
  const { copy, quantities, i } = place
  const last = lastNamed(place)
  const topic = topicOf(place)
  const whose = terms.test(plain(copy, topic)) ? [] : topic
  if (!last) return standing(place, whose.length ? whose : builtBefore(place))
  const between = topicSince(place, quantities[i - 1]?.end ?? 0)
  if (between.length) return between
  const sum = ofObject.test(plain(copy, own.phrase)) && things.test(quantities[i - 1]?.unit ?? '')
  if (last.owner.length && !sum && !terms.test(plain(copy, last.owner))) return last.owner
  if (last.subject.length && !ofObject.test(plain(copy, own.phrase))) return last.subject
  const thing = things.test(quantities[i - 1]?.unit ?? '') && !(topic.length && produces.test(plain(copy, last.brief)))
  return thing ? capped(last.brief, 16) : whose
}

const builds = /^(?:共同|联合|合作|合力)?(?:共建|建设|建成|新建|兴建|建起|设立|援建|改建|扩建|打造|实施|推进|启动)/

/** 共建津长双创中心，建筑面积1.6万平方米: what the clause before builds has the area. */
function builtBefore(place: Place): Phrase {
  const { copy, clauses, i } = place
  const { start } = clauses[i] as Clause
  const clause = copy.text.slice(back(copy.text, start - 1), start - 1)
  return !/\d/.test(clause) && builds.test(clause.replace(/^（[一二三四五六七八九十\d]+）/, ''))
    ? objectBefore(place)
    : []
}

/** What only says how far a sum has come owns nothing: 协议投资34亿元，到位资金12亿元. */
const terms = /^(?:协议|合同|意向|计划|签约)$/

/** What had the effect: the subject before, else the thing counted before. */
function effectOf(place: Place): Phrase {
  const last = lastNamed(place)
  if (last?.owner.length) return last.owner
  const topic = topicOf(place, true)
  if (topic.length) return lengthOf(topic) <= 12 ? topic : []
  return last && lengthOf(last.noun) <= 12 ? last.noun : []
}
