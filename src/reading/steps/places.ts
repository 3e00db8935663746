// Places in a document: every region, country and zone that it names, in full, short, blended or by shape, each with the
// official name that holds in the document's year. It exists because parties and ties are places before they are anything.
import type { Span } from '../../model/evidence.ts'
import type { Copy } from '../copy.ts'
import { findAgain, withNicknames } from './places/again.ts'
import { findBlends } from './places/blends.ts'
import { findForeign } from './places/foreign.ts'
import { markBodies } from './places/inside.ts'
import { DocumentLetters } from './places/letters.ts'
import { placeLexicon } from './places/lexicon.ts'
import type { AmbiguousMention, PlaceMention } from './places/mention.ts'
import { findOneLetters } from './places/oneletter.ts'
import { resolve, type Settled } from './places/resolve.ts'
import { scanNames } from './places/scan.ts'
import { findTowns } from './places/towns.ts'
import { findZones } from './places/zones.ts'

/** The places that a document names, in order, and the names that it leaves open. */
export type FoundPlaces = { mentions: PlaceMention[]; ambiguous: AmbiguousMention[] }

/** Finds the places of a document. `常州安康协作` → 常州市, 安康市; `甬金合作` → both in one mention. */
export function findPlaces(copy: Pick<Copy, 'text' | 'published'>): FoundPlaces {
  const year = copy.published ? Number(copy.published.slice(0, 4)) : 9998
  const lexicon = placeLexicon()
  const hits = scanNames(copy.text, lexicon)
  const resolved = resolve(copy.text, hits, year)
  const ground = { text: copy.text, settled: resolved.settled, weights: resolved.weights, lexicon }
  const shapes = inOrder([findTowns(ground), findZones(ground), findForeign(ground)])
  const settled = apartFrom(resolved.settled, shapes)
  const reading = { text: copy.text, settled, letters: new DocumentLetters(settled), lexicon }
  const written = inOrder([shapes, settled.map(mentionOf)])
  const mentions = inOrder([written, findAgain(copy.text, written), findBlends(reading), findOneLetters(reading)])
  return {
    mentions: markBodies(copy.text, withNicknames(copy.text, mentions)),
    ambiguous: apartFrom(resolved.ambiguous, shapes),
  }
}

/** What no mention of the second list touches. */
function apartFrom<Part extends Span>(parts: readonly Part[], mentions: readonly PlaceMention[]): Part[] {
  let at = 0
  return parts.filter((part) => {
    while (at < mentions.length && (mentions[at]?.end ?? 0) <= part.start) at++
    return (mentions[at]?.start ?? Number.POSITIVE_INFINITY) >= part.end
  })
}

/** All mentions by where they begin; of two that overlap the first list's stays. */
function inOrder(lists: PlaceMention[][]): PlaceMention[] {
  return lists.reduce((kept, added) => {
    const merged: PlaceMention[] = []
    let at = 0
    for (const mention of added) {
      while (at < kept.length && (kept[at]?.start ?? 0) < mention.start) merged.push(kept[at++]!)
      const [last, next] = [merged.at(-1), kept[at]]
      if ((!last || last.end <= mention.start) && (!next || next.start >= mention.end)) merged.push(mention)
    }
    return [...merged, ...kept.slice(at)]
  })
}

function mentionOf({ start, end, name, sense }: Settled): PlaceMention {
  const form = name.written === sense.place.name || name.trust === 'full' ? 'full' : 'short'
  return { start, end, places: [sense.place], form, inside: false, qualifies: false }
}
