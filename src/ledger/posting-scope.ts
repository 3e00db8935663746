// Scope (数据范围): which lines of the book are asked for, as conditions on the table `p` of postings. One file says it for the list, for
// totals and for a past day, so that the three never mean different lines by the same words.
import { sql } from 'kysely'
import { measures } from '../model/measures.ts'
import type { Day } from '../model/period.ts'
import {
  all,
  type Condition,
  columnsOf,
  contains,
  isThe,
  type Limited,
  type LimitedColumns,
  staysInRegions,
  touchesRegions,
  uuidsIn,
  withinLimitsOf,
} from './limits.ts'
import { countedIn } from './series.ts'
import type { BookTie } from './ties.ts'

/** What postings can be narrowed to. Days: those whose days lie between the two. */
export type PostingFilter = {
  /** A tie; null for those of no tie. `under`: with what stands under it. */
  tie?: string | null | undefined
  under?: boolean | undefined
  year?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
  theme?: string | undefined
  /** The ledger's measure (CON.SALES), or what is counted in the text's words. */
  measure?: string | undefined
  programme?: string | undefined
  /** The code of a region, which takes in what lies in it. */
  region?: string | undefined
  /** The code of a second region: what concerns both. */
  counterpart?: string | undefined
  unit?: string | undefined
  status?: string | undefined
  accrual?: string | undefined
  stage?: string | undefined
  entry?: string | undefined
  document?: string | undefined
  report?: string | undefined
  standing?: string | undefined
  /** Words anywhere in what is counted. */
  words?: string | undefined
  /** These and no others. */
  ids?: readonly string[] | undefined
}

/** A tie with all that are nested in it, in any depth. */
export function tiesUnder(ties: readonly Pick<BookTie, 'id' | 'parent'>[], tie: string): string[] {
  const children = Map.groupBy(ties, ({ parent }) => parent)
  const under = new Set([tie])
  for (const id of under) for (const child of children.get(id) ?? []) under.add(child.id)
  return [...under]
}

/** What stands under a tie: the ties nested in it with itself, and its two regions where both have codes. */
export type UnderTie = { ties: readonly string[]; sides: readonly [string, string] | null }

/** What stands under one of the book's ties. */
export function underOf(ties: readonly BookTie[], tie: string): UnderTie {
  const own = ties.find(({ id }) => id === tie)
  const sides = own?.aCode && own.bCode ? ([own.aCode, own.bCode] as const) : null
  return { ties: tiesUnder(ties, tie), sides }
}

/**
 * What a tie takes in with all that stands under it: what is of it and of the ties nested in it, and what is of no tie and lies between its two
 * regions: a district and a county that no tie of their own joins, or what the two did before they were tied.
 */
export function standsUnder({ ties, sides }: UnderTie, { tie, regions }: LimitedColumns): Condition {
  const own = sql<boolean>`${tie} = any(${uuidsIn(ties)}::uuid[])`
  return sides ? sql<boolean>`(${own} or (${between(sides, { tie, regions })}))` : own
}

/** What is of no tie, names both regions or what lies in them, and no third; a province around one of them is none. */
export function between(
  sides: readonly [string, string],
  { tie, regions }: Pick<LimitedColumns, 'tie' | 'regions'>,
): Condition {
  const both = sides.map((side) => touchesRegions(regions, [side]))
  return all([sql<boolean>`${tie} is null`, ...both, staysInRegions(regions, sides, sides.flatMap(codesAround))])
}

/** The codes of the prefecture and the province around a region: 330281 → 330200, 330000. */
function codesAround(code: string): string[] {
  const [province, prefecture] = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
  return /^\d{6}$/.test(code) ? [prefecture, province].filter((around) => around !== code) : []
}

/** The conditions of a filter. `under`: what stands under its tie, where it takes that in. */
export function postingConditions(filter: PostingFilter & Limited, under: UnderTie | null): Condition[] {
  const { year, region, counterpart, entry, document, report, limits } = filter
  const plain = { theme: filter.theme, programme: filter.programme, unit: filter.unit, status: filter.status }
  const more = { accrual: filter.accrual, stage: filter.stage, standing: filter.standing }
  const equal = Object.entries({ ...plain, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [sql<boolean>`${sql.ref(`p.${name}`)} = ${value}`],
  )
  const id = (name: string, value: string | undefined) =>
    value === undefined ? [] : [isThe(sql.ref(`p.${name}`), value)]
  return [
    ...tieCondition(filter, under),
    ...(year === undefined ? [] : [sql<boolean>`p.year = ${year}`]),
    ...dayConditions(filter),
    ...equal,
    ...(filter.measure === undefined ? [] : [measureCondition(filter.measure)]),
    ...[region, counterpart].flatMap((code) =>
      code === undefined ? [] : touchesRegions(sql.ref('p.regions'), [code]),
    ),
    ...(filter.words === undefined ? [] : [contains(sql.ref('p.measure'), filter.words)]),
    ...(filter.ids === undefined ? [] : [sql<boolean>`p.id = any(${uuidsIn(filter.ids)}::uuid[])`]),
    ...[...id('entry', entry), ...id('document', document), ...id('report', report)],
    ...withinLimitsOf(limits, columnsOf('p')),
  ]
}

function tieCondition({ tie }: PostingFilter, under: UnderTie | null): Condition[] {
  if (under) return [standsUnder(under, columnsOf('p'))]
  if (tie === undefined) return []
  return [tie === null ? sql<boolean>`p.tie is null` : isThe(sql.ref('p.tie'), tie)]
}

/** A flow lies between the days with its whole period, a total or level with the day as of which it stands. */
function dayConditions({ from, to }: PostingFilter): Condition[] {
  const first = sql<boolean>`case when p.accrual = 'flow' then p.from_day else p.to_day end >= ${from}::date`
  return [...(from ? [first] : []), ...(to ? [sql<boolean>`p.to_day <= ${to}::date`] : [])]
}

function measureCondition(measure: string): Condition {
  if (measures.has(measure)) return sql<boolean>`p.measure_id = ${measure}`
  const counted = countedIn({ measure, measureId: null })
  return sql<boolean>`(p.measure = ${measure} or (p.measure_id is null and split_part(p.series, '|', 1) = ${counted}))`
}
