// Scores laid out for people: a table for each set, then where its figures are lost, by theme, unit and hedge.
import type { Figure } from '../src/model/figure.ts'
import { type Score, type Scores, scoreOf } from './scores.ts'
import type { Tally } from './tally.ts'

const percent = (share: number) => (100 * share).toFixed(1).padStart(6)
const row = (name: string, { precision, recall, f1 }: Score) =>
  `  ${name.padEnd(18)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`

/** A set's scores as lines of text. */
export function scoreLines(name: string, scores: Scores, tally: Tally): string[] {
  const size = `${scores.documents} documents, ${scores.figures} figures, ${tally.ties.said} ties, ${tally.agreements.said} agreements`
  const fields = Object.entries(scores.accuracyOfFound).map(([field, right]) => `${field} ${percent(right).trim()}`)
  return [
    `${name}: ${size}`,
    row('found', scores.found),
    row('number', scores.number),
    row('complete', scores.complete),
    `  of the found       ${fields.join('  ')}`,
    row('ties', scores.ties),
    `  kinds of ties      ${percent(scores.ties.kind).trim()}`,
    row('agreements', scores.agreements),
  ]
}

/** For each theme, unit and hedge: how many figures have it, and how well the reading tells. */
export function breakdownLines(tally: Tally): string[] {
  const fields = ['theme', 'unit', 'hedge'] as const
  return fields.flatMap((field) => [
    `  by ${field}`,
    ...labelsOf(tally, field).map(({ label, said, score }) => `  ${row(`${label} (${said})`.padEnd(24), score)}`),
  ])
}

type Labelled = 'theme' | 'unit' | 'hedge'

function labelsOf(tally: Tally, field: Labelled): { label: string; said: number; score: Score }[] {
  const has = (label: string) => (figure: Figure) => figure[field] === label
  const labels = new Set([...tally.said, ...tally.found].map((figure) => figure[field]))
  const scored = [...labels].map((label) => {
    const [said, found] = [tally.said.filter(has(label)).length, tally.found.filter(has(label)).length]
    const right = tally.matches.filter((match) => has(label)(match.gold) && has(label)(match.found)).length
    return { label, said, score: scoreOf({ said, found, right }) }
  })
  return scored.sort((a, b) => b.said - a.said)
}
