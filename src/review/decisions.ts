// Decisions (复核意见): what people say of what was read, kept one after another. A decision never changes a reading; it sets the state of
// findings, and what the book makes of it is the ledger's.
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { canonical } from '../db/canonical.ts'
import { revise } from '../db/revisions.ts'
import { newId, updateAll } from '../db/rows.ts'
import type { FindingsTable } from '../db/tables.ts'
import type { Act } from '../db.ts'
import { figureSchema } from '../model/figure.ts'
import { amountStageSchema } from '../model/posting.ts'
import { tieSchema } from '../model/tie.ts'

export type Finding = Selectable<FindingsTable>
export type Verdict = 'accept' | 'correct' | 'reject' | 'merge' | 'choose' | 'outside' | 'undo'
export type State = 'waiting' | 'accepted' | 'rejected' | 'merged' | 'superseded'

const { min, max, hedge, unit, counter, measure, theme, status, accrual, period, parties, core } = figureSchema.shape
/** What a person may correct of a figure; the quote and its place are what the document says and stay. */
export const figureCorrectionSchema = z
  .strictObject({ min, max, hedge, unit, counter, measure, theme, status, accrual, period, parties, core })
  .extend({ stage: amountStageSchema.nullable() })
  .partial()

/** What a person may correct of a tie. */
export const tieCorrectionSchema = z
  .strictObject({
    a: tieSchema.shape.a,
    b: tieSchema.shape.b,
    kind: tieSchema.shape.kind,
    since: tieSchema.shape.since,
  })
  .extend({ programme: z.string().nullable() })
  .partial()

/** One decision on some findings. */
export type Decision = {
  verdict: Verdict
  findings: readonly Finding[]
  /** The state that the findings come to, null where they keep theirs. */
  state: State | null
  said?: object
  reason?: string | null
  rule?: string | null
  mergedInto?: string | null
}

/** Writes a decision down and sets the findings' state; gives its id. */
export async function recordDecision(act: Act, decision: Decision, id: string = newId()): Promise<string> {
  const { verdict, findings, state, said = {}, reason = null, rule = null, mergedInto = null } = decision
  const ids = findings.map((finding) => finding.id)
  // What an undo goes back to, where it is not simply waiting.
  const was = findings.filter((one) => one.decision !== id && (one.state !== 'waiting' || one.decision !== null))
  const before = Object.fromEntries(was.map((one) => [one.id, [one.state, one.decision, one.merged_into]]))
  const row = { workspace: act.workspace, id, verdict, findings: ids, reason, rule, by: act.by, at: act.at }
  await act.tx
    .insertInto('decisions')
    .values({ ...row, said: JSON.stringify({ ...said, ...(was.length > 0 ? { was: before } : {}) }) })
    .execute()
  if (state !== null) {
    const changed = { state, decision: id, merged_into: mergedInto }
    await updateAll(
      act,
      'findings',
      findings.map((one) => ({ id: one.id, ...changed, version: one.version + 1 })),
    )
  }
  await revise(act, [
    {
      action: `decision.${verdict}`,
      kind: 'finding',
      subject: id,
      before: null,
      after: { findings: ids.length <= 20 ? ids : [], count: ids.length, digest: digestOf(ids), said, rule },
      why: reason,
      decision: id,
    },
  ])
  return id
}

const digestOf = (ids: readonly string[]) => createHash('sha256').update(canonical(ids)).digest('hex')

/** The findings of some ids, in the ids' order, held until the act ends; those that the workspace has not are left out. */
export async function findingsOf({ tx, workspace }: Act, ids: readonly string[]): Promise<Finding[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('findings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What belongs to proposed entries in the order of the text: their figures and agreements, held in the order in which all findings are. */
export async function belongingTo({ tx, workspace }: Act, proposals: readonly string[]): Promise<Finding[]> {
  if (proposals.length === 0) return []
  const found = await tx
    .selectFrom('findings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('proposal', 'in', [...proposals])
    .orderBy('id')
    .forUpdate()
    .execute()
  return found.sort((a, b) => a.start_at - b.start_at)
}
