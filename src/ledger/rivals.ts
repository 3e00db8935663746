// Rivals (数据打架): postings of one subject, one series and one time that cannot all hold. They are never averaged: a person chooses,
// and until then the spread between them is what is known. Those that can all hold are one number with several sources.
import { compare, difference } from '../model/amount.ts'
import type { Countable } from '../model/posting.ts'
import { type Breadth, breadthOf, reaches } from '../model/rounding.ts'
import { seriesOf, subjectOf } from './series.ts'
import { partsOf } from './standing/parts.ts'
import { inOrder, spanOf } from './standing/span.ts'

/**
 * What people decided among rivals: the chosen posting with those it was chosen over. A number that comes later is among neither,
 * and so it is a new rival.
 */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>

/** One number: the posting that is shown, and the further sources that say the same less exactly or earlier. */
export type Claim = { shown: Countable; sources: Countable[] }

/** A cell with what people decided in it: the claims that are left to count, and those that lost with the posting that was chosen instead. */
export type OpenCell = { key: string; postings: readonly Countable[] } & Decided
type Decided = { open: Claim[]; lost: { claim: Claim; instead: string }[] }

/** A doubt: the claims of a cell that cannot all hold, in the order of their numbers, by the ids of their postings. */
export type RivalGroup = { key: string; claims: { shown: string; sources: string[] }[] }

/** Subject, series and time: what can only have one number. */
export function cellOf(posting: Countable): string {
  const { first, last } = spanOf(posting)
  return `${subjectOf(posting)}|${seriesOf(posting)}|${first}~${last}`
}

/** Postings that must agree, by cell; background and parts are no rivals of anything. Each cell is in the order of ids. */
export function cellsOf(postings: readonly Countable[]): Map<string, Countable[]> {
  const core = postings.filter((posting) => posting.core)
  const parts = partsOf(core)
  const whole = core.filter((posting) => !parts.has(posting.id)).sort((a, b) => inOrder(a.id, b.id))
  return Map.groupBy(whole, cellOf)
}

/** The cells of postings, each with its claims and what was chosen among them. */
export function openCells(postings: readonly Countable[], choices: Choices = new Map()): OpenCell[] {
  return [...cellsOf(postings)].map(([key, cell]) => ({ key, postings: cell, ...decided(claimsOf(cell), choices) }))
}

/** The doubts in cells that no choice has settled. */
export function rivalGroups(cells: readonly OpenCell[]): RivalGroup[] {
  return cells.flatMap(({ key, open }) => (open.length < 2 ? [] : [{ key, claims: open.map(idsOf) }]))
}

/**
 * The fewest numbers that explain all postings of a cell, in their order on the number line. Taken by their upper ends, each
 * posting that no number so far lies in needs a new one, and its own upper end serves the most of those to come.
 */
export function claimsOf(cell: readonly Countable[]): Claim[] {
  if (cell.length === 1) return [{ shown: cell[0]!, sources: [] }]
  const claims: Said[][] = []
  for (const said of cell.map(saidBy).sort((a, b) => byUpperEnd(a.breadth, b.breadth))) {
    const last = claims.at(-1)
    if (last && reaches(last[0]!.breadth, said.breadth)) last.push(said)
    else claims.push([said])
  }
  return claims.map((all) => {
    const shown = all.reduce((best, one) => (bestFirst(one, best) < 0 ? one : best)).posting
    return { shown, sources: all.map(({ posting }) => posting).filter((one) => one !== shown) }
  })
}

type Said = { posting: Countable; breadth: Breadth }

function saidBy(posting: Countable): Said {
  return { posting, breadth: breadthOf(posting) }
}

function decided(claims: readonly Claim[], choices: Choices): Decided {
  if (choices.size === 0) return { open: [...claims], lost: [] }
  const instead = losersIn(claims, choices)
  const open: Claim[] = []
  const lost: Decided['lost'] = []
  for (const claim of claims) {
    const postings = [claim.shown, ...claim.sources]
    const chosen = postings.find(({ id }) => choices.has(id) && !instead.has(id))
    const loser = postings.find(({ id }) => instead.has(id))
    if (chosen) open.push({ shown: chosen, sources: postings.filter((one) => one !== chosen) })
    else if (loser) lost.push({ claim, instead: instead.get(loser.id)! })
    else open.push(claim)
  }
  return { open, lost }
}

/** Who lost to whom. Choices that are all against each other settle nothing. */
function losersIn(claims: readonly Claim[], choices: Choices): Map<string, string> {
  const losers = new Map<string, string>()
  if (claims.length < 2) return losers
  const chosen = claims.flatMap(({ shown, sources }) => [shown, ...sources]).filter(({ id }) => choices.has(id))
  for (const { id } of chosen) for (const loser of choices.get(id)!) losers.set(loser, id)
  return chosen.every(({ id }) => losers.has(id)) ? new Map() : losers
}

function idsOf({ shown, sources }: Claim): RivalGroup['claims'][number] {
  return { shown: shown.id, sources: sources.map(({ id }) => id) }
}

/** Upper ends in order, an end that is only rounded towards before the same end reached. */
function byUpperEnd(a: Breadth, b: Breadth): number {
  if (a.max === null || b.max === null) return Number(a.max === null) - Number(b.max === null)
  return compare(a.max, b.max) || Number(b.below) - Number(a.below)
}

/** What is shown of postings that agree: the firmest hedge, then the narrowest, then the newest (ids grow with time). */
function bestFirst(a: Said, b: Said): number {
  const firmer = firmness[a.posting.hedge] - firmness[b.posting.hedge]
  return firmer || byWidth(a.breadth, b.breadth) || inOrder(b.posting.id, a.posting.id)
}
const firmness = { exact: 0, range: 1, about: 2, over: 3, under: 3 }

function byWidth(a: Breadth, b: Breadth): number {
  const [one, other] = [widthOf(a), widthOf(b)]
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return compare(one, other)
}

function widthOf({ min, max }: Breadth): string | null {
  return min === null || max === null ? null : difference(max, min)
}
