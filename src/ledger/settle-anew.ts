// Settling anew (重新核定): all totals, standings and doubts of a book by today's rules. A book that comes in is settled so, and once after an
// upgrade one that older rules have settled; until then its totals would not be what verifying makes of its figures.
import { sql } from 'kysely'
import type { Act, Database } from '../db.ts'
import { refreshAcross } from './across.ts'
import { tieOfGroup, yearOfGroup } from './groups.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { refreshStrayedOfBook } from './strayed-parts.ts'
import { settleGroups } from './sums.ts'

/** Raised by one with every release that makes other totals or doubts of the same figures. Books without a version were settled before 2. */
export const rulesVersion = 2

/** So many groups are settled in one act, where others wait for theirs. */
const groupsInAct = 50
/** Groups that are settled in one go, where nobody waits. */
const groupsAtOnce = 1_000

/** The books of a database that older rules have settled. */
export async function booksOfOlderRules({ kysely }: Database): Promise<string[]> {
  const rows = await kysely.selectFrom('workspaces').select('workspace').where('rules', '<', rulesVersion).execute()
  return rows.map(({ workspace }) => workspace)
}

/** Whether the totals of a book are still those of older rules: they are made anew as soon as the program serves. */
export async function awaitsSettling({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>): Promise<boolean> {
  const row = await tx.selectFrom('workspaces').select('rules').where('workspace', '=', workspace).executeTakeFirst()
  return row !== undefined && row.rules < rulesVersion
}

/** Settles a book in one act: tie after tie, and then the doubts of wholes across them. */
export async function settleBook(act: Act): Promise<void> {
  const pieces = piecesOf(await firstsOfGroups(act), groupsAtOnce)
  for (const piece of pieces) await settleGroups(act, piece)
  for (const piece of pieces) await lookAcross(act, piece)
  await refreshStrayedOfBook(act)
  await noteRules(act)
}

/** Settles a book in which people work meanwhile. What broke off is begun again. */
export async function settleAnew(database: Database, who: { workspace: string; by: string }): Promise<void> {
  // Of two servers that begin at the same time the second finds it done.
  if (!(await database.act(who, awaitsSettling))) return
  const pieces = piecesOf(await database.act(who, firstsOfGroups), groupsInAct)
  for (const piece of pieces) await database.act(who, (act) => settleGroups(act, piece))
  for (const piece of pieces) await database.act(who, (act) => lookAcross(act, piece))
  await database.act(who, refreshStrayedOfBook)
  await database.act(who, noteRules)
}

const lookAcross = (act: Act, piece: readonly BookPosting[]) =>
  refreshAcross(act, piece, { settled: new Map(), fresh: [] })

/** A posting of each group, by which it is known; of no tie one for each regions. */
async function firstsOfGroups({ tx, workspace }: Act): Promise<BookPosting[]> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select distinct on (${tieOfGroup}, ${yearOfGroup}, series, case when tie is null then parties end) p.* from postings p
    where workspace = ${workspace} and not removed
    order by ${tieOfGroup}, ${yearOfGroup}, series, case when tie is null then parties end, id`.execute(tx)
  return rows.map(postingFrom)
}

function piecesOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

async function noteRules({ tx, workspace }: Act): Promise<void> {
  await tx.updateTable('workspaces').set({ rules: rulesVersion }).where('workspace', '=', workspace).execute()
}
