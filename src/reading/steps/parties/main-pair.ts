// The document's main parties (主体): whom it is about when a clause does not say. A report on one city has one, the story of a
// pair has two, that of one giver and its receivers more; 我市 and an omitted subject mean them.
import type { Place, PlaceLevel } from '../../../model/place.ts'
import { stemOf } from '../../../model/place-stems.ts'
import { provinceOf } from '../../../model/places.ts'
import type { Copy } from '../../copy.ts'
import type { PlaceMention } from '../places/mention.ts'
import { liesIn } from '../ties/geography.ts'

/** One mention of one place; a blend gives one for each of its places. */
export type Named = { start: number; end: number; place: Place; form: PlaceMention['form'] }

/** `home`: the place whose document it is; `partners`: its standing counterparts, none where there is none or many; `many`: a province's document on pairs of its cities. */
export type Main = { home: Place | null; partners: Place[]; many: boolean }

const partyLevels = new Set<PlaceLevel>(['country', 'province', 'prefecture', 'county', 'zone', 'foreign'])

const parks = /(?:园区?|开发区|高新区|经开区|枢纽|商务区|保税区|合作区|示范区|试验区|工业区)$/

/** The mentions that can be parties, in order: no regions, no parks, no names inside longer ones, no 丽水市 of 丽水市云和县, no China. */
export function namedParties(text: string, mentions: readonly PlaceMention[]): Named[] {
  return mentions
    .filter(
      ({ inside, qualifies, start, end, form }, i) =>
        !(inside && !(form === 'full' && isPublicHouse(text, end))) &&
        !(qualifies && !isPortOf(text, mentions[i], mentions[i + 1])) &&
        !isPortOf(text, mentions[i - 1], mentions[i]) &&
        !isVenue(text, mentions, i) &&
        !(form === 'short' && isBrand(text, start, end)) &&
        !isBracketed(text, start, end) &&
        !(form === 'blend' && isWay(text, end)),
    )
    .filter((mention, i, all) => !isAddressOf(mention, all[i + 1]))
    .flatMap(({ start, end, places, form }) => places.map((place) => ({ start, end, place, form })))
    .filter(
      ({ place }) =>
        (partyLevels.has(place.level) || isTownOfCity(place)) && place.name !== '中国' && !parks.test(place.name),
    )
}

/** 长安镇: where a city has no counties its towns take their part. */
function isTownOfCity({ level, within }: Place): boolean {
  return level === 'town' && /^(?:东莞市|中山市|嘉峪关市|儋州市)$/.test(within ?? '')
}

/** 康马县 of 康马县人民医院: a place's own hospital or school speaks for it, a company or university does not. */
function isPublicHouse(text: string, end: number): boolean {
  return /^[市县区州]?(?:第?[一二三四五六七八九十]|中心|人民|中医|妇幼|实验|高级|职业|民族){0,3}(?:医院|保健院|卫生院|中学|小学|幼儿园|学校|[一-龥]{0,4}(?:协会|合作社|供销社))/.test(
    text.slice(end, end + 14),
  )
}

/** 广宁省 of 广宁省下龙市 says where the city lies. */
function isAddressOf(mention: PlaceMention, next: PlaceMention | undefined): boolean {
  const abroad = ({ places }: PlaceMention) => places[0]?.level === 'foreign' || places[0]?.level === 'country'
  return next?.start === mention.end && abroad(mention) && abroad(next)
}

/** 舟山 of 宁波舟山港: a port or airport of two names is the first's. */
function isPortOf(text: string, before: PlaceMention | undefined, mention: PlaceMention | undefined): boolean {
  return (
    mention !== undefined &&
    before?.end === mention.start &&
    /^(?:港|(?:国际)?机场)/.test(text.slice(mention.end, mention.end + 4))
  )
}

/** 龙江 of “龙江农品”: a name that is made of a place is none. */
function isBrand(text: string, start: number, end: number): boolean {
  return text[start - 1] === '“' && /^[一-龥]{1,5}”/.test(text.slice(end, end + 6))
}

/** 延吉 of 甬延洽谈会在延吉举行 says where; the party is 延边, which holds it and is named before it in the clause. */
function isVenue(text: string, mentions: readonly PlaceMention[], index: number): boolean {
  const { start, end, places } = mentions[index]!
  if (text[start - 1] !== '在' || !/^(?:成功|顺利|正式)?(?:举行|召开|举办|开幕|启幕)/.test(text.slice(end, end + 6)))
    return false
  for (let i = index - 1; i >= 0 && start - mentions[i]!.end < 30; i--) {
    if (/[，。；：\n]/.test(text.slice(mentions[i]!.end, start))) return false
    if (mentions[i]!.places.some((outer) => places.some((inner) => liesIn(inner, outer)))) return true
  }
  return false
}

