// Nesting (上下级): how the ties and the regions of some figures are nested, by which the wider take in the narrower.
import { placeByName } from '../model/places.ts'
import type { Countable } from '../model/posting.ts'
import type { BookPosting } from './postings.ts'
import { contextOf } from './settled.ts'
import type { StandingContext } from './standing.ts'
import type { BookTie } from './ties.ts'

type Nested = Pick<Countable, 'id' | 'parties'> & Pick<BookPosting, 'chosenOver' | 'outside'>

/** What people said of these postings, and how the ties and their regions are nested. */
export function nestedContext(
  postings: readonly Nested[],
  ties: readonly Pick<BookTie, 'id' | 'parent'>[],
): StandingContext {
  const tieParents = new Map(ties.flatMap(({ id, parent }) => (parent ? [[id, parent] as const] : [])))
  return { ...contextOf(postings), tieParents, ancestors: ancestorsOf(postings) }
}

/** The regions around each party that is named. */
function ancestorsOf(named: readonly { parties: readonly string[] }[]): Map<string, string[]> {
  const parties = new Set(named.flatMap((one) => one.parties))
  return new Map([...parties].map((party) => [party, regionsAround(party)]))
}

/** The regions that a region lies in, the nearest first: 余姚市 → 宁波市, 浙江省. */
export function regionsAround(name: string): string[] {
  const around: string[] = []
  for (let place = placeByName(name); place?.within; place = placeByName(place.within)) {
    if (place.within === name || around.includes(place.within)) break
    around.push(place.within)
  }
  return around
}
