// The list of targets (目标值列表): by indicator, tie, region, year or programme, within a member's limits, the latest period first.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import {
  all,
  type Condition,
  columnsOf,
  isId,
  isThe,
  type Limited,
  touchesRegions,
  withinLimitsOf,
} from '../ledger/limits.ts'
import { type Target, targetFrom } from './targets.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What targets are narrowed to. `year`: whose period lies in it. */
export type TargetFilter = {
  indicator?: string | undefined
  tie?: string | undefined
  region?: string | undefined
  programme?: string | undefined
  year?: number | undefined
}

/** A page of targets. */
export async function targetList(act: Reader, filter: TargetFilter & Limited, asked: Asked): Promise<Page<Target>> {
  const place = placeOf(asked.cursor, 2)?.map(String)
  const after =
    place && isId(place[1]!) ? [sql<boolean>`(t.to_day, t.id) < (${place[0]}::date, ${place[1]}::uuid)`] : []
  const rows = await targetsWhere(act, [...conditionsOf(filter), ...after], asked.limit + 1)
  return pageOf(rows, asked.limit, ({ to, id }) => [to, id])
}

/** A target of the book, null where there is none of that id within the limits. */
export async function listedTarget(act: Reader, id: string, { limits }: Limited): Promise<Target | null> {
  const [found] = await targetsWhere(act, [isThe(sql.ref('t.id'), id), ...conditionsOf({ limits })], 1)
  return found ?? null
}

async function targetsWhere(
  { tx, workspace }: Reader,
  conditions: readonly Condition[],
  limit: number,
): Promise<Target[]> {
  const rows = await tx
    .selectFrom('targets as t')
    .selectAll()
    .where('t.workspace', '=', workspace)
    .where('t.removed', '=', false)
    .where(all(conditions))
    .orderBy('t.to_day', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(targetFrom)
}

function conditionsOf({ indicator, tie, region, programme, year, limits }: TargetFilter & Limited): Condition[] {
  return [
    ...(indicator === undefined ? [] : [sql<boolean>`t.indicator = ${indicator}`]),
    ...(tie === undefined ? [] : [isThe(sql.ref('t.tie'), tie)]),
    ...(region === undefined ? [] : [touchesRegions(sql.ref('t.regions'), [region])]),
    ...(programme === undefined ? [] : [sql<boolean>`t.programme = ${programme}`]),
    ...(year === undefined
      ? []
      : [sql<boolean>`t.from_day >= ${`${year}-01-01`}::date and t.to_day <= ${`${year}-12-31`}::date`]),
    ...withinLimitsOf(limits, columnsOf('t')),
  ]
}
