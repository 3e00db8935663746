// Parties of an entry (条目的合作方): who gives and who receives, told by the verbs and small words around the places of its clauses, and
// by the figures' own parties where the clauses name none.

import type { KindId } from '../../model/kinds.ts'
import { isWithin, placeByName } from '../../model/places.ts'
import type { ProposedParty } from '../../model/proposal.ts'
import type { Named } from './places.ts'
import { roleOf, type Side } from './roles.ts'

/** What the parties of an entry are told from: its clauses in the view, the places in them, and its figures' parties. */
export type Scene = {
  kind: KindId
  text: string
  start: number
  end: number
  places: readonly Named[]
  told: readonly string[]
}

/** Words right before a place that receives, or to which one goes. */
const towards =
  /(?:向|为|给|对|赴|(?<![收得接])到|来|在|帮助|支援|援助|援建的?|驰援|前往|抵达|帮销|助销|采购|销售|惠及|投资的?|引导.{0,8}|帮扶|吸纳|走进|下达|对标)$/
/** What is reached from the words after a place: it is helped, or its things are bought. */
const helped = /^(?:的)?(?:对口地区|结对地区|农特产品|特产|产品|农产品|脱贫|困难|群众|务工|劳动力|农村劳动力|受援)/
/** Verbs after a place that gives. */
const giving =
  /^[^，。；]{0,14}?(?:捐|选派|派出|派遣|组织|投入|安排|拨付|下达|落实|援建|投资|举办|采购|帮销|帮助|引导|提供|建设|支援|引进|开展|新开设|共组织|为|向|到|赴|来)/
/** Verbs after a place to which something came: 黄冈市收到宁波市捐赠. */
const taking = /^[^，。；]{0,4}(?:收到|接收|接受|获赠|获得|得到)/
/** Where people go to work or things to be sold: 到宁波市就业, 在宁波市销售. That side employs or buys, though the words go towards it. */
const ending: Partial<Record<KindId, RegExp>> = {
  labour: /^[^，。；]{0,4}(?:就业|务工|稳岗|上岗)/,
  sale: /^[^，。；]{0,4}(?:销售|展销|热销|上架)/,
}
/** Who goes elsewhere to learn is trained there: 选派教师到宁波市跟岗学习. */
const learning = /(?:到|赴|在|来)[^，。；]{1,14}?(?:跟岗|学习|研修|参训|参加[^，。；]{0,14}(?:培训|研修))/
const mutual = /互派|互访|双向|两地|共同|联合|携手|双方/

/** Regions whose name a programme carries: 援疆 receives in 新疆. */
const programmeReceivers: readonly (readonly [RegExp, string])[] = [
  [/援疆|进疆/, '新疆维吾尔自治区'],
  [/援藏|进藏/, '西藏自治区'],
  [/援青/, '青海省'],
]

const directed = new Set<KindId>([
  'benchmark',
  'fund',
  'donation',
  'mission',
  'training',
  'labour',
  'sale',
  'visit',
  'activity',
  'project',
  'service',
])

/** A project has a giver where it is aid; investment is not. */
function isDirected({ kind, text, start, end }: Scene): boolean {
  return (
    directed.has(kind) &&
    (kind !== 'project' || /援|帮扶|引导|投资的|投资建设|为.{2,12}(?:引进|招引)/.test(text.slice(start, end)))
  )
}

/** The parties with their roles, in the order in which the text names them. */
export function partiesOf(scene: Scene): ProposedParty[] {
  const named = outermostDropped(
    scene.text,
    scene.places.filter(({ start, end }) => start >= scene.start && end <= scene.end),
  )
  const names = namesOf(scene, ownOf(scene, named))
  const told = isDirected(scene) ? sidesOf(scene, named, names) : new Map<string, Side>()
  const sides =
    scene.kind === 'training' && learning.test(scene.text.slice(scene.start, scene.end)) ? turned(told) : told
  return names.map((name) => ({ name, role: roleOf(scene.kind, sides.get(name) ?? 'peer') }))
}

/** Who gave takes, and who took gives. */
function turned(sides: ReadonlyMap<string, Side>): Map<string, Side> {
  const other = { giver: 'receiver', receiver: 'giver', peer: 'peer' } as const
  return new Map([...sides].map(([name, side]) => [name, other[side]]))
}

const alone = new Set<KindId>(['need', 'offer', 'honour', 'case'])

