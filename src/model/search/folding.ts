// Folding for search (检索归一): one plain form for the many in which a character is written, unit for unit, so that what is
// found can be shown in the text as it came. Wider than the reading's folding: 後 and 后 always count as one.
import { simplifiedPairs, simplifiedPairsOfTraditionalTexts } from '../script.data.ts'

/** What a unit is to the search: nothing, a character that is a word by itself (Han, kana, Hangul), or part of a word or number. */
export const unitKind = { other: 0, han: 1, word: 2, space: 3 } as const

const hanLike = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const wordLike = /[\p{L}\p{N}]/u

let tables: { plain: Uint16Array; kinds: Uint8Array } | null = null

/** The text in plain units, simplified, half-width, small letters: `４．５２萬家` is `4.52万家`. Never longer or shorter. */
export function foldedUnits(text: string): Uint16Array {
  const { plain } = tablesOfUnits()
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = plain[text.charCodeAt(at)]!
  return units
}

/** The folded text as a string. */
export function foldedText(text: string): string {
  let folded = ''
  const units = foldedUnits(text)
  for (let at = 0; at < units.length; at += 8192)
    folded += String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[])
  return folded
}

/** The kind of every folded unit, by its number. Both halves of a rare Han character (𠮷) are Han. */
export function kindsOfUnits(): Uint8Array {
  return tablesOfUnits().kinds
}

function tablesOfUnits(): { plain: Uint16Array; kinds: Uint8Array } {
  tables ??= { plain: plainUnits(), kinds: kinds() }
  return tables
}

function plainUnits(): Uint16Array {
  const plain = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit++) plain[unit] = plainUnit(unit)
  const pairs = simplifiedPairs + simplifiedPairsOfTraditionalTexts
  for (let at = 0; at + 1 < pairs.length; at += 2) plain[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1)
  return plain
}

function plainUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  const form = String.fromCharCode(unit).normalize('NFKC').toLowerCase()
  return form.length === 1 ? form.charCodeAt(0) : unit
}

function kinds(): Uint8Array {
  const table = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit++) table[unit] = kindOf(unit)
  return table
}

function kindOf(unit: number): number {
  // The rare characters of planes 2 and 3 are Han; every other pair (pictures, old scripts) is not searched.
  if (unit >= 0xd840 && unit <= 0xd8bf) return unitKind.han
  if (unit >= 0xd800 && unit <= 0xdfff) return unitKind.other
  const character = String.fromCharCode(unit)
  if (/\s/.test(character)) return unitKind.space
  if (hanLike.test(character)) return unitKind.han
  return wordLike.test(character) ? unitKind.word : unitKind.other
}
