// Locks by name (按名加锁): two acts that settle the same thing, such as the totals of one tie, do so one after the other; all others go on
// side by side. A lock ends with its act.
import { sql } from 'kysely'
import type { Act } from '../db.ts'

/** Waits for and holds some names of the workspace, always in the same order, so that two acts do not wait for each other. */
export async function hold({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>, names: readonly string[]): Promise<void> {
  const keys = [...new Set(names)].sort().map((name) => `${workspace} ${name}`)
  if (keys.length === 0) return
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0))
    from unnest(${keys}::text[]) with ordinality as names(key, place) order by place`.execute(tx)
}
