// Wholes (整体与下级): whose number takes in whose. A statement about a tie takes in its named entries, a parent tie its subordinate
// ties, a region its subordinate regions, and a region alone what it did with one counterpart.
import type { Countable } from '../../model/posting.ts'
import { partiesKey, wholeOf } from '../series.ts'

/** How ties and regions are nested: a tie's parent, and the regions that a region lies in. */
export type Nesting = {
  tieParents: ReadonlyMap<string, string>
  ancestors: ReadonlyMap<string, readonly string[]>
}

/** So many ways of naming wider regions are looked at; a posting that lists a dozen regions has no wider statement. */
const mostWays = 256

/**
 * Finds the subjects whose statements take in a posting, the nearest first, among those that state anything. It remembers what it
 * found for the same parties.
 */
export function wholesFinder(
  nesting: Nesting,
  stating: ReadonlySet<string>,
): (posting: Pick<Countable, 'id' | 'named' | 'entry' | 'tie' | 'parties'>) => string[] {
  const seen = new Map<string, { ties: string[]; regions: string[] }>()
  const widerThan = (parties: readonly string[]) => {
    const key = partiesKey(parties)
    const found = seen.get(key) ?? keysOf(parties, nesting, stating)
    seen.set(key, found)
    return found
  }
  return (posting) => {
    const { named, entry, tie, parties } = posting
    const { ties, regions } = widerThan(parties)
    const entrys = named && entry !== null ? [wholeOf(posting), partiesKey(parties)] : []
    return [
      ...entrys,
      ...(tie === null ? ties : tiesAbove(tie, nesting.tieParents).map((above) => `tie:${above}`)),
      ...regions,
    ]
  }
}

function keysOf(parties: readonly string[], { ancestors }: Nesting, stating: ReadonlySet<string>) {
  const wider = widerParties(parties, ancestors)
  const asMany = wider.filter((set) => set.length === new Set(parties).size)
  const stated = (key: string) => stating.has(key)
  return { ties: [parties, ...asMany].map(tieOfParties).filter(stated), regions: wider.map(partiesKey).filter(stated) }
}

/** The key under which a statement about a tie is also found by its parties: for numbers that name the regions and no tie. */
export function tieOfParties(parties: readonly string[]): string {
  return `tie of ${partiesKey(parties)}`
}

/** The ties that a tie is nested in, the nearest first. */
export function tiesAbove(tie: string, parents: ReadonlyMap<string, string>): string[] {
  const above: string[] = []
  for (let at = parents.get(tie); at !== undefined && at !== tie; at = parents.get(at)) {
    if (above.includes(at)) break
    above.push(at)
  }
  return above
}

/** Every set of regions that takes in these: each region itself, or one it lies in, or left away. The same set is not wider. */
function widerParties(parties: readonly string[], ancestors: ReadonlyMap<string, readonly string[]>): string[][] {
  const ways = [...new Set(parties)].map((party) => [party, ...(ancestors.get(party) ?? []), null])
  if (ways.reduce((product, one) => product * one.length, 1) > mostWays) return []
  const sets = ways.reduce<string[][]>(
    (made, one) => made.flatMap((set) => one.map((party) => (party === null ? set : [...set, party]))),
    [[]],
  )
  const byKey = new Map(sets.map((set) => [partiesKey(set), [...new Set(set)]]))
  byKey.delete(partiesKey([]))
  byKey.delete(partiesKey(parties))
  return [...byKey.values()]
}
