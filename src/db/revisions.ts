// Revisions (修订记录): who changed what, when and why, before and after, each with the hash of the one before it, so that nothing in
// the book can be changed or taken away without the chain breaking. Only this file writes them.
import { createHash } from 'node:crypto'
import type { Act, Tx } from '../db.ts'
import { Canonical, canonical } from './canonical.ts'
import { insertAll } from './rows.ts'

/** What a revision can be about. */
export type SubjectKind =
  | 'document'
  | 'finding'
  | 'entry'
  | 'link'
  | 'tie'
  | 'posting'
  | 'doubt'
  | 'confirmation'
  | 'unit_report'
  | 'report'
  | 'member'
  | 'setting'
  | 'workspace'
  | 'indicator'
  | 'target'
  | 'score_sheet'
  | 'clause'
  | 'plan'
  | 'task'
  | 'progress'

/** One change; `before` is null for what is new, `after` null for what is gone. */
export type Change = {
  action: string
  kind: SubjectKind
  subject: string
  before: object | null
  after: object | null
  why?: string | null
  decision?: string | null
}

/** What the first revision of a workspace has in the place of a hash before it. */
export const firstHash = '0'.repeat(64)

/** What an act has changed and not yet written down. */
const unwritten = new WeakMap<Tx, Change[]>()

/**
 * Adds changes to the chain, in their order. They are written when the act ends: the chain of a workspace is held by one act at a
 * time, and so only for as long as writing takes.
 */
export async function revise(act: Act, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const waiting = unwritten.get(act.tx)
  if (waiting) {
    for (const change of changes) waiting.push(change)
    return
  }
  unwritten.set(act.tx, [...changes])
  act.atEnd.push(() => writeRevisions(act))
}

/** Writes what waits; for who must read the chain within the act that changes it. */
async function writeRevisions(act: Act): Promise<void> {
  const changes = unwritten.get(act.tx)?.splice(0) ?? []
  if (changes.length === 0) return
  const { tx, workspace, by, at } = act
  let { no, hash } = await headOf(act)
  const rows = changes.map(({ action, kind, subject, before, after, why = null, decision = null }) => {
    const about = { action, subject_kind: kind, subject, why, decision, no: ++no, previous: hash }
    const states = { before: before && new Canonical(before), after: after && new Canonical(after) }
    const said = { ...about, ...states, workspace, by, at }
    hash = hashOf(canonical(said))
    return { ...said, hash }
  })
  await insertAll(tx, 'revisions', rows)
  await tx.updateTable('chains').set({ no, hash }).where('workspace', '=', workspace).execute()
}

async function headOf({ tx, workspace }: { tx: Tx; workspace: string }): Promise<{ no: number; hash: string }> {
  const find = () => tx.selectFrom('chains').select(['no', 'hash']).where('workspace', '=', workspace)
  const found = await find().forUpdate().executeTakeFirst()
  if (found) return found
  const begun = { workspace, no: 0, hash: firstHash }
  await tx
    .insertInto('chains')
    .values(begun)
    .onConflict((is) => is.doNothing())
    .execute()
  return find().forUpdate().executeTakeFirstOrThrow()
}

/** The hash of a revision: over all that it says and the hash of the one before it. */
const hashOf = (said: string) => createHash('sha256').update(said).digest('hex')

/** The first break of a chain. */
export type Break = { no: number; why: 'missing' | 'previous' | 'hash' | 'head' }

/** A book whose chain is gone through; `looked` is told how many revisions were, where somebody waits for it. */
type Chained = { tx: Tx; workspace: string; looked?: ((rows: number) => void) | undefined }

/** Checks a workspace's whole chain, oldest first; null where it is whole. */
export async function firstBreak(act: Chained): Promise<Break | null> {
  let [no, hash] = [0, firstHash]
  for (;;) {
    const rows = await act.tx
      .selectFrom('revisions')
      .selectAll()
      .where('workspace', '=', act.workspace)
      .where('no', '>', no)
      .orderBy('no')
      .limit(2_000)
      .execute()
    for (const row of rows) {
      if (row.no !== no + 1) return { no: no + 1, why: 'missing' }
      if (row.previous !== hash) return { no: row.no, why: 'previous' }
      const { hash: written, ...said } = row
      if (written !== hashOf(canonical(said))) return { no: row.no, why: 'hash' }
      ;[no, hash] = [row.no, row.hash]
    }
    if (rows.length === 0) break
    act.looked?.(rows.length)
  }
  const head = await act.tx.selectFrom('chains').selectAll().where('workspace', '=', act.workspace).executeTakeFirst()
  return (head?.no ?? 0) === no && (head?.hash ?? firstHash) === hash ? null : { no: no + 1, why: 'head' }
}
