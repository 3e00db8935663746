// Documents of a workspace (材料): what came in, each once by its bytes, with a state from waiting to read. The bytes lie in the file
// store, the text as it was opened beside the row, and neither changes afterwards.

import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'

/**
 * What came in; `published`, `title`, whose `account` it is and of which `year` it tells where the sender knows better than the text; `replaces`: of
 * which it is a new version.
 */
export type Incoming = {
  sha256: string
  name: string
  bytes: number
  published?: string | null
  title?: string | null
  account?: string | null
  year?: number | null
  replaces?: string | null
}

/** Adds a document, waiting to be read. The same bytes a second time change nothing: `again` is true and the id is the first's. */
export async function addDocument(act: Act, incoming: Incoming): Promise<Outcome<{ id: string; again: boolean }>> {
  const { sha256, name, bytes, published = null, title = null, replaces = null } = incoming
  const { tx, workspace, by, at } = act
  const same = await sameBytes(act, sha256)
  if (same) return done({ id: same, again: true })
  const older = replaces === null ? null : await replaceable(act, { id: null, replaces })
  if (older && !older.ok) return older
  // What was said of a version holds for the next.
  const account = incoming.account ?? older?.value.account ?? null
  const year = incoming.year ?? older?.value.year ?? null
  const id = newId()
  const row = { workspace, id, sha256, name, bytes, published, title, account, year, replaces, state: 'waiting' }
  // Two uploads of the same bytes at once: the second finds the first's row.
  const added = await tx
    .insertInto('documents')
    .values({ ...row, added_by: by, added_at: at })
    .onConflict((is) => is.columns(['workspace', 'sha256']).where('state', '<>', 'removed').doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return done({ id: (await sameBytes(act, sha256))!, again: true })
  await revise(act, [{ action: 'document.add', kind: 'document', subject: id, before: null, after: row }])
  return done({ id, again: false })
}

async function sameBytes({ tx, workspace }: Act, sha256: string): Promise<string | null> {
  const found = await tx
    .selectFrom('documents')
    .select('id')
    .where('workspace', '=', workspace)
    .where('sha256', '=', sha256)
    .where('state', '<>', 'removed')
    .executeTakeFirst()
  return found?.id ?? null
}

/** A document's row, undefined where the workspace has none. */
export function documentOf({ tx, workspace }: Act, id: string) {
  return tx
    .selectFrom('documents')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** A document's row, held until the act ends, so that what is decided by its state is written over no other's decision. */
export function heldDocument({ tx, workspace }: Act, id: string) {
  return tx
    .selectFrom('documents')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * The document of which another may be the newer version (`id`; null for one that comes in). Refused where it has a newer one already, and
 * where the versions would go round in a ring.
 */
export async function replaceable(
  act: Act,
  { id, replaces }: { id: string | null; replaces: string },
): Promise<Outcome<NonNullable<Awaited<ReturnType<typeof documentOf>>>>> {
  if (id === replaces) {
    return refused('own_version', '材料不能是它自己的新版本。', 'A document is no newer version of itself.')
  }
  const older = await heldDocument(act, replaces)
  if (!older || older.state === 'removed') return notFound('要替换的材料', 'document to replace')
  for (let at = older.replaces, steps = 0; at !== null && steps < mostVersions; steps++) {
    if (at === id) {
      return refused(
        'ring_of_versions',
        '那份材料本身就是这份材料的新版本，不能反过来。',
        'That document is a newer version of this one, so this is none of it.',
      )
    }
    at = (await documentOf(act, at))?.replaces ?? null
  }
  const newer = await act.tx
    .selectFrom('documents')
    .select(['id', 'title', 'name'])
    .where('workspace', '=', act.workspace)
    .where('replaces', '=', replaces)
    .where('state', 'in', ['waiting', 'reading', 'read'])
    .execute()
  const [other] = newer.filter((one) => one.id !== id)
  if (other) {
    const name = other.title ?? other.name
    return refused(
      'has_newer_version',
      `那份材料已有新版本《${name}》，请以最新的一份为准。`,
      `That document has a newer version, "${name}": choose the newest one.`,
    )
  }
  return done(older)
}

/** No document has so many versions; a longer chain is a mistake of the data. */
const mostVersions = 1_000

/** A document's text as it was opened, with marks, pages and cells. */
export function textOf({ tx, workspace }: Act, document: string) {
  return tx
    .selectFrom('texts')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .executeTakeFirst()
}

/** Takes a document out that nothing in the book rests on. What was read from it goes with it; its revisions stay. */
export async function removeDocument(act: Act, id: string, why: string | null): Promise<Outcome<{ id: string }>> {
  const document = await heldDocument(act, id)
  if (!document || document.state === 'removed') return notFound('这份材料', 'document')
  const used = await act.tx
    .selectFrom('postings')
    .select('id')
    .where('workspace', '=', act.workspace)
    .where('document', '=', id)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (used) {
    return refused(
      'document_in_use',
      '台账里有数据以这份材料为出处，不能删除；请先退回这些数据。',
      'Figures of the book rest on this document; reject them before you remove it.',
    )
  }
  await setState(act, id, { state: 'removed' }, { action: 'document.remove', why })
  return done({ id })
}

type Changes = {
  state?: string
  problem?: object | null
  published?: string | null
  title?: string | null
  account?: string | null
  year?: number | null
  job?: string | null
  replaces?: string | null
}

/** Changes a document's row and says so in a revision. */
export async function setState(
  act: Act,
  id: string,
  changes: Changes,
  { action, why = null }: { action: string; why?: string | null },
): Promise<void> {
  const before = await heldDocument(act, id)
  if (!before) return
  const { problem, ...columns } = changes
  const row = { ...columns, ...(problem === undefined ? {} : { problem: problem && JSON.stringify(problem) }) }
  await act.tx
    .updateTable('documents')
    .set({ ...row, version: before.version + 1 })
    .where('workspace', '=', act.workspace)
    .where('id', '=', id)
    .execute()
  const names = Object.keys(changes) as (keyof Changes)[]
  const was = Object.fromEntries(names.map((name) => [name, before[name]]))
  await revise(act, [{ action, kind: 'document', subject: id, before: was, after: changes, why }])
}
