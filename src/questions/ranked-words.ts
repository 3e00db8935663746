// A ranking that a question asks for (排名提问): every tie, or every region of a level, that has a figure of what is asked is a column, and the first
// of them are told, each with the place that it has as far as that can be told. Where a formula would have to be computed for too many, how many
// were is told.
import { sql } from 'kysely'
import { postingConditions } from '../ledger/posting-scope.ts'
import { divisionTable } from '../model/divisions.ts'
import type { Status } from '../model/figure.ts'
import type { Indicator } from '../model/indicators.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { covers } from '../model/roles.ts'
import type { Answer } from './answer.ts'
import type { Answers } from './answers.ts'
import { columnsOf } from './columns.ts'
import { type Column, type ComparedRow, comparison } from './comparison.ts'
import { differencesOf } from './differences.ts'
import type { RankedLevel, RankingAsked } from './question-asks.ts'
import { inOrderOf, type Place, placesOf } from './ranking.ts'
import type { Scope } from './scope.ts'
import { type Apart, statedOfEach } from './stated.ts'

/** So many are compared at most where each has to be computed by itself: those of the most figures. A tie takes some 5 ms, a region 25. */
const mostComputed: Record<Apart, number> = { tie: 500, region: 100 }

/**
 * The first of a ranking, or the last: a column and an answer each, with their places among all `of` that have a number. `compared` of the
 * `there` that have a figure were looked at.
 */
export type Ranked = {
  columns: Column[]
  row: ComparedRow
  places: Place[]
  of: number
  compared: number
  there: number
}

/** What is ranked by. `partners`: who stands with the region that is named, and not what lies in it. `status`: targets or plans in the place of results; `ids`: with the figures behind. */
type Ranking = {
  indicator: Indicator
  scope: Scope
  ranking: RankingAsked
  partners?: boolean
  status?: Status | undefined
  ids: boolean
}

/** Ranks by one indicator what lies in a scope. `most`: how many are computed one by one. */
export async function rankedBy(answers: Answers, asked: Ranking, most = mostComputed): Promise<Outcome<Ranked>> {
  const { indicator, ranking } = asked
  const level = ranking.of ?? 'tie'
  const by: Apart = level === 'tie' ? 'tie' : 'region'
  const found = await candidatesOf(answers, asked, level)
  const { candidates, scope } = by === 'tie' ? amongTies(found, asked.scope) : amongRegions(found, asked)
  const compared = indicator.formula ? candidates.slice(0, most[by]) : candidates
  const columns = columnsOf(answers.source, { [by === 'tie' ? 'ties' : 'regions']: compared, scope })
  if (!columns.ok) return columns
  const told = await answersOf(answers, { ...asked, scope, by }, columns.value)
  if (!told.ok) return told
  const { shown, of } = firstOf(told.value, indicator, ranking)
  const first = shown.map(({ at }) => columns.value[at]!)
  const behind = asked.ids ? await comparison(answers, { ...asked, indicators: [indicator], columns: first }) : null
  if (behind && !behind.ok) return behind
  const titled = columns.value.map((title, at) => ({ title, answer: told.value[at]! }))
  const numbered = titled.filter(({ answer }) => answer.amount !== null)
  return done({
    columns: first,
    row: {
      ...{ indicator: indicator.id, differences: differencesOf(numbered), change: null, alike: null },
      answers: behind?.value[0]?.answers ?? shown.map(({ at }) => told.value[at]!),
    },
    ...{ places: shown.map(({ place }) => place), of, compared: compared.length, there: candidates.length },
  })
}

