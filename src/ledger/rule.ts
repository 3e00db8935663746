// The rule of acceptance (采纳规则): what a workspace lets into its book without a person, marked so. Whatever is doubtful, contradicts the
// book or lacks what the rule asks for waits for a person.
import type { Act } from '../db.ts'
import { entryProblems } from '../model/entry.ts'
import type { Figure } from '../model/figure.ts'
import type { Finding } from '../review/decisions.ts'
import { proposalOf } from './accept.ts'
import { type Rule, settingOf } from './book.ts'
import { drafter } from './drafts.ts'
import { type FindTie, tieFinder, tiesOf } from './ties.ts'

/** The name under which decisions by rule are marked. */
export const ruleName = 'certain'

/** Findings that a rule accepts, and the ties of the book by which it did. */
export type Allowed = { findings: Finding[]; findTie: FindTie }

/** What the workspace's rule lets into the book of what was read from a document; null where there is no rule. */
export async function allowedByRule(act: Act, findings: readonly Finding[]): Promise<Allowed | null> {
  const rule = await settingOf(act, 'rule')
  if (!rule.on) return null
  const waiting = findings.filter(({ state }) => state === 'waiting')
  const findTie = tieFinder(await tiesOf(act))
  const passing = passed(waiting, rule, findTie)
  return { findings: rule.entries ? await allowedOnly(act, passing) : passing, findTie }
}

/** Without proposed entries that their kind does not allow as they were read, and without the figures of those. */
async function allowedOnly(act: Act, findings: readonly Finding[]): Promise<Finding[]> {
  const refused = new Set<string>()
  const draft = await drafter(act)
  for (const finding of findings.filter(({ sort }) => sort === 'entry')) {
    if (entryProblems({ ...draft(proposalOf(finding)), id: finding.id }).length > 0) refused.add(finding.id)
  }
  return findings.filter(({ id, proposal }) => !refused.has(id) && !(proposal && refused.has(proposal)))
}

/** What the rule lets pass: figures that are certain; proposed entries with all their figures and agreements, or not at all. */
export function passed(waiting: readonly Finding[], rule: Rule, findTie: FindTie): Finding[] {
  const certain = new Set(
    waiting.filter((one) => one.sort === 'figure' && isCertain(one, rule, findTie)).map(({ id }) => id),
  )
  const uncertain = new Set(
    waiting.flatMap(({ id, sort, proposal }) => (sort === 'figure' && !certain.has(id) ? (proposal ?? []) : [])),
  )
  const entries = new Set(
    waiting.flatMap(({ id, sort, doubts }) =>
      sort === 'entry' && doubts.length === 0 && !uncertain.has(id) ? id : [],
    ),
  )
  return waiting.filter(({ id, sort, proposal }) => {
    if (sort === 'entry') return rule.entries && entries.has(id)
    // An agreement that a proposed entry is about goes with it.
    if (sort === 'agreement') return rule.entries && proposal !== null && entries.has(proposal)
    if (sort !== 'figure' || !certain.has(id)) return false
    // A figure of an entry that a person has to look at waits with it, unless entries are not accepted by rule at all.
    return proposal === null || !rule.entries || !uncertain.has(proposal)
  })
}

function isCertain(finding: Finding, rule: Rule, findTie: FindTie): boolean {
  if (finding.doubts.length > 0) return false
  const { period, parties, min, max } = finding.said as Figure
  if (min === null && max === null) return false
  if (period === null && !rule.undated) return false
  return rule.untied || findTie(parties, period) !== null
}
