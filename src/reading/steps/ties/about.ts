// The pair that a whole document is about (全文的结对双方): where its programme is plain and no sentence says the tie in a known
// way, the first sentence that names both and the programme states it.
import type { Place } from '../../../model/place.ts'
import type { TieKind } from '../../../model/tie.ts'
import { stands } from './clearest.ts'
import { liesIn } from './geography.ts'
import type { Party } from './party.ts'
import { type Programmes, suits } from './programme.ts'
import type { Pair, View } from './view.ts'

const kinds = new Set<TieKind>(['east_west', 'paired_aid', 'paired_cooperation', 'mountain_sea'])

/** A sentence that names both places of the document and one of its programmes, kept until the end of the reading. */
export function aboutPair(view: View, main: readonly [Place, Place], programmes: Programmes): Pair | null {
  const [a, b] = main.map((place) => view.parties.find((party) => party.region && party.name === place.name))
  if (!a || !b || !stands({ a, b })) return null
  const word = view.triggers.find(({ means }) => means === 'aid' || means === 'pair')
  if (!word) return null
  const said = view.copy.text.slice(word.start, word.end)
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)]
  const pair: Pair = { start, end, a, b, trigger: word.means, word: said, rank: 6, paragraph: view.paragraph }
  const fits = programmes.ranked.some((kind) => kinds.has(kind) && suits(kind, pair))
  return fits && programmes.words.filter(({ means }) => kinds.has(means)).length > 1 ? pair : null
}

/** Whether a tie of these two, of what lies in them, or of one of them with another region is known already. */
export function isKnown(pair: Pair, known: readonly Pair[]): boolean {
  const meets = (one: Party, other: Party) =>
    one.name === other.name ||
    (one.place !== null && other.place !== null && (liesIn(one.place, other.place) || liesIn(other.place, one.place)))
  const own = ({ name }: Party) => name === pair.a.name || name === pair.b.name
  if (known.some(({ a, b }) => a.region && b.region && (own(a) || own(b)))) return true
  return known.some(({ a, b }) => (meets(a, pair.a) && meets(b, pair.b)) || (meets(a, pair.b) && meets(b, pair.a)))
}
