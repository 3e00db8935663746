// The overview (总览): the year at a glance over all that a member may see: the numbers that weigh most in it, each with the year before where the
// two can be compared, and where they cannot, why. Nothing is chosen by hand: the book itself says what it holds most of.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { AnsweredLine } from '../ledger/answered-line.ts'
import { type DisputedTie, openDisputes } from '../ledger/confirmations.ts'
import { all, columnsOf, type Limited, withinLimitsOf } from '../ledger/limits.ts'
import { wholeOf } from '../ledger/series.ts'
import { totals } from '../ledger/totals.ts'
import { compare } from '../model/amount.ts'
import type { Theme } from '../model/figure.ts'
import { measures } from '../model/measures.ts'
import type { Posting } from '../model/posting.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { type HeldYear, wellFilled } from '../model/well-filled.ts'
import { type Answer, toldOf } from './answer.ts'
import { type Change, changeOf } from './comparison.ts'
import { type Difference, differencesOf } from './differences.ts'
import type { Span } from './lines.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A number of the year. `before`: the line of last year that is nearest to it; `others`: what counts the same and is not in it. */
export type Headline = {
  theme: Theme
  line: AnsweredLine
  before: AnsweredLine | null
  change: Change | null
  differences: Difference[]
  others: AnsweredLine[]
}

/** The year at a glance; `year` null and nothing else where the book holds no figure with a day. */
export type Overview = {
  year: number | null
  years: HeldYear[]
  headlines: Headline[]
  /** How many figures were added up, left out, and are rivals of which no one has chosen. */
  figures: number
  leftOut: number
  disputed: number
  /** Ties of which a side's latest word disputes something, all years. */
  disputes: DisputedTie[]
}

export type OverviewFilter = Limited & { year?: number | undefined; programme?: string | undefined }

/** The overview of a year; of the latest one that is well filled where none is named. */
export async function overviewOf(act: Reader, filter: OverviewFilter): Promise<Outcome<Overview>> {
  const { limits, programme } = filter
  const years = await heldYears(act, filter)
  const year = filter.year ?? wellFilled(years)
  const disputes = await openDisputes(act, { limits })
  const empty = { headlines: [], figures: 0, leftOut: 0, disputed: 0 }
  if (year === null) return done({ year, years, ...empty, disputes })
  const lines = await totals(act, { year, programme, by: ['measure'], limits }, { ids: true })
  if (!lines.ok) return lines
  const before = await totals(act, { year: year - 1, programme, by: ['measure'], limits }, { ids: true })
  if (!before.ok) return before
  const chosen = strongest(lines.value)
  const behind = await termsOf(act, [...chosen, ...before.value.filter((line) => countsAny(line, chosen))])
  const headlines = chosen.map((line) =>
    headlineOf(line, { year, lines: lines.value, before: before.value, behind: (of) => behindOf(of, behind) }),
  )
  const count = (of: (line: AnsweredLine) => number) => lines.value.reduce((sum, line) => sum + of(line), 0)
  return done({
    ...{ year, years, headlines, disputes },
    figures: count(({ terms }) => terms),
    leftOut: count(({ leftOut }) => leftOut.reduce((sum, one) => sum + one.count, 0)),
    disputed: count(({ disputed }) => disputed),
  })
}

/** The years of the book, the latest first, with their figures of cooperation that has happened or is set as a target. */
async function heldYears({ tx, workspace }: Reader, { limits, programme }: OverviewFilter): Promise<HeldYear[]> {
  const conditions = withinLimitsOf(limits, columnsOf('p'))
  if (programme !== undefined) conditions.push(sql<boolean>`p.programme = ${programme}`)
  const { rows } = await sql<HeldYear>`
    select p.year, count(*)::int as figures from postings p
    where p.workspace = ${workspace} and not p.removed and p.core and p.year is not null and ${all(conditions)}
    group by p.year order by p.year desc`.execute(tx)
  return rows
}

const mostHeadlines = 8
const mostOfTheme = 2
/** Money says more to who looks than a count of as many figures. */
const weightOfMoney = 3

/** The lines that weigh most: results of the ledger's measures that can be added, by how many figures stand behind them and how large they are. */
export function strongest(lines: readonly AnsweredLine[]): AnsweredLine[] {
  const ranked = lines.filter(isResult).sort(byWeight)
  const chosen: AnsweredLine[] = []
  for (const line of ranked) {
    const theme = themeOf(line)
    const ofTheme = chosen.filter((one) => themeOf(one) === theme).length
    if (ofTheme < mostOfTheme && !chosen.some((one) => one.measureId === line.measureId)) chosen.push(line)
    if (chosen.length === mostHeadlines) break
  }
  return chosen
}

