// Parties in a province's report on the pairs among its cities: the pair that a clause names, the city alone where it stands
// alone, the province where nobody is named.
import type { Place } from '../../../model/place.ts'
import { earlier } from './clauses.ts'
import { mostExact } from './main-pair.ts'
import type { Named } from './named.ts'
import type { Story } from './of-pair.ts'

/** The parties of a figure in a clause of such a report. */
export function partiesAmongMany(story: Story, at: number): Place[] {
  const known = story.known.get(at)
  if (known) return known
  const parties = found(story, at)
  story.known.set(at, parties)
  return parties
}

function found(story: Story, at: number): Place[] {
  const { text, clauses, main } = story
  const { named, heard } = clauses[at]!
  const places = mostExact(named.map(({ place }) => place))
  if (places.length === 0) return heard >= 0 && !isOfAll(story, at) ? partiesAmongMany(story, heard) : [main.home!]
  if (new Set(places.map(({ name }) => name)).size > 1) return places
  return withPartner(story, at, { one: named[0]!, text })
}

type Alone = { one: Named; text: string }

/** 向梅州市投入 leaves out who gives, 龙川县 who helps: the other of the pair named before in the paragraph. */
function withPartner({ clauses }: Story, at: number, { one, text }: Alone): Place[] {
  const receives = /[向对到为给赴]$/.test(text[one.start - 1] ?? '')
  for (const clause of earlier(clauses, at)) {
    const names = clause.named.map(({ place }) => place)
    if (names.length !== 2) continue
    if (names.some(({ name }) => name === one.place.name)) return names
    if (receives && clause.period === clauses[at]!.period) return [names[0]!, one.place]
    break
  }
  return [one.place]
}

function isOfAll({ text, clauses }: Story, at: number): boolean {
  const { start, end } = clauses[at]!
  return /各[市县地]|全省|结对城市|对结对/.test(text.slice(start, end))
}
