// Which of the named parties belong together: A与B, A、B与C、D one by one, A与B、C each, 两地农业农村局 both. It exists because a
// sentence often declares several ties at once.
import type { Party } from './party.ts'
import type { Gap } from './view.ts'

/** Parties in a row with what stands before each but the first. */
export type Row = { parties: readonly Party[]; gaps: readonly Gap[] }

/** The two sides of a row, or several pairs of sides: 赤壁市与A市、孝感市与B市. Empty where the row has no two sides. */
export function sidesOf({ parties, gaps }: Row): [Party[], Party[]][] {
  const withs = gaps.flatMap((gap, i) => (gap === 'with' ? [i] : []))
  if (withs.length > 1) return severalOf(parties, gaps)
  const cut = withs[0] ?? onlyAnd(gaps)
  if (cut === null) return []
  return [[parties.slice(0, cut + 1), parties.slice(cut + 1)]]
}

/** 宁波和黄冈, 宁波、黄冈: two names alone are two sides. */
function onlyAnd(gaps: readonly Gap[]): number | null {
  if (gaps.length === 1) return 0
  return null
}

function severalOf(parties: readonly Party[], gaps: readonly Gap[]): [Party[], Party[]][] {
  const found: [Party[], Party[]][] = []
  for (let i = 0; i < gaps.length; i += 2) {
    if (gaps[i] !== 'with' || (gaps[i + 1] !== undefined && gaps[i + 1] !== 'list' && gaps[i + 1] !== 'and')) return []
    found.push([[parties[i]!], [parties[i + 1]!]])
  }
  return found
}

/** The pairs of two sides: one with each, or one by one where there are as many; none where the numbers do not fit. */
export function pairsOf(left: readonly Party[], right: readonly Party[]): [Party, Party][] {
  if (left.length === 1) return right.map((party) => [left[0]!, party])
  if (right.length === 1) return left.map((party) => [party, right[0]!])
  if (left.length === right.length) return left.map((party, i) => [party, right[i]!])
  return []
}
