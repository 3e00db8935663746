// What wholes across groups are found by (跨结对总数的查询): the ties in their nesting, the sums that tell where a whole may be smaller, and the
// figures of the few groups where it may.
import { sql } from 'kysely'
import type { Act } from '../../db.ts'
import { type Group, keyOf, noTie, tieOfGroup, yearOfGroup } from '../groups.ts'
import { type BookPosting, postingFrom } from '../postings.ts'
import type { Nestable } from './families.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** The ties of the book, by what nests them. */
export function nestableTies({ tx, workspace }: Reader): Promise<Nestable[]> {
  return tx
    .selectFrom('ties')
    .select(['id', 'parent', 'parties'])
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
}

/** Whether the book has figures without a tie. */
export async function hasUntied({ tx, workspace }: Reader): Promise<boolean> {
  const row = await tx
    .selectFrom('sums')
    .select('year')
    .where('workspace', '=', workspace)
    .where('tie', '=', noTie)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** A sum that is kept: `min` what it is at least, `least` the least that is stated of the tie as a whole. */
export type KeptSum = Group & { min: string | null; least: string | null; terms: number; disputed: number }

/** The sums of those of some groups that there are, by their names. */
export async function sumsOfGroups({ tx, workspace }: Reader, groups: readonly Group[]): Promise<Map<string, KeptSum>> {
  if (groups.length === 0) return new Map()
  const { rows } = await sql<KeptSum>`
    select s.tie, s.year, s.series, s.min, s.least, s.terms, s.disputed
    from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    cross join lateral (select * from sums s where s.workspace = ${workspace}
      and s.tie = g.tie and s.year = g.year and s.series = g.series offset 0) s`.execute(tx)
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** The figures of some groups. */
export async function figuresOfGroups({ tx, workspace }: Reader, groups: readonly Group[]): Promise<BookPosting[]> {
  if (groups.length === 0) return []
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select p.* from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    cross join lateral (select * from postings p where p.workspace = ${workspace}
      and ${tieOfGroup} = g.tie and p.series = g.series and ${yearOfGroup} = g.year and not p.removed offset 0) p`.execute(
    tx,
  )
  return rows.map(postingFrom)
}
