// Reading again (重新识读): documents that were read by an older version of the reading, or of which a person has said whose account they are, are read
// once more, one after another in the background. What people decided stays; what waited is read anew, and what is new waits or is accepted by the
// workspace's rule.
import type { Act, Database } from '../db.ts'
import type { Document } from '../model/document.ts'
import { readingVersion } from '../reading/version.ts'
import { documentOf, heldDocument, textOf } from '../review/documents.ts'
import type { Read } from '../review/keep.ts'
import { keepAgain } from '../review/keep-again.ts'
import { accept } from './accept.ts'
import { decideIn } from './decide.ts'
import { followingRule } from './following.ts'
import { readApart } from './intake/thread.ts'
import { overturnedRules, standingsOf } from './otherwise.ts'
import { allowedByRule, ruleName } from './rule.ts'

type Who = { workspace: string; by: string }

/** How many documents were read by an older reading; of them `waiting` to be read again, and `failed`: they could not be. */
export type Rereading = { older: number; waiting: number; failed: number }

/** How many there are; a document that has a newer version is none of them. */
export async function rereadingOf(act: Pick<Act, 'tx' | 'workspace'>): Promise<Rereading> {
  const rows = await olderIn(act)
    .select(['reread', (is) => is.fn.countAll<number>().as('count')])
    .groupBy('reread')
    .execute()
  const count = (of: string | null) => Number(rows.find(({ reread }) => reread === of)?.count ?? 0)
  const [waiting, failed] = [count('waiting'), count('failed')]
  return { older: waiting + failed + count(null), waiting, failed }
}

/** Asks for all of them to be read again. */
export async function askForReading(act: Act): Promise<Rereading> {
  await setReread(act, { from: [null, 'failed'], to: 'waiting' })
  return rereadingOf(act)
}

/** Leaves those that wait as they are. */
export async function cancelReading(act: Act): Promise<Rereading> {
  await setReread(act, { from: ['waiting'], to: null })
  return rereadingOf(act)
}

/** Reads the next one that waits; false where none does. `bytesOf`: the file by its hash, null where it is lost. */
export async function rereadNext(
  database: Database,
  who: Who,
  bytesOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<boolean> {
  const next = await database.act(who, nextOf)
  if (!next) return false
  const bytes = (await bytesOf(next.sha256)) ?? new Uint8Array()
  const { id, version, reread, given } = next
  const result = await readApart(bytes, given)
  const follows = reread === 'said' || next.leftOpen
  if (follows && result.ok) await takeBackRules(database, who, { id, read: result.value })
  await database.act(who, async (act) => {
    // Meanwhile it may have been cancelled, removed, replaced, said to be otherwise, or read by another process.
    const now = await heldDocument(act, id)
    if (now?.state !== 'read' || now.reread !== reread || now.replaced_by !== null || now.version !== version) return
    if (!result.ok) return setOne(act, id, 'failed')
    const fresh = await keepAgain(act, id, result.value, follows ? await standingsOf(act, id) : null)
    const allowed = [...((await allowedByRule(act, fresh))?.findings ?? []), ...(await followingRule(act, fresh))]
    if (allowed.length > 0) await accept(act, allowed, { rule: ruleName })
  })
  return true
}

/** Sets aside the one that is next, where reading it broke off again and again. */
export async function giveUpNext(database: Database, who: Who): Promise<void> {
  await database.act(who, async (act) => {
    const next = await nextOf(act)
    if (next) await setOne(act, next.id, 'failed')
  })
}

/** Asks for one document to be read again before all others, since something was said of it. */
export async function askForOne(act: Act, id: string): Promise<void> {
  await setOne(act, id, 'said')
}

/** What a rule accepted that is read otherwise now is taken back, so that it is accepted anew as it is read; what was built on is left to people. */
async function takeBackRules(database: Database, who: Who, { id, read }: { id: string; read: Read }): Promise<void> {
  const decisions = await database.act(who, (act) => overturnedRules(act, id, read))
  const reason = '材料的讲述方、年份或发布日期已更正'
  for (const decision of decisions) await decideIn(database, who, { verdict: 'undo', decision, reason })
}

async function nextOf(act: Act) {
  const { tx, workspace } = act
  const row = await tx
    .selectFrom('documents')
    .select('id')
    .where('workspace', '=', workspace)
    .where('reread', 'in', ['waiting', 'said'])
    .where('state', '=', 'read')
    .where('replaced_by', 'is', null)
    // `said` before `waiting`: somebody looks at it.
    .orderBy('reread')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const document = row && (await documentOf(act, row.id))
  const opened = row && (await textOf(act, row.id))
  if (!document || !opened) return null
  const { id, sha256, name, published, title, account, year, format, encoding, notes, reread, version } = document
  const { text, marks, pages, cells } = opened
  const placed = { ...(pages ? { pages } : {}), ...(cells ? { cells } : {}) }
  const kept = { name, format, encoding, sha256, text, title, published, marks, notes, ...placed } as Document
  const given = { name, published, title, account, year, kept }
  return { id, sha256, reread, version, given, leftOpen: await hasOtherwise(act, id) }
}

/** Whether figures of a document wait that are read otherwise than they stand in the book. */
async function hasOtherwise({ tx, workspace }: Act, document: string): Promise<boolean> {
  const found = await tx
    .selectFrom('doubts')
    .select('id')
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('code', '=', 'read_otherwise')
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

function olderIn({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>) {
  return tx
    .selectFrom('documents')
    .where('workspace', '=', workspace)
    .where('state', '=', 'read')
    .where('replaced_by', 'is', null)
    .where((is) => is.or([is('reading', 'is', null), is('reading', '<', readingVersion)]))
}

type Turn = { from: readonly ('waiting' | 'failed' | null)[]; to: 'waiting' | null }

async function setReread(act: Act, { from, to }: Turn): Promise<void> {
  const rows = await olderIn(act).select(['id', 'reread']).execute()
  const ids = rows.filter(({ reread }) => from.includes(reread as Turn['from'][number])).map(({ id }) => id)
  if (ids.length === 0) return
  await act.tx
    .updateTable('documents')
    .set({ reread: to })
    .where('workspace', '=', act.workspace)
    .where('id', 'in', ids)
    .execute()
}

async function setOne({ tx, workspace }: Act, id: string, reread: 'failed' | 'said'): Promise<void> {
  await tx.updateTable('documents').set({ reread }).where('workspace', '=', workspace).where('id', '=', id).execute()
}
