// Scope of a question (问题范围): of which tie, region, programme and year an indicator is asked, and what lies around it.
import { z } from 'zod'
import { regionsAround } from '../ledger/nesting.ts'
import { tiesUnder } from '../ledger/posting-scope.ts'
import { type BookTie, codeOf } from '../ledger/ties.ts'
import { countryNames } from '../model/countries.ts'
import { divisionTable } from '../model/divisions.ts'
import { themeSchema } from '../model/figure.ts'
import { daySchema } from '../model/period.ts'
import { placeByName, provinceOf } from '../model/places.ts'
import { covers } from '../model/roles.ts'

/** What is asked of. A region takes in what lies in it; `under`: with the ties nested in the tie; no year: of all years. */
export const scopeSchema = z.object({
  tie: z.uuid().optional(),
  under: z.boolean().optional(),
  region: z.string().max(20).optional(),
  /** A second region: what concerns both. */
  counterpart: z.string().max(20).optional(),
  programme: z.string().max(50).optional(),
  theme: themeSchema.optional(),
  year: z.number().int().min(1).max(9999).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
})
export type Scope = z.infer<typeof scopeSchema>

/** The name of a scope, the same for the same scope. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify(
    Object.entries(scope)
      .filter(([, value]) => value !== undefined && value !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** What lies around: the wider tie, else the giver's province under the tie's programme; of a region its province. Null where nothing does. */
export function scopeAround(scope: Scope, ties: readonly BookTie[]): Scope | null {
  if (scope.tie) return aroundTie(scope, ties)
  if (!scope.region) return null
  const place = regionNameOf(scope.region)
  const around = place === null ? null : provinceCode(place)
  return around === null || around === scope.region ? null : { ...scope, region: around }
}

/** The official name of a region by its code; null where there is none. */
export function regionNameOf(code: string): string | null {
  const place = divisionTable().byCode.get(code)?.place ?? countryNames().find((one) => one.place.code === code)?.place
  return place?.name ?? null
}

function aroundTie({ tie, under: _, ...scope }: Scope, ties: readonly BookTie[]): Scope | null {
  const own = ties.find(({ id }) => id === tie)
  if (!own) return null
  if (own.parent) return { ...scope, tie: own.parent, under: true }
  const province = provinceCode(own.a)
  if (province === null || province === own.aCode) return null
  return { ...scope, region: province, ...(own.programme ? { programme: own.programme } : {}) }
}

function provinceCode(name: string): string | null {
  const place = placeByName(name)
  const province = place && provinceOf(place)
  return province?.code ?? codeOf(regionsAround(name).at(-1) ?? '')
}

/** The counties on the receiving side of the ties that a scope means and that hold in its year, by name, with their ties. */
export function countiesIn(scope: Scope, ties: readonly BookTie[]): Map<string, string[]> {
  const counties = new Map<string, string[]>()
  for (const tie of tiesIn(scope, ties)) {
    if (placeByName(tie.b)?.level === 'county') counties.set(tie.b, [...(counties.get(tie.b) ?? []), tie.id])
  }
  return counties
}

/** The ties that a scope means, of those that hold in its year. */
export function tiesIn(scope: Scope, ties: readonly BookTie[]): BookTie[] {
  const { tie, region, counterpart, programme, year } = scope
  const nested = tie ? new Set(scope.under ? tiesUnder(ties, tie) : [tie]) : null
  return ties.filter(
    (one) =>
      (nested === null || nested.has(one.id)) &&
      [region, counterpart].every((code) => code === undefined || one.regions.some((own) => covers(code, own))) &&
      (programme === undefined || one.programme === programme) &&
      (year === undefined || holdsIn(one, year)),
  )
}

function holdsIn({ since, until }: BookTie, year: number): boolean {
  return (since === null || since <= `${year}-12-31`) && (until === null || until >= `${year}-01-01`)
}
