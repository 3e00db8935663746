// Ties said with 与 (A与B缔结友好城市, 与上海音乐学院签订战略合作协议): two sides named in a row, and after them the words that
// declare a standing relation.
import type { Place } from '../../../model/places/place.ts'
import { mainPair } from './home.ts'
import type { Party } from './parties.ts'
import { kindsSaid } from './programme.ts'
import { pairsOf, type Row, sidesOf } from './sides.ts'
import type { Trigger } from './triggers.data.ts'
import { clauseEnd, clauseStart, type Gap, gapOf, type Pair, subjectOf, type View, withoutTimes } from './view.ts'
import type { Word } from './words.ts'

const after = new Set<Trigger>(['friend', 'aid', 'pair', 'joint', 'park', 'medical', 'sign', 'service', 'lab', 'found'])
const acrossComma = new Set<Trigger>(['friend', 'pair', 'sign', 'medical', 'aid'])
const unmade = /拟|计划|争取|力争|有意|希望|有望|洽谈|商谈|探讨|探索|尚未|未与|没有|不再|如需|若|意愿/

/** The ties that a sentence says with two sides in a row. */
export function linkedPairs(view: View): Pair[] {
  const found: Pair[] = []
  for (let i = 0; i < view.parties.length; ) {
    const row = rowFrom(view, i)
    found.push(...pairsOfRow(view, row, i))
    i += row.parties.length
  }
  return found
}

function rowFrom(view: View, from: number): Row {
  const { parties } = view
  const gaps: Gap[] = []
  let last = from
  while (last + 1 < parties.length) {
    const gap = gapOf(view, parties[last]!.end, parties[last + 1]!.start)
    if (gap !== 'list' && gap !== 'with' && gap !== 'and') break
    gaps.push(gap)
    last++
  }
  return { parties: parties.slice(from, last + 1), gaps }
}

function pairsOfRow(view: View, row: Row, index: number): Pair[] {
  const first = row.parties[0]!
  const last = row.parties.at(-1)!
  const lead = leadOf(view, index)
  if (row.parties.length === 1 && lead === null && !isBoth(first)) return []
  const word = triggerAfter(view, last.end, index + row.parties.length) ?? (lead !== null && last.region ? handInHand(view, lead) : null)
  if (!word) return []
  const start = lead ?? first.start
  if (unmade.test(view.copy.text.slice(clauseStart(view, start), word.start))) return []
  const both = row.parties.filter(isBoth)
  const rest = bothLess(row)
  const subject = lead === null ? null : subjectOf(view, lead, last.place)
  if (alliance(view, row, word)) return []
  const sides = subject ? [[[subject], [...row.parties]] as [Party[], Party[]]] : lead === null ? sidesOf(rest) : []
  const made = [...sides.flatMap(([left, right]) => pairsOf(left, right)), ...both.flatMap((party) => bothPair(view, party))]
  const weak = lead === null && row.gaps.length > 0 && !row.gaps.includes('with')
  if (weak && !fitsWeak(view, last.end, word, row)) return []
  const kinds = kindsSaid(view.copy.text.slice(last.end, clauseEnd(view, last.end)), made.length)
  return made.flatMap(([a, b], i) => {
    const rank = lead === null ? 0 : 1
    const pair: Pair = { start, end: objectEnd(view, word), a, b, trigger: word.means, word: view.copy.text.slice(word.start, word.end), rank, paragraph: view.paragraph, kind: kinds?.[i] ?? null }
    return fits(view, pair, word) ? [pair] : []
  })
}

/** 甲县与乙区、丙区共建示范区: three that build one thing are an alliance and no ties. */
function alliance(view: View, { parties, gaps }: Row, word: Word<Trigger>): boolean {
  if (parties.length < 3 || gaps.filter((gap) => gap === 'with').length > 1) return false
  if (word.means !== 'found' && word.means !== 'joint' && word.means !== 'park') return false
  return parties.every(({ region }) => region) && !/分别|先后|各自/.test(view.copy.text.slice(parties[0]!.end, word.start))
}

/** 青岛市扛起东西部协作责任，携手定西市、陇南市: the programme is said before 携手. */
function handInHand(view: View, lead: number): Word<Trigger> | null {
  if (!/^[携牵]手/.test(view.copy.text.slice(lead, lead + 2))) return null
  return view.triggers.findLast(({ means, end }) => end <= lead && (means === 'aid' || means === 'pair')) ?? null
}

/** Where the words of a trigger end with what they are about: 签订+战略合作框架协议, 友好城市+关系. */
function objectEnd({ copy, end }: View, word: Word<Trigger>): number {
  const rest = copy.text.slice(word.end, Math.min(end, word.end + 70))
  const shape = word.means === 'sign' ? object : word.means === 'found' ? made : /^(?:协作)?(?:合作)?(?:关系|商会|帮扶)/
  return word.end + (shape.exec(rest)?.[0].length ?? 0)
}

/** Where 与 opens the row and its other side is left out: the place of 与, or null. */
function leadOf(view: View, index: number): number | null {
  const first = view.parties[index]!
  const from = Math.max(view.parties[index - 1]?.end ?? view.start, clauseStart(view, first.start))
  const before = withoutTimes(view, from, first.start)
  const match = /(与|(?<![会共协合陪一连随相不])同|跟|和|携手|牵手)(?:(?:国际|国内)?(?:友好城市|友城)|[^，、]{0,2}的)?$/.exec(before)
  if (!match || (match[1] === '和' && index > 0)) return null
  return view.copy.text.lastIndexOf(match[1]!, first.start - 1)
}

