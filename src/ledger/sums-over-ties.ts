// Sums over ties (各结对汇总相加): a year of the whole book, or every year of it, put together from the sums of its ties. Rows are added where no tie
// can change what another's postings count; the groups of all others are named, so that they are added up from their postings.
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../db.ts'
import { measures } from '../model/measures.ts'
import type { HeldYear } from '../model/well-filled.ts'
import type { AnsweredLine, TotalsFilter } from './answered-line.ts'
import { type Group, noTie, noYear } from './groups.ts'
import { all, type Condition, isThe, touchesRegions, uuidsIn } from './limits.ts'
import { tiesAbove } from './standing/wholes.ts'
import { keyOfSum, lineOf, type SumRow } from './sum-line.ts'
import type { GroupKey } from './total.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** The keys by which sums can be told. */
export const sumKeys: ReadonlySet<GroupKey> = new Set(['theme', 'measure', 'tie', 'year'])

/** What of a filter the columns of a sum can tell: all their postings have the same. */
export type SumsFilter = Pick<
  TotalsFilter,
  | 'by'
  | 'limits'
  | 'year'
  | 'tie'
  | 'programme'
  | 'region'
  | 'counterpart'
  | 'measure'
  | 'theme'
  | 'unit'
  | 'status'
  | 'accrual'
  | 'stage'
>

/** Lines of the whole book. `apart`: the groups that are in none of them, to be added up from their postings. */
export type OverTies = { lines: AnsweredLine[]; apart: Group[] }

/** The sums of ties put together, each year by itself. */
export async function overTies(act: Reader, asked: SumsFilter): Promise<OverTies> {
  const filter = await withTies(act, asked)
  const apart = await apartOf(act, filter)
  const { by } = filter
  const kept = await keptRows(act, filter, apart)
  return { lines: kept.map((row) => lineOf(keyOfSum(by, row), row)), apart }
}

/** A row of the sums of one tie and year, as a line. */
export type TieSum = { tie: string; line: AnsweredLine }

/** What each tie tells of some series in a year, but for the groups that are added up from their postings. */
export async function sumsByTie(
  act: Reader,
  asked: SumsFilter & { year: number },
  series: readonly string[],
): Promise<Map<string, TieSum[]>> {
  const filter = { ...(await withTies(act, asked)), series }
  const isApart = new Set((await apartOf(act, filter)).map((group) => `${group.tie} ${group.series}`))
  const { rows } = await sql<SumRow & { tie: string }>`
    ${rowsMeant(act, filter)} and tie <> ${sql.lit(noTie)}`.execute(act.tx)
  const told = rows
    .filter((row) => !isApart.has(`${row.tie} ${row.series}`))
    .map((row) => ({ tie: row.tie, line: lineOf({}, row) }))
  return Map.groupBy(told, ({ line }) => line.series)
}

/** How many figures of cooperation there are of each year, the latest first; null where the sums do not know. */
export async function figuresByYear(act: Reader, asked: SumsFilter): Promise<HeldYear[] | null> {
  const filter = await withTies(act, asked)
  if (filter.mixed.length > 0 || (await ofSeveralRegions(act, filter))) return null
  // Background is none of the cooperation.
  const figures = sql`sum(terms + left_out - coalesce((reasons->>'background')::int, 0))`
  const { rows } = await sql<HeldYear>`
    select year, ${figures}::int as figures from (${rowsMeant(act, filter)}) s where year <> ${sql.lit(noYear)}
    group by year having ${figures} > 0 order by year desc`.execute(act.tx)
  return rows
}

/** `ties`: those with postings of the programme asked for; `mixed`: those among them that may have others too. */
type Asked = SumsFilter & { series?: readonly string[]; ties: string[] | null; mixed: string[] }

