// Lanes: what one subject states in one series, over time. In a lane a year is not added to its own half, nor a total as of June
// to the total as of December; and a lane gives way to the statement of a wider one that takes it in.
import type { Countable } from '../../model/posting.ts'
import type { Claim } from '../rivals.ts'
import { partiesKey, wholeOf } from '../series.ts'
import { contains, latestFirst, longestFirst, overlap, type Span } from './span.ts'
import { type Nesting, tieOfParties, wholesFinder } from './wholes.ts'

/** One subject and series at one time, with the claims that are open there: one, or rivals. */
export type Cell = { subject: string; series: string; span: Span; claims: Claim[] }

/** Why a cell is not counted: the relation, and the counted cell that it stands in relation to. */
export type Yields = {
  to: Cell
  reason: 'within_period' | 'overlaps_period' | 'earlier' | 'in_aggregate' | 'in_parent'
}

/** Of a posting the wholes that a person said it is no part of. */
type Outside = { outside: ReadonlyMap<string, ReadonlySet<string>> }

/**
 * `placed` has one posting for each tie and regions that are named with the subject. `counted` holds no two cells that share a day,
 * in the order of their days; null until the lane is settled.
 */
type Lane = { subject: string; series: string; placed: Countable[]; cells: Cell[]; counted: Cell[] | null }

/** The postings of a cell, restatements too. */
export const idsOf = ({ claims }: Cell): string[] =>
  claims.flatMap(({ shown, sources }) => [shown.id, ...sources.map(({ id }) => id)])

/** Every cell that gives way to another. The others are counted. */
export function yieldingCells(cells: readonly Cell[], nesting: Nesting & Outside): Map<Cell, Yields> {
  const lanes = lanesOf(cells)
  const index = indexOf(lanes)
  const wholesOf = wholesFinder(nesting, new Set(lanes.flatMap(subjectsOf)))
  const yielding = new Map<Cell, Yields>()
  const settle = (lane: Lane): Cell[] => {
    if (lane.counted) return lane.counted
    lane.counted = []
    const wider = new Set(lane.placed.flatMap(wholesOf))
    const lanesAbove = [...wider].flatMap((subject) => index.get(`${subject}|${lane.series}`) ?? [])
    const wholes = lanesAbove.map((whole) => ({ lane: whole, counted: settle(whole) }))
    for (const cell of lane.cells.sort(inTurn(lane))) {
      const reason = yieldsToWhole(cell, withoutOutside(cell, wholes, nesting), lane) ?? yieldsInLane(cell, lane)
      if (reason) yielding.set(cell, reason)
      else insert(lane.counted, cell)
    }
    return lane.counted
  }
  for (const lane of lanes) settle(lane)
  return yielding
}

function lanesOf(cells: readonly Cell[]): Lane[] {
  const byKey = Map.groupBy(cells, ({ subject, series }) => `${subject}|${series}`)
  return [...byKey.values()].map((own) => {
    const { subject, series } = own[0]!
    return { subject, series, placed: placedIn(own), cells: own, counted: null }
  })
}

/** Of the postings of cells, restatements too, one for each tie and regions. */
function placedIn(cells: readonly Cell[]): Countable[] {
  const postings = cells.flatMap(({ claims }) => claims.flatMap(({ shown, sources }) => [shown, ...sources]))
  return [...new Map(postings.map((posting) => [`${posting.tie}|${posting.parties.join('+')}`, posting])).values()]
}

/** Lanes by each of their subjects and their series. */
function indexOf(lanes: readonly Lane[]): Map<string, Lane[]> {
  const index = new Map<string, Lane[]>()
  for (const lane of lanes) {
    for (const subject of subjectsOf(lane)) {
      const key = `${subject}|${lane.series}`
      const same = index.get(key)
      if (same) same.push(lane)
      else index.set(key, [lane])
    }
  }
  return index
}

/** A lane's subject, and for a tie the regions by which it is found too. */
function subjectsOf({ subject, placed }: Lane): string[] {
  if (!subject.startsWith('tie:')) return [subject]
  return [subject, ...new Set(placed.map(({ parties }) => tieOfParties(parties)))]
}

function inTurn(lane: Lane): (a: Cell, b: Cell) => number {
  const order = isFlow(lane) ? longestFirst : latestFirst
  return (a, b) => order(a.span, b.span)
}

type Whole = { lane: Lane; counted: Cell[] }

/** Wider statements without those that the cell is no part of, as a person said. */
function withoutOutside(cell: Cell, wholes: readonly Whole[], { outside }: Outside): readonly Whole[] {
  const not = outside.size === 0 ? [] : idsOf(cell).flatMap((id) => [...(outside.get(id) ?? [])])
  if (not.length === 0) return wholes
  const isOutside = (whole: Cell) => idsOf(whole).some((id) => not.includes(id))
  return wholes.map(({ lane, counted }) => ({ lane, counted: counted.filter((whole) => !isOutside(whole)) }))
}

/** The wider statement that takes the cell in, or at least shares days with it: to add the two would count those twice. */
function yieldsToWhole(cell: Cell, wholes: readonly Whole[], own: Lane): Yields | null {
  const sharing = wholes.flatMap(({ lane, counted }) => {
    const to = lastSharing(counted, cell.span)
    return to ? [{ lane, to }] : []
  })
  const around = sharing.find(({ to }) => contains(to.span, cell.span))
  if (around) return { to: around.to, reason: isOwnWhole(around.lane, own) ? 'in_aggregate' : 'in_parent' }
  return sharing[0] ? { to: sharing[0].to, reason: 'overlaps_period' } : null
}

/** A named entry's own whole is its tie, or its regions where it has none. */
function isOwnWhole(whole: Lane, { subject, placed }: Lane): boolean {
  const own = placed.flatMap((posting) => [wholeOf(posting), partiesKey(posting.parties)])
  return subject.startsWith('entry:') && own.includes(whole.subject)
}

function isFlow({ placed }: Lane): boolean {
  return placed[0]!.accrual === 'flow'
}

/** Of flows, one whose days are counted already yields; of totals and levels, all but the latest. */
function yieldsInLane(cell: Cell, lane: Lane): Yields | null {
  const counted = lane.counted ?? []
  if (!isFlow(lane)) {
    const [latest] = counted
    return latest ? { to: latest, reason: latest.span.last === cell.span.last ? 'within_period' : 'earlier' } : null
  }
  const to = lastSharing(counted, cell.span)
  return to ? { to, reason: contains(to.span, cell.span) ? 'within_period' : 'overlaps_period' } : null
}

/** Of cells that share no day with each other, in order, the last that shares one with the span. */
function lastSharing(counted: readonly Cell[], span: Span): Cell | null {
  const last = counted[firstAfter(counted, span.last) - 1]
  return last && overlap(last.span, span) ? last : null
}

function insert(counted: Cell[], cell: Cell): void {
  counted.splice(firstAfter(counted, cell.span.first), 0, cell)
}

/** The index of the first cell that begins after a day. */
function firstAfter(counted: readonly Cell[], day: string): number {
  let low = 0
  let high = counted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (counted[middle]!.span.first <= day) low = middle + 1
    else high = middle
  }
  return low
}