/** Whether a body is one of each side: 两地农业农村局. */
function isBoth({ body }: Party): boolean {
  return body !== null && /^(?:两[地市县区省校]|双方)/.test(body.name)
}

function bothLess({ parties, gaps }: Row): Row {
  const kept = parties.flatMap((party, i) => (isBoth(party) ? [] : [i]))
  return { parties: kept.map((i) => parties[i]!), gaps: kept.slice(1).map((i) => gaps[i - 1]!) }
}

function bothPair(view: View, party: Party): [Party, Party][] {
  const pair = mainPair(view.home)
  const name = party.body!.name.replace(/^(?:两[地市县区省校]|双方)/, '')
  if (!pair || name.length < 3) return []
  const region = /^[省市县区州]?(?:人民)?政府$/.test(name)
  const of = (place: Place): Party => ({ ...party, name: region ? place.name : place.name + name, place, region, body: region ? null : party.body })
  return [[of(pair[0]), of(pair[1])]]
}

function triggerAfter(view: View, end: number, next: number): Word<Trigger> | null {
  const clause = clauseEnd(view, end)
  const stop = Math.min(view.parties[next]?.start ?? view.end, view.end)
  for (const word of view.triggers) {
    if (word.start < end || !after.has(word.means)) continue
    if (word.start < clause && word.start <= stop + 24) {
      if (word.start - end > 44) return null
      if (accepts(view, word)) return word
      continue
    }
    if (word.start - end > 60 || word.start >= stop) return null
    if (acrossComma.has(word.means) && accepts(view, word)) return word
  }
  return null
}

const object = /^[^，。；、！？]{0,60}?(?:协议|备忘录|意向书|协定|议定书|关系)(?:》)?/
const signed = /^[了的]?[^，。；、！？《》0-9]{0,22}(?:协议书?|备忘录|意向书|协定|议定书)|^了?《[^》]{2,60}(?:协议书?|备忘录|意向书|协定|议定书)》/
const made = /^了?[^，。；！？]{0,22}(?:产业园|园区|科技园|创新园|工业园|飞地|基地|中心|实验室|综合体|研究院|学院|合作区|示范区|医联体|医共体|联盟|工作站|分院|院区|平台|学校|校区|医院|车间|功能区|试验区|先行区|产业带|创新带|走廊|新城)/
const passing = /^[^，。；]{0,6}(?:洽谈会|推介会|论坛|峰会|交流会|座谈会|签约仪式现场|招商|展销会)/

/** Whether a trigger, read with the words after it, declares something that stands. */
function accepts({ copy, end }: View, word: Word<Trigger>): boolean {
  const rest = copy.text.slice(word.end, Math.min(end, word.end + 70))
  if (word.means === 'sign') return signed.test(rest) || /^了?[^，。；]{0,12}(?:合作关系|友好|结对)/.test(rest)
  if (word.means === 'found') return made.test(rest)
  if (word.means === 'joint' || word.means === 'park') return !passing.test(rest)
  return true
}

/** 和 and 、 tie only what is said of both at once: 宁波和黄冈对口合作, not 宁波和黄冈…的园区. */
function fitsWeak({ copy }: View, end: number, word: Word<Trigger>, row: Row): boolean {
  if (word.means === 'park' || word.means === 'found' || word.means === 'service') return false
  const between = copy.text.slice(end, word.start)
  if (row.gaps[0] === 'list') return /^(?:两[地市县省区校](?:[^，。；、的与和]{0,10})|双方)?$/.test(between)
  return between.length <= 16 && !/[的，]/.test(between.replace(/的(?:友好|结对|对口)/, ''))
}

const trade = /投资|项目|购销|采购|供货|租赁|意向|贷款|销售|订单|入驻|落户/
const lasting = /战略|框架|共建|长期|全面|结对|友好|托管|对口|帮扶/

/** What a relation between these two needs to be said with; a firm that invests in a city is no tie. */
function fits({ copy, end }: View, pair: Pair, word: Word<Trigger>): boolean {
  const regions = pair.a.region && pair.b.region
  const around = copy.text.slice(pair.start, Math.min(end, word.end + 30))
  const company = pair.a.body?.sort === 'company' || pair.b.body?.sort === 'company'
  if (word.means === 'sign') {
    const said = object.exec(copy.text.slice(word.end, Math.min(end, word.end + 70)))?.[0] ?? ''
    if (trade.test(said) && !lasting.test(said)) return false
    if (/《/.test(said) && pair.a.region === pair.b.region) return true
    return regions ? /合作|友好|结对|协作|对口|帮扶|战略|共建|一体化/.test(said) : !company || lasting.test(said)
  }
  if (word.means === 'park') return regions && copy.text.slice(Math.max(pair.a.end, pair.b.end), word.start).length <= 24 && /共建|合作|结对|共同|联合|的/.test(around)
  if (word.means === 'found') return !(company && pair.a.region !== pair.b.region) || /实验室|研究|学院|中心/.test(around)
  if (word.means === 'medical') return !regions
  if (word.means === 'joint' && pair.word === '协作') return regions && word.start - Math.max(pair.a.end, pair.b.end) <= 6
  return true
}
