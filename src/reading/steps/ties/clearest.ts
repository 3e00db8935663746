// One tie a pair (一对一条): of all mentions the clearest, none between a place and what lies in it, and 援X only where
// nothing says more.
import { liesIn, provinceOf } from './geography.ts'
import type { Party } from './party.ts'
import type { Pair } from './view.ts'

/** The pairs that stand, each at its clearest mention. */
export function clearest(pairs: readonly Pair[]): Pair[] {
  const best = new Map<string, Pair>()
  for (const pair of pairs) {
    if (!stands(pair)) continue
    const [a, b] = [pair.a.name, pair.b.name]
    const key = a < b ? `${a}|${b}` : `${b}|${a}`
    const known = best.get(key)
    if (!known || pair.rank < known.rank) best.set(key, pair)
  }
  const kept = [...best.values()]
  if (!kept.some(isWide)) return kept
  const byParty = new Map<string, Pair[]>()
  for (const pair of kept)
    for (const { name } of [pair.a, pair.b]) byParty.set(name, [...(byParty.get(name) ?? []).slice(-99), pair])
  return kept.filter(
    (pair) => !isWide(pair) || !byParty.get(pair.a.name)!.some((other) => other !== pair && covers(pair, other)),
  )
}

/** 援X, and a whole province whose giver no word names (作出对口支援青海的部署): what says no more than another tie may. */
function isWide({ a, b, trigger }: Pair): boolean {
  return trigger === 'sent' || (trigger === 'aid' && a.start === a.end && b.region && b.place?.level === 'province')
}

/** Whether two parties can have a tie at all. */
export function stands({ a, b }: Pick<Pair, 'a' | 'b'>): boolean {
  if (a.name === b.name || !canTie(a) || !canTie(b)) return false
  if (isOffice(a) && isOffice(b) && a.place?.name === b.place?.name) return false
  if (!a.region || !b.region || !a.place || !b.place) return true
  return !liesIn(a.place, b.place) && !liesIn(b.place, a.place)
}

/** Two offices of one city work together every day. */
const isOffice = ({ body, region, place }: Party) => !region && body?.sort === 'government' && place !== null

function canTie({ name, place, region }: Party): boolean {
  if (place === null && /^[我本]?[市县省](?!直|属)/.test(name)) return false
  return name.length > 1 && !(region && (place === null || place.level === 'country' || place.level === 'region'))
}

/** Whether `other` says more clearly, or of a part of the receiver, what `pair` says by 援X. */
function covers(pair: Pair, other: Pair): boolean {
  const giver = pair.a.name
  const end = other.a.name === giver ? other.b : other.a
  if (!pair.b.place || !end.region || !end.place || liesIn(pair.b.place, end.place)) return false
  if (liesIn(end.place, pair.b.place)) return true
  const province = provinceOf(end.place)
  return other.trigger !== 'sent' && province !== null && province === provinceOf(pair.b.place)
}
