// Versions (材料新版本): a document that replaces another keeps the old one, and what people decided on the old carries over to what
// the new one still says. What it no longer says stays in the book and is a doubt. It may be said at the upload or later.

import { canonical } from '../db/canonical.ts'
import { revise } from '../db/revisions.ts'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import type { Finding } from '../review/decisions.ts'
import { heldDocument, replaceable, setState, textOf } from '../review/documents.ts'
import { postingsOfFigures, repost } from './post.ts'
import type { BookPosting } from './postings.ts'

/** Carries what people decided on a document over to the one that replaces it; gives the new one's findings as they stand then. */
export async function carryOver(act: Act, id: string, replaces: string): Promise<readonly Finding[]> {
  const [before, after] = [await sidesOf(act, replaces), await sidesOf(act, id)]
  const pairs = matched(before, after)
  await carryStates(act, pairs)
  const gone = await carryPostings(act, { id, before, pairs })
  await doubtGone(act, id, gone)
  await replaced(act, replaces, id)
  return sidesOf(act, id)
}

/**
 * Says of a document that is in the book already that it is the newer version of another. What was decided on it stays as it is; what
 * waits on it takes on what was decided on the other. One that is not read yet does so when it is.
 */
export async function declareNewer(
  act: Act,
  { id, replaces }: { id: string; replaces: string },
): Promise<Outcome<{ id: string; replaces: string }>> {
  const newer = await heldDocument(act, id)
  if (!newer || newer.state === 'removed') return notFound('这份材料', 'document')
  if (newer.replaces === replaces) return done({ id, replaces })
  const older = await replaceable(act, { id, replaces })
  if (!older.ok) return older
  if (newer.replaces !== null) {
    return refused(
      'is_version_already',
      '这份材料已经是另一份材料的新版本。',
      'This document is the newer version of another already.',
    )
  }
  if (older.value.state === 'waiting' || older.value.state === 'reading' || newer.state === 'reading') {
    return refused('still_reading', '材料还在识读，读完后再认定。', 'It is still being read: say so when that is done.')
  }
  // What was said of a version holds for the next, where that is still to be read.
  const { account, year } = newer.state === 'read' ? newer : older.value
  const said = { account: newer.account ?? account, year: newer.year ?? year }
  await setState(act, id, { replaces, ...said }, { action: 'document.version' })
  if (newer.state === 'read') await carryOver(act, id, replaces)
  return done({ id, replaces })
}

type Carrying = { id: string; before: readonly Side[]; pairs: readonly [Side, Side][] }

/**
 * The lines of the book that rest on an older version come to rest on the newer. Where that has a line of its own, one of the two is left: the
 * older, with what was chosen of it, if both say the same; else the newer, which was decided later. Gives the lines that the newer does not bear out.
 */
async function carryPostings(act: Act, { id, before, pairs }: Carrying): Promise<string[]> {
  const now = new Map(pairs.map(([was, now]) => [was.id, now]))
  const figures = before.filter(({ sort, state }) => sort === 'figure' && state === 'accepted')
  const postings = await postingsOfFigures(act, idsOf(figures))
  const decided = pairs.flatMap(([, one]) => (one.state === 'accepted' ? [one] : []))
  const twins = new Map((await postingsOfFigures(act, idsOf(decided))).map((one) => [one.figure!, one]))
  const gone: string[] = []
  const changes = postings.flatMap((posting) => {
    const figure = now.get(posting.figure!)
    const twin = figure && twins.get(figure.id)
    if (!figure || (figure.state !== 'waiting' && !twin)) {
      gone.push(posting.id)
      return []
    }
    if (twin && !isSaid(posting, twin)) return [removed(posting)]
    const after = { ...posting, figure: figure.id, document: id, version: posting.version + 1 }
    return [{ before: posting, after, action: 'posting.carry' }, ...(twin ? [removed(twin)] : [])]
  })
  await repost(act, changes, null)
  return gone
}

const idsOf = (findings: readonly Side[]) => findings.map((one) => one.id)

function removed(before: BookPosting) {
  return { before, after: { ...before, removed: true, version: before.version + 1 }, action: 'posting.remove' }
}

/** Whether two lines of the book say the same. */
function isSaid(a: BookPosting, b: BookPosting): boolean {
  const said = ({ series, min, max, hedge, from, to, parties }: BookPosting) =>
    canonical([series, min, max, hedge, from, to, parties])
  return said(a) === said(b)
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
  const decided = pairs.filter(([was, now]) => was.state !== 'waiting' && now.state === 'waiting')
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
