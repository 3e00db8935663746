// Parts (其中): 签约项目15个，其中工业项目3个. The 3 are in the 15 already, so where both are counted as one thing the part stays out.
import type { Countable } from '../../model/posting.ts'
import { seriesOf } from '../series.ts'

/** So deep goes no 其中 in any text; beyond it a chain is a mistake of the data. */
const deepest = 8

/**
 * Each part with its nearest whole in the same series, by id. A part of something counted otherwise (总投资10亿元，其中税收1亿元) adds
 * nothing twice and is not listed. Only what is given is a whole, so that no part is dropped for a whole that is not there.
 */
export function partsOf(postings: readonly Countable[]): Map<string, string> {
  if (postings.every(({ partOf }) => partOf === null)) return new Map()
  const byId = new Map(postings.map((posting) => [posting.id, posting]))
  const parts = new Map<string, string>()
  for (const posting of postings) {
    const whole = posting.partOf === null ? null : wholeFor(posting, byId)
    if (whole !== null) parts.set(posting.id, whole)
  }
  for (const head of ringHeadsOf(parts)) parts.delete(head)
  return parts
}

function wholeFor(part: Countable, byId: ReadonlyMap<string, Countable>): string | null {
  const series = seriesOf(part)
  let whole = byId.get(part.partOf ?? '')
  for (let depth = 0; whole && depth < deepest; depth++) {
    if (whole.id !== part.id && seriesOf(whole) === series) return whole.id
    whole = byId.get(whole.partOf ?? '')
  }
  return null
}

/** Where parts name each other in a ring, the smallest id of the ring counts as its whole; else all of them would vanish. */
function ringHeadsOf(parts: ReadonlyMap<string, string>): string[] {
  const heads: string[] = []
  const walkOf = new Map<string, string>()
  for (const start of parts.keys()) {
    let at: string | undefined = start
    for (; at !== undefined && !walkOf.has(at); at = parts.get(at)) walkOf.set(at, start)
    if (at !== undefined && walkOf.get(at) === start) heads.push(smallestInRing(at, parts))
  }
  return heads
}

function smallestInRing(member: string, parts: ReadonlyMap<string, string>): string {
  let smallest = member
  for (let at = parts.get(member)!; at !== member; at = parts.get(at)!) if (at < smallest) smallest = at
  return smallest
}
