// Further names of places (地名补认): names of the gazetteer that stand anywhere in a question, and names in letters as people type them: Leshan,
// Ning Bo, Xi'an, Yuexi county. Of places that sound alike the one is meant of which the book tells.
import type { Span } from '../model/evidence.ts'
import { gazetteer } from '../model/gazetteer.ts'
import type { Place, PlaceLevel } from '../model/place.ts'
import { placesOfSound, plainLetters, usualOf } from '../model/place-sounds.ts'
import { isWithin, placeByName } from '../model/places.ts'

type Found = Span & { places: Place[] }

/** Places outside what is taken. `known`: official names of places of the book, which are meant before others of their sound. */
export function placesByEar(text: string, taken: readonly Span[], known: ReadonlySet<string>): Found[] {
  const free = (start: number, end: number) => taken.every((span) => end <= span.start || start >= span.end)
  return [...byCharacters(text, free), ...bySound(text, known)]
}

function byCharacters(text: string, free: (start: number, end: number) => boolean): Found[] {
  const found: Found[] = []
  for (let start = 0; start < text.length; ) {
    const place = placeAt(text, start, free)
    if (place) found.push(place)
    start = place ? place.end : start + 1
  }
  return found
}

function placeAt(text: string, start: number, free: (start: number, end: number) => boolean): Found | null {
  for (let end = Math.min(text.length, start + 12); end >= start + 2; end--) {
    const name = text.slice(start, end)
    const known = gazetteer().get(name)
    const place = known && known.trust !== 'hard' && free(start, end) ? placeByName(name) : null
    if (place) return { start, end, places: [place] }
  }
  return null
}

/** What some letters can mean: one of these places. */
type Heard = Span & { candidates: Place[] }

function bySound(text: string, known: ReadonlySet<string>): Found[] {
  const heard = heardIn(text)
  const meant = (besideOf: (at: number) => Place[]) =>
    heard.map(({ start, end, candidates }, at) =>
      meantOf(candidates, text.slice(start, end), { known, beside: besideOf(at) }),
    )
  const alone = meant(() => [])
  const places = meant((own) => alone.flatMap((place, at) => (place && at !== own ? [place] : [])))
  return heard.flatMap(({ start, end }, at) => {
    const place = places[at]
    return place ? [{ start, end, places: [place] }] : []
  })
}

/** The one that is meant: one that lies in a place named beside it, one of the book, the usual one, the only widest one; null where that is open. */
function meantOf(
  candidates: readonly Place[],
  written: string,
  { known, beside }: { known: ReadonlySet<string>; beside: readonly Place[] },
): Place | null {
  const usual = usualOf(plainLetters(written))
  const widest = candidates.filter(({ level }) => level === candidates[0]!.level)
  const ways = [
    candidates.filter((one) => beside.some((around) => around.name !== one.name && isWithin(one, around))),
    candidates.filter(({ name }) => known.has(name)),
    candidates.filter(({ name }) => name === usual?.name),
    widest,
  ]
  return ways.find((way) => way.length === 1)?.[0] ?? null
}

type Word = Span & { letters: string }

const mostWords = 4
/** Words of English as well as sounds of places: 贵德, 弥勒, 博乐. They are places only beside their level: Guide county. */
const wordsToo: ReadonlySet<string> = new Set(['guide', 'mile', 'bole'])

function heardIn(text: string): Heard[] {
  const words = [...text.matchAll(/[\p{Script=Latin}\p{M}]+/gu)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length },
    letters: plainLetters(match[0]),
  }))
  const heard: Heard[] = []
  for (let at = 0; at < words.length; ) {
    const found = heardAt(text, words, at)
    heard.push(...found.heard)
    at += found.words
  }
  return heard
}

/** The longest name that begins at a word: Xi'an and Ning Bo are two words and one name, ningbohuanggang is one word and two. */
function heardAt(text: string, words: readonly Word[], at: number): { heard: Heard[]; words: number } {
  for (let count = Math.min(mostWords, words.length - at); count > 0; count--) {
    const own = words.slice(at, at + count)
    const joined = own.every((word, nth) => nth === 0 || /^[ '’-]$/.test(text.slice(own[nth - 1]!.end, word.start)))
    const letters = own.map((word) => word.letters).join('')
    const candidates = joined ? placesOfSound(letters) : []
    if (candidates.length === 0) continue
    const level = words[at + count] ? levels.get(words[at + count]!.letters) : undefined
    const ofLevel = candidates.filter((one) => one.level === level)
    if (ofLevel.length === 0 && wordsToo.has(letters)) continue
    const last = ofLevel.length > 0 ? words[at + count]! : own.at(-1)!
    const heard = { start: own[0]!.start, end: last.end, candidates: ofLevel.length > 0 ? ofLevel : candidates }
    return { heard: [heard], words: ofLevel.length > 0 ? count + 1 : count }
  }
  return { heard: twoIn(words[at]!), words: 1 }
}

const levels: ReadonlyMap<string, PlaceLevel> = new Map([
  ...(['county', 'district', 'xian', 'qu'] as const).map((word) => [word, 'county'] as const),
  ...(['city', 'prefecture', 'shi'] as const).map((word) => [word, 'prefecture'] as const),
  ...(['province', 'region', 'sheng'] as const).map((word) => [word, 'province'] as const),
])

/** Shorter pieces of one word would be found in any long word. */
const shortestPiece = 5

function twoIn({ start, end, letters }: Word): Heard[] {
  if (letters.length !== end - start) return []
  for (let cut = letters.length - shortestPiece; cut >= shortestPiece; cut--) {
    const [first, second] = [placesOfSound(letters.slice(0, cut)), placesOfSound(letters.slice(cut))]
    if (first.length === 0 || second.length === 0) continue
    return [
      { start, end: start + cut, candidates: first },
      { start: start + cut, end, candidates: second },
    ]
  }
  return []
}
