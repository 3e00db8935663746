// Comparison (比较): indicators in rows, years or ties or regions in columns, with what makes the numbers of a row not comparable said beside
// them. Where something does, no difference is taken.
import type { Status } from '../model/figure.ts'
import type { Indicator } from '../model/indicators.ts'
import { done, type Outcome } from '../model/refusal.ts'
import type { Answer } from './answer.ts'
import type { Answers } from './answers.ts'
import { type Change, changeOf } from './change.ts'
import { type Difference, differencesOf } from './differences.ts'
import { type Alike, type AnswerTellers, alikeOf, inPlace, otherPairs, tellersBehind } from './pairs-of-years.ts'
import { type Scope, scopeKey } from './scope.ts'

/** A column: what is asked of, and its title. */
export type Column = { scope: Scope; zh: string; en: string }

/**
 * A row: an indicator with an answer for each column. `change`: from the first of two columns to the second, null where they are not
 * comparable; `alike`: over the pairs of which both tell, where two years tell of different ones.
 */
export type ComparedRow = {
  indicator: string
  answers: Answer[]
  differences: Difference[]
  change: Change | null
  alike: Alike | null
}

/** What is compared. `held`: only indicators of which the book holds something; `status`: a target or plan in the place of the result. */
export type Comparing = {
  indicators: readonly Indicator[]
  columns: readonly Column[]
  ids?: boolean
  held?: boolean
  status?: Status | undefined
}

/** Asks indicators of each column. */
export async function comparison(answers: Answers, comparing: Comparing): Promise<Outcome<ComparedRow[]>> {
  const { indicators, columns, ids = false, held = false, status } = comparing
  const asked: Asked[] = []
  for (const indicator of indicators) {
    const row: Answer[] = []
    for (const { scope } of columns) {
      const answer = await answers.ask(indicator, scope, { ids, status })
      if (!answer.ok) return answer
      row.push(answer.value)
    }
    if (!held || row.some(isHeld)) asked.push({ indicator, answers: row })
  }
  const several = asked.flatMap((row) => row.answers)
  const tellers = areYears(columns) ? await tellersBehind(answers.source, several) : null
  const rows: ComparedRow[] = []
  for (const row of asked) rows.push(await rowOf(row, columns, tellers))
  return done(rows)
}

type Asked = { indicator: Indicator; answers: Answer[] }

/** Whether the columns are years of one scope. */
function areYears(columns: readonly Column[]): boolean {
  const others = new Set(columns.map(({ scope: { year: _, ...rest } }) => scopeKey(rest)))
  return columns.length > 1 && others.size === 1 && columns.every(({ scope }) => scope.year !== undefined)
}

/** Whether the book holds anything of what was asked. */
export function isHeld({ amount, terms, beside }: Answer): boolean {
  return amount !== null || terms > 0 || beside.length > 0
}

async function rowOf(
  { indicator, answers }: Asked,
  columns: readonly Column[],
  tellers: AnswerTellers | null,
): Promise<ComparedRow> {
  const told = answers.map((answer, at) => ({ title: columns[at]!, answer }))
  const years = told.flatMap(({ title, answer }) => {
    const pairs = tellers?.pairsOf(answer) ?? null
    return pairs ? [{ title, pairs }] : []
  })
  const others = otherPairs(years)
  const differences = [...differencesOf(told), ...others]
  const comparable = answers.length === 2 && !differences.some(({ bars }) => bars)
  const change = comparable ? changeOf(answers[0]!, answers[1]!) : null
  const alike = tellers && others.length > 0 ? await alikeIn({ indicator, answers }, columns, tellers) : null
  return { indicator: indicator.id, answers, differences, change, alike }
}

/** Two stated numbers of one series over the pairs of both. */
async function alikeIn({ indicator, answers }: Asked, columns: readonly Column[], tellers: AnswerTellers) {
  const [one, other] = answers
  if (answers.length !== 2 || !one?.line || one.line.series !== other?.line?.series) return null
  const [before, now] = [tellers.tellersOf(one), tellers.tellersOf(other)]
  if (!before || !now) return null
  const two = [
    { title: columns[0]!, tellers: before },
    { title: columns[1]!, tellers: now },
  ] as const
  return alikeOf([...two], inPlace(one, indicator.shown))
}
