// Marks of places (地名标记): which places a text names, each by its code, so that 阿克苏, 阿克苏地区 and 652900 find one another,
// and a former name finds what the place became.
import { divisionTable } from '../divisions.ts'
import { gazetteer } from '../gazetteer.ts'
import type { Division, Place } from '../place.ts'
import { placeByName } from '../places.ts'
import { foldedText } from './folding.ts'

/** A place named at a stretch of a text, by its marks: `#652900`, or `#长三角` for a place without a code. */
export type NamedPlace = { start: number; end: number; marks: string[] }

type Node = { next: Map<number, Node>; marks: string[] | null }

let trie: Node | null = null

/** The places named in a folded text, longest name first, none inside another. Words that are hardly ever names (合作, 和平) are left. */
export function placesNamedIn(folded: string): NamedPlace[] {
  trie ??= trieOfNames()
  const named: NamedPlace[] = []
  let at = 0
  while (at < folded.length) {
    const found = longestAt(trie, folded, at) ?? codeAt(folded, at)
    if (found) named.push(found)
    at = found ? found.end : at + 1
  }
  return named
}

function longestAt(root: Node, folded: string, start: number): NamedPlace | null {
  let node = root.next.get(folded.charCodeAt(start))
  let found: NamedPlace | null = null
  for (let end = start + 1; node; end++) {
    if (node.marks) found = { start, end, marks: node.marks }
    node = node.next.get(folded.charCodeAt(end))
  }
  return found
}

/** A code of six digits that stands alone. */
function codeAt(folded: string, start: number): NamedPlace | null {
  if (!isDigit(folded, start) || isDigit(folded, start - 1)) return null
  let end = start + 1
  while (isDigit(folded, end) && end < start + 7) end++
  const code = end - start === 6 ? folded.slice(start, end) : ''
  return divisionTable().byCode.has(code) ? { start, end, marks: [`#${code}`] } : null
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function trieOfNames(): Node {
  const root: Node = { next: new Map(), marks: null }
  for (const { written, trust } of gazetteer().values()) {
    const marks = trust === 'hard' ? [] : marksOf(written)
    if (marks.length > 0) add(root, foldedText(written), marks)
  }
  return root
}

function add(root: Node, name: string, marks: string[]): void {
  let node = root
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    const next: Node = node.next.get(unit) ?? { next: new Map(), marks: null }
    node.next.set(unit, next)
    node = next
  }
  node.marks = marks
}

/** The marks of a written name; none where it fits several places. */
function marksOf(written: string): string[] {
  const place = placeByName(written)
  if (!place) return []
  const division = gazetteer()
    .get(written)
    ?.senses.find((sense) => sense.place === place)?.division
  return [...new Set([markOf(place), ...successorsOf(division ?? null).map((one) => markOf(one.place))])]
}

/** What a former division became, as long as it is of the same level: 即墨市 → 即墨区, but not 塘沽区 → 天津市. */
function successorsOf(division: Division | null): Division[] {
  const next = division?.successor
  return next && next.place.level === division.place.level ? [next] : []
}

function markOf({ code, name }: Place): string {
  return `#${code ?? name}`
}
