// Parties in the document of one region: it is party itself, with the counterparts that the figure's clause names, or its
// sentence, or the sentence before where this one names nobody, or the section where it is about one.
import type { Place } from '../../../model/place.ts'
import { stemOf } from '../../../model/place-stems.ts'
import { liesIn } from '../ties/geography.ts'
import { around, type Clause, earlier } from './clauses.ts'
import { isLetters, isProgrammeWord, mostExact, related } from './main-pair.ts'
import type { Named } from './named.ts'
import type { Story } from './of-pair.ts'
import { onlyInside, otherInFocus, sectionAt } from './sections.ts'

/** What only the document's own region has. */
const ownIncome =
  /全[省市县区州](?:农村|城镇|城乡)?居民|地区生产总值|(?:全[省市县区州]|我[省市县区州])(?:常住|户籍)人口/

/** The parties of a figure in a clause of one region's document. */
export function partiesInOne(story: Story, at: number): Place[] {
  const home = story.main.home
  if (!home) return []
  const known = story.known.get(at)
  if (known) return known
  const parties = found(story, at, home)
  story.known.set(at, parties)
  return parties
}

function found(story: Story, at: number, home: Place): Place[] {
  const { clauses } = story
  const own = clauses[at]!
  const near = around(clauses, at)
  const isAway = ({ place }: Named) => !related(place, home)
  const source = near.find(
    (clause) =>
      clause.named.some(isAway) &&
      (clause === own || !clause.partial) &&
      !(clause.start > own.start && isLater(story.text, own, clause)) &&
      !(clause.sentence !== own.sentence && countsReceivers(story, near)),
  )
  const joined = source && partWithOther(story.text, source, home)
  if (joined) return joined
  if (source) {
    const away = mostExact(source.named.filter(isAway).map((one) => exactly(story, near, one)))
    return [ourSide(story, at, source), ...away]
  }
  if (own.silent && ownIncome.test(story.text.slice(own.start, own.end))) return [home]
  const spokenOf = own.silent ? saidInName(story, own, home) : null
  if (spokenOf) return [ourSide(story, at, null), spokenOf]
  if ((own.silent || goesOn(story, own, home)) && own.before >= 0 && !isOwnTotal(story, near))
    return partiesInOne(story, own.before)
  const alone = own.silent || (!source && isUnderProgramme(story, own))
  const focus = alone && !spoken.test(story.text.slice(own.start, own.end)) ? focusAt(story, own, home) : null
  return focus ? [ourSide(story, at, null), focus] : [ourSide(story, at, null)]
}

/** 蒙斯大学 in a paragraph on 蒙斯市: a counterpart whose name only a body bears here. */
function saidInName({ text, clauses }: Story, own: Clause, home: Place): Place | null {
  const words = text.slice(own.start, own.end)
  for (const clause of earlier(clauses, own.index))
    for (const { place } of clause.named) {
      if (!words.includes(place.name.slice(0, 2))) continue
      if (!related(place, home) && stemOf(place.name).length > 1 && words.includes(stemOf(place.name))) return place
    }
  return null
}

/** 与凉山结对。投入资金5亿元；选派干部34名到凉山: a part that names nobody between two that name the same counterpart. */
function goesOn({ clauses }: Story, own: Clause, home: Place): boolean {
  const before = clauses[own.before]
  if (!before || (clauses[own.index - 1]?.period === own.period && clauses[own.index - 1]!.sentence !== own.sentence))
    return false
  const away = before.named.filter(({ place }) => !related(place, home)).map(({ place }) => place.name)
  for (let i = own.index + 1; i < own.index + 24 && clauses[i]?.period === own.period; i++)
    if (clauses[i]!.named.some(({ place }) => away.includes(place.name))) return true
  return false
}

/** 截至目前，全市有友好城市14个: what the whole region has is not only that of the counterpart told of before. */
function isOwnTotal({ text }: Story, near: readonly Clause[]): boolean {
  return ownSentence(near).some(({ start, end }) => hasOfAll.test(text.slice(start, end)))
}

/** Those of the clauses near one that are of its sentence. */
function ownSentence(near: readonly Clause[]): Clause[] {
  return near.filter(({ sentence }) => sentence === near[0]!.sentence)
}

