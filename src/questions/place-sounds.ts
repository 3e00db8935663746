// Further names of places (地名补认): names of the gazetteer that stand anywhere in a question, and in English questions provinces and cities by
// their sound: Huzhou, Xinjiang.
import type { Span } from '../model/evidence.ts'
import { gazetteer } from '../model/gazetteer.ts'
import type { Place } from '../model/place.ts'
import { placeByName } from '../model/places.ts'
import { placeSoundRows } from './place-sounds.data.ts'

type Found = Span & { places: Place[] }

/** Places outside what is taken, the longest name first. */
export function placesByEar(text: string, taken: readonly Span[]): Found[] {
  const free = (start: number, end: number) => taken.every((span) => end <= span.start || start >= span.end)
  return [...byCharacters(text, free), ...bySound(text)]
}

function byCharacters(text: string, free: (start: number, end: number) => boolean): Found[] {
  const found: Found[] = []
  for (let start = 0; start < text.length; ) {
    const place = placeAt(text, start, free)
    if (place) found.push(place)
    start = place ? place.end : start + 1
  }
  return found
}

function placeAt(text: string, start: number, free: (start: number, end: number) => boolean): Found | null {
  for (let end = Math.min(text.length, start + 12); end >= start + 2; end--) {
    const name = text.slice(start, end)
    const known = gazetteer().get(name)
    const place = known && known.trust !== 'hard' && free(start, end) ? placeByName(name) : null
    if (place) return { start, end, places: [place] }
  }
  return null
}

function bySound(text: string): Found[] {
  return [...text.matchAll(/[A-Za-z]+(?:'an)?/g)].flatMap((match) => {
    const name = sounds().get(match[0].toLowerCase().replace("'", ''))
    const place = name ? placeByName(name) : null
    return place ? [{ start: match.index, end: match.index + match[0].length, places: [place] }] : []
  })
}

let known: Map<string, string> | null = null

function sounds(): Map<string, string> {
  known ??= new Map(placeSoundRows.flatMap((row) => row.split(' ').map((pair) => pair.split('=') as [string, string])))
  return known
}
