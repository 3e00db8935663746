// Limits (查看范围): what a member may see, as conditions of a query. They mean the same as withinLimits of src/model/roles.ts, so that
// a list never shows what a single page would refuse; a region takes in all that lies in it.
import { type RawBuilder, sql } from 'kysely'
import { type Limits, prefixOf } from '../model/roles.ts'

/** A condition of a query. */
export type Condition = RawBuilder<boolean>

/** What a list is narrowed by besides its filter: what the member who asks may see. */
export type Limited = { limits: Limits }

/** The columns that limits ask of a row. */
export type LimitedColumns = { regions: RawBuilder<unknown>; programme: RawBuilder<unknown>; tie: RawBuilder<unknown> }

/** The columns of a table that names them regions, programme and tie. */
export function columnsOf(alias: string): LimitedColumns {
  const of = (name: string) => sql.ref(`${alias}.${name}`)
  return { regions: of('regions'), programme: of('programme'), tie: of('tie') }
}

/** The conditions under which a row is within the limits; none where there are no limits. */
export function withinLimitsOf(limits: Limits, { regions, programme, tie }: LimitedColumns): Condition[] {
  return [
    ...(limits.regions ? [touchesRegions(regions, limits.regions)] : []),
    ...(limits.programmes ? [sql<boolean>`coalesce(${programme} = any(${limits.programmes}::text[]), false)`] : []),
    ...(limits.ties ? [sql<boolean>`coalesce(${tie} = any(${uuidsIn(limits.ties)}::uuid[]), false)`] : []),
  ]
}

/** Whether one of a row's regions is one of these or lies in one. */
export function touchesRegions(column: RawBuilder<unknown>, codes: readonly string[]): Condition {
  return sql<boolean>`exists (select 1 from unnest(${column}) as code where ${liesIn(codes)})`
}

/** Whether every region of a row lies in one of these, or is one of the others. */
export function staysInRegions(
  column: RawBuilder<unknown>,
  codes: readonly string[],
  others: readonly string[],
): Condition {
  return sql<boolean>`not exists (select 1 from unnest(${column}) as code
    where not ${liesIn(codes)} and not code = any(${[...others]}::text[]))`
}

function liesIn(codes: readonly string[]): Condition {
  return sql<boolean>`(code = any(${[...codes]}::text[])
    or exists (select 1 from unnest(${codes.map(prefixOf)}::text[]) as prefix where starts_with(code, prefix)))`
}

/** All of the conditions. */
export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join([...conditions], sql` and `)}`
}

/** Words anywhere in a text, signs of patterns taken as they stand. */
export function contains(column: RawBuilder<unknown>, words: string): Condition {
  return sql<boolean>`${column} ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether the database takes it for an id. */
export function isId(text: string): boolean {
  return uuid.test(text)
}

/** The ids among some words. */
export function uuidsIn(words: readonly string[]): string[] {
  return words.filter(isId)
}

/** That a column holds an id; what is no id is nobody's. */
export function isThe(column: RawBuilder<unknown>, id: string): Condition {
  return isId(id) ? sql<boolean>`${column} = ${id}::uuid` : sql<boolean>`false`
}
