// Entries of a book (台账条目): made, changed and taken out, each time with a revision; linked to each other. What a kind does not allow
// is refused with a sentence for each place that is wrong.

import type { Selectable } from 'kysely'
import { type Change, revise } from '../db/revisions.ts'
import { insertAll, newId, updateAll } from '../db/rows.ts'
import type { EntriesTable } from '../db/tables.ts'
import type { Act } from '../db.ts'
import { type Entry, type EntryProblem, entryProblems } from '../model/entry.ts'
import { kinds } from '../model/kinds.ts'
import { changedSince, done, notFound, type Outcome, type Refusal, refused } from '../model/refusal.ts'
import { indexedText, labelOfKind, labelOfWorkspace } from '../model/search-terms.ts'
import { lookupName } from '../review/propose.ts'
import { regionsOf } from './ties.ts'

/** An entry in the book. `named`: one thing with a name, and not a statement about the tie as a whole. */
export type BookEntry = Entry & { named: boolean; version: number; createdAt: Date; updatedAt: Date }

/** What is written of an entry; its id and versions are the book's. */
export type EntryDraft = Omit<Entry, 'id'> & { named: boolean }

/** A refusal with what is wrong at each place. */
export type EntryRefusal = Refusal & { problems: EntryProblem[] }

/** Makes entries. Nothing is made where one of them is not allowed; `at` is its index. */
export async function addEntries(
  act: Act,
  drafts: readonly EntryDraft[],
  decision: string | null = null,
): Promise<Outcome<BookEntry[]> | { ok: false; refusal: EntryRefusal; at: number }> {
  const entries = drafts.map((draft) => newEntry(draft, act.at))
  const refusal = await keepNew(act, entries, decision)
  return refusal ? { ok: false, refusal, at: refusal.at } : done(entries)
}

/** Writes new entries, or says what is wrong with the first that is not allowed and writes none. */
export async function keepNew(
  act: Act,
  entries: readonly BookEntry[],
  decision: string | null,
): Promise<(EntryRefusal & { at: number }) | null> {
  for (const [at, entry] of entries.entries()) {
    const problems = entryProblems(entry)
    if (problems.length > 0) return { ...notAllowed(problems), at }
  }
  const rows = entries.map((entry) => rowOf(act, entry))
  const passages = entries.map((entry) => passageOf(act, entry))
  const changes = entries.map((entry) => changed('entry.add', null, entry, decision))
  await insertAll(act.tx, 'entries', rows)
  await insertAll(act.tx, 'passages', passages)
  await revise(act, changes)
  return null
}

/** An entry that the book does not have yet, under a new id. */
export function newEntry(draft: EntryDraft, at: Date): BookEntry {
  return { ...draft, id: newId(), version: 1, createdAt: at, updatedAt: at }
}

function notAllowed(problems: EntryProblem[]): EntryRefusal {
  const { refusal } = refused(
    'entry_not_allowed',
    problems.map(({ zh }) => zh).join(''),
    problems.map(({ en }) => en).join(' '),
  )
  return { ...refusal, problems }
}

/** Changes an entry; `version` is the one that was looked at. */
export async function editEntry(
  act: Act,
  id: string,
  changes: Partial<EntryDraft> & { version: number },
  { decision = null, why = null }: { decision?: string | null; why?: string | null } = {},
): Promise<Outcome<BookEntry> | { ok: false; refusal: EntryRefusal }> {
  const before = await entryOf(act, id)
  if (!before) return notFound('这个条目', 'entry')
  if (before.version !== changes.version) return changedSince()
  const after: BookEntry = { ...before, ...changes, id, version: before.version + 1, updatedAt: act.at }
  const problems = entryProblems(after)
  if (problems.length > 0) return { ok: false, refusal: notAllowed(problems) }
  await writeEntry(act, after)
  await revise(act, [{ ...changed('entry.edit', before, after, decision), why }])
  return done(after)
}

/** Puts entries under other ties; nothing else of them changes. */
export async function retieEntries(
  act: Act,
  changes: readonly { before: BookEntry; after: BookEntry }[],
  decision: string | null,
): Promise<void> {
  const rows = changes.map(({ after: { id, tie, programme, version, updatedAt } }) => ({
    ...{ id, tie, programme, version },
    updated_at: updatedAt,
  }))
  await updateAll(act, 'entries', rows)
  await revise(
    act,
    changes.map(({ before, after }) => changed('entry.edit', before, after, decision)),
  )
}

/** Takes an entry out of the book where no figure rests on it; its revisions stay. */
export async function removeEntry(
  act: Act,
  id: string,
  { version, why }: { version: number; why: string | null },
): Promise<Outcome<{ id: string }>> {
  const before = await entryOf(act, id)
  if (!before) return notFound('这个条目', 'entry')
  if (before.version !== version) return changedSince()
  const posted = await act.tx
    .selectFrom('postings')
    .select('id')
    .where('workspace', '=', act.workspace)
    .where('entry', '=', id)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (posted) {
    return refused(
      'entry_in_use',
      '这个条目下还有数据，不能删除；请先退回这些数据，或把它们并入别的条目。',
      'Figures rest on this entry; reject them or move them to another entry first.',
    )
  }
  await takeOut(act, id, version + 1)
  await revise(act, [{ ...changed('entry.remove', before, null, null), subject: id, why }])
  return done({ id })
}

