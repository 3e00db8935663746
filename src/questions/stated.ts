// Stated answers (材料所述): the number of an indicator as the documents state it, from the line of the totals that counts it; what counts the
// same over another time, at another stage or as a target is told beside it.
import { codeOf } from '../ledger/ties.ts'
import { totals } from '../ledger/totals.ts'
import type { Counting, Indicator } from '../model/indicators.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type Answer, nothing, toldOf } from './answer.ts'
import { type Chosen, chosenLine } from './choose-line.ts'
import { lacking } from './lacks.ts'
import { type Source, withBehind } from './lines.ts'
import type { Scope } from './scope.ts'

/** What is asked: how the indicator counts here, of which scope, and whether with the ids of figures. */
export type Stating = { indicator: Indicator; counts: Counting; scope: Scope; ids: boolean }

/** The stated answer; without a number where no line answers. */
export async function stated(source: Source, stating: Stating): Promise<Outcome<Answer>> {
  const { counts, scope, indicator } = stating
  const own = ownScope(stating)
  const lines = await source.linesOf(own, stating.ids)
  if (!lines.ok) return lines
  const chosen = chosenLine(lines.value, timed(counts, scope), indicator.unit)
  if (!stating.ids) return done(answerBy(stating, chosen))
  const line = chosen.line && (await withBehind(source, own, chosen.line))
  if (line && !line.ok) return line
  const beside: Chosen['beside'] = []
  for (const other of chosen.beside) {
    const known = await withBehind(source, own, other.line)
    if (!known.ok) return known
    beside.push({ ...other, line: known.value })
  }
  return done(answerBy(stating, { line: line ? line.value : null, beside }))
}

/** What is told apart in one scope: ties, or regions. */
export type Apart = 'tie' | 'region'

/** The stated answers of scopes that differ from the one asked of by their tie or region alone, all added up in one go. */
export async function statedOfEach(
  { act, limits }: Pick<Source, 'act' | 'limits'>,
  { indicator, counts, scope, by }: Omit<Stating, 'ids'> & { by: Apart },
  scopes: readonly Scope[],
): Promise<Outcome<Answer[]>> {
  const own = ownScope({ counts, scope })
  const lines = await totals(act, { ...own, limits, measure: counts.measure, by: [by] })
  if (!lines.ok) return lines
  const each = Map.groupBy(lines.value, ({ key: { tie, region } }) => (by === 'tie' ? tie : region && codeOf(region)))
  return done(
    scopes.map((one) => {
      const chosen = chosenLine(each.get(one[by]!) ?? [], timed(counts, one), indicator.unit)
      return answerBy({ indicator, counts, scope: one, ids: false }, chosen)
    }),
  )
}

/** The scope as the indicator narrows it. */
function ownScope({ counts: { theme, programme }, scope }: Pick<Stating, 'counts' | 'scope'>): Scope {
  return { ...scope, ...(theme ? { theme } : {}), ...(programme ? { programme } : {}) }
}

/** Of no year in particular what has come together is asked for, where the indicator may be cumulative: the years of a book may have gaps. */
function timed(counts: Counting, { year, from, to }: Scope): Counting {
  if (year !== undefined || from !== undefined || to !== undefined) return counts
  const { accruals } = counts
  return accruals.includes('cumulative')
    ? { ...counts, accruals: [...new Set(['cumulative' as const, ...accruals])] }
    : counts
}

function answerBy(stating: Stating, { line, beside }: Chosen): Answer {
  const { indicator, scope, ids } = stating
  const others = beside.map(({ why, line: other }) => ({
    ...toldOf(other, indicator.shown),
    why,
    line: { scope: ownScope(stating), series: other.series },
    ...(ids && other.behind ? { ids: other.behind.terms } : {}),
  }))
  const about = { indicator: indicator.id, scope, beside: others, parts: [] }
  if (!line) {
    const lack = lacking(beside.length > 0 ? 'other_only' : 'no_source')
    return { ...about, ...nothing(indicator.unit), made: null, lacks: lack }
  }
  const told = toldOf(line, indicator.shown)
  const behind = ids && line.behind ? { behind: line.behind } : {}
  const stands = { line: { scope: ownScope(stating), series: line.series } }
  if (told.amount !== null) return { ...about, ...told, ...stands, made: 'stated', lacks: null, ...behind }
  return { ...about, ...told, made: null, lacks: lacking(line.terms > 1 ? 'not_additive' : 'none_counted'), ...behind }
}
