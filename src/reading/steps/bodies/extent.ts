// Where the name of an organisation begins: read to the left from its ending, through the places in it, up to a mark or
// a word that cannot be part of a name. It exists because Chinese names have an end word and no beginning word.

import type { PlaceMention } from '../places/mention.ts'
import type { RawBody } from './body.ts'
import { before, breakers, insideNames } from './endings.data.ts'
import type { Ending } from './endings.ts'
import { type Edge, settle } from './named.ts'

/** The places of the text with the index of the first that is not yet to the left of the ending looked at. */
export type Passed = { places: readonly PlaceMention[]; next: number }

const longest = 30
const breaking = new Uint8Array(65536)
for (const char of breakers) breaking[char.charCodeAt(0)] = 1
const held = new Set(insideNames.split(' '))
const heldLetters = new Set([...held].flatMap((word) => [...word]))
const stops = new Set(before.split(' '))
/** Last characters of the words that stand before a name: few places need the words themselves. */
const stopEnds = new Uint8Array(65536)
for (const word of stops) stopEnds[word.charCodeAt(word.length - 1)] = 1

/** The beginning of the name that ends here, or null where the words before it make no name: 多家+医院. */
export function nameBefore(seen: { text: string; ending: Ending; passed: Passed; last: RawBody | null }): Edge | null {
  const { text, ending, passed, last } = seen
  const { places } = passed
  while (passed.next < places.length && places[passed.next]!.start < ending.start) passed.next++
  let at = ending.start
  let first: PlaceMention | null = null
  let seat: PlaceMention | null = null
  let next = passed.next - 1
  if (next >= 0 && places[next]!.end >= ending.end) return null
  while (at > 0 && ending.start - at < longest) {
    if (last && last.end === at) {
      if (goesOn(last, ending, first, at)) return { start: last.start, place: last.place, lead: last.lead, joins: true }
      break
    }
    while (next >= 0 && places[next]!.start >= at) next--
    const place = next >= 0 && places[next]!.end >= at ? places[next]! : null
    const open = place ? place.start : openingBracket(text, at)
    if (place) {
      if (place.end !== first?.start) seat = place
      first = place
    }
    if (open === 0 && !place) break
    if (open < 0 && isBreak(text, at - 1)) break
    at = open >= 0 ? open : at - 1
  }
  return settle({ text, ending, first, seat, last }, at)
}

/** 上海交通大学+航空航天学院 is one name; 奉化中学+黄冈中学 are two. */
function goesOn(last: RawBody, ending: Ending, first: PlaceMention | null, at: number): boolean {
  if (ending.start - at > 12 || ending.end - last.start > 40) return false
  if (/(?:集团|银行|电网)$/.test(last.name) && ending.sort === 'company') return true
  if (/^分|^校区$/.test(ending.word) || ending.sort === 'institute') return true
  return !(first && first.start === at && last.sort === ending.sort)
}

/** -1: no bracket ends before `at`; 0: one does and ends the name; else where it opens: 中基商贸（浙江）有限公司. */
function openingBracket(text: string, at: number): number {
  if (text[at - 1] !== '）') return text[at - 1] === '（' ? 0 : -1
  for (let open = at - 2; open > 0 && at - open <= 9; open--) {
    if (text[open] === '（') return isBreak(text, open - 1) ? 0 : open
  }
  return 0
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (breaking[code]) {
    if (!heldLetters.has(text[at]!)) return true
    return !(
      held.has(text.slice(at - 1, at + 1)) ||
      held.has(text.slice(at, at + 2)) ||
      held.has(text.slice(at, at + 3))
    )
  }
  if (code >= 48 && code <= 57) return text[at - 1] !== '第'
  return stopEnds[code] === 1 && stops.has(text.slice(at - 1, at + 1))
}
