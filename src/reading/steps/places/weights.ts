// How much a document speaks of each division: the ground on which ambiguous names, word-like names and blends stand.

import type { GazetteerName, Sense } from '../../../model/gazetteer.ts'
import type { Division } from '../../../model/place.ts'
import type { Hit } from './scan.ts'

/** Weight of each division named in the document: its own mentions, and half of those of what lies in it. */
export type Weights = Map<Division, number>

/** Reads senses for one year, each name once. */
export function sensesOf(year: number): (name: GazetteerName) => readonly Sense[] {
  const known = new Map<GazetteerName, readonly Sense[]>()
  return (name) => {
    let senses = known.get(name)
    if (!senses) {
      senses = sensesIn(name.senses, year)
      known.set(name, senses)
    }
    return senses
  }
}

/** The senses of a name that hold in a year; where none does, what the land became. 玉环县 in 2020 → 玉环市. */
function sensesIn(senses: readonly Sense[], year: number): readonly Sense[] {
  const holds = ({ division }: Sense) => !division || (division.from <= year && year <= division.to)
  if (senses.every(holds)) return senses
  const inForce = senses.filter(holds)
  if (inForce.length > 0) return inForce
  const moved = senses.map((sense) => {
    const next = sense.division && sense.division.to < year ? sense.division.successor : null
    return next ? { place: next.place, division: next } : sense
  })
  return moved.filter((sense, at) => moved.findIndex(({ place }) => place === sense.place) === at)
}

/** Weights from the names that can mean one place only and are no common word; short names of counties must be signed first. */
export function weigh(hits: readonly Hit[], senses: (name: GazetteerName) => readonly Sense[]): Weights {
  const weights: Weights = new Map()
  const certain = new Map<unknown, Division | null>()
  for (const { name } of hits) {
    if (name.trust === 'hard' || name.trust === 'soft') continue
    let division = certain.get(name)
    if (division === undefined) {
      const held = senses(name)
      division =
        held.length === 1 ? (held[0]?.division ?? null) : (nested(held) ?? provinceAmong(held)?.division ?? null)
      certain.set(name, division)
    }
    if (division && (name.trust === 'full' || division.place.level !== 'county')) addWeight(weights, division, 1)
  }
  return weights
}

/** Adds to a division and, half as much each step up, to what it lies in. */
export function addWeight(weights: Weights, division: Division, weight: number): void {
  for (let at: Division | null = division, add = weight; at; at = at.parent, add /= 2)
    weights.set(at, (weights.get(at) ?? 0) + add)
}

/** The province among the senses of a short name (河北, 吉林), which it means unless its place says otherwise. */
export function provinceAmong(senses: readonly Sense[]): Sense | null {
  return senses.find(({ place }) => place.level === 'province') ?? null
}

/** Of senses that lie in one another (和田地区 and 和田市), the wider one; null where they do not. */
export function nested(senses: readonly Sense[]): Division | null {
  const divisions = senses.flatMap(({ division }) => (division ? [division] : []))
  if (divisions.length !== senses.length) return null
  return divisions.find((outer) => divisions.every((inner) => inner === outer || liesIn(inner, outer))) ?? null
}

/** Whether a division lies in another, itself excluded. */
export function liesIn(inner: Division, outer: Division): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true
  return false
}
