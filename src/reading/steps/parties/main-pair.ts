// The document's main parties (主体): whom it is about when a clause does not say. A report on one city has one, the story of a
// pair has two, that of one giver and its receivers more; 我市 and an omitted subject mean them.
import { groupedBy } from '../../../model/grouped.ts'
import type { Place } from '../../../model/place.ts'
import { stemOf } from '../../../model/place-stems.ts'
import { provinceOf } from '../../../model/places.ts'
import type { Copy } from '../../copy.ts'
import { liesIn } from '../ties/geography.ts'
import type { Named } from './named.ts'
import { fitsWord, ownWord } from './voice.ts'

/**
 * `home`: the place whose document it is; `partners`: its standing counterparts, none where there is none or many; `many`: a province's
 * document on pairs of its cities. `rival`: another place whose document it may be as well, where that makes a difference. `ranked`: the
 * places that it is about, the first most.
 */
export type Main = { home: Place | null; partners: Place[]; many: boolean; rival: Place | null; ranked: Place[] }

/**
 * What stands outside the sentences: the places of a title, and the place whose office issued the document. `said`: whose document it is by
 * the word of a person, which goes before all else.
 */
export type Heading = { title: readonly Named[]; issuer: Place | null; said: Place | null }

/** Ranks the places of a document and tells which stand beside the first as its counterparts. */
export function mainOf(copy: Copy, named: readonly Named[], heading: Heading): Main {
  const { title, issuer: office, said } = heading
  const ranked = rankOf(copy, named, heading)
  const alone = { partners: [], many: false, rival: null, ranked: ranked.map(({ place }) => place) }
  const issuer = said ? saidAmong(ranked, said) : issuerOf(copy, ranked)
  const most = said ? ranked[0] : (issuer ?? ranked[0])
  const province = most && isOneOfMany(most, ranked) ? provinceOf(most.place) : null
  if (province && (!said || said.name === province.name)) return { ...alone, home: province, many: true }
  const home = issuer ?? speakerOf(ranked, office) ?? calledOwn(copy.text, ranked) ?? most
  const isAtHome = [...named, ...title].some(({ place }) => place.country === undefined && place.level !== 'country')
  if (!home || (!said && !isAtHome)) return { ...alone, home: null }
  const others = ranked.filter(({ place }) => !related(place, home.place))
  const partner = others[0] && moreExact(others[0], others)
  if (!partner) return { ...alone, home: home.place }
  const group = groupOf(copy.text, { partner, others, named })
  const trusts = trustsOf(named)
  const share = (one: (place: Place) => boolean) =>
    trusts.reduce((sum, { place, trust }) => sum + (one(place) ? trust : 0), 0)
  const ours = share((place) => related(place, home.place))
  const theirs = share((place) => group.some((one) => related(place, one)))
  const rivals = share((place) => !related(place, home.place) && !group.some((one) => related(place, one)))
  const titled = home.titled && partner.titled && (rivals === 0 || rivals < theirs * 2)
  const paired =
    theirs >= ours * 0.4 &&
    Math.min(theirs, partner.weight * group.length * 1.4) >= rivals * 1.5 &&
    isSpread(copy, named, [home.place, partner.place])
  const kept =
    (titled || paired) &&
    !isGeneral(copy) &&
    !(issuer && isOfMany(copy)) &&
    (partner.titled || countProgrammes(copy.text) < 3)
  const rival = kept || issuer || office ? null : rivalOf(home, others[0]!)
  return { ...alone, home: home.place, partners: kept ? group : [], rival }
}

/** The place that a person said, as good as one in the title, though no line may name it. */
function saidAmong(ranked: readonly Ranked[], said: Place): Ranked {
  const found = ranked.find(({ place }) => place.name === said.name)
  return { place: said, weight: found?.weight ?? 0, times: found?.times ?? 0, titled: true }
}

/** The place whose office speaks, where the text names it or one that it lies in. */
function speakerOf(ranked: readonly Ranked[], office: Place | null): Ranked | undefined {
  return office ? ranked.find(({ place }) => place.name === office.name) : undefined
}

