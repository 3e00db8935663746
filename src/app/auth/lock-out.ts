// Lock-out (账号锁定): ten wrong passwords within a quarter of an hour close an account for as long, from whatever address they
// come. It is kept in the database, so that it holds over restarts and over several servers.
import { sql } from 'kysely'
import type { AuthDb } from './tables.ts'

const wrongTries = 10
const quarter = 15 * 60 * 1000

/** What lock-out needs: where it is kept, and the time. */
export type LockOut = { db: AuthDb; now: () => Date }

/**
 * A try begins: it is counted before the password is looked at, so that a hundred at once are not all let through. Returns until
 * when the account is locked, or null where the try may go on. A name that nobody has is treated alike.
 */
export async function tryBegins({ db, now }: LockOut, name: string): Promise<Date | null> {
  const at = now()
  const lock = await db.selectFrom('locks').select('until').where('name', '=', name).executeTakeFirst()
  if (lock && lock.until > at) return lock.until
  await db.insertInto('attempts').values({ name, at }).execute()
  return (await countOf({ db, now }, name)) > wrongTries ? lockUp({ db, now }, name) : null
}

/** The password was wrong: the tenth time closes the account. */
export async function tryFailed(out: LockOut, name: string): Promise<void> {
  if ((await countOf(out, name)) >= wrongTries) await lockUp(out, name)
  // Here, where it hurts nobody who signs in rightly, old tries of all names are swept up.
  await out.db.deleteFrom('attempts').where('at', '<', since(out)).execute()
}

/** The password was right, or an administrator gave a new one: the account is open and its tries are forgotten. */
export async function forgetTries({ db }: Pick<LockOut, 'db'>, name: string): Promise<void> {
  await db.deleteFrom('attempts').where('name', '=', name).execute()
  await db.deleteFrom('locks').where('name', '=', name).execute()
}

function since(out: LockOut): Date {
  return new Date(out.now().getTime() - quarter)
}

async function countOf(out: LockOut, name: string): Promise<number> {
  const { count } = await out.db
    .selectFrom('attempts')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('name', '=', name)
    .where('at', '>', since(out))
    .executeTakeFirstOrThrow()
  return count
}

async function lockUp({ db, now }: LockOut, name: string): Promise<Date> {
  const until = new Date(now().getTime() + quarter)
  await db
    .insertInto('locks')
    .values({ name, until })
    .onConflict((it) => it.column('name').doUpdateSet({ until }))
    .execute()
  await db.deleteFrom('attempts').where('name', '=', name).execute()
  return until
}
