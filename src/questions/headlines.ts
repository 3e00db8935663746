// Headlines (主要数据): the numbers that weigh most in a year, each beside last year's where the two can be compared, and where they cannot, why, with
// the change over those pairs alone of which both years tell.
import type { Act } from '../db.ts'
import type { AnsweredLine, TotalsFilter } from '../ledger/answered-line.ts'
import type { TotalsApart } from '../ledger/totals.ts'
import { compare } from '../model/amount.ts'
import type { Theme } from '../model/figure.ts'
import { measures } from '../model/measures.ts'
import { type Answer, toldOf } from './answer.ts'
import { type Change, changeOf } from './change.ts'
import { type Difference, differencesOf } from './differences.ts'
import { type Alike, alikeOf, otherPairs } from './pairs-of-years.ts'
import { type Tellers, tellersOf } from './tellers.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A number of the year. `before`: the line of last year that is nearest to it; `others`: what counts the same and is not in it. */
export type Headline = {
  theme: Theme
  line: AnsweredLine
  before: AnsweredLine | null
  change: Change | null
  differences: Difference[]
  /** Where the two years tell of different pairs: the change over those that both tell of. */
  alike: Alike | null
  others: AnsweredLine[]
}

/** The totals of a year and of the one before, with the postings behind what was added up from them. */
export type TwoYears = { year: number; is: TotalsApart; was: TotalsApart }

/** The headlines of a year; `filter` is that of its lines. */
export async function headlinesOf(act: Reader, years: TwoYears, filter: TotalsFilter): Promise<Headline[]> {
  const { year, is, was } = years
  const pairs = strongest(is.lines).map((line) => ({ line, last: nearest(line, was.lines) }))
  const both = pairs.flatMap(({ line, last }) => (last ? [{ line, last }] : []))
  const series = { is: both.map(({ line }) => line.series), was: both.map(({ last }) => last.series) }
  const tellsNow = await tellersOf(act, { ...filter, year }, { series: series.is, rest: is.rest })
  const toldThen = await tellersOf(act, { ...filter, year: year - 1 }, { series: series.was, rest: was.rest })
  const headlines: Headline[] = []
  for (const { line, last } of pairs) {
    const told = { theme: themeOf(line), line: bare(line), others: othersOf(line, is.lines) }
    const tellers = last && { is: tellsNow.get(line.series), was: toldThen.get(last.series) }
    if (last && tellers?.is && tellers.was) {
      headlines.push({ ...told, ...(await besideLast({ line, last, year, is: tellers.is, was: tellers.was })) })
    } else headlines.push({ ...told, before: last && bare(last), change: null, differences: [], alike: null })
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

/** A number beside last year's, each with who tells of it. */
type Pair = { line: AnsweredLine; last: AnsweredLine; year: number; is: Tellers; was: Tellers }

async function besideLast(pair: Pair): Promise<Pick<Headline, 'before' | 'change' | 'differences' | 'alike'>> {
  const { line, last, year, is, was } = pair
  const [before, now] = [titleOf(year - 1), titleOf(year)]
  const answers = [answerBy(last), answerBy(line)] as const
  const others = otherPairs([
    { title: before, pairs: was.pairs },
    { title: now, pairs: is.pairs },
  ])
  const told = [
    { title: before, answer: answers[0] },
    { title: now, answer: answers[1] },
  ]
  const differences = [...differencesOf(told), ...others]
  const change = differences.some(({ bars }) => bars) ? null : changeOf(...answers)
  const two = [
    { title: before, tellers: was },
    { title: now, tellers: is },
  ] as const
  const alike = others.length > 0 && line.series === last.series ? await alikeOf([...two], answerBy) : null
  return { before: bare(last), change, differences, alike }
}

const titleOf = (year: number) => ({ zh: `${year}年`, en: String(year) })

function answerBy(line: AnsweredLine): Answer {
  const about = { indicator: line.measureId ?? line.series, scope: {}, made: 'stated', lacks: null } as const
  return { ...toldOf(line), ...about, beside: [], parts: [] }
}