/** Of an honour or a need the one that has it; where a team is posted (驻阿坝州) is not a party. */
function ownOf({ kind, text }: Scene, named: readonly Named[]): readonly Named[] {
  if (!alone.has(kind)) return named
  return named.filter(({ start }) => text[start - 1] !== '驻').slice(0, kind === 'case' || kind === 'honour' ? 1 : 2)
}

/** 丽水市云和县 is 云和县, and 宁波舟山港 is one port in 宁波. */
function outermostDropped(text: string, places: readonly Named[]): Named[] {
  return places.filter((place, i) => {
    const [before, next] = [places[i - 1], places[i + 1]]
    if (before && before.end === place.start && before.name !== place.name && text[place.end] === '港') return false
    return !(next && next.start === place.end && inside(next.name, place.name))
  })
}

function inside(inner: string, outer: string): boolean {
  const [a, b] = [placeByName(inner), placeByName(outer)]
  return inner === outer || Boolean(a && b && isWithin(a, b))
}

const related = (a: string, b: string) => inside(a, b) || inside(b, a)

function namesOf({ told, kind }: Scene, named: readonly Named[]): string[] {
  const names = [...new Set(named.map(({ name }) => name))].slice(0, 6)
  if (names.length >= 2 || (alone.has(kind) && names.length > 0)) return names
  const others = told.filter((name) => !names.some((own) => related(name, own)))
  return [...names, ...others]
}

function sidesOf(scene: Scene, named: readonly Named[], names: readonly string[]): Map<string, Side> {
  const sides = new Map<string, Side>()
  const { text, start, end } = scene
  const clauses = text.slice(start, end)
  const givers = named.filter((place) => giving.test(text.slice(place.end, Math.min(end + 12, place.end + 24))))
  for (const place of named) {
    if (sides.has(place.name)) continue
    const before = text.slice(Math.max(start, place.start - 12), place.start)
    const after = text.slice(place.end, place.end + 10)
    if (/[到赴在来]$/.test(before) && ending[scene.kind]?.test(after)) sides.set(place.name, 'giver')
    else if ((towards.test(before) && place.start > start) || helped.test(after) || taking.test(after))
      sides.set(place.name, 'receiver')
  }
  for (const [words, region] of programmeReceivers)
    if (words.test(text.slice(start, end + 12)))
      for (const name of names) if (!sides.has(name) && inside(name, region)) sides.set(name, 'receiver')
  if (sides.size === 0 && /互派|互访/.test(clauses)) return sides
  if (sides.size === 0 && ((names.length > 1 && mutual.test(clauses)) || isJoined(text, named))) return sides
  if (![...sides.values()].includes('giver')) {
    const free = (place: Named) => !sides.has(place.name)
    const giver = givers.find(free) ?? (sides.size ? named.find(free) : undefined)
    if (giver) sides.set(giver.name, 'giver')
  }
  if (sides.size === 0) return sides
  for (const name of names)
    if (!sides.has(name)) sides.set(name, sides.size === 1 && givenOnly(sides) ? 'receiver' : 'giver')
  return sides
}

const givenOnly = (sides: ReadonlyMap<string, Side>) => [...sides.values()].every((side) => side === 'giver')

/** 甲市与乙市, 甲市、乙市: they act together. */
function isJoined(text: string, named: readonly Named[]): boolean {
  return named.some((place, i) => {
    const next = named[i + 1]
    return next !== undefined && /^(?:与|和|、|同|-|—|·)$/.test(text.slice(place.end, next.start))
  })
}

/** Those who signed: 甲市卫健委与乙市卫健委 before the verb, regions by their official names. */
export function signatories(stretch: string, official: (name: string) => string | null): string[] {
  const subject =
    /^(.*?)(?:还|分别|共同|正式|现场|成功|在[^，]{2,12}|(?:以|通过)[^，]{2,10}(?:方式|形式|连线|视频))*(?:签|缔结|续签|互签|达成)/.exec(
      stretch,
    )?.[1] ?? ''
  const own = subject
    .replace(/^.*[，：]/, '')
    .replace(/^.*?(?:\d+日|\d+月|\d年|去年|今年|当日|会上|期间)(?:至\d+日)?(?:[上下]午|晚)?/, '')
  const parts = own
    .split(/与|和(?!田|县|平|顺|静|政|龙)|、|同(?!江|仁|心|德)|及/)
    .map((part) => part.replace(/等.*$/, ''))
  const names = parts.map((part) => official(part) ?? part).filter((part) => part.length > 1 && part.length < 40)
  return names.some((name) => /^(?:两地|双方|两市|会议)/.test(name)) ? [] : names
}
