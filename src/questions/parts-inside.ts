// Parts inside a sum (其中项): what a formula adds must not hold a figure and a part of it. Whether it could is told by what is counted; whether it
// does, by the figures behind the terms.
import { sql } from 'kysely'
import { type FindIndicator, termsOf } from '../model/formulas.ts'
import type { Formula, Indicator } from '../model/indicators.ts'
import type { Part } from './answer.ts'
import type { Source } from './lines.ts'
import type { Scope } from './scope.ts'

/** How many wholes of wholes are looked through. */
const mostSteps = 20

type Pair = { part: string | null; whole: string | null }

/** Whether the book has a part of something that one term counts in something that another counts. */
export async function mayHoldParts(
  { source, find }: { source: Source; find: FindIndicator },
  formula: Formula,
  { year }: Scope,
): Promise<boolean> {
  const owners = new Map<string, Set<number>>()
  for (const [at, measures] of measuresOfTerms(formula, find).entries()) {
    for (const measure of measures) owners.set(measure, (owners.get(measure) ?? new Set()).add(at))
  }
  const { tx, workspace } = source.act
  const { rows } = await sql<Pair>`
    with recursive above as (
      select measure_id as part, part_of as whole, 1 as steps from postings
        where workspace = ${workspace} and part_of is not null and not removed and measure_id = any(${[...owners.keys()]}::text[])
          ${year === undefined ? sql`` : sql`and year = ${year}`}
      union select above.part, p.part_of, above.steps + 1 from above join postings p
        on p.workspace = ${workspace} and p.id = above.whole where p.part_of is not null and above.steps < ${mostSteps})
    select distinct above.part, w.measure_id as whole from above
    join postings w on w.workspace = ${workspace} and w.id = above.whole`.execute(tx)
  const termsOfMeasure = (measure: string | null) => owners.get(measure ?? '') ?? new Set<number>()
  return rows.some(({ part, whole }) => {
    const both = new Set([...termsOfMeasure(part), ...termsOfMeasure(whole)])
    return termsOfMeasure(whole).size > 0 && both.size > 1
  })
}

function measuresOfTerms(formula: Formula, find: FindIndicator): Set<string>[] {
  return termsOf(formula).map((term) => ('indicator' in term ? measuresOf(find(term.indicator), find) : new Set()))
}

function measuresOf(indicator: Indicator | null, find: FindIndicator): Set<string> {
  if (!indicator) return new Set()
  const { counts, formula } = indicator
  const below = formula ? measuresOfTerms(formula, find).flatMap((measures) => [...measures]) : []
  return new Set([...(counts ? [counts.measure] : []), ...below])
}

/** Whether a figure of one term is a part, at any remove, of a figure of another. The answers of the parts come with their figures. */
export async function partInWhole({ act }: Source, parts: readonly Part[]): Promise<boolean> {
  const owners = new Map<string, number>()
  for (const [at, part] of parts.entries()) for (const id of figuresOf(part)) owners.set(id, at)
  if (owners.size === 0) return false
  const { tx, workspace } = act
  const { rows } = await sql<{ part: string; whole: string }>`
    with recursive above as (
      select id as part, part_of as whole, 1 as steps from postings
        where workspace = ${workspace} and id = any(${[...owners.keys()]}::uuid[]) and part_of is not null
      union select above.part, p.part_of, above.steps + 1 from above join postings p
        on p.workspace = ${workspace} and p.id = above.whole where p.part_of is not null and above.steps < ${mostSteps})
    select distinct part, whole from above`.execute(tx)
  return rows.some(({ part, whole }) => owners.has(whole) && owners.get(whole) !== owners.get(part))
}

function figuresOf({ answer }: Part): string[] {
  if (!answer) return []
  return [...(answer.behind?.terms ?? []), ...answer.parts.flatMap(figuresOf)]
}
