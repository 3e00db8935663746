// Standing (计入情况): how each posting takes part in a total: counted, or why it is left out and because of which other. It exists so
// that nothing is counted twice and nothing disappears: every posting has exactly one standing, in whatever order they come.
import { compare } from '../model/amount.ts'
import type { Countable } from '../model/posting.ts'
import type { standings } from '../model/words.ts'
import { type Choices, type Claim, type OpenCell, openCells } from './rivals.ts'
import { isAdditive, seriesOf, subjectOf } from './series.ts'
import { type Excess, exceedsAlone, excessesOf, isChosenOver } from './standing/excess.ts'
import { type Cell, idsOf, type Yields, yieldingCells } from './standing/lanes.ts'
import { partsOf } from './standing/parts.ts'
import { inOrder, spanOf } from './standing/span.ts'

/** `because` is the posting because of which this one is left out, or the first rival of a rival. */
export type Standing = { reason: keyof typeof standings; because: string | null }

/** What standings depend on besides the postings. */
export type StandingContext = {
  choices: Choices
  /** The parent of each tie that has one. */
  tieParents: ReadonlyMap<string, string>
  /** The regions that a region lies in, by official name: 余姚市 → 宁波市, 浙江省. */
  ancestors: ReadonlyMap<string, readonly string[]>
  /** Of a posting the wholes that a person said it is no part of. */
  outside: ReadonlyMap<string, ReadonlySet<string>>
}

/** No choices made, nothing nested. */
export const plainContext: StandingContext = {
  ...{ choices: new Map(), tieParents: new Map(), ancestors: new Map(), outside: new Map() },
}

/** A whole that is smaller than some of its parts, and all postings of it and of them in order of ids. */
export type Contradicted = { whole: string; subjects: string[] }

/** The standing of each posting among the postings of one scope, by id. */
export function standingsOf(
  postings: readonly Countable[],
  context: StandingContext = plainContext,
): Map<string, Standing> {
  return standingsAndContradicted(postings, context).standings
}

/** The standings, and the wholes that their parts contradict; `open`: the postings' cells, where they are at hand already. */
export function standingsAndContradicted(
  postings: readonly Countable[],
  context: StandingContext = plainContext,
  open: readonly OpenCell[] = openCells(postings, context.choices),
): { standings: Map<string, Standing>; contradicted: Contradicted[] } {
  const found = new Map<string, Standing>()
  const core = postings.filter((posting) => posting.core)
  for (const { id, core } of postings) if (!core) found.set(id, { reason: 'background', because: null })
  const parts = partsOf(core)
  for (const [id, whole] of parts) found.set(id, { reason: 'part', because: whole })
  const all = open.map((cell) => claimsLeft(cell, found))
  const { cells, yielding, excesses } = settledCells(all, context, found)
  for (const cell of cells) setOpen(cell, yielding.get(cell), context, found)
  const larger = largerParts(core, parts, context, found)
  for (const excess of excesses) setContested(excess, found)
  setRatiosApart(
    cells.filter((cell) => !yielding.has(cell)),
    found,
  )
  return { standings: found, contradicted: [...excesses.map(contradictedBy), ...larger] }
}

/** What is counted and what gives way to it. A whole over which a person chose one of its parts counts for nothing; the others are settled without it. */
function settledCells(cells: readonly Cell[], context: StandingContext, found: Map<string, Standing>) {
  const yielding = yieldingCells(cells, context)
  const excesses = excessesOf(yielding, context, context.choices)
  const lost = new Set<Cell>()
  for (const { whole, parts } of excesses) {
    const chosen = parts.find((part) => isChosenOver(part, whole, context.choices))
    if (!chosen) continue
    lost.add(whole)
    for (const id of idsOf(whole)) found.set(id, { reason: 'not_chosen', because: chosen.claims[0]!.shown.id })
  }
  if (lost.size === 0) return { cells, yielding, excesses }
  return settledCells(
    cells.filter((cell) => !lost.has(cell)),
    context,
    found,
  )
}

const contradictedBy = ({ whole, parts }: Excess): Contradicted => ({
  whole: whole.claims[0]!.shown.id,
  subjects: [whole, ...parts].flatMap(idsOf).sort(),
})

