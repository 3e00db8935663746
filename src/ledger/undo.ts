// Undo (撤销): a decision is taken back as a whole, as long as nothing was built on it since. The decision and its undoing both stay.

import { canonical } from '../db/canonical.ts'
import type { SubjectKind } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { findingsOf, recordDecision, type State } from '../review/decisions.ts'
import type { Done } from './accept.ts'
import { type BookEntry, entryOf, restoreEntry } from './entries.ts'
import { repost } from './post.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { type BookTie, restoreTie, tiesOf } from './ties.ts'

/** Takes a decision back: findings wait again, and what it made or changed in the book is as it was before. */
export async function undo(act: Act, id: string, reason: string | null): Promise<Outcome<Done>> {
  const { tx, workspace } = act
  const found = await tx
    .selectFrom('decisions')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return notFound('这条复核意见', 'decision')
  if (found.undone_by || found.verdict === 'undo') {
    return refused('already_undone', '这条复核意见已经撤销。', 'This decision is undone already.')
  }
  const findings = await findingsOf(act, found.findings)
  const keepsState = found.verdict === 'choose' || found.verdict === 'outside'
  if (!keepsState && findings.some(({ decision }) => decision !== id)) return builtOn()
  const undoing = newId()
  const back = await takeBack(act, id, undoing)
  if (!back) return builtOn()
  const said = { decision: id }
  await recordDecision(act, { verdict: 'undo', findings, state: null, said, reason }, undoing)
  await tx
    .updateTable('decisions')
    .set({ undone_by: undoing })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
  if (!keepsState) await setBack(act, found.findings, (found.said as { was?: Was }).was ?? {})
  return done({ decision: undoing, entries: [], postings: back, ties: [] })
}

const builtOn = () =>
  refused(
    'changed_since',
    '这条复核之后，所涉内容又有改动（如采信、更正、合并），请先撤销后面的几步，再撤销这一条。',
    'What this decision made was changed since (chosen, corrected, merged): undo the later steps first.',
  )

/** Whether a thing is as a change left it; what came in between and was undone only raised its version. */
function isStill(current: object, after: unknown): boolean {
  const said = (one: object) => {
    const { version, standing, because, postedAt, createdAt, updatedAt, ...rest } = one as Record<string, unknown>
    return canonical(rest)
  }
  return after !== null && said(current) === said(after as object)
}

/** The state, decision and merging that a finding had before. */
type Was = Record<string, [state: State, decision: string | null, mergedInto: string | null]>

async function setBack({ tx, workspace }: Act, findings: readonly string[], was: Was): Promise<void> {
  for (const id of findings) {
    const [state, decision, merged_into] = was[id] ?? ['waiting', null, null]
    await tx
      .updateTable('findings')
      .set((is) => ({ state, decision, merged_into, ...leftOpen(state), version: is('version', '+', 1) }))
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute()
  }
}

/** What is accepted still stands under its entry. */
const leftOpen = (state: State) => (state === 'accepted' ? {} : { entry: null })

type Made = { subject_kind: string; subject: string; before: unknown; after: unknown }

/** Turns every change that the decision made; null where something has changed since. Gives the postings that it touched. */
async function takeBack(act: Act, decision: string, undoing: string): Promise<string[] | null> {
  const { tx, workspace } = act
  const changes: Made[] = await tx
    .selectFrom('revisions')
    .select(['subject_kind', 'subject', 'before', 'after'])
    .where('workspace', '=', workspace)
    .where('decision', '=', decision)
    .orderBy('no', 'desc')
    .execute()
  const ofKind = (kind: SubjectKind) => changes.filter(({ subject_kind }) => subject_kind === kind)
  const postings = await postingsBack(act, ofKind('posting'))
  if (!postings) return null
  await repost(act, postings, undoing)
  for (const change of ofKind('entry')) if (!(await entryBack(act, change, undoing))) return null
  for (const change of ofKind('tie')) if (!(await tieBack(act, change, undoing))) return null
  return postings.map(({ after }) => after.id)
}

async function postingsBack({ tx, workspace }: Act, changes: readonly Made[]) {
  if (changes.length === 0) return []
  const rows = await tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(
      'id',
      'in',
      changes.map(({ subject }) => subject),
    )
    .execute()
  const byId = new Map(rows.map(postingFrom).map((posting) => [posting.id, posting]))
  const back: { before: BookPosting; after: BookPosting; action: string }[] = []
  for (const { subject, before, after } of changes) {
    const current = byId.get(subject)
    if (!current || !isStill(current, after)) return null
    const was = before ? (before as BookPosting) : { ...current, removed: true }
    // What is said of some postings alone is not there before it is said.
    const { outside: _, ...now } = current
    const restored = { ...now, ...was, postedAt: current.postedAt, version: current.version + 1 }
    back.push({ before: current, after: restored, action: 'posting.undo' })
  }
  return back
}

async function entryBack(act: Act, { subject, before, after }: Made, undoing: string): Promise<boolean> {
  const current = await entryOf(act, subject)
  if (!current || !isStill(current, after)) return false
  const used = await act.tx
    .selectFrom('postings')
    .select('id')
    .where('workspace', '=', act.workspace)
    .where('entry', '=', subject)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (!before && used) return false
  await restoreEntry(act, current, before as BookEntry | null, undoing)
  return true
}

async function tieBack(act: Act, { subject, before, after }: Made, undoing: string): Promise<boolean> {
  const current = (await tiesOf(act)).find(({ id }) => id === subject)
  if (!current || !isStill(current, after)) return false
  await restoreTie(act, current, before as BookTie | null, undoing)
  return true
}
