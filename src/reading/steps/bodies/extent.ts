// Where the name of an organisation begins: read to the left from its ending, through the places in it, up to a mark or
// a word that cannot be part of a name. It exists because Chinese names have an end word and no beginning word.
import type { RawBody } from '../bodies.ts'
import type { Place } from '../../../model/places/place.ts'
import type { PlaceMention } from '../places.ts'
import { before, breakers, generic, insideNames, wellKnown } from './endings.data.ts'
import type { Ending } from './endings.ts'

/** Where a name begins, the place that opens it and how long that is; `joins`: it goes on from the body before it. */
export type Edge = { start: number; place: Place | null; lead: number; joins: boolean }

/** The places of the text with the index of the first that is not yet to the left of the ending looked at. */
export type Passed = { places: readonly PlaceMention[]; next: number }

const longest = 30
const breaking = new Uint8Array(65536)
for (const char of breakers) breaking[char.charCodeAt(0)] = 1
const held = new Set(insideNames.split(' '))
const heldLetters = new Set([...held].flatMap((word) => [...word]))
const stops = new Set(before.split(' '))
const generics = new Set(generic.split(' '))
const known = wellKnown.split(' ')
const relative = new Set([
  '市',
  '县',
  '省',
  '区',
  '州',
  '我市',
  '我县',
  '我省',
  '我区',
  '我州',
  '本市',
  '两地',
  '双方',
  '两市',
  '两县',
  '两区',
  '两省',
])
const bare = new Set(['局', '厅', '委员会'])
const counted = /[个家所名支批次期届位座楼年月日]/
const digit = /[0-9一二三四五六七八九十百千万几数多余]/

/** The beginning of the name that ends here, or null where the words before it make no name: 多家+医院. */
export function nameBefore(seen: { text: string; ending: Ending; passed: Passed; last: RawBody | null }): Edge | null {
  const { text, ending, passed, last } = seen
  const { places } = passed
  while (passed.next < places.length && places[passed.next]!.start < ending.start) passed.next++
  let at = ending.start
  let first: PlaceMention | null = null
  let next = passed.next - 1
  if (next >= 0 && places[next]!.end > ending.start) {
    if (places[next]!.end >= ending.end) return null
    at = places[next]!.start
    first = places[next--]!
  }
  while (at > 0 && ending.start - at < longest) {
    if (last && last.end === at) {
      if (goesOn(last, ending, first, at)) return joined(last)
      break
    }
    while (next >= 0 && places[next]!.start >= at) next--
    const place = next >= 0 && places[next]!.end >= at && places[next]!.start < at ? places[next]! : null
    if (place) {
      first = place
      at = place.start
      next--
      continue
    }
    const open = openingBracket(text, at)
    if (open === 0) break
    if (open > 0) {
      at = open
      continue
    }
    if (isBreak(text, at - 1)) break
    at--
  }
  return settle({ text, ending, first, last }, at)
}

function joined(last: RawBody): Edge {
  return { start: last.start, place: last.place, lead: last.lead, joins: true }
}

/** 上海交通大学+航空航天学院 is one name; 奉化中学+黄冈中学 are two. */
function goesOn(last: RawBody, ending: Ending, first: PlaceMention | null, at: number): boolean {
  if (ending.start - at > 12) return false
  if (/^分|^校区$/.test(ending.word) || ending.sort === 'institute') return true
  return !(first && first.start === at && last.sort === ending.sort)
}

/** -1: no bracket ends before `at`; 0: one does and ends the name; else where it opens: 中基商贸（浙江）有限公司. */
function openingBracket(text: string, at: number): number {
  if (text[at - 1] !== '）') return text[at - 1] === '（' ? 0 : -1
  const open = text.lastIndexOf('（', at - 2)
  return open > 0 && at - open <= 9 && !isBreak(text, open - 1) ? open : 0
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const char = text[at]!
  if (breaking[code]) {
    if (!heldLetters.has(char)) return true
    return !(
      held.has(text.slice(at - 1, at + 1)) ||
      held.has(text.slice(at, at + 2)) ||
      held.has(text.slice(at, at + 3))
    )
  }
  if (code >= 48 && code <= 57) return text[at - 1] !== '第'
  return stops.has(text.slice(at - 1, at + 1))
}

/** Chooses between the first place and what stands before it, and refuses what is no name. */
function settle(
  seen: { text: string; ending: Ending; first: PlaceMention | null; last: RawBody | null },
  at: number,
): Edge | null {
  const { text, ending, first, last } = seen
  const place = first?.places.length === 1 ? first.places[0]! : null
  if (first) {
    const lead = text.slice(at, first.start)
    const keeps = lead.length > 0 && opensName({ lead, text, first, ending })
    if (!keeps && first.places.length > 1) return null
    if (ending.start - first.end > 16 || (bare.has(ending.word) && !officeName(text, first, ending))) return null
    return { start: keeps ? at : first.start, place, lead: keeps ? 0 : first.end - first.start, joins: false }
  }
  if (/[0-9]/.test(text[at - 1] ?? '') && counted.test(text[at]!)) {
    if (text[at] !== '楼') return null
    at++
  }
  const core = text.slice(at, ending.start)
  if (relative.has(core)) {
    const own = core.length === 1 || core.startsWith('我') || core.startsWith('本') || ending.sort !== 'company'
    return own && !(core.length === 1 && ending.sort === 'company')
      ? { start: at, place: null, lead: 0, joins: false }
      : null
  }
  const relativeLead = /^(?:我[市县省区州]|[市县省]|两地|双方|两[市县区省])(?=.)/.test(core)
  const listed = last?.end === at - 1 && text[at - 1] === '、' && last.place && last.sort === ending.sort
  if (!relativeLead && !(listed && core.length > 1) && !isName(core, ending)) return null
  return { start: at, place: null, lead: 0, joins: false }
}

/** Whether the words before a place belong to the name: 清华+长三角研究院, 美欣达集团+台州公司, 泰鼎新能源（+浙江）公司. */
function opensName(seen: { lead: string; text: string; first: PlaceMention; ending: Ending }): boolean {
  const { lead, text, first, ending } = seen
  if (text[first.start - 1] === '（') return lead.length > 2 && !digit.test(lead[0]!)
  if (first.end === ending.start && ending.sort === 'company' && lead.length > 2) return true
  return known.includes(lead) || /(?:大学|集团|银行|公司|医院|学院|研究院|附属)$/.test(lead)
}

/** 株洲市行政审批服务局, but not 荆门市发展格局: an office of a place by its full name. */
function officeName(text: string, first: PlaceMention, ending: Ending): boolean {
  const full = /[省市县区州旗盟]$/.test(text.slice(first.start, first.end))
  return full && ending.start - first.end >= 2 && !/[格布结全开破大僵时变棋定邮书饭餐客展歌舞门][局厅]$/.test(text.slice(ending.start - 1, ending.end))
}

function isName(core: string, ending: Ending): boolean {
  if (bare.has(ending.word) || ending.word.endsWith('机场')) return false
  if (core.length === 0) return /^(?:上交所|深交所|北交所|港交所|中科院|国家民委|国资委|..部)$/.test(ending.word)
  if (generics.has(core) || digit.test(core[0]!) || (ending.word === '厂' && /[建办设工进入离返出]$/.test(core)))
    return false
  for (const word of generics) if (word.length > 1 && core === word + word) return false
  if (ending.sort === 'government') return known.some((word) => core.startsWith(word)) || /区$|镇$/.test(core)
  return core.length >= 2 && core.length <= 14 && !/^[多几数每这那全]/.test(core)
}
