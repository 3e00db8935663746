// Places of a question (问句中的地方): as reading names them, and besides the names that reading passes over where a text is running and a
// question is not: 向凉山, 派往柯坪.
import type { Span } from '../model/evidence.ts'
import type { Place } from '../model/place.ts'
import { isWithin } from '../model/places.ts'
import type { namedIn } from '../reading/named.ts'
import { placesByEar } from './place-sounds.ts'

type Named = ReturnType<typeof namedIn>

/** `known`: official names of places of the book. The places that are meant, in order, each once. Areas that are no party (长三角) and the letter of a programme (援疆) are left to that. */
export function placesIn(
  { folded, places, times }: Named,
  known: ReadonlySet<string>,
): { places: Place[]; spans: Span[] } {
  const said = places.filter((one) => !isLetterOfProgramme(folded, one) && one.places.some(isParty))
  const taken: Span[] = [...places, ...times]
  const more = [...placesByEar(folded, taken, known)]
  const all = [...said, ...more].sort((a, b) => a.start - b.start)
  // 新疆柯坪 is one place, said from the outside in; Yuexi, Liangshan is one from the inside out.
  const meant = all.filter((one, at) => {
    const [before, after] = [all[at - 1], all[at + 1]]
    if (after && after.start <= one.end && holds(one.places, after.places)) return false
    const beside = before && /^,? $/.test(folded.slice(before.end, one.start))
    return !(beside && holds(one.places, before.places))
  })
  const byName = new Map(
    meant.flatMap((one) => one.places.filter(isParty).map((place) => [place.name, place] as const)),
  )
  return { places: [...byName.values()], spans: all.map(({ start, end }) => ({ start, end })) }
}

const holds = (outer: readonly Place[], inner: readonly Place[]) =>
  outer.some((around) => inner.some((place) => place.name !== around.name && isWithin(place, around)))

const isParty = ({ level }: Place) => level !== 'region'

const isLetterOfProgramme = (text: string, { start, end }: Span) => end - start === 1 && text[start - 1] === '援'
