// Intake (收件): a document from its bytes to findings in the review queue and, where the workspace has a rule, to lines of the book. The
// reading happens outside the database; what it gave is written in one act, so that a killed process leaves all of it or nothing.

import { newId } from '../db/rows.ts'
import type { Act, Database } from '../db.ts'
import type { Finding } from '../review/decisions.ts'
import { documentOf, heldDocument, setState } from '../review/documents.ts'
import { keepReading, type Read } from '../review/keep.ts'
import { accept } from './accept.ts'
import { readApart, startThread } from './intake/thread.ts'
import type { Given, ReadBytes } from './read-bytes.ts'
import { type Allowed, allowedByRule, ruleName } from './rule.ts'
import { carryOver } from './versions.ts'

/** Makes ready for the first document, where documents are about to come. */
export const prepareIntake = startThread

/** How an intake ended. `accepted`: findings that the workspace's rule let into the book. */
export type Taken = { state: 'read' | 'failed' | 'cancelled' | 'gone'; accepted: number }

/**
 * Takes a document in, once: one that was read already, or was cancelled meanwhile, is left as it is, so that a job that is run a
 * second time changes nothing.
 */
export async function takeIn(
  database: Database,
  who: { workspace: string; by: string },
  { id, bytes }: { id: string; bytes: Uint8Array },
): Promise<Taken> {
  const before = await database.act(who, async (act) => begun(act, id))
  if (before.state !== 'reading') return { state: before.state, accepted: 0 }
  const result = await readUnlessCancelled(database, who, { id, bytes, given: before.given })
  return database.act(who, async (act) => {
    const now = (await heldDocument(act, id))?.state
    if (now !== 'reading' || !result)
      return { state: now === 'read' || now === 'failed' || now === 'cancelled' ? now : 'gone', accepted: 0 }
    if (!result.ok) {
      await setState(act, id, { state: 'failed', problem: result.problem }, { action: 'document.fail' })
      return { state: 'failed', accepted: 0 }
    }
    return { state: 'read', accepted: await keepAndAccept(act, id, result.value) }
  })
}

/** Looks every second whether somebody cancelled it meanwhile; then null, and the thread is free for others. */
async function readUnlessCancelled(
  database: Database,
  who: { workspace: string; by: string },
  { id, bytes, given }: { id: string; bytes: Uint8Array; given: Given },
): Promise<ReadBytes | null> {
  const cancelled = new AbortController()
  const look = async () => {
    const document = await database.act(who, (act) => documentOf(act, id))
    if (document?.state !== 'reading') cancelled.abort()
  }
  // A look that fails is followed by another, or by the act that keeps what was read, which then says why.
  const looking = setInterval(() => look().catch(() => {}), 1_000)
  try {
    return await readApart(bytes, given, cancelled.signal)
  } catch (error) {
    if (cancelled.signal.aborted) return null
    throw error
  } finally {
    clearInterval(looking)
  }
}

/** Writes what was read, with what the workspace's rule accepts of it accepted at once; gives how many findings those were. */
async function keepAndAccept(act: Act, id: string, read: Read): Promise<number> {
  const replaces = (await documentOf(act, id))?.replaces ?? null
  const decision = newId()
  let allowed: Allowed | null = null
  const settle = async (findings: readonly Finding[]) => {
    allowed = await allowedByRule(act, findings)
    for (const finding of allowed?.findings ?? []) Object.assign(finding, { state: 'accepted', decision })
  }
  // What is carried over from an older version was decided by people, who go before the rule.
  await keepReading(act, id, read, replaces === null ? settle : undefined)
  if (replaces !== null) allowed = await allowedByRule(act, await carryOver(act, id, replaces))
  const { findings, findTie } = allowed ?? { findings: [] }
  if (!findTie || findings.length === 0) return 0
  await accept(act, findings, { rule: ruleName, ...(replaces === null && { settled: { decision, findTie } }) })
  return findings.length
}

type Begun = { state: 'reading'; given: Given } | { state: 'read' | 'failed' | 'cancelled' | 'gone' }

async function begun(act: Act, id: string): Promise<Begun> {
  const document = await heldDocument(act, id)
  if (!document || document.state === 'removed') return { state: 'gone' }
  const { state, name, published, title, account, year } = document
  if (state === 'read' || state === 'failed' || state === 'cancelled') return { state }
  await act.tx
    .updateTable('documents')
    .set({ state: 'reading' })
    .where('workspace', '=', act.workspace)
    .where('id', '=', id)
    .execute()
  return { state: 'reading', given: { name, published, title, account, year } }
}
