// Sums (汇总表): the totals of each tie, year and series, kept ready so that a page is fast on a book of a million figures. They are made
// anew from the postings whenever one of their lines changes, in the same act, by the rules of total.ts.
import { sql } from 'kysely'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { rivalGroups } from './rivals.ts'
import { plainContext, type StandingContext, standingsOf } from './standing.ts'
import { totalsOf } from './total.ts'

/** The tie and the year that stand for none. */
export const noTie = '00000000-0000-0000-0000-000000000000'
export const noYear = 0

/** The postings that are settled among each other: of one tie, year and series. */
export type Group = { tie: string; year: number; series: string }

/** The groups that postings belong to, each once. */
export function groupsOf(postings: readonly BookPosting[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { tie, year, series } of postings) {
    const group = { tie: tie ?? noTie, year: year ?? noYear, series }
    groups.set(keyOf(group), group)
  }
  return [...groups.values()]
}

const keyOf = ({ tie, year, series }: Group) => `${tie} ${year} ${series}`
const groupOf = ({ tie, year, series }: BookPosting) => keyOf({ tie: tie ?? noTie, year: year ?? noYear, series })

/** Makes the sums of some groups anew: standings of their postings, totals, and the doubts of their rivals. */
export async function refreshSums(act: Act, groups: readonly Group[]): Promise<void> {
  if (groups.length === 0) return
  const byGroup = Map.groupBy(await postingsOfGroups(act, groups), groupOf)
  const changed: { id: string; standing: string; because: string | null }[] = []
  const sums: object[] = []
  const rivals: Rivals[] = []
  for (const group of groups) {
    const postings = byGroup.get(keyOf(group)) ?? []
    if (postings.length === 0) continue
    const context = contextOf(postings)
    const before = new Map(postings.map((posting) => [posting.id, posting]))
    for (const [id, { reason, because }] of standingsOf(postings, context)) {
      const was = before.get(id)!
      if (was.standing !== reason || was.because !== because) changed.push({ id, standing: reason, because })
    }
    sums.push(sumOf(act.workspace, group, postings, context))
    rivals.push({ postings, groups: rivalGroups(postings, context.choices).map(({ claims }) => idsOf(claims)) })
  }
  await updateAll(act, 'postings', changed)
  await replaceSums(act, groups, sums)
  await refreshTieSums(act, [...new Set(groups.map(({ tie }) => tie))])
  await refreshRivals(act, rivals)
}

/** What people chose, as the postings carry it. */
export function contextOf(postings: readonly BookPosting[]): StandingContext {
  const choices = new Map(
    postings.flatMap(({ id, chosenOver }) => (chosenOver.length > 0 ? [[id, new Set(chosenOver)] as const] : [])),
  )
  return { ...plainContext, choices }
}

const idsOf = (claims: readonly { shown: string; sources: string[] }[]) =>
  claims.flatMap(({ shown, sources }) => [shown, ...sources]).sort()

function sumOf(workspace: string, group: Group, postings: readonly BookPosting[], context: StandingContext): object {
  const line = totalsOf(postings, context, { by: [] })[0]!
  const { measure, measureId, unit, counter, accrual, status, stage, amount } = line
  const shown = postings.find(({ id }) => id === line.terms[0]) ?? postings[0]!
  return {
    workspace,
    ...group,
    ...{ theme: shown.theme, measure, unit, counter, accrual, status, stage },
    measure_id: measureId,
    min: amount?.min ?? null,
    max: amount?.max ?? null,
    hedge: amount?.hedge ?? null,
    terms: line.terms.length,
    left_out: line.leftOut.length,
    disputed: line.disputed.length,
    as_of: line.asOf.at(-1) ?? null,
  }
}

async function postingsOfGroups({ tx, workspace }: Act, groups: readonly Group[]): Promise<BookPosting[]> {
  const rows = await sql<Parameters<typeof postingFrom>[0]>`
    select p.* from jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    join postings p on p.workspace = ${workspace} and coalesce(p.tie, ${sql.lit(noTie)}) = g.tie
      and p.series = g.series and coalesce(p.year, ${sql.lit(noYear)}) = g.year and not p.removed`.execute(tx)
  return rows.rows.map(postingFrom)
}

async function replaceSums({ tx, workspace }: Act, groups: readonly Group[], sums: readonly object[]): Promise<void> {
  await sql`delete from sums s using jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) as g(tie uuid, year int, series text)
    where s.workspace = ${workspace} and s.tie = g.tie and s.year = g.year and s.series = g.series`.execute(tx)
  await insertAll(tx, 'sums', sums)
}

/** Of a series of a tie: flows of single years added up; of cumulative totals and stocks the newest year. Ratios have no total. */
async function refreshTieSums({ tx, workspace }: Act, ties: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('tie_sums')
    .where('workspace', '=', workspace)
    .where('tie', 'in', [...ties])
    .execute()
  await sql`insert into tie_sums (workspace, tie, series, theme, measure, measure_id, unit, counter, accrual, status, stage, min, max,
      terms, left_out, disputed, years, as_of)
    select workspace, tie, series, max(theme), max(measure), max(measure_id), max(unit), max(counter), max(accrual), max(status),
      max(stage), case when bool_or(min is null) then null else sum(min) end, case when bool_or(max is null) then null else sum(max) end,
      sum(terms), sum(left_out), sum(disputed), count(*), max(as_of)
    from (select *, max(year) over (partition by tie, series) as newest from sums
      where workspace = ${workspace} and tie in (${sql.join(ties)}) and terms > 0 and year > 0 and series like '%|sum') s
    where accrual = 'flow' or year = newest
    group by workspace, tie, series`.execute(tx)
}

type Rivals = { postings: BookPosting[]; groups: string[][] }

/** Rivals make a doubt each; a doubt whose rivals no longer contradict each other is settled. */
async function refreshRivals(act: Act, rivals: readonly Rivals[]): Promise<void> {
  const wanted = new Map(rivals.flatMap(({ groups }) => groups.map((ids) => [ids.join(), ids] as const)))
  const touched = rivals.flatMap(({ postings, groups }) =>
    groups.length > 0 || postings.some(({ standing }) => standing === 'rival') ? postings.map(({ id }) => id) : [],
  )
  if (touched.length === 0) return
  const { tx, workspace, at } = act
  const open = await tx
    .selectFrom('doubts')
    .select(['id', 'subjects'])
    .where('workspace', '=', workspace)
    .where('state', '=', 'open')
    .where('code', '=', 'rivals')
    .where('subjects', '&&', touched)
    .execute()
  const kept = new Set(open.map(({ subjects }) => [...subjects].sort().join()))
  const settled = open.filter(({ subjects }) => !wanted.has([...subjects].sort().join()))
  await updateAll(
    act,
    'doubts',
    settled.map(({ id }) => ({ id, state: 'settled', settled_at: at })),
  )
  const fresh = [...wanted].filter(([key]) => !kept.has(key))
  const rows = fresh.map(([, subjects]) => ({
    workspace,
    id: newId(),
    code: 'rivals',
    subjects,
    state: 'open',
    created_at: at,
  }))
  await insertAll(tx, 'doubts', rows)
}
