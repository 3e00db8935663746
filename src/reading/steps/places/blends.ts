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
const closing = '”》）、，。；！？’—·\n：（'
const nearby = 60

export type Reading = { text: string; settled: readonly Settled[]; letters: DocumentLetters; lexicon: Lexicon }

/** The blends of the text that no settled name covers, in order. */
export function findBlends(reading: Reading): PlaceMention[] {
  const { text, settled, letters } = reading
  const { flags } = letters
  const found: PlaceMention[] = []
  const memory = new Map<string, Best>()
  let next = 0
  for (let start = 0; start + 1 < text.length; start++) {
    if (flags[text.charCodeAt(start)] === 0 || flags[text.charCodeAt(start + 1)] === 0) continue
    while (next < settled.length && (settled[next]?.end ?? 0) <= start) next++
    const limit = Math.min(settled[next]?.start ?? text.length, start + 4)
    const mention = limit - start >= 2 ? blendAt(reading, { start, limit, next }, memory) : null
    if (!mention) continue
    found.push(mention)
    start = mention.end - 1
  }
  return found
}

/** A reading of a blend: its worst letter, the mean of all, and whether its places are named close by. */
type Best = { places: Place[]; score: number; weakest: number; near: boolean }
type Stretch = { start: number; limit: number; next: number }

function blendAt(reading: Reading, { start, limit, next }: Stretch, memory: Map<string, Best>): PlaceMention | null {
  const { text, letters } = reading
  let end = start
  while (end < limit && letters.flags[text.charCodeAt(end)] !== 0) end++
  for (; end - start >= 2; end--) {
    const written = text.slice(start, end)
    const isKnown = knownBlends.has(written)
    const followed = isFollowed(text, end)
    if (!followed && !closing.includes(text[end] ?? '\n')) continue
    if (written[0] === written[1]) continue
    if (!isKnown && (isWord(reading.lexicon, written) || gazetteer().has(written))) continue
    const best = memory.get(written) ?? bestReading(reading, written, { start, next })
    if (!best || (!isKnown && !isStrong(best, followed))) continue
    const cost = isKnown ? 14 : 12 + written.length * 4 - best.score * 2
    if (!standsAlone(text, { start, end }, cost, reading.lexicon)) continue
    if (best.near) memory.set(written, best)
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
  return opening.has(text[end] ?? '') && (follows.has(text.slice(end, end + 2)) || follows.has(text[end] ?? ''))
}

type Spot = { start: number; next: number }

/** The best reading of all characters together: named places first, then places of one level. */
function bestReading(reading: Reading, written: string, spot: Spot): Best | null {
  const options = [...written].map((char) => best(reading.letters.of(char), reading, spot))
  if (options.some((list) => list.length === 0)) return null
  let top: Best | null = null
  const walk = (at: number, chosen: Near[]) => {
    const list = options[at]
    if (!list) {
      const sum = chosen.reduce((total, { score }) => total + score, harmony(chosen))
      const score = sum / chosen.length
      if (top && score <= top.score) return
      top = {
        places: chosen.map(({ place }) => place),
        score,
        weakest: Math.min(...chosen.map((one) => one.score)),
        near: chosen.every(({ near }) => near),
      }
      return
    }
    for (const letter of list)
      if (!chosen.some(({ place }) => place === letter.place)) walk(at + 1, [...chosen, letter])
  }
  walk(0, [])
  return top
}

type Near = Letter & { near: boolean }

/** The readings of a character that can win, better where the place is named close by. */
function best(letters: Letter[], { settled }: Reading, { start, next }: Spot): Near[] {
  const near = new Set<Place>()
  for (let at = Math.max(0, next - 6); at < next + 4 && at < settled.length; at++) {
    const one = settled[at]
    if (one && Math.abs(one.start - start) < nearby) near.add(one.sense.place)
  }
  const own = letters.some((letter) => letter.named && letter.score >= 3 && near.has(letter.place))
  const scored = letters.map((letter) => ({
    ...letter,
    near: near.has(letter.place),
    score: letter.score + (near.has(letter.place) ? 2.5 : 0) - (own && !letter.named ? 2 : 0),
  }))
  return scored.sort((a, b) => b.score - a.score).slice(0, 5)
}

const municipalities = new Set(['110000', '120000', '310000', '500000'])

/** Places of one level go together; a country goes with 中国, or where the document names it. */
function harmony(letters: readonly Letter[]): number {
  let score = 0
  for (let at = 1; at < letters.length; at++) {
    const [one, other] = [letters[at - 1], letters[at]]
    if (!one || !other) continue
    const [a, b] = [one.place, other.place]
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
