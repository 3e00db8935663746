// Places of a sentence (句中地方): the regions that a sentence names, so that an entry's parties are those of its own sentence and not
// only those of its figures.
import { gazetteer } from '../../model/gazetteer.ts'
import { placeByName } from '../../model/places.ts'

/** A region named in the view: `name` is the official one. */
export type Named = { start: number; end: number; name: string }

/** Looks for places in any part of a view. `known` are the official names that the reading found in the document. */
export type PlaceFinder = (text: string, start: number, end: number) => Named[]

const longestName = 12
let beginnings: Map<string, number> | null = null

/** How long the longest place name is that begins with two given characters. */
function lengthsByBeginning(): Map<string, number> {
  if (beginnings) return beginnings
  beginnings = new Map()
  for (const written of gazetteer().keys()) {
    const begin = written.slice(0, 2)
    beginnings.set(begin, Math.min(longestName, Math.max(beginnings.get(begin) ?? 0, written.length)))
  }
  return beginnings
}

/** A finder for one document. A name that is also a common word counts where the reading took it for a place. */
export function placeFinder(known: ReadonlySet<string>, year: number | null): PlaceFinder {
  const told = new Map<string, string | null>()
  return (text, start, end) => {
    const found: Named[] = []
    for (let at = start; at + 1 < end; at++) {
      const longest = lengthsByBeginning().get(text.slice(at, at + 2))
      if (!longest) continue
      for (let length = Math.min(longest, end - at); length > 1; length--) {
        const written = text.slice(at, at + length)
        if (!told.has(written)) told.set(written, officialName(written, known, year))
        const name = told.get(written)
        if (!name) continue
        found.push({ start: at, end: at + length, name })
        at += length - 1
        break
      }
    }
    return found
  }
}

function officialName(written: string, known: ReadonlySet<string>, year: number | null): string | null {
  const entry = gazetteer().get(written)
  if (!entry || entry.senses.every(({ place }) => place.level === 'region')) return null
  const sense = entry.senses.find(({ place }) => known.has(place.name))
  if (sense) return sense.place.name
  if (entry.trust === 'hard' || entry.trust === 'soft') return null
  return placeByName(written, year)?.name ?? null
}
