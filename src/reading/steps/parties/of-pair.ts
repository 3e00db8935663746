// Parties in the story of a pair: both are meant, unless a clause, its paragraph or its section speaks of parts of them
// (北仑-罗田), of somebody else, or of one side's own state.
import type { Place } from '../../../model/place.ts'
import { stemOf } from '../../../model/place-stems.ts'
import { liesIn } from '../ties/geography.ts'
import { type Clause, earlier } from './clauses.ts'
import { isLetters, isProgrammeWord, type Main, related } from './main-pair.ts'
import type { Named } from './named.ts'
import { lastBefore, partInFocus, type Sections, sectionAt } from './sections.ts'

/** A document's clauses, sections and main parties, with what was already found for a clause. */
export type Story = {
  text: string
  clauses: readonly Clause[]
  sections: Sections
  main: Main
  known: Map<number, Place[]>
}

/** What a region is by itself; in a clause that names one side it is that side's. */
const ownState =
  /可支配收入|纯收入|人均收入|贫困发生率|(?:乡村振兴)?重点帮扶县\d|贫困县|脱贫县\d|贫困人口|生产总值|GDP|常住人口|户籍人口|总人口|全[市县区州]人口|人口大|人口[约仅只]|森林覆盖率|财政收入|城镇化率|全[市县区州][^，。]{0,6}产量|国境线|海拔|县域|与[^，。]{0,4}个?国家|个国家/
/** 香港园区 and 廊坊部分 are one side's share of what both have, 阿拉善盟总面积 its own land. */
function isOwnPart(text: string, named: readonly Named[]): boolean {
  return named.some(({ end }) =>
    /^(?:园区|部分|片区|一侧|段|境内|(?:全[市县区州])?(?:国土|土地|辖区|行政区域|区域)?总?面积)/.test(
      text.slice(end, end + 10),
    ),
  )
}

const ofAll = /[两三][市地省县区州]|双方|[两各]地|全[市省县州区](?!农村居民|城镇居民|居民)/

/** The parties of a figure in a clause of a pair's story. */
export function partiesInPair(story: Story, at: number): Place[] {
  const known = story.known.get(at)
  if (known) return known
  const parties =
    landAt(story, at) ??
    saidAt(story, at) ??
    inherited(story, at) ??
    [story.main.home!, ...meantAt(story, at)].flatMap((whole) => standing(story, at, whole))
  story.known.set(at, parties)
  return parties
}

/** 我县地处乌蒙山腹地，现有…、去年产值…: a sentence that begins with where a side lies tells of that side alone. */
function landAt({ text, clauses, main }: Story, at: number): Place[] | null {
  const { period } = clauses[at]!
  let first = at
  while (clauses[first - 1]?.period === period) first--
  const { start, end, named } = clauses[first]!
  const lies = /^([我本][市县区州])?[一-龥]{0,12}地处/.exec(text.slice(start, end))
  const side = lies && (lies[1] ? main.home : (named[0]?.place ?? null))
  const others = side ? sidesOf(main).filter((whole) => !related(whole, side)) : []
  for (let i = first; side && clauses[i]?.period === period; i++)
    if (clauses[i]!.named.some(({ place }) => others.some((whole) => related(place, whole)))) return null
  return side && sidesOf(main).some((whole) => related(whole, side)) ? [side] : null
}

/** A clause that names nobody takes over from the one before it in its sentence that does. */
function inherited(story: Story, at: number): Place[] | null {
  const { heard, start, end } = story.clauses[at]!
  const own = heard >= 0 && ownState.test(story.text.slice(start, end)) ? soleAt(story, heard) : null
  if (own) return [own]
  const words = story.text.slice(start, end)
  if (heard < 0 && ownState.test(grown.test(words) ? sentenceOf(story, at) : words))
    return ownBefore(story, at) ?? (/[全我本][市县区州]/.test(words) ? [story.main.home!] : null)
  if (ofAll.test(story.text.slice(start, end))) return null
  return heard >= 0 ? saidAt(story, heard) : thirdBefore(story, at)
}

/** How a state has changed is told in clauses of its own: 收入13131元，同比增长8%. */
const grown = /增长|增速|增幅|高于|低于|提高|比上年/

