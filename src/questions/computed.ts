// Computed answers (按公式计算): the terms of a formula answered one by one, checked once more as they turned out (当期 and 累计, 签约 and 到位, a
// part and its whole), and put together as intervals.
import { type Amount, addAmounts } from '../model/amount.ts'
import { divideAmounts, scaleAmount, subtractAmounts } from '../model/amount-arithmetic.ts'
import type { Status } from '../model/figure.ts'
import { type FindIndicator, termsOf } from '../model/formulas.ts'
import type { Formula, Indicator, Term } from '../model/indicators.ts'
import type { AmountStage } from '../model/posting.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { narrower, unlimited } from '../model/roles.ts'
import { type Answer, nothing, type Part, textOf } from './answer.ts'
import { type LackCode, lacking } from './lacks.ts'
import type { Source } from './lines.ts'
import { mayHoldParts, partInWhole } from './parts-inside.ts'
import { countiesIn, type Scope, scopeAround } from './scope.ts'

/** How a term narrows its indicator. */
export type Narrowed = { status?: Status | undefined; stage?: AmountStage | undefined }

/** Answers the indicator of a term, which may have a formula in its turn. */
export type Ask = (indicator: Indicator, scope: Scope, asked: Narrowed & { ids: boolean }) => Promise<Outcome<Answer>>

type Asking = { source: Source; find: FindIndicator; ask: Ask }
type Computing = { indicator: Indicator; scope: Scope; ids: boolean }

/** Computes an indicator by its formula. Without a number where a term lacks one; the parts show which. */
export async function computed(asking: Asking, computing: Computing): Promise<Outcome<Answer>> {
  const { indicator, scope } = computing
  const formula = indicator.formula!
  const mixed = formula.is === 'sum' && (await mayHoldParts(asking, formula, scope))
  const ids = computing.ids || mixed
  const parts: Part[] = []
  for (const [at, term] of termsOf(formula).entries()) {
    const part = await partOf(asking, term, { ...computing, ids })
    if (!part.ok) return part
    if (typeof part.value === 'string') return done(without(indicator, scope, parts, part.value))
    parts.push({ ...part.value, role: formula.is === 'sum' ? 'term' : at === 0 ? 'a' : 'b' })
  }
  const wrong =
    wrongAmong(formula, parts) ?? (mixed && (await partInWhole(asking.source, parts)) ? 'part_in_whole' : null)
  if (wrong) return done(without(indicator, scope, parts, wrong))
  const amount = together(formula, parts)
  if (!amount) return done(without(indicator, scope, parts, 'may_be_zero'))
  return done(answerFrom(indicator, scope, parts, amount))
}

type Unnumbered = Omit<Part, 'role'>

async function partOf(asking: Asking, term: Term, { scope, ids }: Computing): Promise<Outcome<Unnumbered | LackCode>> {
  if ('count' in term) {
    if (scope.tie === undefined && scope.region === undefined) return done('counties_of_whom')
    const counties = [...countiesIn(scope, asking.source.ties)].map(([name, ties]) => ({ name, ties }))
    return done({ answer: null, counties })
  }
  const moved = movedScope(scope, term, asking)
  if (typeof moved === 'string') return done(moved)
  // The indicator was there when the formula was saved; one that was removed since is a term without a figure.
  const indicator = asking.find(term.indicator)
  if (!indicator) return done('part_missing')
  const answer = await asking.ask(indicator, moved, { status: term.status, stage: term.stage, ids })
  return answer.ok ? done({ answer: answer.value }) : answer
}

function movedScope(scope: Scope, { of }: Exclude<Term, { count: string }>, { source }: Asking): Scope | LackCode {
  // Of the part that a limited member sees no average is that of the whole.
  if (of === 'around' && narrower(unlimited, source.limits)) return scopeAround(scope, source.ties) ?? 'nothing_around'
  if (of === 'around') return 'beyond_limits'
  if (of !== 'last_year') return scope
  return scope.year === undefined ? 'no_last_year' : { ...scope, year: scope.year - 1 }
}

function amountOf({ answer, counties }: Part): Amount | null {
  if (counties) return { min: String(counties.length), max: String(counties.length), hedge: 'exact' }
  return answer?.amount ?? null
}

/** What the answers turned out to be decides, not only what their indicators allow. */
function wrongAmong({ is }: Formula, parts: readonly Part[]): LackCode | null {
  if (parts.some((part) => amountOf(part) === null)) return 'part_missing'
  const [first, ...others] = parts.flatMap(({ answer }) => answer ?? [])
  if (!first) return null
  for (const other of others) {
    const ratio = first.unit === 'percent'
    const stock = is === 'per' && other.accrual === 'stock'
    if (!ratio && !stock && other.accrual !== first.accrual) return 'accruals_differ'
    if (is === 'rate' || is === 'per' || ratio) continue
    if (other.status !== first.status) return 'status_differs'
    if (other.stage !== first.stage) return 'stages_differ'
  }
  return null
}

/** Of things, people and money none is below zero; of rates and degrees some are. */
const mayBeNegative: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'other'])

function together(formula: Formula, parts: readonly Part[]): Amount | null {
  const amounts = parts.map((part) => amountOf(part)!)
  const [a, b] = amounts as [Amount, Amount]
  const counts = !mayBeNegative.has(parts.at(-1)?.answer?.unit ?? 'item')
  if (formula.is === 'sum') return addAmounts(amounts)
  if (formula.is === 'difference' || formula.is === 'gap') return subtractAmounts(a, b)
  const quotient = divideAmounts(a, b, { counts })
  if (!quotient || formula.is === 'per') return quotient
  const percent = scaleAmount(quotient, 2)
  const hundred: Amount = { min: '100', max: '100', hedge: 'exact' }
  if (formula.is === 'rate') return percent
  const grown = subtractAmounts(percent, hundred)
  return percent.hedge === 'exact' ? { ...grown, hedge: 'exact' } : grown
}

function without(indicator: Indicator, scope: Scope, parts: Part[], code: LackCode): Answer {
  const about = { indicator: indicator.id, scope, beside: [], parts }
  return { ...about, ...nothing(indicator.unit), made: null, lacks: lacking(code) }
}

function answerFrom(indicator: Indicator, scope: Scope, parts: Part[], amount: Amount): Answer {
  const answers = parts.flatMap(({ answer }) => answer ?? [])
  const first = answers[0]!
  const nature = { unit: indicator.unit, counter: null, accrual: first.accrual, status: first.status, stage: null }
  const days = answers.map(({ span }) => span)
  const froms = days.flatMap(({ from }) => from ?? []).sort()
  const tos = days.flatMap(({ to }) => to ?? []).sort()
  return {
    ...{ indicator: indicator.id, scope, made: 'computed', lacks: null, beside: [], parts, amount },
    ...nature,
    text: textOf(amount, nature),
    terms: answers.reduce((count, { terms }) => count + terms, 0),
    disputed: answers.reduce((count, { disputed }) => count + disputed, 0),
    leftOut: [],
    asOf: answers.flatMap(({ asOf }) => asOf ?? []).sort()[0] ?? null,
    span: { from: froms[0] ?? null, to: tos.at(-1) ?? null },
  }
}