/** The answer of each column: added up all at once, or where a formula is asked one by one. */
async function answersOf(
  answers: Answers,
  { indicator, scope, status, by }: Ranking & { by: Apart },
  columns: readonly Column[],
): Promise<Outcome<Answer[]>> {
  const { counts, formula } = indicator
  if (counts && !formula) {
    const asked = { indicator, counts: { ...counts, ...(status ? { status } : {}) }, scope, by }
    const scopes = columns.map((column) => column.scope)
    return statedOfEach(answers.source, asked, scopes)
  }
  const rows = await comparison(answers, { indicators: [indicator], columns, status })
  return rows.ok ? done(rows.value[0]!.answers) : rows
}

/** Those that stand first among all with a number, each by where it stands among the columns. */
function firstOf(answers: readonly Answer[], { direction }: Indicator, { most, last }: RankingAsked) {
  const known = answers.flatMap(({ amount }, at) => (amount ? [{ amount, at }] : []))
  const way = (direction === 'down') === last ? 'up' : 'down'
  const places = placesOf(
    known.map(({ amount }) => amount),
    way,
  )
  const shown: ((typeof known)[number] & { place: Place })[] = known.map((one, nth) => ({
    ...one,
    place: places[nth]!,
  }))
  return { shown: shown.sort(inOrderOf(way)).slice(0, most), of: known.length }
}

/** Ties or regions of which the book has a figure of this in the scope, those of the most figures first. */
async function candidatesOf(
  { source }: Answers,
  { indicator: { counts }, scope }: Pick<Ranking, 'indicator' | 'scope'>,
  level: 'tie' | RankedLevel,
): Promise<string[]> {
  const measure = counts ? { measure: counts.measure } : {}
  const found = postingConditions({ ...scope, ...measure, limits: source.limits }, null)
  const where = sql.join([sql`p.workspace = ${source.act.workspace}`, sql`not p.removed`, ...found], sql` and `)
  const told = level === 'tie' ? sql`p.tie` : sql`unnest(p.regions)`
  const { rows } = await sql<{ of: string | null; figures: number }>`
    select of, count(*)::int as figures from (select ${told} as of from postings p where ${where}) told
    group by of`.execute(source.act.tx)
  const known = new Set(source.ties.map(({ id }) => id))
  const figures = new Map<string, number>()
  for (const { of, figures: count } of rows) {
    const one = of === null ? null : level === 'tie' ? (known.has(of) ? of : null) : atLevel(of, level)
    if (one !== null) figures.set(one, (figures.get(one) ?? 0) + count)
  }
  return [...figures].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([one]) => one)
}

type Among = { candidates: string[]; scope: Scope }

/** A tie is told by what is its own. */
function amongTies(candidates: string[], { region: _, counterpart: __, ...scope }: Scope): Among {
  return { candidates, scope }
}

/**
 * Which regions are meant: 浙江省哪个县 asks of counties in 浙江, 湖州对口支援新疆哪个县 of those in 新疆, 宁波对口支援哪个县 of those that 宁波 stands
 * with. Each is told by what it did with the other place, if one was named.
 */
function amongRegions(found: string[], { scope: asked, partners }: Pick<Ranking, 'scope' | 'partners'>): Among {
  const { region, counterpart, ...scope } = asked
  const within = (place: string | undefined) =>
    place === undefined ? [] : found.filter((code) => code !== place && covers(place, code))
  const [first, second] = [within(region), within(counterpart)]
  const other = (candidates: string[], place: string | undefined): Among => ({
    ...{ candidates, scope: { ...scope, ...(place ? { counterpart: place } : {}) } },
  })
  if (second.length > 0) return other(second, region)
  if (first.length > 0 && (counterpart !== undefined || !partners)) return other(first, counterpart ?? region)
  const outside = found.filter((code) => region === undefined || !covers(region, code))
  return other(outside.length > 0 ? outside : found, region)
}

/** The code of the level that a region is of or lies in, null where there is none; a prefecture is told of where a county in it is. */
function atLevel(code: string, level: RankedLevel): string | null {
  const at = level === 'county' ? code : level === 'prefecture' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`
  return divisionTable().byCode.get(at)?.place.level === level ? at : null
}
