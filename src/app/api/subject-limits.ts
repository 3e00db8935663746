// What one may speak of (可说的范围): whether something of the book lies within a member's limits, by its id alone; and for which unit a
// member speaks.
import { sql } from 'kysely'
import type { Act } from '../../db.ts'
import { entryOf } from '../../ledger/entries.ts'
import { all, columnsOf, withinLimitsOf } from '../../ledger/limits.ts'
import { listedPosting } from '../../ledger/posting-list.ts'
import { listedTie } from '../../ledger/tie-list.ts'
import { refused } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'
import { listedClause } from '../../work/clause-list.ts'
import { listedPlan } from '../../work/plan-list.ts'
import { listedProgress } from '../../work/progress-list.ts'
import { listedTask } from '../../work/task-list.ts'
import type { Principal } from '../auth/rights.ts'
import { isLimited, subjectFits } from './member-limits.ts'
import { dayOfTime } from './today.ts'

/** Whether a member may know of a figure, entry, tie, clause, plan, task or progress of the book. Whoever has no limits may, whatever it is. */
export async function mayKnow(book: Act, id: string, limits: Limits): Promise<boolean> {
  if (!isLimited(limits)) return true
  const entry = await entryOf(book, id)
  if (entry) return subjectFits(limits, entry)
  const found = (await listedPosting(book, id, { limits })) ?? (await listedTie(book, id, { limits }))
  return found !== null || isOfWork(book, id, limits)
}

async function isOfWork(book: Act, id: string, limits: Limits): Promise<boolean> {
  const looking = { limits, speaksFor: null, today: dayOfTime(book.at) }
  const found =
    (await listedClause(book, id, { limits })) ??
    (await listedPlan(book, id, looking)) ??
    (await listedTask(book, id, looking)) ??
    (await listedProgress(book, id, looking))
  return found !== null
}

/** Whether all that the book has from some documents lies within a member's limits, so that he may say what changes it. */
export async function mayTurn({ tx, workspace }: Act, documents: readonly string[], limits: Limits): Promise<boolean> {
  const conditions = withinLimitsOf(limits, columnsOf('p'))
  if (conditions.length === 0) return true
  const { rows } = await sql`
    select 1 from postings p where p.workspace = ${workspace} and not p.removed
      and p.document = any(${[...documents]}::uuid[]) and not ${all(conditions)} limit 1`.execute(tx)
  return rows.length === 0
}

/** Who sends numbers for one unit speaks for that unit alone. */
export function speaksFor({ role, unit }: Principal, side: string): boolean {
  return role !== 'reporter' || unit === side
}

export const notYours = refused('beyond_limits', '您只能代表本单位。', 'You speak for your own unit alone.')
