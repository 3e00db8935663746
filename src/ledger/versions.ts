// Versions (材料新版本): a document that replaces another keeps the old one, and what people decided on the old carries over to what
// the new one still says. What it no longer says stays in the book and is a doubt.

import { canonical } from '../db/canonical.ts'
import { revise } from '../db/revisions.ts'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import type { Finding } from '../review/decisions.ts'
import { textOf } from '../review/documents.ts'
import { postingsOfFigures, repost } from './post.ts'

/** Carries what people decided on a document over to the one that replaces it; gives the new one's findings as they stand then. */
export async function carryOver(act: Act, id: string, replaces: string): Promise<readonly Finding[]> {
  const [before, after] = [await sidesOf(act, replaces), await sidesOf(act, id)]
  const pairs = matched(before, after)
  const old = new Map(pairs.map(([was, now]) => [was.id, now]))
  await carryStates(act, pairs)
  const figures = before.filter(({ sort, state }) => sort === 'figure' && state === 'accepted')
  const postings = await postingsOfFigures(
    act,
    figures.map((one) => one.id),
  )
  await repost(
    act,
    postings.flatMap((posting) => {
      const now = old.get(posting.figure!)
      if (!now) return []
      const after = { ...posting, figure: now.id, document: id, version: posting.version + 1 }
      return [{ before: posting, after, action: 'posting.carry' }]
    }),
    null,
  )
  const gone = postings.filter(({ figure }) => !old.has(figure!)).map(({ id: posting }) => posting)
  await doubtGone(act, id, gone)
  await replaced(act, replaces, id)
  return sidesOf(act, id)
}

type Side = Finding & { context: string }

/** A document's findings with the words around each, by which they are known again. */
async function sidesOf(act: Act, document: string): Promise<Side[]> {
  const text = (await textOf(act, document))?.text ?? ''
  const rows = await act.tx
    .selectFrom('findings')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('document', '=', document)
    .where('state', '<>', 'superseded')
    .orderBy('start_at')
    .execute()
  return rows.map((row) => ({ ...row, context: text.slice(Math.max(0, row.start_at - 12), row.end_at + 6) }))
}

/** Findings that say the same in both: the same values first with the same words around, then in the same order. */
function matched(before: readonly Side[], after: readonly Side[]): [Side, Side][] {
  const pairs: [Side, Side][] = []
  const [left, right] = [new Set(before), new Set(after)]
  for (const key of [(one: Side) => `${valueOfSide(one)}|${one.context}`, valueOfSide]) {
    const waiting = Map.groupBy(right, key)
    for (const was of [...left]) {
      const now = waiting.get(key(was))?.shift()
      if (!now) continue
      pairs.push([was, now])
      left.delete(was)
      right.delete(now)
    }
  }
  return pairs
}

function valueOfSide({ sort, said, quote }: Side): string {
  // Heads and captions of a table may be written anew without the figure being another.
  const { start: _, end: __, figures: ___, row: ____, ...values } = said as Record<string, unknown>
  return `${sort}|${quote}|${canonical(values)}`
}

async function carryStates(act: Act, pairs: readonly [Side, Side][]): Promise<void> {
  const decided = pairs.filter(([was]) => was.state !== 'waiting')
  await updateAll(
    act,
    'findings',
    decided.map(([was, now]) => ({
      id: now.id,
      state: was.state,
      decision: was.decision,
      entry: was.entry,
      merged_into: was.merged_into,
      version: now.version + 1,
    })),
  )
  const superseded = pairs.map(([was]) => ({ id: was.id, state: 'superseded', version: was.version + 1 }))
  await updateAll(act, 'findings', superseded)
}

async function doubtGone(act: Act, document: string, postings: readonly string[]): Promise<void> {
  const of = { workspace: act.workspace, code: 'source_changed', document, state: 'open', created_at: act.at }
  await insertAll(
    act.tx,
    'doubts',
    postings.map((posting) => ({ ...of, id: newId(), subjects: [posting] })),
  )
}

async function replaced(act: Act, old: string, by: string): Promise<void> {
  await act.tx
    .updateTable('documents')
    .set((is) => ({ replaced_by: by, version: is('version', '+', 1) }))
    .where('workspace', '=', act.workspace)
    .where('id', '=', old)
    .execute()
  const after = { replaced_by: by }
  await revise(act, [
    { action: 'document.replace', kind: 'document', subject: old, before: { replaced_by: null }, after },
  ])
}
