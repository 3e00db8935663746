// Doubts of the reading (存疑): what the steps could not decide, each with its code and its place, so that a person looks there
// first. docs/reading.md has an example of every code.
import type { DoubtCode } from '../../model/doubt.ts'
import type { Span } from '../../model/evidence.ts'
import { type Copy, isWhole } from '../copy.ts'
import type { AccountDoubt } from './account.ts'
import type { AmbiguousMention } from './places/mention.ts'
import type { Quantity, QuantityDoubt } from './quantities.ts'
import { disputedYear } from './times/disputed.ts'
import type { TimeMention } from './times.ts'

/** A doubt at a place of the copy. */
export type FoundDoubt = Span & { code: DoubtCode; note: string }

/** What the steps found and what they left open; `parties` in the order of `quantities`. */
export type LeftOpen = {
  quantities: readonly Quantity[]
  parties: readonly string[][]
  doubts: readonly QuantityDoubt[]
  places: readonly AmbiguousMention[]
  times: readonly TimeMention[]
  account: AccountDoubt | null
}

/** The doubts of a document in the order of its text. */
export function findDoubts(
  copy: Copy,
  { quantities, parties, doubts, places, times, account }: LeftOpen,
): FoundDoubt[] {
  const words = ({ start, end }: Span) => copy.text.slice(start, end)
  const disputed = disputedYear(copy, times)
  return [
    ...doubts.map((doubt) => ({ ...spanOf(doubt), code: doubt.code, note: words(doubt) })),
    ...quantities
      .filter((quantity) => !isWhole(copy, quantity))
      .map((quantity) => ({
        ...spanOf({ start: quantity.start, end: quantity.start + 1 }),
        code: 'quote_broken' as const,
        note: words(quantity),
      })),
    ...quantities
      .filter((quantity, i) => parties[i]!.length < 2 && speaksOfBoth(copy.text, quantity.start))
      .map((quantity) => ({ ...spanOf(quantity), code: 'parties_unclear' as const, note: words(quantity) })),
    ...places.map((place) => ({ ...spanOf(place), code: 'place_ambiguous' as const, note: place.choices.join('、') })),
    ...times
      .filter((time) => time.period === null && time.grain !== 'none')
      .map((time) => ({ ...spanOf(time), code: 'year_unclear' as const, note: words(time) })),
    ...(disputed
      ? [{ ...spanOf(disputed), code: 'year_disputed' as const, note: `${disputed.titled}、${disputed.told}` }]
      : []),
    ...(account ? [{ ...spanOf(account), code: 'account_unclear' as const, note: account.choices.join('、') }] : []),
  ].sort((a, b) => a.start - b.start)
}

/** Whether the clause before a number says 两地 or 双方. */
function speaksOfBoth(text: string, at: number): boolean {
  return /(?:两地|双方|两[省市县区州])[^，。；\n]{0,16}$/.test(text.slice(Math.max(0, at - 20), at))
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