/** Puts an entry back as it was before a decision; one that the decision made is taken out. */
export async function restoreEntry(
  act: Act,
  current: BookEntry,
  was: BookEntry | null,
  decision: string,
): Promise<void> {
  const version = current.version + 1
  if (was) await writeEntry(act, { ...was, version, createdAt: current.createdAt, updatedAt: act.at })
  else await takeOut(act, current.id, version)
  const after = was && { ...was, version }
  await revise(act, [{ action: 'entry.undo', kind: 'entry', subject: current.id, before: current, after, decision }])
}

async function takeOut({ tx, workspace, at }: Act, id: string, version: number): Promise<void> {
  await tx
    .updateTable('entries')
    .set({ removed: true, version, updated_at: at })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('passages').where('workspace', '=', workspace).where('subject', '=', id).execute()
}

async function writeEntry(act: Act, entry: BookEntry): Promise<void> {
  const { workspace: _, created_at: __, ...row } = rowOf(act, entry)
  const json = { parties: JSON.stringify(row.parties), properties: JSON.stringify(row.properties) }
  await act.tx
    .updateTable('entries')
    .set({ ...row, ...json })
    .where('workspace', '=', act.workspace)
    .where('id', '=', entry.id)
    .execute()
  await act.tx.deleteFrom('passages').where('workspace', '=', act.workspace).where('subject', '=', entry.id).execute()
  await insertAll(act.tx, 'passages', [passageOf(act, entry)])
}

/** An entry of the book, null where it has none of that id. */
export async function entryOf({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>, id: string): Promise<BookEntry | null> {
  const row = await tx
    .selectFrom('entries')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed', '=', false)
    .executeTakeFirst()
  return row ? entryFrom(row) : null
}

/** An entry from its row. */
export function entryFrom(row: Selectable<EntriesTable>): BookEntry {
  const { id, kind, name, named, stage, tie, programme, note, version } = row
  return {
    ...{ id, name, named, stage, tie, note, version },
    kind: kind as BookEntry['kind'],
    programme: programme as BookEntry['programme'],
    from: row.from_day,
    to: row.to_day,
    parties: row.parties as BookEntry['parties'],
    properties: row.properties as BookEntry['properties'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function rowOf({ workspace }: Act, entry: BookEntry) {
  const { id, kind, name, named, stage, from, to, tie, programme, parties, properties, note, version } = entry
  const day = from ?? to
  return {
    ...{ workspace, id, kind, name, named, stage, tie, programme, parties, properties, note, version },
    lookup: lookupName(name),
    from_day: from,
    to_day: to,
    year: day === null ? null : Number(day.slice(0, 4)),
    regions: regionsOf(parties.map((party) => party.name)),
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
    removed: false,
  }
}

function passageOf({ workspace }: Act, entry: BookEntry) {
  const words = [
    entry.name,
    kinds[entry.kind].zh,
    ...entry.parties.map(({ name }) => name),
    ...Object.values(entry.properties),
  ]
  const text = [...words, entry.note]
    .filter((word) => typeof word === 'string')
    .join(' ')
    .slice(0, 2_000)
  const labels = [labelOfWorkspace(workspace), labelOfKind('entry')]
  const at = { start_at: 0, end_at: 0, document: null, day: entry.from ?? entry.to }
  return {
    workspace,
    id: newId(),
    subject_kind: 'entry',
    subject: entry.id,
    ...at,
    text,
    terms: indexedText(text, labels),
  }
}

function changed(action: string, before: BookEntry | null, after: BookEntry | null, decision: string | null): Change {
  return { action, kind: 'entry', subject: (after ?? before)!.id, before, after, decision }
}

/** Links two entries in a way that the kind of the first knows. The same link twice is one. */
export async function linkEntries(
  act: Act,
  link: { from: string; to: string; role: string },
): Promise<Outcome<{ id: string }>> {
  const [from, to] = [await entryOf(act, link.from), await entryOf(act, link.to)]
  if (!from || !to) return notFound('要关联的条目', 'entry to link')
  const role = kinds[from.kind].links.find(({ id }) => id === link.role)
  if (!role?.to.includes(to.kind)) {
    return refused(
      'link_not_allowed',
      `“${kinds[from.kind].zh}”不能以这种方式关联“${kinds[to.kind].zh}”。`,
      `An entry of kind ${from.kind} has no such link to one of kind ${to.kind}.`,
    )
  }
  const row = { workspace: act.workspace, id: newId(), from_entry: from.id, to_entry: to.id, role: link.role }
  const added = await act.tx
    .insertInto('links')
    .values({ ...row, created_at: act.at })
    .onConflict((is) => is.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) await revise(act, [{ action: 'link.add', kind: 'link', subject: row.id, before: null, after: row }])
  return done({ id: added?.id ?? (await sameLink(act, link)) })
}

async function sameLink(
  { tx, workspace }: Act,
  { from, to, role }: { from: string; to: string; role: string },
): Promise<string> {
  const found = await tx
    .selectFrom('links')
    .select('id')
    .where('workspace', '=', workspace)
    .where('from_entry', '=', from)
    .where('to_entry', '=', to)
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  return found.id
}

/** Takes a link away. */
export async function unlinkEntries(act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const row = await act.tx
    .deleteFrom('links')
    .where('workspace', '=', act.workspace)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) return notFound('这条关联', 'link')
  await revise(act, [{ action: 'link.remove', kind: 'link', subject: id, before: row, after: null }])
  return done({ id })
}
