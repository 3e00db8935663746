// Choosing a line (取数): of the lines that count what an indicator counts, the one that answers it, and beside it those that do not, each with
// the reason. Nothing is added here: 当期 beside 累计, 签约 beside 到位 stay apart, and both are seen.

import type { AnsweredLine } from '../ledger/answered-line.ts'
import type { Counting } from '../model/indicators.ts'

/** Why a line that counts the same is not in an answer. */
export const besideReasons = {
  status: { zh: '目标或计划，不是结果', en: 'a target or a plan, no result' },
  accrual: { zh: '累计方式不同，不相加', en: 'over time in another way, not added' },
  stage: { zh: '所处阶段不同，不相加', en: 'at another stage, not added' },
  unit: { zh: '计量单位不同，不相加', en: 'in another unit, not added' },
} as const
export type BesideReason = keyof typeof besideReasons

/** The line that answers, null where none does, and the others with why not. */
export type Chosen = { line: AnsweredLine | null; beside: { why: BesideReason; line: AnsweredLine }[] }

/** Chooses among the lines of a scope. `unit`: in which the indicator is answered. */
export function chosenLine(lines: readonly AnsweredLine[], counts: Counting, unit: string): Chosen {
  const own = lines.filter(({ measureId }) => measureId === counts.measure)
  const fitting = own.filter((line) => whyNot(line, counts, unit) === null).sort(likelierFirst(counts))
  const line = fitting[0] ?? null
  const beside = own
    .filter((other) => other !== line)
    .map((other) => ({ why: whyNot(other, counts, unit) ?? whyOther(other, line!), line: other }))
  return { line, beside }
}

function whyNot(line: AnsweredLine, { status, accruals, stages }: Counting, unit: string): BesideReason | null {
  if (line.status !== status) return 'status'
  if (unitIn(line) !== unit && line.unit !== 'other') return 'unit'
  if (!accruals.includes(line.accrual)) return 'accrual'
  return stages.includes(line.stage) ? null : 'stage'
}

/** The unit of a series, in which 批 and 户 are told apart from 个. */
const unitIn = ({ series }: AnsweredLine) => series.split('|')[1] ?? ''

const whyOther = (line: AnsweredLine, chosen: AnsweredLine): BesideReason =>
  line.accrual !== chosen.accrual ? 'accrual' : line.stage !== chosen.stage ? 'stage' : 'unit'

/** A line that says a number first, then by accrual and stage as the indicator means them, then the one made of more. */
function likelierFirst({ accruals, stages }: Counting) {
  const rank = (line: AnsweredLine) => [
    line.amount === null ? 1 : 0,
    accruals.indexOf(line.accrual),
    stages.indexOf(line.stage),
    -line.terms,
  ]
  return (a: AnsweredLine, b: AnsweredLine) => {
    const [x, y] = [rank(a), rank(b)]
    const at = x.findIndex((one, place) => one !== y[place])
    return at < 0 ? (a.series < b.series ? -1 : 1) : x[at]! - y[at]!
  }
}