/** A whole and the parts that exceed it are rivals of each other: the parts name the whole, and the whole the first of them. */
function setContested({ whole, parts }: Excess, found: Map<string, Standing>): void {
  const [shown, first] = [whole.claims[0]!.shown.id, parts[0]!.claims[0]!.shown.id]
  if (whole.claims.length === 1) found.set(shown, { reason: 'rival', because: first })
  for (const { claims } of parts)
    for (const { shown: part } of claims) found.set(part.id, { reason: 'rival', because: shown })
}

/** Parts (其中) that are larger than their whole: the largest is its rival, unless a person chose between them. */
function largerParts(
  core: readonly Countable[],
  parts: ReadonlyMap<string, string>,
  { choices }: StandingContext,
  found: Map<string, Standing>,
): Contradicted[] {
  if (parts.size === 0) return []
  const byId = new Map(core.map((posting) => [posting.id, posting]))
  const isTerm = (id: string) => ['counted', 'rival'].includes(found.get(id)?.reason ?? '')
  // Where the whole restates another, that one stands for both.
  const shown = (id: string) => (found.get(id)?.reason === 'restated' ? found.get(id)!.because! : id)
  const larger = [...parts]
    .map(([id, whole]) => [id, shown(whole)] as const)
    .filter(([id, whole]) => isTerm(whole) && exceedsAlone(byId.get(whole)!, byId.get(id)!))
  return [...Map.groupBy(larger, ([, whole]) => whole)].flatMap(([whole, own]) => {
    const ids = own.map(([id]) => id)
    const chosen = ids.find((id) => choices.get(id)?.has(whole))
    if (chosen !== undefined) {
      found.set(whole, { reason: 'not_chosen', because: chosen })
      found.set(chosen, { reason: 'counted', because: null })
      return []
    }
    const lost = ids.filter((id) => choices.get(whole)?.has(id))
    for (const id of lost) found.set(id, { reason: 'not_chosen', because: whole })
    const open = ids.filter((id) => !lost.includes(id))
    if (open.length === 0) return []
    const largest = open.reduce((a, b) =>
      (compare(byId.get(a)!.min!, byId.get(b)!.min!) || inOrder(b, a)) < 0 ? b : a,
    )
    if (found.get(whole)!.reason === 'counted') found.set(whole, { reason: 'rival', because: largest })
    found.set(largest, { reason: 'rival', because: whole })
    return [{ whole, subjects: [whole, ...open].sort() }]
  })
}

/** The cell with the claims that are left to count; restatements and what was not chosen have their standing with that. */
function claimsLeft({ postings, open, lost }: OpenCell, found: Map<string, Standing>): Cell {
  for (const { claim, instead } of lost) {
    for (const { id } of [claim.shown, ...claim.sources]) found.set(id, { reason: 'not_chosen', because: instead })
  }
  for (const { shown, sources } of open) {
    for (const { id } of sources) found.set(id, { reason: 'restated', because: shown.id })
  }
  const [first] = postings as [Countable]
  return { subject: subjectOf(first), series: seriesOf(first), span: spanOf(first), claims: open }
}

function setOpen(
  cell: Cell,
  yields: Yields | undefined,
  { choices }: StandingContext,
  found: Map<string, Standing>,
): void {
  const { claims } = cell
  const because = yields ? yields.to.claims[0]!.shown.id : null
  const reason = yields && isChosenOver(yields.to, cell, choices) ? 'not_chosen' : yields?.reason
  for (const { shown } of claims) {
    if (reason) found.set(shown.id, { reason, because })
    else if (claims.length === 1) found.set(shown.id, { reason: 'counted', because })
    else found.set(shown.id, { reason: 'rival', because: otherThan(shown, claims) })
  }
}

function otherThan(shown: Countable, claims: readonly Claim[]): string {
  return (claims[0]!.shown === shown ? claims[1]! : claims[0]!).shown.id
}

/** A ratio stands for itself when it is the only one of its series; of several none is a total. */
function setRatiosApart(counted: readonly Cell[], found: Map<string, Standing>): void {
  const ratios = counted.filter(({ claims }) => !isAdditive(claims[0]!.shown))
  for (const cells of Map.groupBy(ratios, ({ series }) => series).values()) {
    if (cells.length === 1) continue
    for (const { shown } of cells.flatMap(({ claims }) => claims)) {
      found.set(shown.id, { reason: 'not_additive', because: null })
    }
  }
}
