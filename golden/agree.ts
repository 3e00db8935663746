// When a found value agrees with the annotated one: the definitions of score.mjs in the shared folder, so that both
// measure the same. Each is one line of the annotation guide made exact.
import type { Span } from '../src/model/evidence.ts'
import type { Figure } from '../src/model/figure.ts'
import type { Period } from '../src/model/period.ts'
import type { Tie } from '../src/model/tie.ts'

/** How many characters two spans share; zero or less where they do not touch. */
export const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Pairs each gold span with at most one found span, the best covered first. */
export function pairUp<G extends Span, F extends Span>(gold: G[], found: F[]): [G, F][] {
  const candidates = gold.flatMap((g) =>
    found.flatMap((f) => {
      const shared = overlap(g, f)
      return shared > 0 ? [{ g, f, cover: shared / Math.max(g.end - g.start, f.end - f.start) }] : []
    }),
  )
  candidates.sort((a, b) => b.cover - a.cover)
  const taken = new Set<Span>()
  const pairs: [G, F][] = []
  for (const { g, f } of candidates) {
    if (taken.has(g) || taken.has(f)) continue
    taken.add(g).add(f)
    pairs.push([g, f])
  }
  return pairs
}

/** The fields of a figure that are judged one by one; `value` is the interval with its hedge. */
export const judgedFields = ['value', 'unit', 'measure', 'theme', 'status', 'accrual', 'period', 'parties'] as const
export type JudgedField = (typeof judgedFields)[number]
export type Judgement = Record<JudgedField, boolean>

/** Judges a found figure against the annotated one at the same place. */
export function judge(gold: Figure, found: Figure): Judgement {
  return {
    value:
      sameBound(gold.min, found.min, gold.unit) &&
      sameBound(gold.max, found.max, gold.unit) &&
      gold.hedge === found.hedge,
    unit: gold.unit === found.unit,
    measure: likeness(gold.measure, found.measure) >= 0.5,
    theme: gold.theme === found.theme,
    status: (gold.status === 'actual') === (found.status === 'actual'),
    accrual: gold.accrual === found.accrual,
    period: samePeriod(gold.period, found.period),
    parties: sameParties(gold.parties, found.parties),
  }
}

/** The right interval, hedge and unit. */
export const isNumberRight = (judged: Judgement) => judged.value && judged.unit

/** A number that is right, and everything about it but the wording of its measure. */
export const isComplete = ({ measure: _, ...judged }: Judgement) => Object.values(judged).every(Boolean)

/** One name for a tie whichever way round it is told: `台州|荆门`. */
export const tieName = (tie: Pick<Tie, 'a' | 'b'>) => [shortName(tie.a), shortName(tie.b)].sort().join('|')

/** A fraction told as a percentage agrees to two decimals; any other number as closely as floating point can tell. */
function sameBound(a: number | null, b: number | null, unit: Figure['unit']): boolean {
  if (a === null || b === null) return a === b
  return a === b || Math.abs(a - b) <= (unit === 'percent' ? 0.01 : 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a === null || b === null ? a === b : a[0] === b[0] && a[1] === b[1]
}

function sameParties(a: string[], b: string[]): boolean {
  const [left, right] = [new Set(a.map(shortName)), new Set(b.map(shortName))]
  return left.size === right.size && [...left].every((name) => right.has(name))
}

/** 荆门市 and 荆门 are the same place to a reader. */
function shortName(name: string): string {
  return name
    .replace(/^河北雄安/u, '雄安')
    .replace(/(维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市)$/u, '')
}

/** Dice likeness of two phrases by their pairs of characters, 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const common = [...left].filter((pair) => right.has(pair)).length
  return left.size && right.size ? (2 * common) / (left.size + right.size) : 0
}

function pairsOf(text: string): Set<string> {
  if (text.length === 1) return new Set([text])
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
