// What a yearly report asks of the book (年度总结的提问): every figure within a scope, added up by the rules by theme and year, and the named
// things that came about. Figures without a day are asked for by the document that states them, and are told as undated.
import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../db.ts'
import { evidenceOf } from '../ledger/evidence.ts'
import { all, type Condition, columnsOf, type Limited, touchesRegions, withinLimitsOf } from '../ledger/limits.ts'
import { tiesUnder } from '../ledger/posting-scope.ts'
import { type BookTie, tiesOf } from '../ledger/ties.ts'
import { linesOf, mostPostings } from '../ledger/totals.ts'
import { programmes } from '../model/programmes.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { covers } from '../model/roles.ts'
import {
  lastDayFor,
  type Material,
  mostTold,
  type NamedEntry,
  type ReportScope,
  type Stated,
  type StatedEvidence,
} from './outline.ts'
import { regionNameOf } from './scope.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** All that the book says within a scope. Refused where the scope is not of the book or too wide to be added up. */
export async function materialOf(act: Reader, scope: ReportScope, { limits }: Limited): Promise<Outcome<Material>> {
  const ties = await tiesOf(act)
  const meant = meantBy(scope, ties)
  if (!meant.ok) return meant
  const { subject, home, about } = meant.value
  const conditions = [...about(columnsOf('p')), ...withinLimitsOf(limits, columnsOf('p'))]
  const postings = await postingsIn(act, [...conditions, ...timeOf(scope.year)])
  if (postings.length > mostPostings) return tooWide()
  const lines = linesOf(postings, { by: ['theme', 'year'], limits }, ties)
  const entries = await entriesIn(
    act,
    [...about(columnsOf('e')), ...withinLimitsOf(limits, columnsOf('e'))],
    scope.year,
  )
  return done({
    scope,
    subject,
    home,
    postings: new Map(postings.map((posting) => [posting.id, posting])),
    lines,
    ties: tiesWithin(scope, ties),
    entries,
  })
}

/** The evidence of figures that a report states, by their ids. */
export function statedEvidence(
  act: Reader,
  stated: readonly { id: string; figure: string | null; report: string | null }[],
): Promise<Map<string, StatedEvidence>> {
  return evidenceOf(act, stated)
}

/** What a scope is called, 湖州市 or 宁波市与黄冈市; refused where the book has no such tie or region. */
export async function reportName(act: Reader, scope: ReportScope): Promise<Outcome<string>> {
  const meant = meantBy(scope, await tiesOf(act))
  return meant.ok ? done(meant.value.subject || '全部地区') : meant
}

type Columns = ReturnType<typeof columnsOf>
type Meant = { subject: string; home: string[]; about: (columns: Columns) => Condition[] }

/** Whom the scope means, and the conditions under which a row is about it. */
function meantBy({ region, tie: id, programme }: ReportScope, ties: readonly BookTie[]): Outcome<Meant> {
  const conditions: ((columns: Columns) => Condition)[] = []
  const names: string[] = []
  let home: string[] = []
  if (id !== null) {
    const tie = ties.find((one) => one.id === id)
    if (!tie) return notFound('这条结对关系', 'tie')
    conditions.push((columns) => ofPair(tie, tiesUnder(ties, id), columns))
    home = [tie.a, tie.b]
    names.push(`${tie.a}与${tie.b}`)
  }
  if (region !== null) {
    const name = regionNameOf(region)
    if (name === null) return notFound('这个地区', 'region')
    conditions.push(({ regions }) => touchesRegions(regions, [region]))
    if (home.length === 0) home = [name]
    if (id === null) names.push(name)
  }
  if (programme !== null) {
    conditions.push((columns) => sql<boolean>`${columns.programme} = ${programme}`)
    if (id === null) names.push(programmes[programme].zh)
  }
  return done({ subject: names.join(''), home, about: (columns) => conditions.map((one) => one(columns)) })
}

/**
 * What is about a pair: what stands under its tie, and what names both sides and no tie, such as a province's team of doctors at the
 * other side or what the two did before they were tied; a third may be named too, since a report tells such a figure and adds it to none.
 */