/** A tie that came under another programme keeps its earlier postings under the first, and its sums hold both. */
async function withTies({ tx, workspace }: Reader, filter: SumsFilter): Promise<Asked> {
  const { programme } = filter
  if (programme === undefined) return { ...filter, ties: null, mixed: [] }
  const of = (tie: RawBuilder<unknown>) =>
    sql`from postings p where p.workspace = ${workspace} and ${tie} and not p.removed`
  const own = of(sql`p.tie = t.id`)
  const { rows } = await sql<{ tie: string; mixed: boolean }>`
    select t.id as tie, first <> last or none as mixed from ties t
    cross join lateral (select (select min(p.programme) ${own}) as first, (select max(p.programme) ${own}) as last,
      exists (select 1 ${own} and p.programme is null) as none) said
    where t.workspace = ${workspace} and first <= ${programme} and last >= ${programme}
    union all
    select ${sql.lit(noTie)}::uuid, true where exists (select 1 ${of(sql`p.tie is null`)} and p.programme = ${programme})`.execute(
    tx,
  )
  return { ...filter, ties: rows.map(({ tie }) => tie), mixed: rows.filter((row) => row.mixed).map(({ tie }) => tie) }
}

/** What a filter and the limits of who asks say of regions. */
function regionsAsked({ region, counterpart, limits }: SumsFilter): (readonly string[])[] {
  return [
    ...[region, counterpart].flatMap((code) => (code === undefined ? [] : [[code]])),
    ...(limits.regions ? [limits.regions] : []),
  ]
}

/** Whether regions are asked for and some rows hold figures of some of them and others, which only the postings tell apart. */
async function ofSeveralRegions(act: Reader, filter: Asked): Promise<boolean> {
  if (regionsAsked(filter).length === 0) return false
  const { rows } = await sql`select 1 from (${rowsMeant(act, filter)}) s where regions is null limit 1`.execute(act.tx)
  return rows.length > 0
}

/** The rows that a filter means. What is not plain may be of any theme, what is of several regions of any, and is looked at. */
function rowsMeant({ workspace }: Reader, asked: Asked): RawBuilder<unknown> {
  const { year, tie, ties, measure, theme, series, limits, ...filter } = asked
  const regions = sql.ref('regions')
  const equal = (['unit', 'status', 'accrual', 'stage'] as const).flatMap((name): Condition[] =>
    filter[name] === undefined ? [] : [sql`${sql.ref(name)} = ${filter[name]}`],
  )
  const conditions: Condition[] = [
    sql`workspace = ${workspace}`,
    ...(year === undefined ? [] : [sql<boolean>`year = ${year}`]),
    ...(tie === undefined ? [] : [isThe(sql.ref('tie'), tie ?? noTie)]),
    ...(ties === null ? [] : [sql<boolean>`tie = any(${ties}::uuid[])`]),
    ...(measure === undefined ? [] : [sql<boolean>`measure_id = ${measure}`]),
    ...(theme === undefined ? [] : [sql<boolean>`(theme = ${theme} or not plain)`]),
    ...(series === undefined ? [] : [sql<boolean>`series = any(${[...series]}::text[])`]),
    ...(limits.ties ? [sql<boolean>`tie = any(${uuidsIn(limits.ties)}::uuid[])`] : []),
    ...regionsAsked(asked).map((codes) => sql<boolean>`(regions is null or ${touchesRegions(regions, codes)})`),
    ...equal,
  ]
  return sql`select * from sums where ${all(conditions)}`
}

/**
 * The groups whose postings have to be looked at together. All of a series, where one of its rows is not plain, holds postings of other programmes or regions, speaks of no tie
 * beside others (its regions may take these in), or is a ratio among several; of the others the ties that are nested in each other,
 * and those that tell of one named thing.
 */
async function apartOf(act: Reader, filter: Asked): Promise<Group[]> {
  const byTie = filter.by.includes('tie')
  const alone = byTie ? sql`tie, year, series` : sql`year, series`
  const nested = byTie ? [] : nestingOf(await nestedTies(act))
  const { rows } = await sql<Group>`
    with s as materialized (${rowsMeant(act, filter)}),
    whole as (
      select ${alone} from s group by ${alone}
      having year = ${sql.lit(noYear)} or not bool_and(plain) or bool_or(tie = any(${filter.mixed}::uuid[]))
        or (count(*) > 1 and (bool_or(tie = ${sql.lit(noTie)}) or series not like '%|sum'))
        or bool_or(tie = ${sql.lit(noTie)} and terms + left_out > 1)
        ${regionsAsked(filter).length > 0 ? sql`or bool_or(regions is null)` : sql``}
        or bool_or(measure_id is not null and not measure_id = any(${[...measures.keys()]}::text[]))),
    inside as (
      select a.year, a.series, a.tie as narrow, b.tie as wide
      from jsonb_to_recordset(${JSON.stringify(nested)}::jsonb) as n(narrow uuid, wide uuid)
      join s a on a.tie = n.narrow join s b on b.tie = n.wide and b.year = a.year and b.series = a.series)
    select tie, year, series from s join whole using (${alone})
    union select narrow, year, series from inside
    union select wide, year, series from inside
    ${byTie ? sql`` : sql`union ${sharedThings(act, filter)}`}`.execute(act.tx)
  return rows
}

