// What a score sheet asks of the book (评分表的素材): the lines of a sheet with their points, and which figures stand behind each of them.
import type { Act } from '../db.ts'
import type { Limited } from '../ledger/limits.ts'
import type { Amount } from '../model/amount.ts'
import { amountText } from '../model/amount-text.ts'
import { done, type Outcome, refused } from '../model/refusal.ts'
import { scoreSheetOf } from '../work/score-sheets.ts'
import type { Answer } from './answer.ts'
import { openAnswers } from './answers.ts'
import type { ReportScope } from './outline.ts'
import { pointLacks, type ScoredLine, scoreOf } from './scores.ts'
import { reportName } from './yearly.ts'

/** A line as a report tells it: texts as people write them; `terms`: the figures behind the number. */
export type ToldScore = {
  name: { zh: string; en: string }
  /** Full points; null of what is only taken off. */
  weight: string | null
  held: { text: string; terms: string[]; stated: boolean } | null
  target: { text: string; terms: string[]; basis: string | null } | null
  points: Amount | null
  lacks: { zh: string; en: string } | null
  otherwise: { posting: string; points: Amount }[]
}

/** A sheet with its lines, and the figures behind them as evidence is asked for. */
export type ScoreMaterial = {
  subject: string
  sheet: { name: string; basis: string }
  lines: ToldScore[]
  total: Amount
  open: Amount
  stated: { id: string; figure: string | null; report: string | null }[]
}

/** Scores a tie or a region of a year by a sheet. `today`: the day in China. */
export async function scoreMaterialOf(
  act: Act,
  { scope, sheet: id, today }: { scope: ReportScope; sheet: string | null; today: string },
  { limits }: Limited,
): Promise<Outcome<ScoreMaterial>> {
  if (id === null) return refused('needs_sheet', '请指明用哪一张评分表。', 'Say which score sheet to use.')
  if (scope.year === null || (scope.tie === null) === (scope.region === null)) return needsOne()
  const sheet = await scoreSheetOf(act, id)
  if (!sheet.ok) return sheet
  const subject = await reportName(act, scope)
  if (!subject.ok) return subject
  const scored = { ...(scope.tie === null ? { region: scope.region! } : { tie: scope.tie }), year: scope.year, today }
  const score = await scoreOf(await openAnswers(act, limits), sheet.value, scored)
  if (!score.ok) return score
  const { lines, total, open } = score.value
  const told = lines.map(toldScore)
  const ids = told.flatMap(({ held, target, otherwise }) => [
    ...(held?.terms ?? []),
    ...(target?.terms ?? []),
    ...otherwise.map(({ posting }) => posting),
  ])
  const { name, basis } = sheet.value
  return done({
    subject: subject.value,
    sheet: { name, basis },
    lines: told,
    total,
    open,
    stated: await statedOf(act, ids),
  })
}

const needsOne = () =>
  refused(
    'needs_one',
    '评分表针对一对结对关系或一个地区的一个年度，请指明。',
    'A score sheet is of one tie or one region and one year: say which.',
  )

function toldScore({ line, answer, target, points, lacks, otherwise }: ScoredLine): ToldScore {
  const stated = answer.made === 'stated' && answer.terms === 1 && answer.disputed === 0
  return {
    name: { zh: line.zh, en: line.en },
    weight: line.rule.is === 'deduction' ? null : line.weight,
    held: answer.text && { text: answer.text.zh, terms: termsOf(answer), stated },
    target: target && {
      text: textOfTarget(target, answer),
      terms: target.posting === null ? [] : [target.posting],
      basis: target.basis,
    },
    points,
    lacks: lacks && pointLacks[lacks],
    otherwise,
  }
}

function textOfTarget({ min, max, hedge, unit }: NonNullable<ScoredLine['target']>, { counter }: Answer): string {
  return amountText({ min, max, hedge, unit, counter }, 'zh')
}

/** The figures behind an answer, of a formula those of its parts. */
function termsOf({ behind, parts }: Answer): string[] {
  return [
    ...new Set([...(behind?.terms ?? []), ...parts.flatMap(({ answer }) => (answer ? termsOf(answer) : []))]),
  ].slice(0, 100)
}

async function statedOf({ tx, workspace }: Act, ids: readonly string[]) {
  if (ids.length === 0) return []
  return tx
    .selectFrom('postings')
    .select(['id', 'figure', 'report'])
    .where('workspace', '=', workspace)
    .where('id', 'in', [...new Set(ids)])
    .execute()
}
