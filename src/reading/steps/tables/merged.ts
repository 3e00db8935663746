// Merged (表与文合并): what tables state and what the text around and inside them states, as one reading: cells that are figures are left out
// of the text, a sentence in a cell stands by itself and speaks of its row, and all figures come in order of place.
import type { Mark } from '../../../model/document.ts'
import { firstEndingAfter } from '../../../model/evidence.ts'
import type { Figure } from '../../../model/figure.ts'
import { placeByName } from '../../../model/places.ts'
import { type Copy, rawSpan } from '../../copy.ts'
import type { Named } from '../parties/named.ts'
import type { Tabled } from '../tables.ts'
import { liesIn } from '../ties/geography.ts'
import type { Scope } from './figures.ts'

/** The marks by which the text of a document is read once its tables are. */
export function marksBeside(marks: readonly Mark[], { taken }: Pick<Tabled, 'taken'>): readonly Mark[] {
  if (taken.length === 0) return marks
  const isInside = (mark: Mark) =>
    mark.start >= (taken[firstEndingAfter(taken, mark.start)]?.start ?? Number.POSITIVE_INFINITY)
  return [...marks.filter((mark) => !isInside(mark)), ...taken].sort((a, b) => a.start - b.start)
}

/** The figures of a text, those in cells with what their row says of them: its regions, its time where they have none. */
export function inRows(told: readonly Figure[], scopes: readonly Scope[], within: NamedIn): Figure[] {
  if (scopes.length === 0) return [...told]
  const own = namesIn(scopes, within)
  return told.map((figure) => {
    const at = firstEndingAfter(scopes, figure.start)
    const scope = scopes[at]
    if (!scope || scope.start > figure.start) return figure
    return {
      ...figure,
      measure: figure.measure.includes(scope.thing) ? figure.measure : scope.thing + figure.measure,
      period: figure.period ?? scope.period,
      parties: partiesInRow(figure.parties, scope, own.get(at) ?? new Set()),
    }
  })
}

/** The places that the reading copy names. */
export type NamedIn = { copy: Copy; named: readonly Named[] }

/** The regions of a row, with those that the cell itself names beside them; a row without any leaves the figure's own. */
function partiesInRow(parties: readonly string[], { own, whole }: Scope, named: ReadonlySet<string>): string[] {
  const beside = parties.filter((party) => named.has(party))
  if (own.length === 0) return beside.length > 0 || whole.length === 0 ? [...parties] : [...whole]
  return beside.length > 0 ? [...new Set([...own, ...beside])] : [...whole]
}

/** The names that each of the cells names, by its index. */
function namesIn(scopes: readonly Scope[], { copy, named }: NamedIn): Map<number, Set<string>> {
  const names = new Map<number, Set<string>>()
  for (const one of named) {
    const { start } = rawSpan(copy, one)
    const at = firstEndingAfter(scopes, start)
    if (!scopes[at] || scopes[at].start > start) continue
    names.set(at, (names.get(at) ?? new Set()).add(one.place.name))
  }
  return names
}

/** The figures of the text and of the tables in order of place, with the wholes of those. */
export function together(
  told: readonly Figure[],
  { figures, wholes, unnamed, scopes }: Pick<Tabled, 'figures' | 'wholes' | 'unnamed' | 'scopes'>,
): { figures: Figure[]; wholes?: (number | null)[] } {
  // A line that closes a sentence over others is read before those.
  if (figures.length === 0) return { figures: told.toSorted((a, b) => a.start - b.start) }
  const pair = pairOf(told, scopes)
  const all = [
    ...told.map((figure) => ({ figure, tabled: -1 })),
    ...figures.map((figure, tabled) => ({ figure: withPair(figure, unnamed[tabled]!, pair), tabled })),
  ].sort((a, b) => a.figure.start - b.figure.start)
  const places = new Map(all.map(({ tabled }, i) => [tabled, i]))
  return {
    figures: all.map(({ figure }) => figure),
    wholes: all.map(({ tabled }) => placeOf(places, wholes[tabled] ?? null)),
  }
}

/** The regions of whom all that is told outside the tables is told; empty where that is not one pair. */
function pairOf(told: readonly Figure[], scopes: readonly Scope[]): string[] {
  const outside = told.filter(({ start }) => (scopes[firstEndingAfter(scopes, start)]?.start ?? start + 1) > start)
  const [first] = outside
  if (first?.parties.length !== 2) return []
  return outside.every(({ parties }) => parties.join() === first.parties.join()) ? first.parties : []
}

/** In the story of a pair a table is the pair's where it names one side or none; a part of one side stands for that side. */
function withPair(figure: Figure, unnamed: boolean, [home, partner]: readonly string[]): Figure {
  const [only, more] = figure.parties
  if (!home || !partner || more) return figure
  if (!only || (unnamed && (only === home || only === partner))) return { ...figure, parties: [home, partner] }
  if (liesInNamed(only, home)) return { ...figure, parties: [only, partner] }
  return liesInNamed(only, partner) ? { ...figure, parties: [home, only] } : figure
}

function liesInNamed(name: string, outer: string): boolean {
  const [part, whole] = [placeByName(name), placeByName(outer)]
  return part !== null && whole !== null && liesIn(part, whole)
}

const placeOf = (places: ReadonlyMap<number, number>, at: number | null) =>
  at === null ? null : (places.get(at) ?? null)
