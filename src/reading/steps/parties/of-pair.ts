// Parties in the story of a pair: both are meant, unless a clause names parts of both (北仑-罗田), somebody else, or speaks of
// one side's own state.
import type { Place } from '../../../model/places/place.ts'
import { liesIn } from '../ties/geography.ts'
import type { Clause } from './clauses.ts'
import { isProgrammeWord, type Main, type Named, related } from './main-pair.ts'

/** A document's clauses and main parties, with what was already found for a clause. */
export type Story = { text: string; clauses: readonly Clause[]; main: Main; known: Map<number, Place[]> }

/** Statistics that a region has by itself; in a clause that names one side they are that side's. */
const ownState =
  /可支配收入|纯收入|贫困发生率|生产总值|GDP|常住人口|户籍人口|总人口|森林覆盖率|财政收入|城镇化率|总面积|国土面积|园区|与[^，。]{0,4}个?国家|个国家/

/** The parties of a figure in a clause of a pair's story. */
export function partiesInPair(story: Story, at: number): Place[] {
  const known = story.known.get(at)
  if (known) return known
  const parties =
    saidAt(story, at) ?? (story.clauses[at]!.named.length === 0 ? inherited(story, at) : null) ?? wholes(story.main)
  story.known.set(at, parties)
  return parties
}

/** What a clause that names nobody takes over: from its sentence, or from the one before where the whole names nobody. */
function inherited(story: Story, at: number): Place[] | null {
  const { heard, silent, before } = story.clauses[at]!
  if (heard >= 0) return saidAt(story, heard)
  return silent && before >= 0 ? carried(story, before) : null
}

const wholes = ({ home, partners }: Main): Place[] => [home!, ...partners]

/** What the sentence before leaves to one that names nobody: parts of both sides stay meant. */
function carried(story: Story, before: number): Place[] {
  const parties = partiesInPair(story, before)
  const parts = parties.filter(
    (place) => isPartOf(place, story.main.home!) || story.main.partners.some((whole) => isPartOf(place, whole)),
  )
  return parts.length === parties.length && parties.length > 1 ? parties : wholes(story.main)
}

/** The parties that a clause itself says, null where it leaves them to the document. */
function saidAt({ text, clauses, main }: Story, at: number): Place[] | null {
  const clause = clauses[at]!
  const named = clause.named.filter((one) => !isProgrammeWord(one))
  if (named.length === 0) return null
  const sides = [main.home!, ...main.partners].map((whole) => ({
    whole,
    named: named.filter(({ place }) => related(place, whole)),
  }))
  const third = named.filter(({ place }) => !sides.some(({ whole }) => related(place, whole)))
  const words = text.slice(clause.start, clause.end)
  const present = sides.filter((side) => side.named.length > 0)
  if (third.length > 0) return withThird({ sides, third, main, named })
  if (present.length === 1 && ownState.test(words)) return [nearestOf(present[0]!.named, present[0]!.whole)]
  if (present.length > 1 && !isListOfPairs(text, named)) {
    const parts = sides.map((side) => side.named.filter(({ place }) => isPartOf(place, side.whole)))
    const wholeNamed = sides.some((side) => side.named.some(({ place }) => place.name === side.whole.name))
    const joined = named.length === 2 && isJoined(text, named[0]!, named[1]!)
    if (parts.filter((side) => side.length > 0).length > 1 && !wholeNamed) return parts.flat().map(({ place }) => place)
    if (joined && parts.some((side) => side.length > 0)) return named.map(({ place }) => place)
  }
  return sides.map(({ whole, named: mentions }) => representative(mentions, whole, isListed(text, mentions)))
}

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

/** The whole; or the province (浙江 for 台州) or the one part that the clause names in its stead. */
function representative(mentions: readonly Named[], whole: Place, listed: boolean): Place {
  if (mentions.length === 0 || mentions.some(({ place }) => place.name === whole.name)) return whole
  const province = mentions.find(({ place }) => liesIn(whole, place))
  const parts = new Set(mentions.map(({ place }) => place.name))
  return province?.place ?? (parts.size === 1 && !listed ? mentions[0]!.place : whole)
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
