// Dispute (待选定的一组): rivals of which no one has chosen yet enter a total together, with the spread between them. Those of one cell stand one
// against the other; a whole stands against the sum of the parts that are larger than it.
import { type Amount, addAmounts, hull } from '../model/amount.ts'
import type { Countable } from '../model/posting.ts'
import { cellOf } from './rivals.ts'
import { inOrder } from './standing/span.ts'
import type { Standing } from './standing.ts'

/** The ids of rivals that belong together, and the spread with which they enter the line. */
export type Dispute = { key: string; ids: string[]; spread: Amount }

/** The disputes among the rivals of a line. */
export function disputesOf(rivals: readonly Countable[], standings: ReadonlyMap<string, Standing>): Dispute[] {
  const cells = Map.groupBy(rivals, cellOf)
  const against = oppositesOf(cells, standings)
  return [...Map.groupBy(cells.keys(), (key) => headOf(key, against))].map(([head, keys]) => {
    const parts = keys.filter((key) => key !== head).map((key) => hull(cells.get(key)!)!)
    const spread = hull([...cells.get(head)!, ...(parts.length > 0 ? [addAmounts(parts)] : [])])!
    const ids = keys.flatMap((key) => cells.get(key)!.map(({ id }) => id)).sort(inOrder)
    return { key: head, ids, spread }
  })
}

/** Of each cell the one in which that stands against which its own stand: of parts their whole, of a whole the first of its parts. */
function oppositesOf(cells: ReadonlyMap<string, Countable[]>, standings: ReadonlyMap<string, Standing>) {
  const cellById = new Map([...cells].flatMap(([key, own]) => own.map(({ id }) => [id, key] as const)))
  const against = new Map<string, string>()
  for (const [key, own] of cells) {
    for (const { id } of own) {
      const other = cellById.get(standings.get(id)?.because ?? '')
      if (other !== undefined && other !== key) against.set(key, other)
    }
  }
  return against
}

/** The whole of a dispute: where the way from each of its cells ends, and of two that stand against each other the one that most stand against. */
function headOf(key: string, against: ReadonlyMap<string, string>): string {
  const way = [key]
  for (let at = against.get(key); at !== undefined; at = against.get(at)) {
    const ring = way.indexOf(at)
    if (ring >= 0) return mostOpposed(way.slice(ring), against)
    way.push(at)
  }
  return way.at(-1)!
}

function mostOpposed(ring: readonly string[], against: ReadonlyMap<string, string>): string {
  const counts = new Map(ring.map((key) => [key, 0]))
  for (const other of against.values()) if (counts.has(other)) counts.set(other, counts.get(other)! + 1)
  return ring.toSorted((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))[0]!
}
