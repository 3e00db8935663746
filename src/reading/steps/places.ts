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
import { findOneLetters, letterSpots } from './places/oneletter.ts'
import { resolve, type Settled } from './places/resolve.ts'
import { scanNames } from './places/scan.ts'
import { findTowns } from './places/towns.ts'
import { findZones } from './places/zones.ts'

/** The places that a document names, in order, and the names that it leaves open. */
export type FoundPlaces = { mentions: PlaceMention[]; ambiguous: AmbiguousMention[] }

/** Finds the places of a document. `常州安康协作` → 常州市, 安康市; `甬金合作` → both in one mention. */
export function findPlaces({ text, published }: Pick<Copy, 'text' | 'published'>): FoundPlaces {
  const year = published ? Number(published.slice(0, 4)) : 9998
  const lexicon = placeLexicon()
  const scanned = scanNames(text, lexicon)
  const resolved = resolve(text, scanned.hits, year)
  const ground = { text, settled: resolved.settled, weights: resolved.weights, lexicon }
  const towns = findTowns(ground, scanned.towns)
  const shapes = withMore(withMore(towns, findZones(ground, scanned.zones)), findForeign(ground))
  const settled = apartFrom(resolved.settled, shapes)
  const letters = new DocumentLetters(settled)
  const reading = { text, settled, letters, lexicon }
  const { pairs, singles } = letterSpots(text, letters)
  const written = withMore(shapes, settled.map(mentionOf))
  const blended = withMore(withMore(written, findAgain(text, written)), findBlends(reading, pairs))
  const mentions = withMore(blended, findOneLetters(reading, singles))
  return {
    mentions: markBodies(text, withNicknames(text, mentions)),
    ambiguous: apartFrom(resolved.ambiguous, shapes),
  }
}

/** What no mention of the second list touches. */
function apartFrom<Part extends Span>(parts: Part[], mentions: readonly PlaceMention[]): Part[] {
  if (mentions.length === 0 || parts.length === 0) return parts
  let at = 0
  return parts.filter((part) => {
    while (at < mentions.length && (mentions[at]?.end ?? 0) <= part.start) at++
    return (mentions[at]?.start ?? Number.POSITIVE_INFINITY) >= part.end
  })
}

/** All mentions by where they begin; an added one that overlaps another is left out. */
function withMore(kept: PlaceMention[], added: readonly PlaceMention[]): PlaceMention[] {
  if (added.length === 0) return kept
  const merged: PlaceMention[] = []
  let at = 0
  let end = 0
  const take = (mention: PlaceMention) => {
    merged.push(mention)
    end = mention.end
  }
  for (const mention of added) {
    while (at < kept.length && kept[at]!.start < mention.start) take(kept[at++]!)
    const next = kept[at]
    if (end <= mention.start && (!next || next.start >= mention.end)) take(mention)
  }
  while (at < kept.length) merged.push(kept[at++]!)
  return merged
}

function mentionOf({ start, end, name, sense }: Settled): PlaceMention {
  const form = name.written === sense.place.name || name.trust === 'full' ? 'full' : 'short'
  return { start, end, places: [sense.place], form, inside: false, qualifies: false }
}