/** 杭台高铁 and 甬台温高速 are ways; who is served by them the sentence says itself. */
function isWay(text: string, end: number): boolean {
  return /^(?:高铁|铁路|高速|公路|城际|客专|大桥|线|运河)/.test(text.slice(end, end + 2))
}

/** （台州籍香港客商） and （上海）有限公司 say where somebody is from; 广州（清远）产业园 is both cities'. */
function isBracketed(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 9)
  const shut = behind.indexOf('）')
  const ahead = text.slice(Math.max(0, start - 8), start)
  const open = ahead.lastIndexOf('（')
  if (shut < 0 || open < 0 || behind.lastIndexOf('（', shut) >= 0 || ahead.includes('）', open)) return false
  const after = text.slice(end + shut + 1, end + shut + 7)
  return /[籍人]/.test(ahead.slice(open) + behind.slice(0, shut)) || /^[^园区]{0,3}(?:有限|股份|集团|公司)/.test(after)
}

/** Ranks the places of a document and tells which stand beside the first as its counterparts. */
export function mainOf(copy: Copy, named: readonly Named[], title: readonly Named[] = []): Main {
  const ranked = rankOf(copy, named, title)
  const home = issuerOf(copy, ranked) ?? ranked[0]
  if (home && isOneOfMany(home, ranked)) return { home: provinceOf(home.place), partners: [], many: true }
  if (!home || ![...named, ...title].some(({ place }) => place.country === undefined && place.level !== 'country'))
    return { home: null, partners: [], many: false }
  const others = ranked.filter(({ place }) => !related(place, home.place))
  const partner = others[0] && moreExact(others[0], others)
  if (!partner) return { home: home.place, partners: [], many: false }
  const group = groupOf(copy.text, { partner, others, named })
  const share = (one: (place: Place) => boolean) =>
    named.reduce((sum, mention) => sum + (one(mention.place) ? trustOf(mention) : 0), 0)
  const ours = share((place) => related(place, home.place))
  const theirs = share((place) => group.some((one) => related(place, one)))
  const rivals = share((place) => !related(place, home.place) && !group.some((one) => related(place, one)))
  const titled = home.titled && partner.titled && rivals < theirs * 2
  const paired =
    theirs >= ours * 0.4 &&
    Math.min(theirs, partner.weight * group.length * 1.4) >= rivals * 1.5 &&
    isSpread(copy, named, [home.place, partner.place])
  const kept = (titled || paired) && !isGeneral(copy) && (partner.titled || countProgrammes(copy.text) < 3)
  return { home: home.place, partners: kept ? group : [], many: false }
}

const accounts = /总结|汇报|情况|报告|要点|简报|通报|自评|计划/

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
      place !== partner.place && weight >= partner.weight * 0.6 && place.level === partner.place.level,
  )
  const listed = new Set<string>()
  for (let i = 1; i < named.length; i++) {
    const [a, b] = [named[i - 1]!, named[i]!]
    if (!/^(?:、|和|与|及)$/.test(text.slice(a.end, b.start))) continue
    if (a.place.name === partner.place.name) listed.add(b.place.name)
    if (b.place.name === partner.place.name) listed.add(a.place.name)
  }
  const group = peers.filter(({ place }) => listed.has(place.name)).map(({ place }) => place)
  return group.length <= 3 ? [partner.place, ...group] : [partner.place]
}

function rankOf(copy: Copy, named: readonly Named[], title: readonly Named[]): Ranked[] {
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
  addOwn(copy.text, named, ranks)
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
    for (const { place, times } of parts.values())
      if (whole.place.level === 'prefecture' && place.name !== whole.place.name && liesIn(place, whole.place))
        whole.weight += times / 2
}

/** How much a mention says: a letter less than a name, a programme's letter (疆) hardly anything. */
function trustOf(one: Named): number {
  if (isProgrammeWord(one)) return 0.2
  return one.end - one.start === 1 ? 0.5 : 1
}

/** 援疆 in the document of a city's aid speaks of the receiver that it names: 吐鲁番市. */
function addProgrammes(named: readonly Named[], ranks: ReadonlyMap<string, Ranked>): void {
  for (const word of named.filter(isProgrammeWord)) {
    const receivers = [...ranks.values()].filter(
      ({ place }) => place.level === 'prefecture' && liesIn(place, word.place),
    )
    if (receivers.length === 1) receivers[0]!.weight += 0.5
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

/** 我市 speaks for the city of the title, else for the one that is not named beside it (我市赴台州), else for the one named most. */
function addOwn(text: string, named: readonly Named[], ranks: ReadonlyMap<string, Ranked>): void {
  const said: Record<string, number[]> = { 省: [], 市: [], 县: [], 区: [] }
  for (const { 0: word, index } of text.matchAll(/[我全本][省市县区]/g)) said[word[1]!]!.push(index)
  for (const [word, places] of Object.entries(said)) {
    if (places.length === 0) continue
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
