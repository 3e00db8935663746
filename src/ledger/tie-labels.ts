// Ties in a cell (结对关系的写法): 湖州市—柯坪县, with the programme where two ties of a book have the same ends. It exists so that
// people choose a tie by its name and never see its number.
import type { Period } from '../model/period.ts'
import { type ProgrammeId, programmes } from '../model/programmes.ts'
import { tieNames } from '../model/words.ts'
import { partyMeant } from './sheets/parties.ts'
import { type BookTie, type FindTie, tieFinder } from './ties.ts'

export type TieLabels = {
  /** Every label in the order of the ties. */
  all: string[]
  labelOf: (tie: string) => string | null
  /** The id of the tie that a cell means, null where the book has none or several fit. */
  tieMeant: (text: string, said: { programme: string | null; period: Period | null }) => string | null
}

/** The labels of the ties of a book, each its own. */
export function tieLabels(ties: readonly BookTie[]): TieLabels {
  const byId = new Map<string, string>()
  const byLabel = new Map<string, string>()
  const ends = counted(ties.map(plainLabel))
  const full = counted(ties.map(fullLabel))
  for (const tie of ties) {
    const short = ends.get(plainLabel(tie)) === 1
    const label = short
      ? plainLabel(tie)
      : full.get(fullLabel(tie)) === 1
        ? fullLabel(tie)
        : `${fullLabel(tie)}#${tie.id}`
    byId.set(tie.id, label)
    byLabel.set(label, tie.id)
  }
  const finders = new Map<string | null, FindTie>()
  const finderUnder = (programme: string | null) => {
    const finder =
      finders.get(programme) ?? tieFinder(programme ? ties.filter((one) => one.programme === programme) : ties)
    finders.set(programme, finder)
    return finder
  }
  const tieMeant: TieLabels['tieMeant'] = (text, { programme, period }) => {
    const same = byLabel.get(text)
    if (same) return same
    return endsWritten(text).flatMap((pair) => finderUnder(programme)(pair, period)?.id ?? [])[0] ?? null
  }
  return { all: ties.map((tie) => byId.get(tie.id) ?? ''), labelOf: (tie) => byId.get(tie) ?? null, tieMeant }
}

const plainLabel = ({ a, b }: BookTie) => `${a}—${b}`

function fullLabel(tie: BookTie): string {
  const programme = tie.programme && programmes[tie.programme as ProgrammeId]?.zh
  return `${plainLabel(tie)}（${[programme ?? tieNames[tie.kind].zh, tie.since].filter(Boolean).join('，')}）`
}

function counted(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

/** The ways in which a text can be two ends: 湖州—柯坪, 湖州市与柯坪县; a 和 may also be part of a name (和田). */
function endsWritten(text: string): [string, string][] {
  const marks = [...text.matchAll(/[—–―－~～-]+|[与和至、]/g)]
  return marks.map(({ 0: mark, index }) => {
    const ends = [text.slice(0, index), text.slice(index + mark.length)] as const
    return [partyMeant(ends[0].trim()).name, partyMeant(ends[1].trim()).name]
  })
}
