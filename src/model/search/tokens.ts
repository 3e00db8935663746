// Tokens (检索词元): a text as pairs of neighbouring Han characters, words and numbers, one a position. Pairs exist because Chinese
// has no spaces: 合作项目 is found by any two neighbours without a dictionary that could be wrong.
import { foldedUnits, kindsOfUnits, unitKind } from './folding.ts'

/** One token; `single` where a Han character has no Han neighbour after it. `end` is that of its first character when single. */
export type Token = { word: string; start: number; end: number; han: boolean; single: boolean }

/** The longest word or number that is kept whole, in units; a longer one is found by its beginning. */
const longestWord = 64

/** Tokens in order, one a position; `null` is a mark that a phrase does not reach over. Spaces between Han characters are layout. */
export function tokensOf(text: string): (Token | null)[] {
  const [units, kinds] = [foldedUnits(text), kindsOfUnits()]
  const tokens: (Token | null)[] = []
  let at = 0
  while (at < units.length) {
    const kind = kinds[units[at]!]
    if (kind === unitKind.han) {
      tokens.push(pairAt(units, at))
      at += widthAt(units, at)
    } else if (kind === unitKind.word) {
      const end = wordEnd(units, at)
      tokens.push(wordToken(units, at, end))
      at = end
    } else {
      if (kind === unitKind.other && tokens.at(-1)) tokens.push(null)
      at++
    }
  }
  if (tokens.at(-1) === null) tokens.pop()
  return tokens
}

function pairAt(units: Uint16Array, start: number): Token {
  const kinds = kindsOfUnits()
  const middle = start + widthAt(units, start)
  let next = middle
  while (next < units.length && kinds[units[next]!] === unitKind.space) next++
  const first = stringOf(units, start, middle)
  if (next >= units.length || kinds[units[next]!] !== unitKind.han)
    return { word: first, start, end: middle, han: true, single: true }
  const end = next + widthAt(units, next)
  return { word: first + stringOf(units, next, end), start, end, han: true, single: false }
}

/** Two units for a rare character, one otherwise. */
function widthAt(units: Uint16Array, at: number): number {
  const [high, low] = [units[at]!, units[at + 1] ?? 0]
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

/** The end of the word or number at `at`; 4.52 and 1,234 are one number, 3,4 are two. */
function wordEnd(units: Uint16Array, at: number): number {
  const kinds = kindsOfUnits()
  let end = at + 1
  while (end < units.length) {
    if (kinds[units[end]!] === unitKind.word) end++
    else if (isPoint(units, end) || isThousands(units, end)) end += 2
    else break
  }
  return end
}

function isPoint(units: Uint16Array, at: number): boolean {
  return units[at] === 0x2e && isDigit(units[at - 1]) && isDigit(units[at + 1])
}

function isThousands(units: Uint16Array, at: number): boolean {
  if (units[at] !== 0x2c || !isDigit(units[at - 1])) return false
  return isDigit(units[at + 1]) && isDigit(units[at + 2]) && isDigit(units[at + 3]) && !isDigit(units[at + 4])
}

function wordToken(units: Uint16Array, start: number, end: number): Token {
  const word = stringOf(units, start, end).replaceAll(',', '').slice(0, longestWord)
  return { word, start, end, han: false, single: true }
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39
}

function stringOf(units: Uint16Array, start: number, end: number): string {
  if (end - start === 1) return String.fromCharCode(units[start]!)
  return String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[])
}
