// Standing (计入情况): how each posting takes part in a total: counted, or why it is left out and because of which other. It exists so
// that nothing is counted twice and nothing disappears: every posting has exactly one standing, in whatever order they come.
import type { Countable } from '../model/posting.ts'
import type { standings } from '../model/words.ts'
import { type Choices, type Claim, type OpenCell, openCells } from './rivals.ts'
import { isAdditive, seriesOf, subjectOf } from './series.ts'
import { type Cell, type Yields, yieldingCells } from './standing/lanes.ts'
import { partsOf } from './standing/parts.ts'
import { spanOf } from './standing/span.ts'

/** `because` is the posting because of which this one is left out, or the first rival of a rival. */
export type Standing = { reason: keyof typeof standings; because: string | null }

/** What standings depend on besides the postings. */
export type StandingContext = {
  choices: Choices
  /** The parent of each tie that has one. */
  tieParents: ReadonlyMap<string, string>
  /** The regions that a region lies in, by official name: 余姚市 → 宁波市, 浙江省. */
  ancestors: ReadonlyMap<string, readonly string[]>
}

/** No choices made, nothing nested. */
export const plainContext: StandingContext = { choices: new Map(), tieParents: new Map(), ancestors: new Map() }

/** The standing of each posting among the postings of one scope, by id; `open`: their cells, where they are at hand already. */
export function standingsOf(
  postings: readonly Countable[],
  context: StandingContext = plainContext,
  open: readonly OpenCell[] = openCells(postings, context.choices),
): Map<string, Standing> {
  const found = new Map<string, Standing>()
  const core = postings.filter((posting) => posting.core)
  for (const { id, core } of postings) if (!core) found.set(id, { reason: 'background', because: null })
  for (const [id, whole] of partsOf(core)) found.set(id, { reason: 'part', because: whole })
  const cells = open.map((cell) => claimsLeft(cell, found))
  const yielding = yieldingCells(cells, context)
  for (const cell of cells) setOpen(cell, yielding.get(cell), found)
  setRatiosApart(
    cells.filter((cell) => !yielding.has(cell)),
    found,
  )
  return found
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

function setOpen({ claims }: Cell, yields: Yields | undefined, found: Map<string, Standing>): void {
  const because = yields ? yields.to.claims[0]!.shown.id : null
  for (const { shown } of claims) {
    if (yields) found.set(shown.id, { reason: yields.reason, because })
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
