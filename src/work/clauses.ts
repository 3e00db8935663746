// Clauses (条款): what an agreement of the book promises, each with the words of the document that promise it. Plans are split into tasks that
// carry them out; a clause that is taken away stays in the history.

import type { Selectable } from 'kysely'
import { z } from 'zod'
import { hold } from '../db/locks.ts'
import { type Change, revise } from '../db/revisions.ts'
import { insertAll, newId } from '../db/rows.ts'
import type { ClausesTable } from '../db/work-tables.ts'
import type { Act } from '../db.ts'
import { entryOf } from '../ledger/entries.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { quotedSchema, wrongWithQuoted } from './quoted.ts'

/** A clause as it is written. `number`: 第三条, （二）, as printed; `words`: what is promised, the quote itself or its gist. */
export const clauseSaidSchema = quotedSchema.extend({
  number: z.string().trim().min(1).max(50).nullable(),
  heading: z.string().trim().min(1).max(200).nullable(),
  words: z.string().trim().min(1).max(2_000),
  note: z.string().max(2_000).nullable(),
})
export type ClauseSaid = z.infer<typeof clauseSaidSchema>

/** A clause of the book. `agreement`: the entry of that kind. */
export type Clause = ClauseSaid & { id: string; agreement: string; version: number }

/** Adds clauses of an agreement, all or none. The same span twice is refused: it would be carried out twice. */
export async function addClauses(
  act: Act,
  agreement: string,
  drafts: readonly ClauseSaid[],
): Promise<Outcome<Clause[]>> {
  const entry = await entryOf(act, agreement)
  if (!entry) return notFound('这份协议', 'agreement')
  if (entry.kind !== 'agreement')
    return refused('not_an_agreement', '条款只能属于协议类条目。', 'Only an agreement has clauses.')
  const clauses = drafts.map((draft): Clause => ({ ...draft, id: newId(), agreement, version: 1 }))
  for (const clause of clauses) {
    const wrong = (await wrongWithQuoted(act, clause)) ?? (await alreadyThere(act, clause, clauses))
    if (wrong) return wrong
  }
  const rows = clauses.map((clause) => ({
    workspace: act.workspace,
    ...rowOf(clause),
    removed: false,
    created_at: act.at,
  }))
  await insertAll(act.tx, 'clauses', rows)
  await revise(
    act,
    clauses.map((clause) => change('clause.add', clause.id, null, clause)),
  )
  return done(clauses)
}

/** Changes what is written of a clause, and its evidence where that is given whole. */
export async function changeClause(
  act: Act,
  before: Clause,
  { version, ...changes }: Partial<ClauseSaid> & { version: number },
): Promise<Outcome<Clause>> {
  if (before.version !== version) return changedSince()
  const after = { ...before, ...changes, version: version + 1 }
  const wrong = (await wrongWithQuoted(act, after)) ?? (await alreadyThere(act, after, []))
  if (wrong) return wrong
  const { id: _, ...row } = rowOf(after)
  await update(act, before.id, row)
  await revise(act, [change('clause.edit', before.id, before, after)])
  return done(after)
}

/** Takes a clause away that no task carries out. */
export async function removeClause(
  act: Act,
  before: Clause,
  { version, why }: { version: number; why: string },
): Promise<Outcome<{ id: string }>> {
  if (before.version !== version) return changedSince()
  if ((await tasksOf(act, before.id)) > 0) {
    return refused(
      'clause_in_use',
      '有任务落实这一条款，请先调整这些任务。',
      'Tasks carry this clause out; change them first.',
    )
  }
  await update(act, before.id, { removed: true, version: version + 1 })
  await revise(act, [{ ...change('clause.remove', before.id, before, null), why }])
  return done({ id: before.id })
}

/** Why an agreement cannot go: clauses of it, which would have nothing to belong to. */
export async function restsOnAgreement({ tx, workspace }: Act, entry: string) {
  const found = await tx
    .selectFrom('clauses')
    .select('id')
    .where('workspace', '=', workspace)
    .where('agreement', '=', entry)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  return found ? inUse() : null
}

const inUse = () =>
  refused(
    'entry_in_use',
    '这份协议下还有条款，不能删除；请先移除条款。',
    'Clauses belong to this agreement; remove them first.',
  )

/** Why a decision cannot be taken back: an agreement with clauses would go with it. Asked in the act that has just done it. */
export async function clausesLeftBehind({ tx, workspace, at }: Act) {
  const found = await tx
    .selectFrom('clauses as c')
    .innerJoin('entries as e', (on) => on.onRef('e.workspace', '=', 'c.workspace').onRef('e.id', '=', 'c.agreement'))
    .select('c.id')
    .where('c.workspace', '=', workspace)
    .where('c.removed', '=', false)
    .where('e.removed', '=', true)
    .where('e.updated_at', '=', at)
    .limit(1)
    .executeTakeFirst()
  return found ? inUse() : null
}

async function tasksOf({ tx, workspace }: Act, clause: string): Promise<number> {
  const { count } = await tx
    .selectFrom('tasks')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .where((is) => is(is.val(clause), '=', is.fn.any('clauses')))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function alreadyThere(act: Act, clause: Clause, others: readonly Clause[]) {
  const { tx, workspace } = act
  await hold(act, [`clauses of ${clause.agreement}`])
  const found = await tx
    .selectFrom('clauses')
    .select('id')
    .where('workspace', '=', workspace)
    .where('agreement', '=', clause.agreement)
    .where('document', '=', clause.document)
    .where('start_at', '=', clause.start)
    .where('end_at', '=', clause.end)
    .where('id', '<>', clause.id)
    .where('removed', '=', false)
    .executeTakeFirst()
  const twice = others.some((one) => one.id !== clause.id && sameSpan(one, clause))
  if (!found && !twice) return null
  return refused('clause_there', '这处原文已是一条条款。', 'These words are a clause already.')
}

const sameSpan = (a: Clause, b: Clause) => a.document === b.document && a.start === b.start && a.end === b.end

async function update({ tx, workspace }: Act, id: string, values: object): Promise<void> {
  await tx.updateTable('clauses').set(values).where('workspace', '=', workspace).where('id', '=', id).execute()
}

/** A clause as its row has it, undefined where the workspace has none of that id. */
export async function clauseOf(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  id: string,
): Promise<Clause | undefined> {
  const row = await tx
    .selectFrom('clauses')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && clauseFrom(row)
}

/** A clause from its row. */
export function clauseFrom(row: Selectable<ClausesTable>): Clause {
  const { id, agreement, number, heading, words, document, quote, note, version } = row
  return { id, agreement, number, heading, words, document, start: row.start_at, end: row.end_at, quote, note, version }
}

function rowOf({ start, end, ...same }: Clause) {
  return { ...same, start_at: start, end_at: end }
}

function change(action: string, subject: string, before: object | null, after: object | null): Change {
  return { action, kind: 'clause', subject, before, after }
}
