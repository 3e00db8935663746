// The statements that may be wholes (可能的总数): of what was touched the ties and regions themselves and those that take them in, each with what it
// takes in by its ties and its regions.
import { compare } from '../../model/amount.ts'
import type { GroupPosting } from '../group-postings.ts'
import { type Group, keyOf, noTie, noYear } from '../groups.ts'
import { subjectOf } from '../series.ts'
import { byRegions, type Families, takesIn } from './families.ts'
import type { KeptSum } from './rows.ts'

/** The figures of one year and series that were touched, one for each tie and regions, and the ties that may be wholes of them or of others with them. */
export type Place = { year: number; series: string; figures: GroupPosting[]; ties: string[] }

/** A statement that may be a whole: its group and subject, the least of its upper ends, the groups of the ties in it, and the figures without a tie in it. */
export type Whole = { group: Group; subject: string; least: string; below: Group[]; beside: GroupPosting[] }

/** The years and series in which figures that add up were touched. `untied`: whether there are figures without a tie, which any tie may take in. */
export function placesOf(
  touched: readonly GroupPosting[],
  { tiesOver, tiesBelow }: Families,
  { untied }: { untied: boolean },
): Place[] {
  const own = ({ tie }: GroupPosting) => (tie !== null && (untied || tiesBelow(tie).length > 0) ? [tie] : [])
  const places = new Map<string, Place & { seen: Map<string, GroupPosting> }>()
  for (const figure of touched) {
    if (!figure.series.endsWith('|sum')) continue
    const year = figure.year ?? noYear
    const key = `${year} ${figure.series}`
    const place = places.get(key) ?? { year, series: figure.series, figures: [], ties: [], seen: new Map() }
    places.set(key, place)
    place.seen.set(`${figure.tie} ${figure.parties.join()}`, figure)
  }
  return [...places.values()].map(({ year, series, seen }) => {
    const figures = [...seen.values()]
    const ties = figures.flatMap((figure) => [...own(figure), ...tiesOver(figure)])
    return { year, series, figures, ties: [...new Set(ties)] }
  })
}

type Known = {
  families: Families
  sums: ReadonlyMap<string, KeptSum>
  untied: ReadonlyMap<string, readonly GroupPosting[]>
}

/** The wholes of a place that take in anything. */
export function wholesIn(place: Place, known: Known): Whole[] {
  const { year, series } = place
  const untied = known.untied.get(keyOf({ tie: noTie, year, series })) ?? []
  return [...tieWholes(place, untied, known), ...regionWholes(place, untied, known)].filter(
    ({ below, beside }) => below.length + beside.length > 0,
  )
}

function tieWholes({ year, series, ties }: Place, untied: readonly GroupPosting[], known: Known): Whole[] {
  const { families, sums } = known
  return ties.flatMap((tie) => {
    const group = { tie, year, series }
    const least = sums.get(keyOf(group))?.least ?? null
    if (least === null) return []
    const below = families.tiesBelow(tie).map((one) => ({ tie: one, year, series }))
    const beside = untied.filter((figure) => families.tiesOver(figure).includes(tie))
    return [{ group, subject: `tie:${tie}`, least, below, beside }]
  })
}

function regionWholes(place: Place, untied: readonly GroupPosting[], { families }: Known): Whole[] {
  const { year, series } = place
  const byRegion = byRegions(untied)
  const isMeant = meantBy(place)
  return [...Map.groupBy(untied, subjectOf)].flatMap(([subject, own]) => {
    const { parties } = own[0]!
    if (!subject.startsWith('parties:') || !isMeant(parties)) return []
    const ends = own.flatMap(({ max, core }) => (max === null || !core ? [] : [max]))
    if (ends.length === 0) return []
    const least = ends.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
    const below = families.tiesIn(parties).map((tie) => ({ tie, year, series }))
    const beside = (byRegion.get(parties[0]!) ?? []).filter((figure) => takesIn(parties, figure.parties))
    return [{ group: { tie: noTie, year, series }, subject, least, below, beside }]
  })
}

/** Tells whether a statement about regions is one of the touched figures or may take one in. */
export function meantBy({ figures }: Place): (regions: readonly string[]) => boolean {
  const byRegion = byRegions(figures)
  return (regions) => {
    const key = regions.join()
    const near = byRegion.get(regions[0] ?? '') ?? []
    return near.some(({ tie, parties }) => (tie === null && parties.join() === key) || takesIn(regions, parties))
  }
}
