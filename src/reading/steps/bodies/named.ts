// What makes a name of the words before an ending (机构名的判定): the place that opens it, what may stand before that place, and
// what is only a way of counting organisations (多家医院, 龙头公司).
import type { Place } from '../../../model/place.ts'
import type { PlaceMention } from '../places/mention.ts'
import type { RawBody } from './body.ts'
import { generic, wellKnown } from './endings.data.ts'
import type { Ending } from './endings.ts'

/** Where a name begins, the place that opens it and how long that is; `joins`: it goes on from the body before it. */
export type Edge = { start: number; place: Place | null; lead: number; joins: boolean }

/** What was passed on the way to the left: the leftmost place, and the last of the places that follow it directly. */
export type Walked = {
  text: string
  ending: Ending
  first: PlaceMention | null
  seat: PlaceMention | null
  last: RawBody | null
}

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

/** Chooses between the first place and what stands before it, and refuses what is no name. */
export function settle(walked: Walked, at: number): Edge | null {
  const { text, ending, first, seat } = walked
  if (!first || !seat) return withoutPlace(walked, at)
  const lead = text.slice(at, first.start)
  const keeps = lead.length > 0 && opensName({ lead, text, first, ending })
  if (!keeps && first.places.length > 1) return null
  if (ending.start - seat.end > 16 || (bare.has(ending.word) && !officeName(text, seat, ending))) return null
  if (ending.word === '港' && !isPort(text, seat, ending)) return null
  if (ending.word === '校区' || isCounted(text, keeps ? at : first.start)) return null
  const place = first.places.length === 1 && seat.places.length === 1 ? seat.places[0]! : null
  return { start: keeps ? at : first.start, place, lead: keeps ? 0 : seat.end - first.start, joins: false }
}

/** 甲市+港, 甲市+乙栏+港 where nothing of the port follows: a short name is a port only before 与, a mark or a verb of signing. */
function isPort(text: string, seat: PlaceMention, ending: Ending): boolean {
  const core = text.slice(seat.end, ending.start)
  if (core === '') return true
  return (
    core.length <= 3 &&
    /[市省]$/.test(text.slice(seat.start, seat.end)) &&
    /[与和同，。、签]/.test(text[ending.end] ?? '')
  )
}

/** 32所+广南学校: schools of a place by number and none by name. */
function isCounted(text: string, at: number): boolean {
  return /[0-9多余几数][家所个]$/.test(text.slice(Math.max(0, at - 2), at))
}

/** A name that no place opens: 瑞金+医院, 市+经信局, 两地+农业农村局. */
function withoutPlace({ text, ending, last }: Walked, from: number): Edge | null {
  let at = from
  if (/[0-9]/.test(text[at - 1] ?? '') && counted.test(text[at]!)) {
    if (text[at] !== '楼') return null
    at++
  }
  const core = text.slice(at, ending.start)
  const edge = { start: at, place: null, lead: 0, joins: false }
  if (relative.has(core)) return ending.sort !== 'company' || /^[我本]/.test(core) ? edge : null
  const relativeLead = /^(?:我[市县省区州]|[市县省]|两地|双方|两[市县区省])(?=.)/.test(core)
  const listed = last?.end === at - 1 && text[at - 1] === '、' && last.place && last.sort === ending.sort
  return relativeLead || (listed && core.length > 1) || isName(core, ending) ? edge : null
}

/** Whether the words before a place belong to the name: 清华+长三角研究院, 美欣达集团+台州公司, 泰鼎新能源（+浙江）公司. */
function opensName(seen: { lead: string; text: string; first: PlaceMention; ending: Ending }): boolean {
  const { lead, text, first, ending } = seen
  if (text[first.start - 1] === '（') return lead.length > 2 && !digit.test(lead[0]!)
  if (first.end === ending.start && ending.sort === 'company' && lead.length > 2) return true
  return known.includes(lead) || /(?:大学|集团|银行|公司|医院|学院|研究院|附属)$/.test(lead)
}

/** 株洲市行政审批服务局, but not 荆门市发展格局: an office of a place by its full name. */
function officeName(text: string, seat: PlaceMention, ending: Ending): boolean {
  const full = /[省市县区州旗盟]$/.test(text.slice(seat.start, seat.end))
  return (
    full &&
    ending.start - seat.end >= 2 &&
    !/[格布结全开破大僵时变棋定邮书饭餐客展歌舞门][局厅]$/.test(text.slice(ending.start - 1, ending.end))
  )
}

function isName(core: string, ending: Ending): boolean {
  if (bare.has(ending.word) || /机场|港$/.test(ending.word)) return false
  if (core.length === 0) return /^(?:上交所|深交所|北交所|港交所|中科院|国家民委|国资委|..部)$/.test(ending.word)
  if (generics.has(core) || digit.test(core[0]!) || (ending.word === '厂' && /[建办设工进入离返出]$/.test(core)))
    return false
  if (
    core.length % 2 === 0 &&
    core.startsWith(core.slice(core.length / 2)) &&
    generics.has(core.slice(core.length / 2))
  )
    return false
  if (ending.sort === 'government') return known.some((word) => core.startsWith(word)) || /区$|镇$/.test(core)
  return core.length >= 2 && core.length <= 14 && !/^[多几数每这那全]/.test(core)
}