/** 甘肃省有重点帮扶县23个。全省农民人均可支配收入13131元: the state of the one side that the sentence before told of. */
function ownBefore(story: Story, at: number): Place[] | null {
  const { before } = story.clauses[at]!
  if (before < 0 || !ownState.test(sentenceOf(story, before))) return null
  const side = soleAt(story, before)
  return side ? [side] : null
}

/** The words of the clauses of a clause's sentence up to it. */
function sentenceOf({ text, clauses }: Story, at: number): string {
  let first = at
  while (first > 0 && clauses[first - 1]!.sentence === clauses[at]!.sentence) first--
  return text.slice(clauses[first]!.start, clauses[at]!.end)
}

/** The only side that a clause names: 安康市 of 安康市山多，全市人口249万人. */
function soleAt({ clauses, main }: Story, at: number): Place | null {
  const { named } = clauses[at]!
  const sides = sidesOf(main).filter((whole) => named.some(({ place }) => related(place, whole)))
  return sides.length === 1 && named.every(({ place }) => related(place, sides[0]!))
    ? nearestOf(named, sides[0]!)
    : null
}

/** After ； a clause goes on with somebody else of whom the full sentence has begun to speak. */
function thirdBefore(story: Story, at: number): Place[] | null {
  const { clauses, main } = story
  for (let i = at - 1; i > at - 12 && clauses[i]?.period === clauses[at]!.period; i--) {
    if (clauses[i]!.named.length === 0) continue
    const said = saidAt(story, i)
    return said?.some((place) => !sidesOf(main).some((whole) => related(place, whole))) ? said : null
  }
  return null
}

/** The parties that a clause itself says, null where it names nobody. */
function saidAt(story: Story, at: number): Place[] | null {
  const { text, clauses, main } = story
  const clause = clauses[at]!
  const holdsBoth = ({ place }: Named) => sidesOf(main).filter((whole) => isPartOf(whole, place)).length > 1
  const named = clause.named.filter((one) => !isProgrammeWord(one) && !holdsBoth(one))
  if (named.length === 0) return null
  const sides = [main.home!, ...meantAt(story, at)].map((whole) => ({
    whole,
    named: named.filter(({ place }) => related(place, whole)),
  }))
  const third = named.filter(({ place }) => !sidesOf(main).some((whole) => related(place, whole)))
  const present = sides.filter((side) => side.named.length > 0)
  if (third.length > 0) return withThird({ sides, third, main, named })
  const words = text.slice(clause.start, clause.end)
  const alone = present.length === 1 && (ownState.test(words) || isOwnPart(text, present[0]!.named))
  if (alone && !ofAll.test(words)) return [nearestOf(present[0]!.named, present[0]!.whole)]
  if (present.length > 1 && !isListOfPairs(text, named)) {
    const parts = sides.map((side) =>
      side.named.filter(({ place, start }) => isPartOf(place, side.whole) && !isSight(text, start)),
    )
    const wholeNamed = sides.some((side) =>
      side.named.some((one) => one.place.name === side.whole.name && !isLetters(one) && !isBracketed(text, one)),
    )
    const joined = named.length === 2 && isJoined(text, named[0]!, named[1]!)
    if (parts.filter((side) => side.length > 0).length > 1 && !wholeNamed) return parts.flat().map(({ place }) => place)
    if (joined && parts.some((side) => side.length > 0)) return named.map(({ place }) => place)
  }
  return sides.flatMap((side) =>
    side.named.length > 0 ? representative(text, side.named, side.whole) : standing(story, at, side.whole),
  )
}

/** Of several partners those that the clause names, or the last clause of its paragraph that names any; else all. */
function meantAt({ text, clauses, main }: Story, at: number): Place[] {
  if (main.partners.length < 2) return main.partners
  const namedIn = ({ named }: Clause) =>
    main.partners.filter((partner) => named.some(({ place }) => related(place, partner)))
  const own = clauses[at]!
  const here = namedIn(own)
  if (here.length > 0) return here
  const spoken = main.partners.filter(({ name }) => text.slice(own.start, own.end).includes(stemOf(name)))
  if (spoken.length === 1) return spoken
  if (ofAll.test(text.slice(own.start, own.end))) return main.partners
  for (const clause of earlier(clauses, at)) {
    const found = namedIn(clause)
    if (found.length > 0) return found
  }
  return main.partners
}

