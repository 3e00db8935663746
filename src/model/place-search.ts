// Looking places up (检索地方): what a person has typed so far becomes the places whose name begins so, the widest first, so that a code need not be
// known by heart.
import { divisionTable } from './divisions.ts'
import { gazetteer } from './gazetteer.ts'
import type { Place, PlaceLevel } from './place.ts'

const widestFirst: PlaceLevel[] = ['country', 'province', 'prefecture', 'county', 'foreign']

/** Places with a code, of today, whose official or short name begins with the words; at most `limit`, the widest first. */
export function placesLike(words: string, limit: number): Place[] {
  const typed = words.trim()
  if (typed === '') return []
  const found = new Map<string, Place>()
  for (const { written, senses } of gazetteer().values()) {
    if (!written.startsWith(typed)) continue
    for (const { place, division } of senses) {
      if (place.code && (!division || division.to === 9999)) found.set(place.code, place)
    }
  }
  const order = ({ level, name, code }: Place) =>
    [widestFirst.indexOf(level), name === typed ? 0 : 1, code] as [number, number, string]
  return [...found.values()].sort((a, b) => compared(order(a), order(b))).slice(0, limit)
}

function compared(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((one, i) => one !== b[i])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/** The division in force that has this code of GB/T 2260, or the country of this code of ISO 3166. */
export function placeOfCode(code: string): Place | null {
  const division = divisionTable().byCode.get(code)
  if (division) return division.place
  countries ??= new Map(
    [...gazetteer().values()].flatMap(({ senses }) =>
      senses.flatMap(({ place }) => (place.level === 'country' && place.code ? [[place.code, place] as const] : [])),
    ),
  )
  return countries.get(code) ?? null
}

let countries: Map<string, Place> | null = null
