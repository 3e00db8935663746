// Same entry (同一条目): whether two entries mean one thing, by kind, name, parties and, for statements about a tie, period.

import type { KindId } from '../../model/kinds.ts'
import { isWithin, placeByName } from '../../model/places.ts'
import type { KnownEntry } from '../../model/proposal.ts'
import { normalName, withoutPlace } from './normal.ts'

/** `'maybe'`: alike, and a person must look. */
export type Likeness = boolean | 'maybe'

type Compared = Omit<KnownEntry, 'id'>

/** How alike two entries are. */
export function likeness(a: Compared, b: Compared): Likeness {
  if (a.kind !== b.kind || a.named !== b.named) return false
  return a.named ? likenessOfNamed(a, b) : likenessOfAggregates(a, b)
}

/** Things that come again under one name, each time another one. */
const recurring = new Set<KindId>(['meeting', 'visit', 'activity', 'training', 'honour'])

function likenessOfNamed(a: Compared, b: Compared): Likeness {
  const [one, other] = [normalName(a.name), normalName(b.name)]
  const parties = shareParty(a, b)
  if (recurring.has(a.kind) && !datesMeet(a, b)) return false
  if (one === other) return parties === false ? 'maybe' : recurring.has(a.kind) && !(a.from && b.from) ? 'maybe' : true
  const [bare, otherBare] = [withoutPlace(one), withoutPlace(other)]
  if (bare.length < 3 || otherBare.length < 3 || parties === false) return false
  if (one === otherBare || other === bare) return parties && bare.length > 4 ? true : 'maybe'
  // 恩施市援助资金 and 利川市援助资金 are two things, 湖州南太湖产业园 and 南太湖产业园 may be one.
  if (bare === otherBare) return bare === one || bare === other || placesMeet(a.name, b.name) ? 'maybe' : false
  return bare.length > 4 && otherBare.length > 4 && (one.includes(other) || other.includes(one)) ? 'maybe' : false
}

/** Whether the places with which two names begin are one, or lie in one another; as they are written, since 恩施 is a city and a prefecture. */
function placesMeet(one: string, other: string): boolean {
  const [first, second] = [placeBefore(one), placeBefore(other)]
  return first === null || second === null || related(first, second)
}

function placeBefore(name: string): string | null {
  for (let length = Math.min(12, name.length); length > 1; length--)
    if (placeByName(name.slice(0, length))) return name.slice(0, length)
  return null
}

/** Statements on a tie are one only for the same period, the same thing counted and the same parties. */
function likenessOfAggregates(a: Compared, b: Compared): Likeness {
  if (normalName(a.name) !== normalName(b.name)) return false
  if (shareParty(a, b) === false) return false
  const dated = a.from !== null && b.from !== null
  if (dated && (a.from !== b.from || a.to !== b.to))
    return a.from === b.from && !recurring.has(a.kind) ? 'maybe' : false
  return dated && sameParties(a, b) ? true : 'maybe'
}

/** Null where one of them names no party. */
function shareParty(a: Compared, b: Compared): boolean | null {
  if (a.parties.length === 0 || b.parties.length === 0) return null
  return a.parties.some(({ name }) => b.parties.some((other) => related(name, other.name)))
}

function sameParties(a: Compared, b: Compared): boolean {
  const [one, other] = [new Set(a.parties.map(({ name }) => name)), new Set(b.parties.map(({ name }) => name))]
  return one.size === other.size && [...one].every((name) => other.has(name))
}

function related(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [placeByName(a), placeByName(b)]
  return Boolean(one && other && (isWithin(one, other) || isWithin(other, one)))
}

function datesMeet(a: Compared, b: Compared): boolean {
  if (!a.from || !b.from) return true
  return a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from)
}