/** Who stands for a side that a clause leaves out: whom its paragraph named last, or the part that its section is about. */
function standing({ text, clauses, sections, main }: Story, at: number, whole: Place): Place[] {
  const { start, end } = clauses[at]!
  if (ofAll.test(text.slice(start, end))) return [whole]
  for (const clause of earlier(clauses, at)) {
    const mentions = clause.named.filter(
      (one) => !isLetters(one) && !isSight(text, one.start) && related(one.place, whole),
    )
    if (mentions.length > 0) return isListOfPairs(text, clause.named) ? [whole] : partsOf(text, mentions, whole)
  }
  if (sections.starts.length < 3) return [whole]
  const section = sectionAt(sections, start)
  const focus = sidesOf(main).map((side) => partInFocus(sections, section, side))
  if (focus.some((part) => part === null)) return [whole]
  const part = focus[sidesOf(main).indexOf(whole)]!
  const last = lastBefore(sections.named[section]!, start, (one) => !isLetters(one) && related(one.place, whole))
  return [last && last.place.name !== part.name ? whole : part]
}

/** The parts that are named and no more, else the whole. */
function partsOf(text: string, mentions: readonly Named[], whole: Place): Place[] {
  const parts = new Map(mentions.map(({ place }) => [place.name, place]))
  const only =
    [...parts.values()].every((part) => isPartOf(part, whole)) && parts.size <= 3 && !isListed(text, mentions)
  return only && parts.size > 0 ? [...parts.values()] : [whole]
}

const sidesOf = ({ home, partners }: Main): Place[] => [home!, ...partners]

type Third = {
  sides: readonly { whole: Place; named: readonly Named[] }[]
  third: readonly Named[]
  main: Main
  named: readonly Named[]
}

/** Somebody else beside those of the pair whom the clause names; beside the document's own where it names none. */
function withThird({ sides, third, main, named }: Third): Place[] {
  const present = sides.some((side) => side.named.length > 0)
  return present ? named.map(({ place }) => place) : [main.home!, ...third.map(({ place }) => place)]
}

/** The whole; or the province (浙江 for 台州) or the parts that the clause names in its stead. */
function representative(text: string, mentions: readonly Named[], whole: Place): Place[] {
  const written = mentions.filter((one) => !isLetters(one) || isWhereabouts(text, one))
  const apart = written.some(({ place }) => isPartOf(place, whole))
  if (written.length === 0) return [whole]
  if (mentions.some((one) => one.place.name === whole.name && !(apart && isBracketed(text, one)))) return [whole]
  const province = written.find(({ place }) => liesIn(whole, place))
  return province
    ? [province.place]
    : partsOf(
        text,
        written.filter(({ start }) => !isSight(text, start)),
        whole,
      )
}

/** The 大连 of 临港（大连）产业园 says where the park is. */
function isBracketed(text: string, { start, end }: Named): boolean {
  return text[start - 1] === '（' && text[end] === '）'
}

/** 在粤 and 来浙 say where; 粤 in 粤黔 does not. */
function isWhereabouts(text: string, { start, end }: Named): boolean {
  return end - start === 1 && /[在来入到回]/.test(text[start - 1] ?? '')
}

/** 走进韶山 is a visit. */
function isSight(text: string, start: number): boolean {
  return /(?:走进|参观|游览|游玩|来到|前往)$/.test(text.slice(Math.max(0, start - 2), start))
}

/** 团风县、英山县等10个: examples. */
function isListed(text: string, mentions: readonly Named[]): boolean {
  const last = mentions.at(-1)
  return last !== undefined && /^[^，。；]{0,8}等/.test(text.slice(last.end, last.end + 9))
}

const nearestOf = (mentions: readonly Named[], whole: Place) =>
  mentions.some(({ place }) => place.name === whole.name) ? whole : mentions[0]!.place
const isPartOf = (place: Place, whole: Place) => place.name !== whole.name && liesIn(place, whole)

/** Two mentions with nothing but a joint between them: —, ·, 与. */
function isJoined(text: string, a: Named, b: Named): boolean {
  return a.start === b.start || /^(?:[-—~·]{1,2}|与|和|同)$/.test(text.slice(a.end, b.start))
}

/** 甲-乙、丙-丁等5个: examples of the whole pair's. */
function isListOfPairs(text: string, named: readonly Named[]): boolean {
  let pairs = 0
  for (let i = 1; i < named.length; i++)
    if (named[i - 1]!.start !== named[i]!.start && isJoined(text, named[i - 1]!, named[i]!)) pairs++
  return pairs > 1
}
