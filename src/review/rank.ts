// Rank (复核次序): what a person should look at first: what is doubtful, then what weighs most. Smaller comes first.
import type { Span } from '../model/evidence.ts'
import { figureSchema } from '../model/figure.ts'

const weights = { doubtful: -10_000, entry: -5_000, tie: -4_000, agreement: -4_000, background: 5_000 } as const

/** The rank of a finding: doubtful before certain, entries, ties and agreements before figures, large amounts before small. */
export function rankOf(sort: 'figure' | 'tie' | 'agreement' | 'entry', said: Span, doubts: readonly string[]): number {
  const doubtful = doubts.length > 0 ? weights.doubtful : 0
  return doubtful + (sort === 'figure' ? ofFigure(said) : weights[sort])
}

function ofFigure(said: Span): number {
  const figure = figureSchema.safeParse(said)
  if (!figure.success) return 0
  const { min, max, unit, core } = figure.data
  const size = Math.log10(1 + Math.abs(max ?? min ?? 0))
  return Math.round(-size * (unit === 'CNY' ? 40 : 20)) + (core ? 0 : weights.background)
}