const hasOfAll = /[我全本][市县区州](?:已|现|共|目前)*(?:有|拥有|与)/

/** What is said behind a figure says whose it is where that is near: not of 各类资金, not two clauses on, not by a route. */
function isLater(text: string, own: Clause, clause: Clause): boolean {
  if (/航线|班列|高铁/.test(text.slice(clause.start, clause.end))) return true
  return /各类|各项|合计|总计/.test(text.slice(own.start, own.end)) || clause.index > own.index + near
}
const near = 1

/** A part of the region joined with a counterpart: 南太湖新区与庆元县, or both in one blend. */
function partWithOther(text: string, { named }: Clause, home: Place): Place[] | null {
  const isPart = ({ place }: Named) => place.name !== home.name && liesIn(place, home)
  for (let i = 1; i < named.length; i++) {
    const [one, other] = [named[i - 1]!, named[i]!]
    const isJoined =
      one.start === other.start ||
      /^(?:[-—~·]{1,2}|与|和|同)(?:[^，、和及与]{1,4}[省市州])?$/.test(text.slice(one.end, other.start))
    if (
      isJoined &&
      isPart(one) !== isPart(other) &&
      !related(one.place, other.place) &&
      ![one, other].some(({ place }) => place.name === home.name)
    )
      return [one.place, other.place]
  }
  return null
}

/** 三省五县 in the sentence: the receivers are several and not those of the sentence before. */
function countsReceivers({ text }: Story, near: readonly Clause[]): boolean {
  return ownSentence(near).some(({ start, end }) => /[二三四五六七八九十\d]个?[省县]/.test(text.slice(start, end)))
}

/** 我市 and 全县 speak for the document's own; 全省 is more than a city. */
const spoken = /我[省市县区州]|[全本][市县区州]/

/** 疆 of 援疆, 苏 of 苏陕 is the receiver in 新疆, the giver in 江苏 that the sentence names; a written name is itself. */
function exactly({ clauses, sections }: Story, near: readonly Clause[], one: Named): Place {
  if (!isLetters(one) || one.place.level !== 'province') return one.place
  const inside = ({ place }: Named) => place.name !== one.place.name && liesIn(place, one.place)
  return (
    firstNamed(near, inside) ??
    (isProgrammeWord(one) ? firstNamed(earlier(clauses, near[0]!.index), inside) : null) ??
    (one.form === 'blend' ? onlyInside(sections, one.place) : null) ??
    one.place
  )
}

function firstNamed(clauses: readonly Clause[], fits: (one: Named) => boolean): Place | null {
  for (const { named } of clauses) for (const one of named) if (fits(one)) return one.place
  return null
}

/** Whether the section has a programme for its heading: 一、山海协作. */
function isUnderProgramme({ text, sections }: Story, { start }: Clause): boolean {
  if (sections.starts.length < 3) return false
  const begin = sections.starts[sectionAt(sections, start)]!.start
  const line = text.slice(begin, begin + 13).split('\n', 1)[0]!
  return line.length <= 12 && /协作|对口|帮扶|支援|援[疆藏青]/.test(line)
}

/** The only counterpart of the section. */
function focusAt({ sections }: Story, { start }: Clause, home: Place): Place | null {
  return sections.starts.length > 2 ? otherInFocus(sections, sectionAt(sections, start), home) : null
}

/** 到广东就业 says where somebody went, and nothing of the part of the sentence behind ；. */
function isGoal(text: string, { start }: Named): boolean {
  return /[到赴往在来进入]/.test(text.charAt(start - 1))
}

/** The region itself, or its part or province where the clause, or one near it, names that alone. */
function ourSide({ text, clauses, main }: Story, at: number, source: Clause | null): Place {
  const home = main.home!
  const own = clauses[at]!
  const near = source ? [own, ...around(clauses, source.index)] : [own]
  for (const clause of near) {
    if (spoken.test(text.slice(clause.start, clause.end))) return home
    const ours = clause.named.filter(
      (one) =>
        related(one.place, home) &&
        !(liesIn(home, one.place) && (isLetters(one) || (clause.sentence !== own.sentence && isGoal(text, one)))),
    )
    if (ours.some(({ place }) => place.name === home.name)) return home
    if (ours.length > 0) return ours[0]!.place
  }
  return home
}
