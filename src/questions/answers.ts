// Answers (答问): an indicator is asked of a scope. What documents state comes first; a formula computes where they state nothing.
import type { Act } from '../db.ts'
import type { FindIndicator } from '../model/formulas.ts'
import { type Counting, type Indicator, indicatorOfMeasure } from '../model/indicators.ts'
import { done, type Outcome } from '../model/refusal.ts'
import type { Limits } from '../model/roles.ts'
import type { Answer } from './answer.ts'
import { type Ask, computed, type Narrowed } from './computed.ts'
import { indicatorsOf } from './indicators.ts'
import { openSource, type Source } from './lines.ts'
import type { Scope } from './scope.ts'
import { stated } from './stated.ts'

/** The book, open for questions of one member: everything that is asked of one scope is added up once. */
export type Answers = {
  source: Source
  /** Every indicator, shipped and own, in their order. */
  indicators: readonly Indicator[]
  /** An indicator by its id; a measure that no indicator of its name counts is one by itself. */
  find: FindIndicator
  /** Answers an indicator of a scope; refused only where too many figures would have to be added up. `ids`: with the figures behind it. */
  ask: (indicator: Indicator, scope: Scope, asked?: Narrowed & { ids?: boolean }) => Promise<Outcome<Answer>>
}

/** Opens the book for answers, inside an act. */
export async function openAnswers(act: Pick<Act, 'tx' | 'workspace'>, limits: Limits): Promise<Answers> {
  const source = await openSource(act, limits)
  const indicators = await indicatorsOf(act)
  const byId = new Map(indicators.map((one) => [one.id, one]))
  const find: FindIndicator = (id) => byId.get(id) ?? indicatorOfMeasure(id)
  const ask: Ask = async (indicator, scope, { ids, ...narrowed }) => {
    const { counts, formula } = indicator
    const asked = counts && { indicator, counts: narrowedTo(counts, narrowed), scope, ids }
    const said = asked ? await stated(source, asked) : null
    if (said && (!said.ok || said.value.amount !== null || formula === null)) return said
    const made = await computed({ source, find, ask }, { indicator, scope, ids })
    if (!made.ok || !said) return made
    // Neither stated nor computed: what is told is what the documents lack.
    if (made.value.amount === null) return done({ ...said.value, parts: made.value.parts })
    return done({ ...made.value, beside: said.value.beside })
  }
  return {
    source,
    indicators,
    find,
    ask: (indicator, scope, { ids = false, ...narrowed } = {}) => ask(indicator, scope, { ids, ...narrowed }),
  }
}

function narrowedTo(counts: Counting, { status, stage }: Narrowed): Counting {
  return { ...counts, ...(status ? { status } : {}), ...(stage ? { stages: [stage] } : {}) }
}
