// Following (随规则更新): what a rule accepted, once its document is read otherwise: nobody decided on it, so nobody need be asked again.
import type { Act } from '../db.ts'
import type { Finding } from '../review/decisions.ts'
import { isOtherwise } from '../review/otherwise.ts'
import { turnsOf } from './otherwise.ts'
import { allowedByRule } from './rule.ts'

/**
 * Of figures that are read otherwise those whose line a rule has let in and would let in again: they follow without a person, unless he chose that
 * line over others.
 */
export async function followingRule(act: Act, findings: readonly Finding[]): Promise<Finding[]> {
  const turns = (await turnsOf(act, findings, {})).filter(({ posting }) => posting.chosenOver.length === 0)
  if (turns.length === 0) return []
  const decisions = await act.tx
    .selectFrom('decisions')
    .select('id')
    .where('workspace', '=', act.workspace)
    .where('id', 'in', [...new Set(turns.map(({ old }) => old.decision!))])
    .where('rule', 'is not', null)
    .execute()
  const byRule = new Set(decisions.map(({ id }) => id))
  const ruled = turns.filter(({ old }) => byRule.has(old.decision!)).map(({ finding }) => finding)
  // That it is read otherwise is what the rule is asked about, and no doubt of it.
  const asked = ruled.map((one) => ({ ...one, doubts: one.doubts.filter((code) => !isOtherwise([code])) }))
  const allowed = new Set((await allowedByRule(act, asked))?.findings.map(({ id }) => id))
  return ruled.filter(({ id }) => allowed.has(id))
}