/** The groups of ties that tell of one named thing, which is counted once. */
function sharedThings({ workspace }: Reader, { year }: Asked): RawBuilder<unknown> {
  const named = sql`p.workspace = ${workspace} and p.named and p.entry is not null and not p.removed
    and ${year === undefined ? sql`p.year is not null` : sql`p.year = ${year}`}`
  return sql`
    select s.tie, s.year, s.series from s
    join postings p on ${named} and p.year = s.year and p.series = s.series and p.tie = s.tie
    join (
      select p.year, p.series, p.entry from postings p where (select bool_or(named) from s) and ${named}
      group by p.year, p.series, p.entry having count(distinct p.tie) > 1
    ) shared on shared.year = p.year and shared.series = p.series and shared.entry = p.entry
    where s.named`
}

type NestedTie = { id: string; parent: string }

/** The ties that are nested in others: few of a book, and of them no more than is needed. */
async function nestedTies({ tx, workspace }: Reader): Promise<NestedTie[]> {
  const { rows } = await sql<NestedTie>`
    select id, parent from ties where workspace = ${workspace} and not removed and parent is not null`.execute(tx)
  return rows
}

/** Each tie with every tie that it is nested in. */
function nestingOf(ties: readonly NestedTie[]): { narrow: string; wide: string }[] {
  const parents = new Map(ties.map(({ id, parent }) => [id, parent]))
  return ties.flatMap(({ id }) => tiesAbove(id, parents).map((wide) => ({ narrow: id, wide })))
}

type KeptRow = SumRow & { theme: string; tie: string | null; year: number }

/** The rows of the other groups, added up: ends add with ends, an open end leaves the sum open. */
async function keptRows(act: Reader, filter: Asked, apart: readonly Group[]): Promise<KeptRow[]> {
  const keys = filter.by.filter((key) => key === 'theme' || key === 'tie')
  const of = sql.join(['year', 'series', ...keys].map((key) => sql.ref(key)))
  const others = sql`where not exists (
    select 1 from jsonb_to_recordset(${JSON.stringify(apart)}::jsonb) as g(tie uuid, year int, series text)
    where g.tie = m.tie and g.year = m.year and g.series = m.series)`
  const { rows } = await sql<KeptRow>`
    with s as materialized (select m.* from (${rowsMeant(act, filter)}) m ${apart.length > 0 ? others : sql``}),
    said as (
      select ${of}, key as reason, sum(value::int)::int as n from s, jsonb_each_text(reasons) where left_out > 0 group by ${of}, key),
    told as (select ${of}, jsonb_object_agg(reason, n) as reasons from said group by ${of}),
    made as (
      select ${of}, ${keys.includes('theme') ? sql`` : sql`max(theme) as theme,`} ${keys.includes('tie') ? sql`` : sql`null as tie,`}
        max(measure) as measure, max(measure_id) as measure_id, max(unit) as unit, max(counter) as counter, max(accrual) as accrual,
        max(status) as status, max(stage) as stage,
        case when bool_or(min is null) filter (where hedge is not null) then null else trim_scale(sum(min)) end as min,
        case when bool_or(max is null) filter (where hedge is not null) then null else trim_scale(sum(max)) end as max,
        coalesce(bool_or(hedge = 'about'), false) as about, bool_or(hedge is not null) as any_counted,
        sum(terms)::int as terms, sum(disputed)::int as disputed, max(as_of) as as_of, min(from_day) as from_day, max(to_day) as to_day
      from s group by ${of})
    select made.*, coalesce(told.reasons, '{}') as reasons,
      case when not any_counted then null
        when min is null and max is null then 'about' when min is null then 'under' when max is null then 'over'
        when about then 'about' when min = max then 'exact' else 'range' end as hedge
    from made left join told using (${of})`.execute(act.tx)
  return rows
}
