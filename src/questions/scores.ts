// Scores (评分): each line of a sheet asked of a tie or a region in a year, its points as an interval with the figures behind them, and what would
// change if an open doubt fell the other way. A line without a figure has no points and is listed; nothing is guessed.
import type { Amount } from '../model/amount.ts'
import type { Day } from '../model/period.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { rateOf } from '../work/completion.ts'
import { pointsOf, totalPoints } from '../work/points.ts'
import type { ScoreLine, ScoreSheet } from '../work/score-sheets.ts'
import { targetList } from '../work/target-list.ts'
import type { Target } from '../work/targets.ts'
import type { Answer } from './answer.ts'
import type { Answers } from './answers.ts'
import { completionOf } from './completions.ts'
import { goneIndicator } from './gone-indicator.ts'
import { otherwiseOf } from './otherwise.ts'
import type { Scope } from './scope.ts'

/** Who is scored, for which year, and on which day. */
export type Scored = { tie?: string | undefined; region?: string | undefined; year: number; today: Day }

/** Why a line has no points. */
export const pointLacks = {
  no_source: { zh: '没有数据，待补', en: 'no figure yet' },
  no_target: { zh: '没有设定目标值', en: 'no target was set' },
  no_rate: { zh: '目标值或数据可能为零，算不出完成率', en: 'no completion of what may be zero' },
} as const

/** A line with its points; `otherwise`: the points if that rival were chosen, where they differ. */
export type ScoredLine = {
  line: ScoreLine
  answer: Answer
  target: Target | null
  rate: Amount | null
  points: Amount | null
  lacks: keyof typeof pointLacks | null
  otherwise: { posting: string; points: Amount }[]
}

/** The whole: points of the lines that have some, the full points of those that have none yet, and what all can come to once these have some. */
export type Score = { lines: ScoredLine[]; total: Amount; open: Amount; possible: Amount }

/** Scores one by a sheet. */
export async function scoreOf(answers: Answers, sheet: ScoreSheet, scored: Scored): Promise<Outcome<Score>> {
  const lines: ScoredLine[] = []
  for (const line of sheet.lines) {
    const found = await scoredLine(answers, line, scored)
    if (!found.ok) return found
    lines.push(found.value)
  }
  const known = lines.flatMap(({ points }) => points ?? [])
  const missing = lines.filter(({ points }) => points === null).map(({ line }) => line)
  const open = missing.map(fullPoints)
  const possible = [...known, ...missing.map(({ rule, weight }) => pointsOf(rule, weight, anyNumber))]
  return done({ lines, total: totalPoints(known), open: totalPoints(open), possible: totalPoints(possible) })
}

const anyNumber: Amount = { min: null, max: null, hedge: 'range' }

/** What a line gives at best; a deduction gives nothing. */
function fullPoints({ rule, weight }: ScoreLine): Amount {
  const full = rule.is === 'deduction' ? '0' : weight
  return { min: full, max: full, hedge: 'exact' }
}

async function scoredLine(answers: Answers, line: ScoreLine, scored: Scored): Promise<Outcome<ScoredLine>> {
  const target = line.by === 'completion' ? await targetFor(answers, line, scored) : null
  const answer = target ? await answerHeld(answers, target, scored.today) : await answerAsked(answers, line, scored)
  if (!answer.ok) return answer
  const direction = answers.find(line.indicator)?.direction ?? 'up'
  const rateBy = (amount: Amount | null) => target && rateOf(amount, goalOf(target), direction)
  const amountBy = (amount: Amount | null) => (line.by === 'completion' ? rateBy(amount) : amount)
  const points = (amount: Amount | null) => {
    const by = amountBy(amount)
    return by && pointsOf(line.rule, line.weight, by)
  }
  const own = points(answer.value.amount)
  const otherwise = (await otherwiseOf(answers.source.act, answer.value)).flatMap(({ posting, amount }) => {
    const other = points(amount)
    return other && JSON.stringify(other) !== JSON.stringify(own) ? [{ posting, points: other }] : []
  })
  const { amount } = answer.value
  const unheld = line.by === 'completion' && !target
  const lacks = own ? null : unheld ? 'no_target' : amount === null ? 'no_source' : 'no_rate'
  const rate = rateBy(amount)
  return done({ ...{ line, answer: answer.value, target, rate, points: own, lacks }, otherwise })
}

const goalOf = ({ min, max, hedge }: Target): Amount => ({ min, max, hedge })

async function answerHeld(answers: Answers, target: Target, today: Day): Promise<Outcome<Answer>> {
  const completion = await completionOf(answers, target, today)
  return completion.ok ? done(completion.value.answer) : completion
}

async function answerAsked(answers: Answers, { indicator }: ScoreLine, { tie, region, year }: Scored) {
  const scope: Scope = tie ? { tie, under: true, year } : { region: region!, year }
  return answers.ask(answers.find(indicator) ?? goneIndicator(indicator, 'other'), scope, { ids: true })
}

/** The target that a line is held to: of this tie or region for this whole year. */
async function targetFor(
  answers: Answers,
  { indicator }: ScoreLine,
  { tie, region, year }: Scored,
): Promise<Target | null> {
  const { act, limits } = answers.source
  const of = tie ? { tie } : {}
  const { items } = await targetList(act, { indicator, year, ...of, limits }, { limit: 200 })
  const whole = ({ from, to }: Target) => from.endsWith('-01-01') && to.endsWith('-12-31')
  return items.find((one) => whole(one) && (tie ? one.tie === tie : one.tie === null && one.region === region)) ?? null
}
