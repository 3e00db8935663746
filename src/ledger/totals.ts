// Answering for totals (汇总): the sums kept ready where they are what the rules make of the postings, and the postings themselves
// everywhere else, so that a page is fast on a large book and no number differs by the way it was made.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { Countable } from '../model/posting.ts'
import { done, type Outcome, refused } from '../model/refusal.ts'
import { covers } from '../model/roles.ts'
import { type AnsweredLine, addLines, answered, type TotalsFilter } from './answered-line.ts'
import { keptLines } from './kept-totals.ts'
import { all, type Condition } from './limits.ts'
import { nestedContext } from './nesting.ts'
import { underMeant } from './posting-list.ts'
import { postingConditions } from './posting-scope.ts'
import type { BookPosting } from './postings.ts'
import { type BookTie, codeOf, tiesOf } from './ties.ts'
import { type TotalLine, totalsOf } from './total.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** So many postings are added up at one time; for more there are the sums, or a filter. */
export const mostPostings = 100_000

/** Totals of the book. `ids`: with the postings behind each line. Refused, never cut, where too many would have to be looked at. */
export async function totals(
  act: Reader,
  filter: TotalsFilter,
  { ids = false }: { ids?: boolean } = {},
): Promise<Outcome<AnsweredLine[]>> {
  const made = await totalsApart(act, filter, ids ? 'all' : 'none')
  return made.ok ? done(made.value.lines) : made
}

/** Totals, and of those the lines that the sums did not give: `rest` is part of `lines`, with the postings behind where they were asked for. */
export type TotalsApart = { lines: AnsweredLine[]; rest: AnsweredLine[] }

/** Totals with what was added up from postings apart. `ids`: the postings behind every line, behind those that come from postings anyway, or none. */
export async function totalsApart(
  act: Reader,
  filter: TotalsFilter,
  ids: 'all' | 'rest' | 'none',
): Promise<Outcome<TotalsApart>> {
  const under = await underMeant(act, filter)
  const kept = ids === 'all' ? null : await keptLines(act, filter)
  const rest = kept ? kept.rest : filter.series === undefined ? null : sql<boolean>`p.series = ${filter.series}`
  const scope: Scope = { filter, conditions: postingConditions(filter, under), rest }
  const counted = kept && !kept.rest ? done([]) : await fromPostings(act, scope, ids !== 'none')
  if (!counted.ok) return counted
  return done({ lines: together([...(kept?.lines ?? []), ...counted.value]).sort(inTheirOrder), rest: counted.value })
}

/** Lines of one series and group made one: what the sums say of some ties, and the postings of the others. */
function together(lines: readonly AnsweredLine[]): AnsweredLine[] {
  const same = Map.groupBy(lines, ({ key, series }) => `${JSON.stringify(key)} ${series}`)
  return [...same.values()].map((own) => (own.length === 1 ? own[0]! : addLines(own)))
}

/** Postings that are looked at: by conditions, and of those the ones of some groups that the sums do not answer for. */
type Scope = { filter: TotalsFilter; conditions: Condition[]; rest: Condition | null }

async function fromPostings(act: Reader, { filter, conditions, rest }: Scope, ids: boolean) {
  const own = rest ? [...conditions, rest] : conditions
  const postings = await postingsIn(act, own)
  if (postings.length > mostPostings) return tooWide(filter)
  const around = rest ? await wholesOf(act, postings, conditions) : []
  const lines = linesOf([...postings, ...around], filter, await tiesOf(act))
  if (around.length === 0) return done(lines.map((line) => answered(line, ids)))
  const asked = new Set(postings.map(({ id }) => id))
  return done(lines.filter((line) => isOf(line, asked)).map((line) => answered(line, ids)))
}

const isOf = ({ terms, leftOut }: TotalLine, asked: ReadonlySet<string>) =>
  terms.some((id) => asked.has(id)) || leftOut.some(({ id }) => asked.has(id))

/** What of a posting totals are made of. */
export type Summed = Countable & Pick<BookPosting, 'chosenOver' | 'outside'>

/** Totals of postings at hand, by the nesting of some ties. */
export function linesOf(postings: readonly Summed[], filter: TotalsFilter, ties: readonly BookTie[]): TotalLine[] {
  const { by, region } = filter
  const lines = totalsOf(postings, nestedContext(postings, ties), { by })
  if (!by.includes('region') || region === undefined) return lines
  // The other side's region is a party of these postings as well, and was not asked for.
  return lines.filter(({ key }) => key.region && covers(region, codeOf(key.region) ?? ''))
}

function inTheirOrder(a: AnsweredLine, b: AnsweredLine): number {
  const [x, y] = [JSON.stringify(a.key), JSON.stringify(b.key)]
  if (x !== y) return x < y ? -1 : 1
  return a.series < b.series ? -1 : a.series > b.series ? 1 : 0
}

/** The columns of what totals are made of, by their names in the program: of a hundred thousand rows, fewer are sooner read. */
const summedColumns =
  sql.raw(`p.id, p.entry, p.named, p.tie, p.programme, p.parties, p.measure, p.measure_id as "measureId", p.theme, p.unit,
  p.counter, p.min, p.max, p.hedge, p.status, p.accrual, p.stage, p.from_day as "from", p.to_day as "to", p.part_of as "partOf", p.core,
  p.chosen_over as "chosenOver", p.outside`)

/** One more than may be looked at is enough to know that there are too many. */
async function postingsIn({ tx, workspace }: Reader, conditions: readonly Condition[]): Promise<Summed[]> {
  const { rows } = await sql<Summed>`
    select ${summedColumns} from postings p
    where p.workspace = ${workspace} and not p.removed and ${all(conditions)} limit ${mostPostings + 1}`.execute(tx)
  return rows
}

/** The wholes of parts (其中) that are in scope but not at hand, and theirs, by which parts find what they are a part of. */
async function wholesOf(act: Reader, postings: readonly Summed[], conditions: readonly Condition[]) {
  const known = new Set(postings.map(({ id }) => id))
  const found: Summed[] = []
  for (let last = postings; last.length > 0; ) {
    const missing = [...new Set(last.flatMap(({ partOf }) => (partOf && !known.has(partOf) ? [partOf] : [])))]
    if (missing.length === 0) break
    last = await postingsIn(act, [...conditions, sql<boolean>`p.id = any(${missing}::uuid[])`])
    for (const { id } of last) known.add(id)
    found.push(...last)
  }
  return found
}

function tooWide(filter: TotalsFilter) {
  const possible: [keyof TotalsFilter, string, string][] = [
    ['tie', '结对关系', 'tie'],
    ['year', '年度', 'year'],
    ['measure', '统计口径', 'measure'],
    ['theme', '主题', 'theme'],
  ]
  const missing = possible.filter(([name]) => filter[name] === undefined)
  const named = missing.length > 0 ? missing : [['region', '地区', 'region']]
  const [zh, en] = [named.map((one) => one[1]).join('、'), named.map((one) => one[2]).join(', ')]
  return refused(
    'too_many_postings',
    `要汇总的数据超过${mostPostings}条，请再选定其中一项：${zh}。`,
    `More than ${mostPostings} figures would have to be added up; narrow the question by one of: ${en}.`,
  )
}
