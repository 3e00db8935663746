// Places (地方): names, codes and which lies in which, for parties, ties and the book. It is the public face of the
// tables in places/.

import { divisionTable } from './divisions.ts'
import { gazetteer } from './gazetteer.ts'
import type { Place } from './place.ts'

/** The place that a written name stands for (宁波 → 宁波市), null where it is unknown or fits several. `year`: the year in which it is written. */
export function placeByName(name: string, year: number | null = null): Place | null {
  const senses = gazetteer().get(name)?.senses ?? []
  const at = year ?? 9998
  const inForce = senses.filter(({ division }) => !division || (division.from <= at && at <= division.to))
  const kept = inForce.length > 0 ? inForce : senses
  const exact = kept.filter(({ place }) => place.name === name)
  const list = exact.length > 0 ? exact : kept
  return list.length === 1 ? (list[0]?.place ?? null) : (widest(list.map(({ place }) => place)) ?? null)
}

/** The province (or country, for places abroad) that a place lies in, itself for a province: 余姚市 → 浙江省. */
export function provinceOf(place: Place): Place | null {
  if (place.level === 'province' || place.level === 'country') return place
  if (place.country) return gazetteer().get(place.country)?.senses[0]?.place ?? null
  const code = codeOf(place)
  return code ? (divisionTable().byCode.get(`${code.slice(0, 2)}0000`)?.place ?? null) : null
}

/** Whether `a` lies in `b` or is `b`: 余姚市 in 宁波市 and in 浙江省. */
export function isWithin(a: Place, b: Place): boolean {
  if (a.name === b.name && (a.code === b.code || !a.code || !b.code)) return true
  if (b.level === 'country') return b.code === 'CN' ? !a.country && a.level !== 'country' : a.country === b.name
  if (a.within === b.name && (a.country === b.country || !b.code)) return true
  const [inner, outer] = [codeOf(a), b.code]
  if (!inner || !outer || !/^\d{6}$/.test(outer)) return false
  const prefix = outer.replace(/(?:0000|00)$/, '')
  return inner.startsWith(prefix) && (inner !== outer || a.level !== b.level)
}

/** A place's code, or that of the division that it lies in. */
function codeOf(place: Place): string | null {
  if (place.code && /^\d{6}$/.test(place.code)) return place.code
  if (!place.within || place.country) return null
  const senses = gazetteer().get(place.within)?.senses ?? []
  return senses.length > 0 ? (senses[0]?.place.code ?? null) : null
}

/** The one place of the highest level, where only one is: 吉林 → 吉林省 rather than 吉林市. */
function widest(places: Place[]): Place | null {
  for (const level of ['country', 'province', 'prefecture', 'county']) {
    const found = places.filter((place) => place.level === level)
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}
