// Facets of postings (数据分面): how many lines of the book there are for each value that a list can be narrowed to, counted within what it is
// narrowed to otherwise.
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../db.ts'
import { type Limits, unlimited } from '../model/roles.ts'
import { noTie, noYear } from './groups.ts'
import { all, type Condition, columnsOf, type Limited, withinLimitsOf } from './limits.ts'
import { underMeant } from './posting-list.ts'
import { type PostingFilter, postingConditions, standsUnder } from './posting-scope.ts'
import { tiesOf } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** How many postings there are for each value of a column; `label` names a tie. */
export type PostingFacets = Record<PostingFacetName, { value: string | null; count: number; label: string | null }[]>
type PostingFacetName = (typeof facetNames)[number]

const facetNames = ['theme', 'tie', 'programme', 'year', 'standing', 'status', 'accrual'] as const

/** Counts what a filter leaves, by each facet, most first; each without what it is narrowed to itself. */
export async function postingFacets(act: Reader, filter: PostingFilter & Limited): Promise<PostingFacets> {
  const under = await underMeant(act, filter)
  const open = Object.fromEntries(facetNames.map((name) => [name, undefined]))
  const narrowed = Object.fromEntries(facetNames.map((name) => [name, filter[name]]))
  const inside = under ? standsUnder(under, columnsOf('p')) : sql<boolean>`true`
  const facets = facetNames.map((name) => {
    const others = { ...narrowed, [name]: undefined, limits: unlimited }
    if (!under) return facetOf(name, postingConditions(others, null))
    const besides = postingConditions({ ...others, tie: undefined }, null)
    return facetOf(name, name === 'tie' ? besides : [...besides, sql<boolean>`p.inside`])
  })
  // All are counted from one look at the figures, or at the sums that have counted them.
  const rest = { ...filter, ...open }
  const source = isOfSums(rest) ? fromSums(act, rest.limits) : fromPostings(act, rest, inside)
  const { rows } = await sql<Counted>`
    with counted as materialized (${source}) ${sql.join(facets, sql` union all `)}`.execute(act.tx)
  const names = new Map((await tiesOf(act)).map(({ id, a, b }) => [id, `${a}—${b}`]))
  const of = (name: PostingFacetName) =>
    rows
      .filter(({ facet }) => facet === name)
      .map(({ value, count }) => ({ value, count, label: name === 'tie' ? (names.get(value ?? '') ?? null) : null }))
  return {
    ...{ theme: of('theme'), tie: of('tie'), programme: of('programme'), year: of('year') },
    ...{ standing: of('standing'), status: of('status'), accrual: of('accrual') },
  }
}

type Counted = { facet: PostingFacetName; value: string | null; count: number }

function facetOf(name: PostingFacetName, conditions: readonly Condition[]): RawBuilder<unknown> {
  return sql`(
    select ${sql.lit(name)} as facet, ${sql.ref(`p.${name}`)}::text as value, sum(p.figures)::int as count from counted p
    where ${all(conditions)} group by 2 order by 3 desc, 2 limit 200)`
}

const facetColumns = sql.join(facetNames.map((name) => sql.ref(`p.${name}`)))

/** Whether what is left of a filter is nothing that the sums cannot tell. */
function isOfSums({ limits, ...filter }: PostingFilter & Limited): boolean {
  return limits.regions === null && Object.values(filter).every((value) => value === undefined || value === false)
}

function fromSums({ workspace }: Reader, limits: Limits): RawBuilder<unknown> {
  return sql`
    select ${facetColumns}, true as inside, sum(p.figures) as figures from (
      select nullif(s.tie, ${sql.lit(noTie)}) as tie, nullif(s.year, ${sql.lit(noYear)}) as year, s.status, s.accrual, s.regions,
        c->>0 as theme, c->>1 as programme, c->>2 as standing, (c->>3)::int as figures
      from sums s cross join lateral jsonb_array_elements(s.counts) as c where s.workspace = ${workspace}) p
    where ${all(withinLimitsOf(limits, columnsOf('p')))} group by ${facetColumns}`
}

function fromPostings({ workspace }: Reader, filter: PostingFilter & Limited, inside: Condition): RawBuilder<unknown> {
  return sql`
    select ${facetColumns}, ${inside} as inside, count(*) as figures from postings p
    where p.workspace = ${workspace} and not p.removed and ${all(postingConditions(filter, null))}
    group by ${facetColumns}, inside`
}
