// Parties in the document of one region: it is party itself, with the counterparts that the figure's clause names, or its
// sentence, or the sentence before where this one names nobody.
import type { Place } from '../../../model/places/place.ts'
import { type Clause, siblings } from './clauses.ts'
import { mostExact, type Named, related } from './main-pair.ts'
import type { Story } from './of-pair.ts'

/** The parties of a figure in a clause of one region's document; `shared` is the counterpart that a 分别 gives it. */
export function partiesInOne(story: Story, at: number, shared: Place | null): Place[] {
  const home = story.main.home
  if (!home) return []
  const known = shared ? undefined : story.known.get(at)
  if (known) return known
  const { clauses } = story
  const own = clauses[at]!
  const isAway = ({ place }: Named) => !related(place, home)
  const source = [own, ...siblings(clauses, at)].find(
    (clause) => clause.named.some(isAway) && !isPartBehind(story.text, clause, own),
  )
  if (!source && !shared && own.silent && own.before >= 0)
    return remember(story, at, partiesInOne(story, own.before, null))
  const away = shared ? [shared] : (source?.named.filter(isAway).map(({ place }) => place) ?? [])
  const near = [...own.named, ...(source?.named ?? [])].filter((named) => !isAway(named))
  const spoken =
    /[我全本][省市县区]/.test(story.text.slice(own.start, own.end)) ||
    (source && /[我全本][省市县区]/.test(story.text.slice(source.start, source.end)))
  const parties = [spoken ? home : ourSide(near, home), ...mostExact(away)]
  return shared ? parties : remember(story, at, parties)
}

function remember({ known }: Story, at: number, parties: Place[]): Place[] {
  known.set(at, parties)
  return parties
}

/** 其中 turns to a part of what was counted; whom it names is not for the count before it. */
function isPartBehind(text: string, clause: Clause, own: Clause): boolean {
  return clause.start > own.start && text.startsWith('其中', clause.start)
}

/** The region itself where it is named or nothing is; else the part or the province that the clause names. */
function ourSide(near: readonly Named[], home: Place): Place {
  if (near.length === 0 || near.some(({ place }) => place.name === home.name)) return home
  return near[0]!.place
}
