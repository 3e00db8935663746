// Columns of a comparison (比较的列): years of one scope, or ties, or regions, each with its title.
import { done, notFound, type Outcome } from '../model/refusal.ts'
import type { Column } from './comparison.ts'
import type { Source } from './lines.ts'
import { regionNameOf, type Scope } from './scope.ts'

/** One of the three lists, and the scope that all columns share. */
export type Wanted = {
  years?: readonly number[] | undefined
  ties?: readonly string[] | undefined
  regions?: readonly string[] | undefined
  scope: Scope
}

/** The columns that are wanted; refused where a tie is not there for who asks. */
export function columnsOf(
  { ties: known }: Pick<Source, 'ties'>,
  { years, ties, regions, scope }: Wanted,
): Outcome<Column[]> {
  if (years) return done(years.map((year) => ({ scope: { ...scope, year }, zh: `${year}年`, en: String(year) })))
  if (regions) {
    return done(
      regions.map((region) => {
        const name = regionNameOf(region) ?? region
        return { scope: { ...scope, region }, zh: name, en: name }
      }),
    )
  }
  const columns: Column[] = []
  for (const id of ties ?? []) {
    const tie = known.find((one) => one.id === id)
    if (!tie) return notFound('其中一条结对关系', 'such tie')
    columns.push({ scope: { ...scope, tie: id }, zh: `${tie.a}—${tie.b}`, en: `${tie.a} — ${tie.b}` })
  }
  return done(columns)
}
