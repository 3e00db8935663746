// Who can be a party (可作合作方的地名): the mentions of places that can be party to a figure, without names inside longer ones, addresses,
// venues, seats, brands and ways. The document's main parties and the clauses are both read from these.
import type { Place, PlaceLevel } from '../../../model/place.ts'
import type { PlaceMention } from '../places/mention.ts'
import { liesIn } from '../ties/geography.ts'

/** One mention of one place; a blend gives one for each of its places. */
export type Named = { start: number; end: number; place: Place; form: PlaceMention['form'] }

const partyLevels = new Set<PlaceLevel>(['country', 'province', 'prefecture', 'county', 'zone', 'foreign'])

const parks = /(?:园区?|开发区|高新区|经开区|枢纽|商务区|保税区|合作区|示范区|试验区|工业区)$/

/** The mentions that can be parties, in order: no regions, no parks, no names inside longer ones, no 丽水市 of 丽水市云和县, no China. */
export function namedParties(text: string, mentions: readonly PlaceMention[]): Named[] {
  return mentions
    .filter(
      ({ inside, qualifies, start, end, form }, i) =>
        !(inside && !(form === 'full' && isPublicHouse(text, end))) &&
        !(qualifies && !isPortOf(text, mentions[i], mentions[i + 1]) && !isOfTown(mentions[i + 1])) &&
        !isPortOf(text, mentions[i - 1], mentions[i]) &&
        !isVenue(text, mentions, i) &&
        !isSeat(text, mentions, i) &&
        !(form === 'short' && isBrand(text, start, end)) &&
        !isMarket(text, start, end) &&
        !isBracketed(text, start, end) &&
        !(form === 'blend' && (isWay(text, end) || isParkOf(text, mentions, i))),
    )
    .filter((mention, i, all) => !isAddressOf(mention, all[i + 1]))
    .flatMap(({ start, end, places, form }) => places.map((place) => ({ start, end, place, form })))
    .filter(
      ({ place }) =>
        (partyLevels.has(place.level) || isTownOfCity(place)) && place.name !== '中国' && !parks.test(place.name),
    )
}

/** 渭源县 of 渭源县会川镇: no town is a party where its county is. */
function isOfTown(inner: PlaceMention | undefined): boolean {
  const place = inner?.places[0]
  return place !== undefined && !partyLevels.has(place.level) && !isTownOfCity(place)
}

/** 长安镇: where a city has no counties its towns take their part. */
function isTownOfCity({ level, within }: Place): boolean {
  return level === 'town' && /^(?:东莞市|中山市|嘉峪关市|儋州市)$/.test(within ?? '')
}

/** 康马县 of 康马县人民医院: a place's own hospital or school speaks for it, a company or university does not. */
function isPublicHouse(text: string, end: number): boolean {
  return /^[市县区州]?(?:第?[一二三四五六七八九十]|中心|人民|中医|妇幼|实验|高级|职业|民族){0,3}(?:医院|保健院|卫生院|中学|小学|幼儿园|学校|[一-龥]{0,4}(?:协会|商会|合作社|供销社))/.test(
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

/** 供应拉萨、山南市场: where goods are sold is none whose figures follow. */
function isMarket(text: string, start: number, end: number): boolean {
  if (!'场市、等'.includes(text[end] ?? '，')) return false
  const marketOf = text[end - 1] === '市' && text[end] === '场'
  if (!marketOf && !/^(?:、[一-龥]{2,4}){0,3}(?:等地)?市场/.test(text.slice(end, end + 20))) return false
  return /(?:供应|投放|投向|打入|进军|稳定供给)(?:[一-龥]{2,4}、){0,3}$/.test(
    text.slice(Math.max(0, start - 20), start),
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

/** 苏锡通 of 与苏州市共建的苏锡通科技产业园: who builds it is said before its name. */
function isParkOf(text: string, mentions: readonly PlaceMention[], index: number): boolean {
  const [before, { start, end }] = [mentions[index - 1], mentions[index]!]
  if (
    !before ||
    before.form === 'blend' ||
    !/^[一-龥]{0,8}(?:园区|产业园|示范区|合作区|功能区)/.test(text.slice(end, end + 12))
  )
    return false
  return /^(?:合作)?(?:共建|合建|联建|建设)的[一-龥]?$/.test(text.slice(before.end, start))
}

/** 西昌市 of 位于西昌市的佛山—凉山产业园 says where it stands; the party is 凉山, which is named in the same sentence. */
function isSeat(text: string, mentions: readonly PlaceMention[], index: number): boolean {
  const { start, places } = mentions[index]!
  if (!'于在处'.includes(text[start - 1] ?? '，')) return false
  if (!/(?:位于|坐落于|坐落在|地处)$/.test(text.slice(Math.max(0, start - 3), start))) return false
  for (let i = Math.max(0, index - 4); i < Math.min(mentions.length, index + 5); i++) {
    const between = text.slice(Math.min(mentions[i]!.end, start), Math.max(mentions[i]!.start, start))
    if (between.length > 40 || /[。；\n]/.test(between)) continue
    if (mentions[i]!.places.some((outer) => places.some((inner) => inner.name !== outer.name && liesIn(inner, outer))))
      return true
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
  if (shut < 0) return false
  const ahead = text.slice(Math.max(0, start - 8), start)
  const open = ahead.lastIndexOf('（')
  if (open < 0 || behind.lastIndexOf('（', shut) >= 0 || ahead.includes('）', open)) return false
  const after = text.slice(end + shut + 1, end + shut + 7)
  return /[籍人]/.test(ahead.slice(open) + behind.slice(0, shut)) || /^[^园区]{0,3}(?:有限|股份|集团|公司)/.test(after)
}
