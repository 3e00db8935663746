// Ties said with 与 (A与B缔结友好城市, 与苏州大学签订战略合作协议): two sides named in a row, and after them the words that
// declare a standing relation.
import { triggerBefore } from './aside.ts'
import { bothLess, bothPair, isBoth } from './both.ts'
import { alliance, fits, fitsWeak, isUnmade, objectEnd, triggerAfter } from './declared.ts'
import type { Party } from './party.ts'
import { kindsSaid } from './programme.ts'
import { leadOf, rowFrom } from './rows.ts'
import { pairsOf, type Row, sidesOf } from './sides.ts'
import type { Trigger } from './triggers.data.ts'
import { clauseEnd, type Pair, subjectOf, type View } from './view.ts'
import type { Word } from './words.ts'

/** The ties that a sentence says with two sides in a row; without a trigger only 携手 and 牵手 say any. */
export function linkedPairs(view: View): Pair[] {
  const found: Pair[] = []
  if (view.triggers.length === 0 && !view.copy.text.slice(view.start, view.end).includes('手')) return found
  for (let i = 0; i < view.parties.length; ) {
    const row = rowFrom(view, i)
    found.push(...pairsOfRow(view, row, i))
    i += row.parties.length
  }
  return found
}

function pairsOfRow(view: View, row: Row, index: number): Pair[] {
  const last = row.parties.at(-1)!
  const lead = leadOf(view, index)
  if (row.parties.length === 1 && lead === null && !isBoth(last)) return []
  const word =
    triggerAfter(view, last.end, index + row.parties.length) ?? (last.region ? triggerBefore(view, row, lead) : null)
  if (!word || isUnmade(view, lead ?? row.parties[0]!.start, word) || alliance(view, row, word)) return []
  if (isWeak(row, lead) && (!fitsWeak(view, last.end, word, row) || hasObject(view, word))) return []
  const made = couplesOf(view, { row, lead, word })
  const kinds = kindsSaid(view.copy.text.slice(last.end, clauseEnd(view, last.end)), made.length)
  return made.flatMap(([a, b], i) => {
    const pair = { ...pairOf(view, word, { a, b, start: lead ?? row.parties[0]!.start }), kind: kinds?.[i] ?? null }
    return fits(view, pair, word) ? [lead === null ? pair : { ...pair, rank: 1 }] : []
  })
}

/** A、B对口支援C: the verb has its object, so that what stands before it are givers and no two sides. */
function hasObject(view: View, word: Word<Trigger>): boolean {
  return (word.means === 'aid' || word.means === 'pair') && view.parties.some(({ start }) => start === word.end)
}

/** Joined by 和 or 、 alone, which mostly lists. */
function isWeak({ gaps }: Row, lead: number | null): boolean {
  return lead === null && gaps.length > 0 && !gaps.includes('with')
}

/** Who is coupled with whom in a row; with `lead` the other side is the subject. */
function couplesOf(
  view: View,
  { row, lead, word }: { row: Row; lead: number | null; word: Word<Trigger> },
): [Party, Party][] {
  const both = row.parties.filter(isBoth).flatMap((party) => bothPair(view, party))
  if (lead === null) return [...sidesOf(bothLess(row)).flatMap(([left, right]) => pairsOf(left, right)), ...both]
  const subject = qualified(view, word) ?? subjectOf(view, lead, row.parties.at(-1)!.place)
  return [...(subject ? pairsOf([subject], row.parties) : []), ...both]
}

/** 与丙县结对的+甲市乙区: what the relation qualifies is the other side. */
function qualified(view: View, word: Word<Trigger>): Party | null {
  if (view.copy.text[word.end] !== '的') return null
  const party = view.parties.find(({ start }) => start >= word.end)
  return party?.start === word.end + 1 && party.blend.length === 0 ? party : null
}

function pairOf(view: View, word: Word<Trigger>, { a, b, start }: { a: Party; b: Party; start: number }): Pair {
  const said = view.copy.text.slice(word.start, word.end)
  const { paragraph } = view
  const span = { start: Math.min(start, word.start), end: Math.max(objectEnd(view, word), a.end, b.end) }
  return { ...span, a, b, trigger: word.means, word: said, rank: 0, paragraph }
}