/** The only county of a text of 我县 that names another region most, and no part of it: it speaks, however seldom it is named. */
function calledOwn(text: string, ranked: readonly Ranked[]): Ranked | undefined {
  const [most] = ranked
  const own = ownWord(text)
  if (!own || !most || most.titled || fitsWord(most.place, own.word)) return undefined
  const fitting = ranked.filter(({ place }) => fitsWord(place, own.word) && !related(place, most.place))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Another region of China that is named about as often as the one found, which no title has; their accounts cannot be told apart. */
function rivalOf(home: Ranked, other: Ranked): Place | null {
  const abroad =
    home.place.country !== undefined || other.place.country !== undefined || other.place.level === 'country'
  return !abroad && !home.titled && other.weight >= home.weight * near && other.weight >= 3 ? other.place : null
}
const near = 0.75

const accounts = /总结|综述|回顾|汇报|情况|报告|要点|简报|通报|自评|计划/

/** Whose account a document is: 常熟市 of 常熟市2024年东西部协作工作总结, however often it names the other side. */
function issuerOf({ title, text, paragraphs }: Copy, ranked: readonly Ranked[]): Ranked | undefined {
  const [first] = paragraphs
  const line = title ?? (first?.kind === 'heading' ? text.slice(first.start, first.end) : '')
  if (!/(?:19|20)\d\d年|年度/.test(line) || !accounts.test(line)) return undefined
  const named = ranked.filter(({ place, titled }) => titled && line.includes(stemOf(place.name)))
  const [one] = named
  return one && named.length === 1 && line.startsWith(stemOf(one.place.name)) ? one : undefined
}

/** Places without those that hold another of them: 乌恰县 and not 新疆 beside it. */
export function mostExact(places: readonly Place[]): Place[] {
  return places.filter((outer) => !places.some((inner) => inner.name !== outer.name && liesIn(inner, outer)))
}

/** Whether two places are one, or one lies in the other. */
export function related(a: Place, b: Place): boolean {
  return a.name === b.name || liesIn(a, b) || liesIn(b, a)
}

/** Under how many programmes a document tells of cooperation: an office's yearly review has several. */
function countProgrammes(text: string): number {
  const words = [
    /援疆|对口支援新疆/,
    /援藏|对口支援西藏/,
    /援青/,
    /东西部协作|东西协作/,
    /山海协作/,
    /南北结对|南北挂钩/,
    /对口合作/,
    /对口协作/,
  ]
  return words.filter((word) => word.test(text)).length
}

/** A province's circular names many of its cities alike: it is the province's. */
function isOneOfMany(home: Ranked, ranked: readonly Ranked[]): boolean {
  const province = provinceOf(home.place)
  const peers = ranked.filter(
    ({ place, weight }) =>
      weight >= home.weight * 0.5 && place.level === home.place.level && provinceOf(place)?.name === province?.name,
  )
  return home.place.level !== 'province' && province !== null && peers.length >= 5
}

/** Reports on all that a region did tell of cooperation in a part of theirs. */
function isGeneral({ text, title }: Copy): boolean {
  return /政府工作报告|统计公报|国民经济和社会发展|计划执行情况/.test(`${title ?? ''}${text.slice(0, 120)}`)
}

/** 南通市2023年推进长三角一体化发展工作综述: an office's account of what it does with everybody of a region, or with all its sister cities. */
function isOfMany({ title, text }: Copy): boolean {
  return /长三角|京津冀|大湾区|成渝|长江经济带|友好城市工作|友城工作|外事工作|区域合作工作/.test(
    title ?? text.slice(0, 40),
  )
}

/** Whether the second is met where the first is: in the opening, or in most of its paragraphs. */
function isSpread({ paragraphs }: Copy, named: readonly Named[], [home, partner]: readonly [Place, Place]): boolean {
  const met = (place: Place) => {
    const starts = named.filter((one) => related(one.place, place)).map(({ start }) => start)
    let times = 0
    let next = 0
    for (const { start, end } of paragraphs) {
      while (next < starts.length && starts[next]! < start) next++
      if (next < starts.length && starts[next]! < end) times++
    }
    return { opening: (starts[0] ?? Number.POSITIVE_INFINITY) < openingEnd, times }
  }
  const openingEnd = Math.max(200, paragraphs[1]?.end ?? 0)
  const [ours, theirs] = [met(home), met(partner)]
  return (ours.opening && theirs.opening) || theirs.times >= ours.times * 0.6
}

/** The one city or county that is named about as often as its province or country: 闽侯县 for 福建省. */
function moreExact(first: Ranked, others: readonly Ranked[]): Ranked {
  if (first.place.level === 'prefecture') return moreNamed(first, others)
  if (first.titled) return first
  const parts = others.filter(({ place, weight }) => weight >= first.weight * 0.4 && liesIn(place, first.place))
  return parts.length === 1 && parts[0]!.weight >= first.weight * 0.5 ? parts[0]! : first
}

/** The one district or zone that is named more often than its city: 西海岸新区 for 青岛市, of which the title has only the city. */
function moreNamed(first: Ranked, others: readonly Ranked[]): Ranked {
  const parts = others.filter(({ place }) => liesIn(place, first.place))
  const [part] = parts
  return part && parts.length === 1 && part.times > first.times ? part : first
}

type Ranked = { place: Place; weight: number; times: number; titled: boolean }
type Candidates = { partner: Ranked; others: readonly Ranked[]; named: readonly Named[] }

/** The partner with its peers: places of like weight that stand in one list with it (定西、陇南两市). */
function groupOf(text: string, { partner, others, named }: Candidates): Place[] {
  const peers = others.filter(
    ({ place, weight }) =>
      place !== partner.place && weight >= partner.weight * 0.3 && place.level === partner.place.level,
  )
  const listed = listedWith(text, named, partner.place)
  const group = peers
    .filter(({ place, weight }) => listed.has(place.name) && (weight >= partner.weight * 0.6 || isDuty(text, place)))
    .map(({ place }) => place)
  return group.length <= 3 ? [partner.place, ...group] : [partner.place]
}

/** The places that stand in one list with a place somewhere: 甲县、乙县和某市丙县. */
function listedWith(text: string, named: readonly Named[], { name }: Place): Set<string> {
  const listed = new Set<string>()
  let run: string[] = []
  for (const [i, one] of named.entries()) {
    const before = named[i - 1]
    const joined = before && /^(?:、|和|与|及|以及)(?:[一-龥]{2,8}[省市州盟])?$/.test(text.slice(before.end, one.start))
    if (!joined) run = []
    run.push(one.place.name)
    if (run.length <= 6 && run.includes(name)) for (const other of run) listed.add(other)
  }
  return listed
}

/** 我区承担甲县、乙县和丙县的协作任务: a counterpart by the duty that the document states, however seldom it names it. */
function isDuty(text: string, { name }: Place): boolean {
  for (let at = text.indexOf('承担'); at >= 0; at = text.indexOf('承担', at + 2)) {
    const end = text.indexOf('任务', at)
    if (end < 0) return false
    const said = text.slice(at, Math.min(end, at + 80))
    if (end - at <= 80 && /协作|帮扶|支援|合作|结对/.test(text.slice(at, end)) && said.includes(stemOf(name)))
      return true
  }
  return false
}

function rankOf(copy: Copy, named: readonly Named[], { title, said }: Heading): Ranked[] {
  const ranks = new Map<string, Ranked>()
  const heading = copy.paragraphs[0]?.kind === 'heading' ? copy.paragraphs[0].end : 0
  const byName = new Map(named.map(({ place }) => [place.name, place]))
  const times = timesOf(named)
  for (const one of named) {
    const { start, end } = one
    const city = one.place.level === 'zone' ? byName.get(one.place.within ?? '') : undefined
    const place = city && times.get(city.name)! >= times.get(one.place.name)! ? city : one.place
    const entry = ranks.get(place.name) ?? { place, weight: 0, times: times.get(place.name)!, titled: false }
    const titled = start < heading || (copy.title?.includes(copy.text.slice(start, end)) ?? false)
    entry.weight += (titled && !entry.titled ? 3 : 1) * trustOf(one)
    entry.titled ||= titled && !isProgrammeWord(one)
    ranks.set(place.name, entry)
  }
  for (const { place } of title) {
    const known = ranks.get(place.name)
    if (!known) ranks.set(place.name, { place, weight: 3, times: 1, titled: true })
  }
  addOwn(copy.text, named, { ranks, own: said })
  addParts(named, ranks)
  addProgrammes(named, ranks)
  return [...ranks.values()].sort((a, b) => b.weight - a.weight)
}

/** How often each place is named. */
function timesOf(named: readonly Named[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { place } of named) times.set(place.name, (times.get(place.name) ?? 0) + 1)
  return times
}

/** A part speaks for its whole where the document names that too: 浦口区 for 南京市. */
function addParts(named: readonly Named[], ranks: ReadonlyMap<string, Ranked>): void {
  const parts = new Map<string, { place: Place; times: number }>()
  for (const one of named) {
    const part = parts.get(one.place.name) ?? { place: one.place, times: 0 }
    part.times += isProgrammeWord(one) ? 0 : 1
    parts.set(one.place.name, part)
  }
  for (const whole of ranks.values())
    if (whole.place.level === 'prefecture')
      for (const { place, times } of parts.values())
        if (place.name !== whole.place.name && liesIn(place, whole.place)) whole.weight += times / 2
}

/** How much all the mentions of each place say together. */
function trustsOf(named: readonly Named[]): { place: Place; trust: number }[] {
  const trusts = new Map<Place, number>()
  for (const one of named) trusts.set(one.place, (trusts.get(one.place) ?? 0) + trustOf(one))
  return Array.from(trusts, ([place, trust]) => ({ place, trust }))
}

/** How much a mention says: a letter less than a name, a programme's letter (疆) hardly anything. */
function trustOf(one: Named): number {
  if (isProgrammeWord(one)) return 0.2
  return one.end - one.start === 1 ? 0.5 : 1
}

/** 援疆 in the document of a city's aid speaks of the receiver that it names: 吐鲁番市. */
function addProgrammes(named: readonly Named[], ranks: ReadonlyMap<string, Ranked>): void {
  for (const [province, words] of groupedBy(named.filter(isProgrammeWord), ({ place }) => place)) {
    const receivers = [...ranks.values()].filter(({ place }) => place.level === 'prefecture' && liesIn(place, province))
    if (receivers.length === 1) receivers[0]!.weight += words.length / 2
  }
}

/** Whether a place is named by letters only (沪滇, 在鄂); letters stand for programmes and customs as often as for parties. */
export function isLetters({ start, end, form }: Named): boolean {
  return form === 'blend' || end - start === 1
}

/** 疆 of 援疆 and 藏 of 进藏 name a programme more than a party. */
export function isProgrammeWord({ start, end, place }: Named): boolean {
  return end - start === 1 && /^(?:新疆|西藏|青海)/.test(place.name)
}

/** Whom 我省, 全市, 本县 … can mean, by their last character. */
const ownWords: Readonly<Record<string, (place: Place) => boolean>> = {
  省: ({ level }) => level === 'province',
  市: ({ name }) => name.endsWith('市'),
  县: ({ name }) => name.endsWith('县'),
  区: ({ name }) => name.endsWith('区'),
}

/** A city of counties before a county that is a city: 我市 means 湖州市 rather than 义乌市 where neither is in the title. */
const byCity = (a: Ranked, b: Ranked) => Number(a.place.level === 'county') - Number(b.place.level === 'county')

/** `own`: whose document it is by a person's word. */
type Owned = { ranks: ReadonlyMap<string, Ranked>; own: Place | null }

/** 我市 speaks for the document's own where that is known and fits; for the city of the title, else for the one that is not named beside it (我市赴台州), else for the one named most. */
function addOwn(text: string, named: readonly Named[], { ranks, own: home }: Owned): void {
  const said: Record<string, number[]> = { 省: [], 市: [], 县: [], 区: [] }
  for (const { 0: word, index } of text.matchAll(/[我全本][省市县区]/g)) said[word[1]!]!.push(index)
  for (const [word, places] of Object.entries(said)) {
    if (places.length === 0) continue
    if (home && ownWords[word]!(home)) {
      const known = ranks.get(home.name)
      if (known) known.weight += places.length
      continue
    }
    const fitting = [...ranks.values()]
      .filter(({ place }) => ownWords[word]!(place))
      .sort((a, b) => byCity(a, b) || b.weight - a.weight)
    if (fitting.length === 0) continue
    const beside = besideOwn(text, named, places)
    const own =
      fitting.find(({ titled }) => titled) ?? fitting.find(({ place }) => !beside.has(place.name)) ?? fitting[0]
    if (own) own.weight += places.length
  }
}

/** The places that clauses with 我市 or 我县 name: others than it. */
function besideOwn(text: string, named: readonly Named[], places: readonly number[]): Set<string> {
  const beside = new Set<string>()
  let next = 0
  for (const at of places) {
    while (next < named.length && named[next]!.end < at - 30) next++
    for (let i = next; i < named.length && named[i]!.start < at + 30; i++) {
      const { start, end, place } = named[i]!
      const between = text.slice(Math.min(end, at), Math.max(start, at))
      if (!/[，。；：\n]/.test(between)) beside.add(place.name)
    }
  }
  return beside
}
