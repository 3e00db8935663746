// Sums (汇总表): the totals of each tie, year and series, kept ready so that a page is fast on a book of a million figures. They are made
// anew from the postings whenever one of their lines changes, in the same act, by the rules of total.ts.
import { type RawBuilder, sql } from 'kysely'
import { hold } from '../db/locks.ts'
import { insertAll, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { refreshAcross } from './across.ts'
import { type GroupPosting, postingsOfGroups } from './group-postings.ts'
import { type Group, groupOf, groupsOf, keyOf, noTie } from './groups.ts'
import { grown, type KeptSum, large, mayGrow } from './growing.ts'
import type { BookPosting } from './postings.ts'
import { type Rivals, refreshRivals } from './rival-doubts.ts'
import { type Settled, settled, sumOf } from './settled.ts'
import { refreshStrayedParts } from './strayed-parts.ts'

/**
 * Makes the sums of the groups anew that some postings belong to, or did: standings of their postings, totals, and the doubts of their
 * rivals and of the wholes around them. `fresh`: those of them that are about to be written; their standing is set on them.
 */
export async function refreshSums(
  act: Act,
  touched: readonly BookPosting[],
  fresh: readonly BookPosting[] = [],
): Promise<void> {
  if (touched.length === 0) return
  await refreshAcross(act, touched, { settled: await settleGroups(act, touched, fresh), fresh })
  await refreshStrayedParts(act, touched, fresh)
}

/** The same but for the doubts of wholes around the groups, which is all where these are there already. Gives the groups as they are now. */
export async function settleGroups(
  act: Act,
  touched: readonly BookPosting[],
  fresh: readonly BookPosting[] = [],
): Promise<Map<string, GroupPosting[]>> {
  const groups = groupsOf(touched)
  await hold(
    act,
    groups.map(({ tie }) => `sums of ${tie}`),
  )
  const growing = await grownGroups(act, groups, { touched, fresh })
  const isWhole = (one: BookPosting) => !growing.has(groupOf(one))
  const whole = touched.filter(isWhole)
  const all: GroupPosting[] = [...(await postingsOfGroups(act, whole)), ...fresh.filter(isWhole)]
  const byGroup = Map.groupBy(all, groupOf)
  const tangled = await tangledParts(act, all)
  const [changed, sums, rivals]: [Changed[], object[], Rivals[]] = [[], [], []]
  const isFresh = new Set(fresh.map(({ id }) => id))
  for (const group of groups) {
    const postings = byGroup.get(keyOf(group))
    const { made, row } = growing.get(keyOf(group)) ?? wholeGroup(group, postings, tangled)
    if (!made) continue
    changed.push(...changedIn(made, isFresh))
    sums.push({ workspace: act.workspace, ...row })
    rivals.push(...made.rivals.map((one) => ({ group, ...one })))
  }
  await updateAll(act, 'postings', changed)
  await replaceSums(act, groups, sums)
  await refreshTieSums(act, groups)
  await refreshRivals(act, { groups, rivals, looked: (group) => growing.get(keyOf(group))?.made.standings })
  return byGroup
}

function wholeGroup(group: Group, postings: readonly GroupPosting[] | undefined, tangled: ReadonlySet<string>) {
  const made = postings && settled(postings)
  return { made, row: made && sumOf(group, made, tangled) }
}

type Changed = { id: string; standing: string; because: string | null }

/** Postings that take part otherwise than before; on those that are still to be written it is set. */
function changedIn({ postings, standings }: Settled, isFresh: ReadonlySet<string>): Changed[] {
  const changed: Changed[] = []
  for (const posting of postings) {
    const { reason, because } = standings.get(posting.id)!
    if (isFresh.has(posting.id)) Object.assign(posting, { standing: reason, because })
    else if (posting.standing !== reason || posting.because !== because)
      changed.push({ id: posting.id, standing: reason, because })
  }
  return changed
}

/** Of the groups that only get new postings the large ones, settled by the days of these; by the groups' names. */
async function grownGroups(
  act: Act,
  groups: readonly Group[],
  { touched, fresh }: { touched: readonly BookPosting[]; fresh: readonly BookPosting[] },
): Promise<Map<string, { row: KeptSum; made: Settled }>> {
  if (fresh.length === 0 || touched.length > fresh.length) return new Map()
  const freshOf = Map.groupBy(fresh, groupOf)
  const kept = await largeSums(act, groups)
  const may = new Map([...kept].filter(([key, sum]) => mayGrow(sum, freshOf.get(key)!)))
  const near = fresh.filter((one) => may.has(groupOf(one)))
  const found = await postingsOfGroups(act, near, (group) => [
    ...new Set(freshOf.get(keyOf(group))!.flatMap(({ from }) => from ?? [])),
  ])
  const oldOf = Map.groupBy(found, groupOf)
  return new Map(
    [...may].flatMap(([key, sum]) => {
      const growth = grown({ kept: sum, old: oldOf.get(key) ?? [], fresh: freshOf.get(key)! })
      return growth ? [[key, growth] as const] : []
    }),
  )
}

/** The kept sums of those of some groups that have many figures, by the groups' names. */
async function largeSums({ tx, workspace }: Act, groups: readonly Group[]): Promise<Map<string, KeptSum>> {
  const { rows } = await sql<KeptSum & { workspace: string }>`
    select s.* from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    cross join lateral (select * from sums s where s.workspace = ${workspace} and s.tie = g.tie and s.year = g.year
      and s.series = g.series and s.terms + s.left_out >= ${large} offset 0) s`.execute(tx)
  return new Map(rows.map(({ workspace: _, ...row }) => [keyOf(row), row]))
}

/**
 * Parts whose whole is in another group, and is of their own series or itself a part: what they are a part of may be counted where
 * several groups are looked at together.
 */
export async function tangledParts(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  postings: readonly GroupPosting[],
): Promise<Set<string>> {
  if (postings.every(({ partOf }) => partOf === null)) return new Set()
  const groupOfId = new Map(postings.map((posting) => [posting.id, groupOf(posting)]))
  const parts = postings.filter((one) => one.partOf !== null && groupOfId.get(one.partOf) !== groupOf(one))
  if (parts.length === 0) return new Set()
  const wholes = await tx
    .selectFrom('postings')
    .select(['id', 'series', 'part_of'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`id = any(${[...new Set(parts.map(({ partOf }) => partOf))]}::uuid[])`)
    .execute()
  const byId = new Map(wholes.map((whole) => [whole.id, whole]))
  for (const { id, series, partOf } of postings) if (!byId.has(id)) byId.set(id, { id, series, part_of: partOf })
  const tangled = parts.filter(({ partOf, series }) => {
    const whole = byId.get(partOf!)
    return whole && (whole.part_of !== null || whole.series === series)
  })
  return new Set(tangled.map(({ id }) => id))
}

async function replaceSums({ tx, workspace }: Act, groups: readonly Group[], sums: readonly object[]): Promise<void> {
  await sql`delete from sums s using jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    where s.workspace = ${workspace} and s.tie = g.tie and s.year = g.year and s.series = g.series`.execute(tx)
  await insertAll(tx, 'sums', sums)
}

const tieSumColumns =
  sql.raw(`tie, series, theme, measure, measure_id, unit, counter, accrual, status, stage, min, max, hedge, terms,
  left_out, reasons, disputed, years, as_of, from_day, to_day, exact`)

async function refreshTieSums({ tx, workspace }: Act, groups: readonly Group[]): Promise<void> {
  const touched = new Map(groups.map(({ tie, series }) => [`${tie} ${series}`, { tie, series }]))
  const pairs = sql`jsonb_to_recordset(${JSON.stringify([...touched.values()])}::jsonb) as g(tie uuid, series text)`
  await sql`delete from tie_sums t using ${pairs}
    where t.workspace = ${workspace} and t.tie = g.tie and t.series = g.series`.execute(tx)
  const from = sql`sums join ${pairs} on sums.tie = g.tie and sums.series = g.series where sums.workspace = ${workspace}`
  await sql`insert into tie_sums (workspace, ${tieSumColumns})
    select ${workspace}::uuid, ${tieSumColumns} from (${tieSumsFrom(from)}) made`.execute(tx)
}

/** Every row of tie_sums that is not what the sums make it: one side of the difference or the other. */
export async function wrongTieSums({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>) {
  const made = sql`select ${tieSumColumns} from (${tieSumsFrom(sql`sums where workspace = ${workspace}`)}) made`
  const kept = sql`select ${tieSumColumns} from tie_sums where workspace = ${workspace}`
  const wrong = await sql<{ tie: string; series: string }>`
    select tie, series from ((${made} except ${kept}) union all (${kept} except ${made})) wrong order by tie, series limit 1`
  return (await wrong.execute(tx)).rows[0] ?? null
}

/**
 * Of a series of a tie over all years: flows of single years added up; of cumulative totals and stocks the newest year. `exact`
 * where that is what the rules make of the postings: nothing runs over several years, and the newest number speaks of the tie as a whole.
 */
function tieSumsFrom(from: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`with s as (
      select sums.*, terms > 0 and (accrual = 'flow' or year = max(year) filter (where terms > 0) over (partition by sums.tie, sums.series))
        as counted from ${from}),
    said as (
      select tie, series, case when counted or key <> 'within_period' then key else 'earlier' end as reason, value::int as n
        from s, jsonb_each_text(reasons)
      union all select tie, series, 'earlier', terms from s where not counted and terms > 0),
    told as (
      select tie, series, jsonb_object_agg(reason, n) as reasons
      from (select tie, series, reason, sum(n)::int as n from said group by tie, series, reason) r group by tie, series),
    made as (
      select tie, series, max(theme) as theme, max(measure) as measure, max(measure_id) as measure_id, max(unit) as unit,
        max(counter) as counter, max(accrual) as accrual, max(status) as status, max(stage) as stage,
        case when bool_or(min is null) filter (where counted) then null else trim_scale(sum(min) filter (where counted)) end as min,
        case when bool_or(max is null) filter (where counted) then null else trim_scale(sum(max) filter (where counted)) end as max,
        coalesce(bool_or(hedge = 'about') filter (where counted), false) as about, bool_or(counted) as any_counted,
        coalesce(sum(terms) filter (where counted), 0)::int as terms,
        (sum(left_out) + coalesce(sum(terms) filter (where not counted), 0))::int as left_out,
        coalesce(sum(disputed) filter (where counted), 0)::int as disputed,
        count(*)::int as years, max(as_of) filter (where counted) as as_of,
        min(from_day) filter (where counted) as from_day, max(to_day) filter (where counted) as to_day,
        bool_and(plain and year > 0) and min(theme) = max(theme) and tie <> ${sql.lit(noTie)} and series like '%|sum'
          and (max(accrual) = 'flow' or count(*) = 1 or not bool_or(named)) as exact
      from s group by tie, series)
    select made.*, coalesce(told.reasons, '{}') as reasons,
      case when not any_counted then null
        when min is null and max is null then 'about' when min is null then 'under' when max is null then 'over'
        when about then 'about' when min = max then 'exact' else 'range' end as hedge
    from made left join told using (tie, series)`
}