function ofPair(tie: BookTie, under: readonly string[], { regions, tie: column }: Columns): Condition {
  const own = sql<boolean>`${column} = any(${[...under]}::uuid[])`
  if (tie.aCode === null || tie.bCode === null) return own
  const both = all([touchesRegions(regions, [tie.aCode]), touchesRegions(regions, [tie.bCode])])
  return sql<boolean>`(${own} or (${column} is null and ${both}))`
}

/** The ties that a scope is about and that hold in its year. */
function tiesWithin({ region, tie, programme, year }: ReportScope, ties: readonly BookTie[]): BookTie[] {
  const under = tie === null ? null : new Set(tiesUnder(ties, tie))
  return ties.filter((one) => {
    if (under && !under.has(one.id)) return false
    if (region !== null && !one.regions.some((code) => covers(region, code))) return false
    if (programme !== null && one.programme !== programme) return false
    const holds = (one.since ?? '') <= `${year}-12-31` && (one.until ?? '9999') >= `${year}-01-01`
    return year === null || holds
  })
}

/** A year with the one before it to compare with, levels told shortly after its end, what is planned for the next, and what a document of that time says without a day. */
function timeOf(year: number | null): Condition[] {
  if (year === null) return []
  const [first, last] = [`${year}-01-01`, lastDayFor(year)]
  return [
    sql<boolean>`(p.year = any(${[year - 1, year]}::int[])
      or (p.year = ${year + 1} and (p.status <> 'actual' or (p.accrual <> 'flow' and p.to_day <= ${last}::date)))
      or (p.to_day is null and exists (select 1 from documents d where d.workspace = p.workspace and d.id = p.document
        and d.published between ${first}::date and ${last}::date)))`,
  ]
}

/** The columns of a figure as JSON: as columns, a hundred thousand of them take ten times as long to come over from the embedded database. */
const asJson =
  sql.raw(`json_build_object('id', p.id, 'figure', p.figure, 'report', p.report, 'document', p.document, 'entry', p.entry,
  'named', p.named, 'tie', p.tie, 'programme', p.programme, 'parties', p.parties, 'measure', p.measure, 'measureId', p.measure_id,
  'theme', p.theme, 'unit', p.unit, 'counter', p.counter, 'min', p.min::text, 'max', p.max::text, 'hedge', p.hedge, 'status', p.status,
  'accrual', p.accrual, 'stage', p.stage, 'from', p.from_day, 'to', p.to_day, 'partOf', p.part_of, 'core', p.core, 'year', p.year,
  'series', p.series, 'chosenOver', p.chosen_over, 'outside', p.outside)`)

async function postingsIn({ tx, workspace }: Reader, conditions: readonly Condition[]): Promise<Stated[]> {
  const { rows } = await sql<{ found: Stated[] | null }>`
    select json_agg(figure) as found from (select ${asJson} as figure from postings p
      where p.workspace = ${workspace} and not p.removed and ${all(conditions)} limit ${mostPostings + 1}) figures`.execute(
    tx,
  )
  return rows[0]?.found ?? []
}

/** The first of each kind, and one more than are told, so that the report can say that there are more. */
async function entriesIn(
  { tx, workspace }: Reader,
  conditions: readonly Condition[],
  year: number | null,
): Promise<NamedEntry[]> {
  const inYear: RawBuilder<boolean> = year === null ? sql<boolean>`true` : sql<boolean>`e.year = ${year}`
  const { rows } = await sql<Omit<NamedEntry, 'parties'> & { parties: { name: string }[] }>`
    select id, kind, name, from_day as "from", to_day as "to", parties from (
      select e.*, row_number() over (partition by e.kind order by e.from_day, e.id) as place from entries e
      where e.workspace = ${workspace} and not e.removed and e.named and ${all([...conditions, inYear])}) own
    where place <= ${mostTold + 1} order by from_day, id`.execute(tx)
  return rows.map(({ parties, ...entry }) => ({ ...entry, parties: parties.map(({ name }) => name) }))
}

const tooWide = () =>
  refused(
    'too_many_postings',
    `这一范围内的数据超过${mostPostings}条，请再选定地区、结对关系、合作机制或年度。`,
    `There are more than ${mostPostings} figures in this scope: choose a region, a tie, a programme or a year as well.`,
  )
