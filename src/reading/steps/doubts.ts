// Doubts of the reading (存疑): what the steps could not decide, each with its code and its place, so that a person looks there
// first. docs/reading.md has an example of every code.
import type { DoubtCode } from '../../model/doubt.ts'
import type { Span } from '../../model/evidence.ts'
import type { Copy } from '../copy.ts'
import type { AmbiguousMention } from './places/mention.ts'
import type { QuantityDoubt } from './quantities.ts'
import type { TimeMention } from './times.ts'

/** A doubt at a place of the copy. */
export type FoundDoubt = Span & { code: DoubtCode; note: string }

/** What the steps left open. */
export type LeftOpen = {
  quantities: readonly QuantityDoubt[]
  places: readonly AmbiguousMention[]
  times: readonly TimeMention[]
}

/** The doubts of a document in the order of its text. */
export function findDoubts(copy: Copy, { quantities, places, times }: LeftOpen): FoundDoubt[] {
  const words = ({ start, end }: Span) => copy.text.slice(start, end)
  return [
    ...quantities.map((doubt) => ({ ...spanOf(doubt), code: doubt.code, note: words(doubt) })),
    ...places.map((place) => ({ ...spanOf(place), code: 'place_ambiguous' as const, note: place.choices.join('、') })),
    ...times
      .filter((time) => time.period === null && time.grain !== 'none')
      .map((time) => ({ ...spanOf(time), code: 'year_unclear' as const, note: words(time) })),
  ].sort((a, b) => a.start - b.start)
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