const isResult = ({ measureId, status, amount, series }: AnsweredLine) =>
  measureId !== null && status === 'actual' && amount !== null && series.endsWith('|sum')

const themeOf = ({ measureId }: AnsweredLine): Theme => measures.get(measureId ?? '')?.theme ?? 'other'
const weightOf = ({ terms, unit }: AnsweredLine) => terms + (unit === 'CNY' ? weightOfMoney : 0)

function byWeight(a: AnsweredLine, b: AnsweredLine): number {
  const more = weightOf(b) - weightOf(a)
  if (more !== 0) return more
  if (a.unit !== b.unit) return a.unit === 'CNY' ? -1 : b.unit === 'CNY' ? 1 : a.unit < b.unit ? -1 : 1
  const size = ({ amount }: AnsweredLine) => amount?.min ?? amount?.max ?? '0'
  return compare(size(b), size(a)) || (a.series < b.series ? -1 : 1)
}

const countsAny = ({ measureId, status }: AnsweredLine, lines: readonly AnsweredLine[]) =>
  status === 'actual' && lines.some((line) => line.measureId === measureId)

/** Whom the figures behind a line speak of, and the days that they cover. */
type Behind = { of: Set<string>; span: Span }
type Told = { year: number; lines: AnsweredLine[]; before: AnsweredLine[]; behind: (line: AnsweredLine) => Behind }

function headlineOf(line: AnsweredLine, { year, lines, before, behind }: Told): Headline {
  const isOther = (other: AnsweredLine) => other.measureId === line.measureId && other !== line && other.amount !== null
  const last = nearest(line, before)
  const others = lines.filter((one) => isOther(one) && one.status === 'actual').map(bare)
  const told = { theme: themeOf(line), line: bare(line), others }
  if (!last) return { ...told, before: null, change: null, differences: [] }
  const [was, is] = [last, line].map((one) => answerBy(one, behind(one).span)) as [Answer, Answer]
  const titled = [
    { title: titleOf(year - 1), answer: was },
    { title: titleOf(year), answer: is },
  ]
  const differences = [...differencesOf(titled), ...otherTies(year, behind(last), behind(line))]
  const bars = differences.some((one) => one.bars)
  return { ...told, before: bare(last), change: bars ? null : changeOf(was, is), differences }
}

/** Without the ids behind it, which whoever opens the evidence asks for. */
const bare = ({ behind: _, ...line }: AnsweredLine): AnsweredLine => line

const titleOf = (year: number) => ({ zh: `${year}年`, en: String(year) })

/** Last year's line of the same series, else one that counts the same, so that it can be said why the two do not compare. */
function nearest(line: AnsweredLine, before: readonly AnsweredLine[]): AnsweredLine | null {
  const same = before.filter((one) => countsAny(one, [line]) && one.amount !== null)
  return same.find(({ series }) => series === line.series) ?? same.sort(byWeight)[0] ?? null
}

function answerBy(line: AnsweredLine, span: Span): Answer {
  const told = toldOf({ ...line, span })
  return {
    ...told,
    indicator: line.measureId ?? line.series,
    scope: {},
    made: 'stated',
    lacks: null,
    beside: [],
    parts: [],
  }
}

/** Two years add up over different ties: what grew may be the number of those who report. */
function otherTies(year: number, before: Behind, now: Behind): Difference[] {
  const same = before.of.size === now.of.size && [...now.of].every((one) => before.of.has(one))
  if (same) return []
  const [was, is, both] = [before.of.size, now.of.size, [...now.of].filter((one) => before.of.has(one)).length]
  return [
    {
      ...{ code: 'scope', bars: true },
      zh: `范围不同：${year - 1}年有${was}对合作关系的数据，${year}年有${is}对，其中两年都有的${both}对。`,
      en: `Of different ties: ${year - 1} has figures of ${was}, ${year} of ${is}, and ${both} have both.`,
    },
  ]
}

type Term = Pick<Posting, 'id' | 'tie' | 'parties' | 'from' | 'to'>

async function termsOf({ tx, workspace }: Reader, lines: readonly AnsweredLine[]): Promise<Map<string, Term>> {
  const ids = lines.flatMap(({ behind }) => behind?.terms ?? [])
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Term>`select id, tie, parties, from_day as "from", to_day as "to" from postings
    where workspace = ${workspace} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

function behindOf({ behind }: AnsweredLine, terms: ReadonlyMap<string, Term>): Behind {
  const own = (behind?.terms ?? []).flatMap((id) => terms.get(id) ?? [])
  const days = (of: (term: Term) => string | null) => own.flatMap((term) => of(term) ?? []).sort()
  return {
    of: new Set(own.map((term) => wholeOf(term))),
    span: { from: days(({ from }) => from)[0] ?? null, to: days(({ to }) => to).at(-1) ?? null },
  }
}
