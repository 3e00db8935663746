// Ties to choose from (结对关系的选项): by their two sides, with the sort of tie where two of the same sides are offered.
import type { TieKind } from '../../../model/tie.ts'
import { tieNames } from '../../../model/words.ts'
import type { Said } from '../words/language.tsx'

type Tie = { id: string; a: string; b: string; kind: TieKind; since: string | null }

export function tieOptions(ties: readonly Tie[], say: (said: Said) => string): { value: string; label: string }[] {
  const sides = ({ a, b }: Tie) => `${a}—${b}`
  return ties.map((tie) => {
    const alone = !ties.some((other) => other.id !== tie.id && sides(other) === sides(tie))
    const apart = [say(tieNames[tie.kind]), tie.since?.slice(0, 4)].filter(Boolean).join(' ')
    return { value: tie.id, label: alone ? sides(tie) : `${sides(tie)}（${apart}）` }
  })
}
