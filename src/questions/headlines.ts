// Headlines (主要数据): the numbers that weigh most in a year, each beside last year's where the two can be compared, and where they cannot, why, with
// the change over those pairs alone of which both years tell.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { AnsweredLine } from '../ledger/answered-line.ts'
import type { Limited } from '../ledger/limits.ts'
import { wholeOf } from '../ledger/series.ts'
import { totals } from '../ledger/totals.ts'
import { compare } from '../model/amount.ts'
import type { Theme } from '../model/figure.ts'
import { measures } from '../model/measures.ts'
import type { Posting } from '../model/posting.ts'
import { type Answer, toldOf } from './answer.ts'
import { type Change, changeOf } from './comparison.ts'
import { type Difference, differencesOf } from './differences.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A number of the year. `before`: the line of last year that is nearest to it; `others`: what counts the same and is not in it. */
export type Headline = {
  theme: Theme
  line: AnsweredLine
  before: AnsweredLine | null
  change: Change | null
  differences: Difference[]
  /** Where the two years tell of different pairs: the change over those that both tell of. */
  alike: { pairs: number; change: Change } | null
  others: AnsweredLine[]
}

/** The lines of a year and of the one before, each with the ids behind it. */
export type TwoYears = { year: number; lines: readonly AnsweredLine[]; before: readonly AnsweredLine[] }

/** The headlines of a year. */
export async function headlinesOf(act: Reader, years: TwoYears, { limits }: Limited): Promise<Headline[]> {
  const chosen = strongest(years.lines)
  const terms = await termsOf(act, [...chosen, ...years.before.filter((line) => countsAny(line, chosen))])
  const headlines: Headline[] = []
  for (const line of chosen) {
    const last = nearest(line, years.before)
    const told = { theme: themeOf(line), line: bare(line), others: othersOf(line, years.lines) }
    if (last) headlines.push({ ...told, ...(await besideLast(act, { line, last, year: years.year, terms, limits })) })
    else headlines.push({ ...told, before: null, change: null, differences: [], alike: null })
  }
  return headlines
}

const mostHeadlines = 8
const mostOfTheme = 2
/** Money says more to who looks than a count of as many figures. */
const weightOfMoney = 3

/** The lines that weigh most: results of the ledger's measures that can be added, by how many figures stand behind them and how large they are. */
export function strongest(lines: readonly AnsweredLine[]): AnsweredLine[] {
  const chosen: AnsweredLine[] = []
  for (const line of lines.filter(isResult).sort(byWeight)) {
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

/** Last year's line of the same series, else one that counts the same, so that it can be said why the two do not compare. */
function nearest(line: AnsweredLine, before: readonly AnsweredLine[]): AnsweredLine | null {
  const same = before.filter((one) => countsAny(one, [line]) && one.amount !== null)
  return same.find(({ series }) => series === line.series) ?? same.sort(byWeight)[0] ?? null
}

function othersOf(line: AnsweredLine, lines: readonly AnsweredLine[]): AnsweredLine[] {
  return lines.filter((one) => countsAny(one, [line]) && one.series !== line.series && one.amount !== null).map(bare)
}

/** Without the ids behind it, which whoever opens the evidence asks for. */
const bare = ({ behind: _, ...line }: AnsweredLine): AnsweredLine => line

type Pair = { line: AnsweredLine; last: AnsweredLine; year: number; terms: Terms } & Limited

async function besideLast(
  act: Reader,
  pair: Pair,
): Promise<Pick<Headline, 'before' | 'change' | 'differences' | 'alike'>> {
  const { line, last, year, terms } = pair
  const [was, is] = [ownTerms(last, terms), ownTerms(line, terms)]
  const scope = otherPairs(year, was, is)
  const differences = [...differencesOf(titled(pair, was, is)), ...scope]
  const [before, now] = [answerBy(last, was), answerBy(line, is)]
  const change = differences.some(({ bars }) => bars) ? null : changeOf(before, now)
  return { before: bare(last), change, differences, alike: scope.length > 0 ? await alikeOf(act, pair) : null }
}

function titled({ line, last, year }: Pair, was: readonly Term[], is: readonly Term[]) {
  const titleOf = (one: number) => ({ zh: `${one}年`, en: String(one) })
  return [
    { title: titleOf(year - 1), answer: answerBy(last, was) },
    { title: titleOf(year), answer: answerBy(line, is) },
  ]
}

function answerBy(line: AnsweredLine, own: readonly Term[]): Answer {
  const days = (of: (term: Term) => string | null) => own.flatMap((term) => of(term) ?? []).sort()
  const span = { from: days(({ from }) => from)[0] ?? null, to: days(({ to }) => to).at(-1) ?? null }
  const about = { indicator: line.measureId ?? line.series, scope: {}, made: 'stated', lacks: null } as const
  return { ...toldOf({ ...line, span }), ...about, beside: [], parts: [] }
}

const pairsOf = (own: readonly Term[]) => new Set(own.map((term) => wholeOf(term)))

/** Two years add up over different pairs: what grew may be the number of those who report. */
function otherPairs(year: number, was: readonly Term[], is: readonly Term[]): Difference[] {
  const [before, now] = [pairsOf(was), pairsOf(is)]
  const both = [...now].filter((one) => before.has(one)).length
  if (both === before.size && both === now.size) return []
  return [
    {
      ...{ code: 'scope', bars: true },
      zh: `范围不同：${year - 1}年有${before.size}对合作关系的数据，${year}年有${now.size}对，其中两年都有的${both}对。`,
      en: `Of different pairs: ${year - 1} tells of ${before.size}, ${year} of ${now.size}; both tell of ${both}.`,
    },
  ]
}

/** The change over the pairs of which both years tell; null where there are none, or these cannot be compared either. */
async function alikeOf(act: Reader, pair: Pair): Promise<Headline['alike']> {
  const { line, last, year, terms, limits } = pair
  if (line.series !== last.series) return null
  const [was, is] = [ownTerms(last, terms), ownTerms(line, terms)]
  const before = pairsOf(was)
  const both = new Set([...pairsOf(is)].filter((one) => before.has(one)))
  if (both.size === 0) return null
  const shared = [was, is].map((own) => own.filter((term) => both.has(wholeOf(term)))) as [Term[], Term[]]
  const lines: AnsweredLine[] = []
  for (const [at, own] of shared.entries()) {
    const ids = own.map(({ id }) => id)
    const told = await totals(act, { year: year - 1 + at, ids, by: ['measure'], limits })
    const found = told.ok
      ? told.value.find(({ series, amount }) => series === line.series && amount !== null)
      : undefined
    if (!found) return null
    lines.push(found)
  }
  const alike = { ...pair, last: lines[0]!, line: lines[1]! }
  const [one, other] = titled(alike, ...shared)
  if (differencesOf([one!, other!]).some(({ bars }) => bars)) return null
  const change = changeOf(one!.answer, other!.answer)
  return change && { pairs: both.size, change }
}

type Term = Pick<Posting, 'id' | 'tie' | 'parties' | 'from' | 'to'>
type Terms = ReadonlyMap<string, Term>

async function termsOf({ tx, workspace }: Reader, lines: readonly AnsweredLine[]): Promise<Terms> {
  const ids = lines.flatMap(({ behind }) => behind?.terms ?? [])
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Term>`select id, tie, parties, from_day as "from", to_day as "to" from postings
    where workspace = ${workspace} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

const ownTerms = ({ behind }: AnsweredLine, terms: Terms) => (behind?.terms ?? []).flatMap((id) => terms.get(id) ?? [])
