// Looking places up (检索地方): what a person has typed so far becomes the places whose name begins so, the widest first, so that a code need not be
// known by heart.
import { divisionTable } from './divisions.ts'
import { gazetteer } from './gazetteer.ts'
import type { Place, PlaceLevel } from './place.ts'
import { placeSounds, placesOfSound, plainLetters } from './place-sounds.ts'
import { placeByName } from './places.ts'

const widestFirst: PlaceLevel[] = ['country', 'province', 'prefecture', 'county', 'foreign']

/** Places with a code, of today, whose official or short name begins with the words or sounds so (ningb); at most `limit`, the widest first. */
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
  const sounding = placesSounding(typed)
  for (const place of sounding.begin) found.set(place.code!, place)
  const whole = new Set(sounding.whole.map(({ name }) => name))
  const order = ({ level, name, code }: Place) =>
    [whole.has(name) ? 0 : 1, widestFirst.indexOf(level), name === typed ? 0 : 1, code] as [
      number,
      number,
      number,
      string,
    ]
  return [...found.values()].sort((a, b) => compared(order(a), order(b))).slice(0, limit)
}

/** Places whose name begins with letters, and those of which they are the whole name. */
function placesSounding(typed: string): { begin: Place[]; whole: Place[] } {
  if (!/^[\p{Script=Latin}\p{M}' ’-]{2,}$/u.test(typed)) return { begin: [], whole: [] }
  const letters = plainLetters(typed)
  const coded = (sound: string) => placesOfSound(sound).filter(({ code }) => code !== null)
  const sounds = placeSounds().filter((sound) => sound.startsWith(letters))
  return { begin: sounds.flatMap(coded), whole: coded(letters) }
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

/** The place that a person means by its code or by a name that fits only one; null else. */
export function placeMeant(said: string): Place | null {
  return placeOfCode(said.trim()) ?? placeByName(said.trim())
}

/** By what a place is kept so that `placeMeant` finds it again: its name, or its code where the name fits several. */
export function placeKept(place: Place): string {
  return placeMeant(place.name)?.code === place.code ? place.name : (place.code ?? place.name)
}

let countries: Map<string, Place> | null = null
