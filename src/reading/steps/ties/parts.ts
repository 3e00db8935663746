// Ties of parts (下级结对): a district, county or town of one partner with one of the other takes the programme of its own
// superiors, unless its words name another. It exists because a text says the programme once, of the two cities.
import type { Place } from '../../../model/place.ts'
import type { TieKind } from '../../../model/tie.ts'
import type { Copy } from '../../copy.ts'
import { liesIn } from './geography.ts'
import { kindOf, namesProgramme, type Programmes } from './programme.ts'
import type { Pair } from './view.ts'

const handedDown = new Set<TieKind>(['east_west', 'paired_aid', 'paired_cooperation', 'mountain_sea'])
/** Superiors looked through: a document has few, and a list of all the country's pairs none. */
const most = 60

/** The kinds of the pairs, in their order: 福田区|和平县 is paired_aid where 深圳市|河源市 is. */
export function kindsOf(copy: Copy, programmes: Programmes, pairs: readonly Pair[]): TieKind[] {
  const kinds = pairs.map((pair) => kindOf(copy, programmes, pair))
  const above = pairs
    .flatMap((pair, i) => (handedDown.has(kinds[i]!) && isHigh(pair) ? [{ pair, kind: kinds[i]! }] : []))
    .slice(0, most)
  return pairs.map((pair, i) => {
    if (kinds[i] === 'institution' || namesProgramme(programmes, pair)) return kinds[i]!
    return above.find((one) => isPart(pair, one.pair))?.kind ?? kinds[i]!
  })
}

function isHigh({ a, b }: Pair): boolean {
  const high = (place: Place | null) => place?.level === 'prefecture' || place?.level === 'province'
  return a.region && b.region && (high(a.place) || high(b.place))
}

/** Whether a pair is one of parts; of a town without a known seat only the other side tells. */
export function isPart({ a, b }: Pair, above: Pair): boolean {
  const lies = (inner: Place | null, outer: Place | null) => {
    if (!inner || !outer) return null
    if (inner.name === outer.name || liesIn(inner, outer)) return true
    return inner.code === null && inner.within === null && inner.level === 'town' ? null : false
  }
  const both = (one: boolean | null, other: boolean | null) => (one ?? other) === true && (other ?? one) === true
  return (
    both(lies(a.place, above.a.place), lies(b.place, above.b.place)) ||
    both(lies(a.place, above.b.place), lies(b.place, above.a.place))
  )
}
