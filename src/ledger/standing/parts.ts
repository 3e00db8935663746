// Parts (其中): 签约项目15个，其中工业项目3个. The 3 are in the 15 already, so where both are counted as one thing the part stays out.
import type { Posting } from '../../model/posting.ts'
import { seriesOf } from '../series.ts'

/** So deep goes no 其中 in any text; beyond it a chain is a mistake of the data. */
const deepest = 8

/**
 * Each part with its nearest whole in the same series, by id. A part of something counted otherwise (总投资10亿元，其中税收1亿元) adds
 * nothing twice and is not listed. Only what is given is a whole, so that no part is dropped for a whole that is not there.
 */
export function partsOf(postings: readonly Posting[]): Map<string, string> {
  const byId = new Map(postings.map((posting) => [posting.id, posting]))
  const ringHeads = ringHeadsOf(byId)
  const parts = new Map<string, string>()
  for (const posting of postings) {
    if (posting.partOf === null || ringHeads.has(posting.id)) continue
    const whole = wholeFor(posting, byId)
    if (whole) parts.set(posting.id, whole)
  }
  return parts
}

function wholeFor(part: Posting, byId: ReadonlyMap<string, Posting>): string | null {
  const series = seriesOf(part)
  let whole = byId.get(part.partOf ?? '')
  for (let depth = 0; whole && depth < deepest; depth++) {
    if (whole.id !== part.id && seriesOf(whole) === series) return whole.id
    whole = byId.get(whole.partOf ?? '')
  }
  return null
}

/** Where parts name each other in a ring, the smallest id of each ring counts as its whole; else all of them would vanish. */
function ringHeadsOf(byId: ReadonlyMap<string, Posting>): Set<string> {
  const heads = new Set<string>()
  const walkOf = new Map<string, number>()
  let walk = 0
  for (const start of byId.keys()) {
    walk++
    let at = byId.get(start)
    for (; at && !walkOf.has(at.id); at = byId.get(at.partOf ?? '')) walkOf.set(at.id, walk)
    if (at && walkOf.get(at.id) === walk) heads.add(smallestInRing(at, byId))
  }
  return heads
}

function smallestInRing(member: Posting, byId: ReadonlyMap<string, Posting>): string {
  let smallest = member.id
  for (let at = byId.get(member.partOf!)!; at.id !== member.id; at = byId.get(at.partOf!)!) {
    if (at.id < smallest) smallest = at.id
  }
  return smallest
}
