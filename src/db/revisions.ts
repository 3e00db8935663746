// Revisions (修订记录): who changed what, when and why, before and after, each with the hash of the one before it, so that nothing in
// the book can be changed or taken away without the chain breaking. Only this file writes them.
import { createHash } from 'node:crypto'
import type { Act, Tx } from '../db.ts'
import { insertAll } from './rows.ts'
import type { RevisionsTable } from './tables.ts'

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
export async function writeRevisions(act: Act): Promise<void> {
  const changes = unwritten.get(act.tx)?.splice(0) ?? []
  if (changes.length === 0) return
  const { tx, workspace, by, at } = act
  let { no, hash } = await headOf(act)
  const rows = changes.map(({ action, kind, subject, before, after, why = null, decision = null }) => {
    const said = { workspace, no: ++no, at: at.toISOString(), by, action, subject_kind: kind, subject }
    const row = { ...said, before: plain(before), after: plain(after), why, decision, previous: hash }
    hash = hashOf(row)
    return { ...row, hash }
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

/** As JSON keeps it: dates as text, nothing undefined. */
function plain(value: object | null): unknown {
  return value === null ? null : JSON.parse(JSON.stringify(value))
}

/** The hash of a revision: over all that it says and the hash of the one before it. */
export function hashOf(row: Omit<Row, 'hash'>): string {
  const { workspace, no, at, by, action, subject_kind, subject, before, after, why, decision, previous } = row
  const said = { workspace, no, at, by, action, subject_kind, subject, before, after, why, decision, previous }
  return createHash('sha256').update(canonical(said)).digest('hex')
}

type Row = {
  [name in keyof Omit<RevisionsTable, 'at' | 'before' | 'after'>]: RevisionsTable[name]
} & { at: string; before: unknown; after: unknown }

/** JSON with the keys of every object in order, so that the same content always has the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

/** The first break of a chain. */
export type Break = { no: number; why: 'missing' | 'previous' | 'hash' | 'head' }

/** Checks a workspace's whole chain, oldest first; null where it is whole. */
export async function firstBreak(act: { tx: Tx; workspace: string }): Promise<Break | null> {
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
      if (row.hash !== hashOf({ ...row, at: row.at.toISOString() })) return { no: row.no, why: 'hash' }
      ;[no, hash] = [row.no, row.hash]
    }
    if (rows.length === 0) break
  }
  const head = await act.tx.selectFrom('chains').selectAll().where('workspace', '=', act.workspace).executeTakeFirst()
  return (head?.no ?? 0) === no && (head?.hash ?? firstHash) === hash ? null : { no: no + 1, why: 'head' }
}
