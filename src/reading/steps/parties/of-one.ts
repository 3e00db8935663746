// Parties in the document of one region: it is party itself, with the counterparts that the figure's clause names, or its
// sentence, or the sentence before where this one names nobody.
import type { Place } from '../../../model/places/place.ts'
import { isNamedPeriod, lastBefore, siblings } from './clauses.ts'
import { mostExact, type Named, related } from './main-pair.ts'
import type { Story } from './of-pair.ts'

/** The parties of a figure in a clause of one region's document; `shared` is the counterpart that a 分别 gives it. */
export function partiesInOne(story: Story, at: number, shared: Place | null): Place[] {
  const home = story.main.home
  if (!home) return []
  const { clauses } = story
  const own = clauses[at]!
  const isAway = ({ place }: Named) => !related(place, home)
  const source = [own, ...siblings(clauses, at)].find((clause) => clause.named.some(isAway))
  if (!source && !shared && !isNamedPeriod(clauses, at)) {
    const before = lastBefore(clauses, at)
    if (before >= 0) return partiesInOne(story, before, null)
  }
  const away = shared ? [shared] : (source?.named.filter(isAway).map(({ place }) => place) ?? [])
  const near = [...own.named, ...(source?.named ?? [])].filter((named) => !isAway(named))
  return [ourSide(near, home), ...mostExact(away)]
}

/** The region itself where it is named or nothing is; else the part or the province that the clause names. */
function ourSide(near: readonly Named[], home: Place): Place {
  if (near.length === 0 || near.some(({ place }) => place.name === home.name)) return home
  return near[0]!.place
}
