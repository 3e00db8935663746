// Sections (章节): what stands under one heading. A section on one county and its helper means them where its clauses leave
// the parties out, as the document means its own pair.
import { firstFrom } from '../../../model/evidence.ts'
import type { Place } from '../../../model/place.ts'
import type { Paragraph } from '../../copy.ts'
import { liesIn } from '../ties/geography.ts'
import { isProgrammeWord, related } from './main-pair.ts'
import type { Named } from './named.ts'

/** The sections of a document: where each begins and who is named in it, all that are named, and what was already asked of them. */
export type Sections = { starts: { start: number }[]; named: Named[][]; all: ReadonlySet<Place>; asked: Asked }

/** What was asked of a place, or of one in a section: `others` by section, `parts` by section and whole, `inside` by province. */
type Asked = { others: Answers<number>; parts: Map<Place, Answers<number>>; inside: Answers<Place> }
type Answers<Key> = Map<Key, Place | null>

/** The mentions of a document by section: a heading begins one. */
export function sectionsOf(paragraphs: readonly Paragraph[], named: readonly Named[]): Sections {
  const starts = [{ start: 0 }, ...paragraphs.filter(({ kind }) => kind === 'heading')]
  const sections: Named[][] = starts.map(() => [])
  let section = 0
  for (const one of named) {
    while (section + 1 < starts.length && starts[section + 1]!.start <= one.start) section++
    sections[section]!.push(one)
  }
  const asked = { others: new Map(), parts: new Map(), inside: new Map() }
  return { starts, named: sections, all: new Set(named.map(({ place }) => place)), asked }
}

/** The number of the section that a position lies in. */
export function sectionAt({ starts }: Sections, at: number): number {
  return Math.max(0, firstFrom(starts, at + 1) - 1)
}

/** The last mention before a position in a section that fits, looking back no further than a reader would. */
export function lastBefore(named: readonly Named[], at: number, fits: (one: Named) => boolean): Named | null {
  const low = firstFrom(named, at)
  for (let i = low - 1; i >= Math.max(0, low - 60); i--) if (fits(named[i]!)) return named[i]!
  return null
}

/** Asks once and remembers. */
function once<Key>(asked: Answers<Key>, key: Key, ask: () => Place | null): Place | null {
  const known = asked.get(key)
  if (known !== undefined) return known
  const answer = ask()
  asked.set(key, answer)
  return answer
}

/** The part of a region that a section is about: 绿春县 of 云南省; null where it is about the whole or several parts. */
export function partInFocus(sections: Sections, section: number, whole: Place): Place | null {
  const asked = sections.asked.parts.get(whole) ?? new Map()
  sections.asked.parts.set(whole, asked)
  return once(asked, section, () => partOf(sections.named[section]!, whole))
}

function partOf(named: readonly Named[], whole: Place): Place | null {
  const counts = countsOf(named.filter((one) => !isProgrammeWord(one) && related(one.place, whole)))
  const wholes = counts.find(({ place }) => place.name === whole.name)?.times ?? 0
  const parts = counts.filter(({ place }) => place.name !== whole.name && liesIn(place, whole))
  return soleOf(parts, wholes)
}

/** The only region other than the document's own that a section is about, named where the section begins. */
export function otherInFocus(sections: Sections, section: number, home: Place): Place | null {
  return once(sections.asked.others, section, () => {
    const others = sections.named[section]!.filter((one) => !isProgrammeWord(one) && !related(one.place, home))
    const sole = soleOf(countsOf(others), 0)
    const begin = sections.starts[section]!.start + opening
    return sole && others.some(({ place, start }) => place.name === sole.name && start < begin) ? sole : null
  })
}

/** The only region in a province that a document names: 原州区 for the 宁 of 闽宁协作资金. */
export function onlyInside(sections: Sections, province: Place): Place | null {
  return once(sections.asked.inside, province, () => {
    const inside = [...sections.all].filter((place) => place.name !== province.name && liesIn(place, province))
    const last = inside.at(-1)
    return last && inside.every(({ name }) => name === last.name) ? last : null
  })
}

/** How far from its heading a section says what it is about. */
const opening = 60

type Count = { place: Place; times: number }

function soleOf(counts: readonly Count[], least: number): Place | null {
  const [top, ...rest] = counts
  if (!top || top.times < Math.max(2, least)) return null
  return rest.every(({ place, times }) => times * 2 <= top.times || related(place, top.place)) ? top.place : null
}

function countsOf(named: readonly Named[]): Count[] {
  const counts = new Map<string, Count>()
  for (const { place } of named) {
    const count = counts.get(place.name) ?? { place, times: 0 }
    count.times++
    counts.set(place.name, count)
  }
  return [...counts.values()].sort((a, b) => b.times - a.times)
}
