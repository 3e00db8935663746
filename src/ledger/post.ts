// Posting (入账): lines are added to the book, changed in it and taken out of it, each time with a revision, and the totals that they
// touch are made anew in the same act, so that a total is never older than its lines.
import { sql } from 'kysely'
import { type Change, revise } from '../db/revisions.ts'
import { insertAll, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { type Accepted, type BookPosting, postingFrom, postingOf, rowOfPosting } from './postings.ts'
import { refreshSums } from './sums.ts'
import { type FindTie, tieFinder, tiesOf } from './ties.ts'

/** By whose decision figures are posted, and the ties of the book, where they are at hand. */
type Posted = { decision: string | null; findTie?: FindTie | undefined }

/** Posts accepted figures. The parts among them (其中) point to the postings of their wholes. */
export async function post(
  act: Act,
  accepted: readonly Accepted[],
  { decision, findTie }: Posted,
): Promise<BookPosting[]> {
  if (accepted.length === 0) return []
  const find = findTie ?? tieFinder(await tiesOf(act))
  const postings = accepted.map((one) => postingOf(act, one, find))
  await linkParts(act, postings)
  await refreshSums(act, postings, postings)
  await insertAll(
    act.tx,
    'postings',
    postings.map((one) => rowOfPosting(act.workspace, one)),
  )
  await revise(
    act,
    postings.map((one) => changed('posting.add', null, one, decision)),
  )
  return postings
}

/** `partOf` of an accepted figure names the finding of its whole; a posting names the whole's posting. */
async function linkParts(act: Act, postings: BookPosting[]): Promise<void> {
  const byFigure = new Map(postings.map((one) => [one.figure, one.id]))
  const elsewhere = postings.flatMap(({ partOf }) => (partOf && !byFigure.has(partOf) ? [partOf] : []))
  for (const one of await postingsOfFigures(act, elsewhere)) byFigure.set(one.figure, one.id)
  for (const posting of postings) if (posting.partOf) posting.partOf = byFigure.get(posting.partOf) ?? null
}

/** Replaces postings by changed ones of the same ids. */
export async function repost(
  act: Act,
  changes: readonly { before: BookPosting; after: BookPosting; action: string }[],
  decision: string | null,
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ after }) => {
    const { workspace: _, posted_at: __, ...row } = rowOfPosting(act.workspace, after)
    return row
  })
  await updateAll(act, 'postings', rows)
  await revise(
    act,
    changes.map(({ before, after, action }) => changed(action, before, after, decision)),
  )
  const touched = changes.flatMap(({ before, after }) => [before, after])
  await refreshSums(act, [...touched, ...(await partsOfPostings(act, touched))])
}

/** Takes postings out of the book; they stay to be seen in its past. */
export async function unpost(act: Act, postings: readonly BookPosting[], decision: string | null): Promise<void> {
  const changes = postings.map((before) => ({
    before,
    after: { ...before, removed: true, version: before.version + 1 },
    action: 'posting.remove',
  }))
  await repost(act, changes, decision)
}

/** The parts (其中) of some postings: whether their sum may be kept depends on what their whole is. */
async function partsOfPostings({ tx, workspace }: Act, postings: readonly BookPosting[]): Promise<BookPosting[]> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select p.* from postings p where p.workspace = ${workspace} and not p.removed and p.part_of is not null
      and p.part_of = any(${[...new Set(postings.map(({ id }) => id))]}::uuid[])`.execute(tx)
  return rows.map(postingFrom)
}

/** The postings that stand in the book for some figures. */
export async function postingsOfFigures(
  act: Pick<Act, 'tx' | 'workspace'>,
  figures: readonly string[],
): Promise<BookPosting[]> {
  if (figures.length === 0) return []
  const rows = await act.tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('figure', 'in', [...figures])
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
  return rows.map(postingFrom)
}

/** What a revision says of a posting: all but its standing, which follows from the others of its series. */
function changed(action: string, before: BookPosting | null, after: BookPosting, decision: string | null): Change {
  return { action, kind: 'posting', subject: after.id, before: before && said(before), after: said(after), decision }
}

function said({ standing: _, because: __, ...posting }: BookPosting): object {
  return posting
}
