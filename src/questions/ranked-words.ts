// A ranking that a question asks for (排名提问): every tie, or every region of a level, that has a figure of what is asked is a column, and the first
// of them are told, each with the place that it has as far as that can be told.
import { sql } from 'kysely'
import { postingConditions } from '../ledger/posting-scope.ts'
import { divisionTable } from '../model/divisions.ts'
import type { Indicator } from '../model/indicators.ts'
import { done, type Outcome } from '../model/refusal.ts'
import type { Answers } from './answers.ts'
import { columnsOf } from './columns.ts'
import { type Column, type ComparedRow, comparison } from './comparison.ts'
import type { RankedLevel, RankingAsked } from './question-asks.ts'
import { inOrderOf, type Place, placesOf } from './ranking.ts'
import type { Scope } from './scope.ts'

/** So many are compared at most. */
const mostCompared = 60

/** The first of a ranking, or the last: a column and an answer each, with their places among all `of` that were compared. */
export type Ranked = { columns: Column[]; row: ComparedRow; places: Place[]; of: number }

/** Ranks by one indicator what lies in a scope. `more`: status of a target or plan, ids of the figures behind. */
export async function rankedBy(
  answers: Answers,
  asked: { indicator: Indicator; scope: Scope; ranking: RankingAsked; ids: boolean },
): Promise<Outcome<Ranked>> {
  const { indicator, scope, ranking, ids } = asked
  const columns = await candidatesOf(answers, indicator, { scope, level: ranking.of ?? 'tie' })
  if (!columns.ok) return columns
  const rows = await comparison(answers, { indicators: [indicator], columns: columns.value, ids })
  if (!rows.ok) return rows
  const row = rows.value[0]!
  const known = row.answers.flatMap(({ amount }, at) => (amount ? [{ amount, at }] : []))
  const way = (indicator.direction === 'down') === ranking.last ? 'up' : 'down'
  const places = placesOf(
    known.map(({ amount }) => amount),
    way,
  )
  const shown = known
    .map((one, nth) => ({ ...one, place: places[nth]! }))
    .sort(inOrderOf(way))
    .slice(0, ranking.most)
  return done({
    columns: shown.map(({ at }) => columns.value[at]!),
    row: { ...row, answers: shown.map(({ at }) => row.answers[at]!), change: null, alike: null },
    places: shown.map(({ place }) => place),
    of: known.length,
  })
}

/** Ties or regions of which the book has a figure of this in the scope; a tie is told by what is its own. */
async function candidatesOf(
  { source }: Answers,
  { counts }: Indicator,
  { scope, level }: { scope: Scope; level: 'tie' | RankedLevel },
): Promise<Outcome<Column[]>> {
  const measure = counts ? { measure: counts.measure } : {}
  const found = postingConditions({ ...scope, ...measure, limits: source.limits }, null)
  const where = sql.join([sql`p.workspace = ${source.act.workspace}`, ...found], sql` and `)
  if (level !== 'tie') {
    const { rows } = await sql<{ region: string }>`
      select distinct unnest(p.regions) as region from postings p where ${where}`.execute(source.act.tx)
    const regions = atLevel(
      rows.map(({ region }) => region),
      level,
    ).slice(0, mostCompared)
    const { region: counterpart, counterpart: _, ...rest } = scope
    return columnsOf(source, { regions, scope: { ...rest, ...(counterpart ? { counterpart } : {}) } })
  }
  const { rows } = await sql<{ tie: string }>`
    select distinct p.tie from postings p where ${where} and p.tie is not null`.execute(source.act.tx)
  const known = new Set(source.ties.map(({ id }) => id))
  const ties = rows.flatMap(({ tie }) => (known.has(tie) ? tie : [])).slice(0, mostCompared)
  const { region: _, counterpart: __, ...rest } = scope
  return columnsOf(source, { ties, scope: rest })
}

/** Codes of the level; a prefecture is told of where a county in it is. */
function atLevel(codes: readonly string[], level: RankedLevel): string[] {
  const known = divisionTable().byCode
  const at = (code: string) =>
    level === 'county' ? code : level === 'prefecture' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`
  return [...new Set(codes.map(at))].filter((code) => known.get(code)?.place.level === level).sort()
}
