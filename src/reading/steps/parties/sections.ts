// Sections (章节): what stands under one heading. A section on one county and its helper means them where its clauses leave
// the parties out, as the document means its own pair.
import type { Place } from '../../../model/place.ts'
import type { Paragraph } from '../../copy.ts'
import { liesIn } from '../ties/geography.ts'
import { isProgrammeWord, type Named, related } from './main-pair.ts'

/** The mentions of a document by section: a heading begins one. */
export function sectionsOf(
  paragraphs: readonly Paragraph[],
  named: readonly Named[],
): { starts: number[]; named: Named[][] } {
  const starts = [0, ...paragraphs.filter(({ kind }) => kind === 'heading').map(({ start }) => start)]
  const sections: Named[][] = starts.map(() => [])
  let section = 0
  for (const one of named) {
    while (section + 1 < starts.length && starts[section + 1]! <= one.start) section++
    sections[section]!.push(one)
  }
  return { starts, named: sections }
}

/** The part of a region that a section is about: 绿春县 of 云南省; null where it is about the whole or several parts. */
export function partInFocus(named: readonly Named[], whole: Place): Place | null {
  const counts = countsOf(named.filter((one) => !isProgrammeWord(one) && related(one.place, whole)))
  const wholes = counts.find(({ place }) => place.name === whole.name)?.times ?? 0
  const parts = counts.filter(({ place }) => place.name !== whole.name && liesIn(place, whole))
  return soleOf(parts, wholes)
}

/** The only region other than the document's own that a section is about, named where the section begins. */
export function otherInFocus(named: readonly Named[], home: Place, begin: number): Place | null {
  const others = named.filter((one) => !isProgrammeWord(one) && !related(one.place, home))
  const sole = soleOf(countsOf(others), 0)
  return sole && others.some(({ place, start }) => place.name === sole.name && start < begin) ? sole : null
}

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
