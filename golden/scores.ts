// Scores (得分): precision, recall and F1 of a tally, and how often each field of a found figure is right.
import { type JudgedField, judgedFields } from './agree.ts'
import { type Count, demands, type Tally } from './tally.ts'

/** Shares from 0 to 1. What was asked for by nobody counts as wholly found. */
export type Score = { precision: number; recall: number; f1: number }

export type Scores = {
  documents: number
  figures: number
  found: Score
  number: Score
  complete: Score
  accuracyOfFound: Record<JudgedField, number>
  ties: Score & { kind: number }
  agreements: Score
}

/** Part of a whole, and all of nothing. */
export const share = (part: number, whole: number) => (whole ? part / whole : 1)

/** Precision and recall of a count, with their harmonic mean. */
export function scoreOf({ said, found, right }: Count): Score {
  const [precision, recall] = [share(right, found), share(right, said)]
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** All scores of a tally, in the shape that score.mjs prints as JSON. */
export function scoresOf(tally: Tally): Scores {
  const accuracy = (field: JudgedField) =>
    share(tally.matches.filter((match) => match.judged[field]).length, tally.matches.length)
  return {
    documents: tally.documents,
    figures: tally.said.length,
    found: scoreOf(demands.found(tally)),
    number: scoreOf(demands.number(tally)),
    complete: scoreOf(demands.complete(tally)),
    accuracyOfFound: Object.fromEntries(judgedFields.map((field) => [field, accuracy(field)])) as Record<
      JudgedField,
      number
    >,
    ties: { ...scoreOf(tally.ties), kind: share(tally.tieKinds, tally.ties.right) },
    agreements: scoreOf(tally.agreements),
  }
}
