// Soundness (可靠性): what must hold of every reading of any text at all, sense or nonsense. Each breach is told in words.
import type { Evidence } from '../src/model/evidence.ts'
import { type Figure, figureSchema } from '../src/model/figure.ts'
import type { Reading } from '../src/reading/read.ts'

/** What is wrong with a reading of a text; nothing, if the reading is as it must be. */
export function breaches(text: string, reading: Reading): string[] {
  const { figures, ties, agreements, doubts } = reading
  return [
    ...[...figures, ...ties, ...agreements, ...doubts].flatMap((one) => ofEvidence(text, one)),
    ...figures.flatMap(ofFigure),
    ...figures.slice(1).flatMap((one, at) => ofOrder(figures[at]!, one)),
  ]
}

function ofEvidence(text: string, { quote, start, end }: Evidence): string[] {
  if (start < 0 || end > text.length || start >= end) return [`${start}–${end} is not in the text`]
  return text.slice(start, end) === quote ? [] : [`“${quote}” is not at ${start}–${end}`]
}

function ofFigure(figure: Figure): string[] {
  const wrong = figureSchema.safeParse(figure).error?.message
  const { min, max, hedge, quote } = figure
  if (wrong) return [`“${quote}”: ${wrong}`]
  if (min !== null && max !== null && min > max) return [`“${quote}” turns its interval round: ${min} to ${max}`]
  if (hedge === 'exact' && min !== max) return [`“${quote}” is exact and yet ${min} to ${max}`]
  return [min, max].some((bound) => bound !== null && !Number.isFinite(bound)) ? [`“${quote}” is without end`] : []
}

function ofOrder(before: Figure, after: Figure): string[] {
  return before.end <= after.start ? [] : [`“${before.quote}” and “${after.quote}” overlap or stand in the wrong order`]
}
