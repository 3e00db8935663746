// Named things (有名字的事物): parks, projects, routes, agreements, meetings, visits, honours and cases that a text calls by a name. A
// common noun is no name: a place, a letter, a dash or quotes must be in it.

import type { Span } from '../../model/evidence.ts'
import type { KindId } from '../../model/kinds.ts'
import type { Named } from './places.ts'
import { wordsIn } from './words.ts'

/** A named thing as it stands in the view. `subject`: whether numbers after it may speak of it. `event`: proposed even without numbers. */
export type Thing = Span & { kind: KindId; name: string; subject: boolean; event: boolean }

const endings: readonly (readonly [kind: KindId, words: string])[] = [
  [
    'park',
    '产业园区 产业园 工业园区 工业园 科技园区 科技园 物流园区 物流园 合作园区 合作园 共富园 农业园 示范园 产业飞地 科创飞地 消薄飞地 飞地园区 飞地 集聚区 合作先行区 合作示范区 海创园 创新园 孵化园 创业园 共建园区 共建园 协作园 小微园 双创园',
  ],
  [
    'project',
    '项目 工程 建设项目 展示中心 文化中心 交流中心 服务中心 体验中心 创新中心 赋能中心 养老中心 联合实验室 生产基地 种植基地 养殖基地 产业基地 展馆 体验馆 大桥 高铁 高速公路 水厂 污水处理厂',
  ],
  ['route', '班列 航线 专列 直通车 直达专线 旅游包机'],
]
const kindOfEnding = new Map(endings.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)))
const anyEnding = new RegExp([...kindOfEnding.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** Words that a name never begins with or holds: the name begins after the last of them. */
const stoppers =
  /的|了|已|被|租下|租用|走进|来到|其中|目前|去年|今年|全年|位于|作为|共建|投资建设|投资|援建|建设(?!项目)|实施|推进|加快|打造|开工|落户|入驻|首个|设立|成立|引进|完成|重点|推动|依托|围绕|通过|支持|助力|会同|以及|同时|新增|启动|开通|运营|首条|向|在|对|为|由|从|至今|与此|是|年|月|日|底|有|等|区块/g

/** What may be in a name besides Chinese characters. */
const nameCharacter = /[\u4e00-\u9fffA-Za-z0-9·—\-+]/

/** The parks, projects and routes that a sentence names, in order. `placesOf` tells the places of the sentence. */
export function thingsIn(text: string, { start, end }: Span, placesOf: () => readonly Named[]): Thing[] {
  const found: Thing[] = []
  const sentence = text.slice(start, end)
  for (const match of sentence.matchAll(anyEnding)) {
    const kind = kindOfEnding.get(match[0])!
    const ending = { start: start + match.index, end: start + match.index + match[0].length }
    if (
      /^(?:建设|资金|数量|数|库|清单|部|总|负责|经理|合作(?!园)|工作|投资|企业|招|签|开工|化)/.test(
        text.slice(ending.end, ending.end + 3),
      )
    )
      if (!/^(?:建设|投资|合作|签|开工|总投|总占)/.test(text.slice(ending.end, ending.end + 2))) continue
    const span = extentOf(text, { start, ending, kind }, placesOf())
    if (!span || span.start < (found.at(-1)?.end ?? start)) continue
    const name = text.slice(span.start, span.end)
    found.push({ ...span, kind, name: withoutQuotes(name), subject: isSubject(text, span), event: false })
  }
  return found
}

type Found = { start: number; ending: Span; kind: KindId }

/** Where the name that ends here begins, null where it is a common noun or a count of many. */
function extentOf(text: string, { start, ending, kind }: Found, places: readonly Named[]): Span | null {
  if (/^(?:\d|[一二两三四五六七八九十]{1,3}[个项家])/.test(text.slice(ending.end, ending.end + 3))) return null
  const quoted = quotedAt(text, start, ending)
  if (quoted) return quoted
  let from = ending.start
  while (from > start && ending.start - from < 30 && nameCharacter.test(text[from - 1]!)) from--
  if (text[from - 1] === '”' && ending.start - from < 12) from = Math.max(start, text.lastIndexOf('“', from))
  else from += afterStopper(text.slice(from, ending.start))
  const begin = trimmed(text, { start: from, end: ending.end }, places)
  const name = text.slice(begin, ending.end)
  return isProper(text, { start: begin, end: ending.end }, { ending, kind, places }) && name.length > 4
    ? { start: begin, end: ending.end }
    : null
}

/** “南庆产业飞地” and “某园”: the quotes hold the whole name. */
function quotedAt(text: string, start: number, ending: Span): Span | null {
  if (text[ending.end] !== '”') return null
  const open = text.lastIndexOf('“', ending.start)
  if (open < start || ending.start - open > 24 || ending.start - open < 2) return null
  return text.slice(open + 1, ending.start).includes('”') ? null : { start: open + 1, end: ending.end }
}

function afterStopper(text: string): number {
  let after = 0
  for (const match of text.matchAll(stoppers)) after = match.index + match[0].length
  return after
}

/** Leaves verbs and partners at the beginning out: 青田县和余姚市余青产业园 begins where its own name does. */
function trimmed(text: string, { start, end }: Span, places: readonly Named[]): number {
  let at = start
  let joined = start
  for (const match of text.slice(start, end - 2).matchAll(/[与和及]/g)) {
    const index = start + match.index
    const [before, after] = [
      places.some((place) => place.end === index),
      places.some((place) => place.start === index + 1),
    ]
    if (!(before && after)) joined = index + 1
  }
  at = joined
  const words = wordsIn(text.slice(at, end))
  while (words.length > 2 && (words[0]!.cut || words[0]!.light)) at += words.shift()!.text.length
  return at + (apposed.exec(text.slice(at, end))?.[0].length ?? 0)
}

/** 首个入园项目某公司生产基地: what it is stands before its name. */
const apposed = /^(?:入园|首批|重点)?(?:项目|企业|单位)(?=.{7})/

const generic =
  /帮扶|援建|对口|结对|地区|合作|协作|产业|示范|共建|东西部|山海|重大|优质|农业|文化|旅游|民生|基础设施|乡村振兴|现代|工业|科技|省级|国家级|援疆|援藏|援青|经济|特色|高标准|跨区域|联合|智力|交流|数字|首批|标志性|扶贫|建设|年度|长三角|一体化|发展|两地|双方|支援/g

type Around = { ending: Span; kind: KindId; places: readonly Named[] }

/** Whether a span is one thing's own name and not a common noun with a place before it (湖州帮扶项目). */
function isProper(text: string, span: Span, { ending, kind, places }: Around): boolean {
  const own = text.slice(span.start, ending.start)
  if (/\d[批个项支家]/.test(own)) return false
  if (/[“”]/.test(own)) return true
  const within = places.filter((place) => place.start >= span.start && place.end <= ending.end)
  const paired = within.length > 1 || /[\u4e00-\u9fff][—\-·][\u4e00-\u9fff]/.test(own)
  if (kind === 'route' ? paired : paired && kind === 'park') return true
  let rest = own
  for (const place of within) rest = rest.replace(text.slice(place.start, place.end), '')
  rest = rest.replace(/[省市县区州]/g, '').replace(generic, '')
  if (kind === 'park') return within.length > 0 || rest.length > 1
  if (within.length > 0 && own.length > 7) return true
  return (
    rest.length > 1 &&
    (within.length > 0 || kind === 'route' || rest.length < 9) &&
    !/[各类多批系列这该本此]/.test(rest)
  )
}

/** A place where something was done, or a list to which it was added, is not what the numbers speak of. */
function isSubject(text: string, { start }: Span): boolean {
  return !/(?:在|赴|到|前往|走进|入驻|落户|参观|考察|列入|纳入|入选)“?$/.test(text.slice(Math.max(0, start - 4), start))
}

const withoutQuotes = (name: string) => (/^“[^“”]*”$/.test(name) ? name.slice(1, -1) : name)
