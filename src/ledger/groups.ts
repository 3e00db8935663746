// Groups (数列): the postings of one tie, year and series, which are settled among each other: they are rivals of each other and of no others, and
// their sum is kept.
import { sql } from 'kysely'
import type { BookPosting } from './postings.ts'

/** The tie and the year that stand for none. */
export const noTie = '00000000-0000-0000-0000-000000000000'
export const noYear = 0

/**
 * The group's tie and year of a row of postings `p`, as the index has them. COALESCE would say the same, but row-level security keeps such
 * conditions from the index (migration 0010).
 */
export const tieOfGroup = sql`(case when p.tie is null then ${sql.lit(noTie)}::uuid else p.tie end)`
export const yearOfGroup = sql`(case when p.year is null then ${sql.lit(noYear)} else p.year end)`

/** The postings that are settled among each other: of one tie, year and series. */
export type Group = { tie: string; year: number; series: string }

/** What of a posting names its group. */
type Placed = Pick<BookPosting, 'tie' | 'year' | 'series'>

/** The groups that postings belong to, each once. */
export function groupsOf(postings: readonly Placed[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { tie, year, series } of postings) {
    const group = { tie: tie ?? noTie, year: year ?? noYear, series }
    groups.set(keyOf(group), group)
  }
  return [...groups.values()]
}

/** The name of a group, and of that of a posting. */
export const keyOf = ({ tie, year, series }: Group) => `${tie} ${year} ${series}`
export const groupOf = ({ tie, year, series }: Placed) => keyOf({ tie: tie ?? noTie, year: year ?? noYear, series })
