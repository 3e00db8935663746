// Whom a figure speaks of (合作方): seen from the region or the pair that a report is about, the others are its partners.
import { isWithin, placeByName } from '../../model/places.ts'
import type { Stated } from '../../questions/outline.ts'

/** Those of a figure's regions that lie at home, and the others; a region that takes home in is neither. */
export type Whom = { own: string[]; partners: string[] }

/** Whom a figure speaks of, for a report on behalf of some regions. A pair of regions is at home on both sides. */
function whomOf({ parties }: Pick<Stated, 'parties'>, home: readonly string[]): Whom {
  const own: string[] = []
  const partners: string[] = []
  for (const party of parties) {
    const place = placeOf(party)
    const around = home.map(placeOf)
    if (home.includes(party) || around.some((one) => place && one && isWithin(place, one))) own.push(party)
    else if (!around.some((one) => place && one && isWithin(one, place))) partners.push(party)
  }
  return { own, partners }
}

const places = new Map<string, ReturnType<typeof placeByName>>()

function placeOf(name: string) {
  const known = places.get(name)
  if (known !== undefined) return known
  const found = placeByName(name)
  places.set(name, found)
  return found
}

/** What a paragraph is about: the partners, or for a pair the two ends where they are not the pair itself. Empty for the whole. */
export function subjectOf(posting: Pick<Stated, 'parties'>, home: readonly string[]): string[] {
  const { own, partners } = whomOf(posting, home)
  if (home.length < 2) return partners
  const below = own.filter((party) => !home.includes(party))
  return [...below, ...partners]
}
