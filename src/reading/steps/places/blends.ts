// Blends (甬金, 浙吉, 沪苏通, 佛凉, 中韩): two to four one-character forms run together. Read only where what follows is
// what follows a pair of places (合作, 两地, 高铁, 情), and never through the middle of other words.

import { gazetteer } from '../../../model/gazetteer.ts'
import type { Place } from '../../../model/place.ts'
import { following, known, openers } from './blend.data.ts'
import { isWord, standsAlone } from './cut.ts'
import type { DocumentLetters, Letter } from './letters.ts'
import type { Lexicon } from './lexicon.ts'
import type { PlaceMention } from './mention.ts'
import type { Settled } from './resolve.ts'

const follows = new Set(following.split(' '))
const knownBlends = new Set(known.split(' '))
const opening = new Set(openers)
const closing = new Set('”》）、，。；！？’—·\n：（')
const nearby = 60

export type Reading = { text: string; settled: readonly Settled[]; letters: DocumentLetters; lexicon: Lexicon }

/** The blends of the text that begin at some of the places given and that no settled name covers, in order. */
export function findBlends(reading: Reading, places: readonly number[]): PlaceMention[] {
  const { text, settled } = reading
  const found: PlaceMention[] = []
  const memory: Memory = { near: new Map(), apart: new Map() }
  let next = 0
  let last = 0
  for (const start of places) {
    if (start < last) continue
    while (next < settled.length && settled[next]!.end <= start) next++
    const limit = Math.min(settled[next]?.start ?? text.length, start + 4)
    const mention = limit - start >= 2 ? blendAt(reading, { start, limit, next }, memory) : null
    if (!mention) continue
    found.push(mention)
    last = mention.end
  }
  return found
}

/** A reading of a blend: its worst letter, the mean of all, and whether its places are named close by. */
type Best = { places: Place[]; score: number; weakest: number; near: boolean }
type Stretch = { start: number; limit: number; next: number }
/** What was found for what is written: where its places stand close by, which holds from then on, and where none does. */
type Memory = { near: Map<string, Best>; apart: Map<string, Best | null> }

function blendAt(reading: Reading, { start, limit, next }: Stretch, memory: Memory): PlaceMention | null {
  const { text, letters } = reading
  if (text.charCodeAt(start) === text.charCodeAt(start + 1)) return null
  let end = start
  while (end < limit && letters.has(text.charCodeAt(end))) end++
  for (; end - start >= 2; end--) {
    const followed = isFollowed(text, end)
    if (!followed && !closing.has(text[end] ?? '\n')) continue
    const written = text.slice(start, end)
    const isKnown = knownBlends.has(written)
    if (!isKnown && (isWord(reading.lexicon, written) || gazetteer().has(written))) continue
    const best = memory.near.get(written) ?? bestReading(reading, written, { start, next }, memory)
    if (!best || (!isKnown && !isStrong(best, followed))) continue
    const cost = isKnown ? 14 : 12 + written.length * 4 - best.score * 2
    if (!standsAlone(text, { start, end }, cost, reading.lexicon)) continue
    if (best.near) memory.near.set(written, best)
    return { start, end, places: best.places, form: 'blend', inside: false, qualifies: false }
  }
  return null
}

/** Two letters may lean on one another; in three each must be good by itself, and without a following word all must be sure. */
function isStrong({ places, score, weakest }: Best, followed: boolean): boolean {
  if (!followed) return weakest >= 3.5
  return places.length === 2 ? weakest >= 1.5 && score >= 3.7 : weakest >= 2 && score >= 3.5
}

function isFollowed(text: string, end: number): boolean {
  const first = text[end] ?? ''
  return opening.has(first) && (follows.has(text.slice(end, end + 2)) || follows.has(first))
}

type Spot = { start: number; next: number }

/** The best reading of all characters together: named places first, then places of one level. */
function bestReading(reading: Reading, written: string, spot: Spot, { apart }: Memory): Best | null {
  const near = nearBy(reading, spot)
  const letters: (readonly Letter[])[] = []
  for (let at = 0; at < written.length; at++) letters.push(reading.letters.of(written.charCodeAt(at)))
  if (letters.some((list) => list.length === 0)) return null
  if (letters.some((list) => list.some(({ place }) => near.includes(place)))) return choice(letters, near)
  const known = apart.get(written)
  if (known !== undefined) return known
  const found = choice(letters, [])
  apart.set(written, found)
  return found
}

const choice = (letters: readonly (readonly Letter[])[], near: readonly Place[]) =>
  walk(
    letters.map((list) => best(list, near)),
    [],
    null,
  )

/** Tries every choice of one reading for each character; `top` is the best so far. */
function walk(options: readonly Near[][], chosen: Near[], top: Best | null): Best | null {
  const list = options[chosen.length]
  if (!list) return better(chosen, top)
  let best = top
  for (const letter of list) {
    if (chosen.some(({ place }) => place === letter.place)) continue
    chosen.push(letter)
    best = walk(options, chosen, best)
    chosen.pop()
  }
  return best
}

function better(chosen: readonly Near[], top: Best | null): Best | null {
  let sum = harmony(chosen)
  for (const one of chosen) sum += one.score
  const score = sum / chosen.length
  if (top && score <= top.score) return top
  return {
    places: chosen.map(({ place }) => place),
    score,
    weakest: Math.min(...chosen.map((one) => one.score)),
    near: chosen.every(({ near }) => near),
  }
}

type Near = Letter & { near: boolean }

/** The places named close by. */
function nearBy({ settled }: Reading, { start, next }: Spot): Place[] {
  const near: Place[] = []
  for (let at = Math.max(0, next - 6); at < next + 4 && at < settled.length; at++) {
    const one = settled[at]!
    if (Math.abs(one.start - start) < nearby) near.push(one.sense.place)
  }
  return near
}

/** The readings of a character that can win, better where the place is named close by. */
function best(letters: readonly Letter[], places: readonly Place[]): Near[] {
  const own = letters.some((letter) => letter.named && letter.score >= 3 && places.includes(letter.place))
  const scored = letters.map(({ place, named, score }) => {
    const near = places.includes(place)
    return { place, named, near, score: score + (near ? 2.5 : 0) - (own && !named ? 2 : 0) }
  })
  if (scored.length > 1) scored.sort((a, b) => b.score - a.score)
  return scored.length > 5 ? scored.slice(0, 5) : scored
}

const municipalities = new Set(['110000', '120000', '310000', '500000'])

/** Places of one level go together; a country goes with 中国, or where the document names it. */
function harmony(letters: readonly Letter[]): number {
  let score = 0
  for (let at = 1; at < letters.length; at++) {
    const one = letters[at - 1]!
    const other = letters[at]!
    const a = one.place
    const b = other.place
    if (isAbroad(a) && isAbroad(b)) score += a.code === 'CN' || b.code === 'CN' || (one.named && other.named) ? 2 : -4
    else if (isAbroad(a) || isAbroad(b)) score += (isAbroad(a) ? one : other).named ? -1 : -9
    else if (sameLevel(a, b)) score += 2
    else score += a.level === 'province' || b.level === 'province' ? -2 : 0
  }
  return score
}

function isAbroad(place: Place): boolean {
  return place.level === 'country' || place.level === 'foreign'
}

function sameLevel(a: Place, b: Place): boolean {
  if (a.level === b.level) return true
  const city = (place: Place) => place.level === 'prefecture' || municipalities.has(place.code ?? '')
  const local = (place: Place) => place.level === 'county' || place.level === 'zone'
  return (city(a) && city(b)) || (local(a) && local(b))
}
