// Named in a text (所称): the places and the times that a short text names, by the same steps as a document is read, so that a question means
// by 湖州, 浙川 and 去年 what a document of the same day means.
import type { Span } from '../model/evidence.ts'
import type { Day, Period } from '../model/period.ts'
import type { Place } from '../model/place.ts'
import { rawSpan } from './copy.ts'
import { copyOf } from './steps/layout.ts'
import { findPlaces } from './steps/places.ts'
import { findTimes } from './steps/times.ts'

/** A place where it is named; blends (甬凉) hold several. */
export type NamedPlaces = Span & { places: Place[] }

/** A time where it is named; `period` is null where it is left open, `sort` says how it is meant (src/reading/steps/times.ts). */
export type NamedTime = Span & { period: Period | null; sort: string; grain: string }

/** What a text names. `folded`: the text in simplified characters, of the same length; offsets are into both. */
export type Named = { folded: string; places: NamedPlaces[]; times: NamedTime[] }

/** Finds what a text names. `day`: the day on which it is said. */
export function namedIn(text: string, day: Day): Named {
  const copy = copyOf(text, { published: day })
  const { mentions } = findPlaces(copy)
  const named = mentions.filter(({ inside, qualifies }) => !inside && !qualifies)
  const folded = text.split('')
  for (const [at, character] of copy.text.split('').entries()) {
    const place = rawSpan(copy, { start: at, end: at + 1 })
    if (place.end - place.start === 1 && character !== '\n') folded[place.start] = character
  }
  return {
    folded: folded.join(''),
    places: named.map((one) => ({ ...rawSpan(copy, one), places: one.places })),
    times: findTimes(copy).map((one) => ({
      ...rawSpan(copy, one),
      period: one.period,
      sort: one.sort,
      grain: one.grain,
    })),
  }
}
