// Entries over HTTP (台账条目): what the book holds, of every kind, kept by hand beside what documents propose, and linked to each other.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import {
  addEntries,
  type BookEntry,
  editEntry,
  entryOf,
  linkEntries,
  removeEntry,
  unlinkEntries,
} from '../../../ledger/entries.ts'
import { done, notFound, type Outcome } from '../../../model/refusal.ts'
import type { Limits } from '../../../model/roles.ts'
import { restsOnAgreement } from '../../../work/clauses.ts'
import { bookEntrySchema, entryChangesSchema, newEntrySchema } from '../entry-body.ts'
import { changedDraft, draftOf } from '../entry-draft.ts'
import { subjectFits } from '../member-limits.ts'
import { idParams, route } from '../route.ts'

const why = z.string().trim().min(1).max(500).optional()

/** The entry, where the member may see it. */
async function seen(book: Act, id: string, limits: Limits): Promise<Outcome<BookEntry>> {
  const entry = await entryOf(book, id)
  return entry && subjectFits(limits, entry) ? done(entry) : notFound('这个条目', 'entry')
}

export const addEntry = route({
  method: 'post',
  path: '/entries',
  action: 'entries.write',
  says: { zh: '新增条目', en: 'Add an entry' },
  body: newEntrySchema,
  reply: bookEntrySchema,
  status: 201,
  run: ({ body, principal: { limits }, act }) =>
    act(async (book) => {
      const draft = await draftOf(book, body, limits)
      if (!draft.ok) return draft
      const added = await addEntries(book, [draft.value])
      return added.ok ? done(added.value[0]!) : added
    }),
})

export const changeEntry = route({
  method: 'patch',
  path: '/entries/{id}',
  action: 'entries.write',
  says: { zh: '修改条目，未给出的栏目不变', en: 'Change an entry; what is left out stays' },
  params: idParams,
  query: z.object({ why }),
  body: entryChangesSchema,
  reply: bookEntrySchema,
  ifMatch: true,
  run: ({ params: { id }, query, body, version, principal: { limits }, act }) =>
    act(async (book) => {
      const before = await seen(book, id, limits)
      if (!before.ok) return before
      const draft = await changedDraft(book, { before: before.value, sent: body, limits })
      if (!draft.ok) return draft
      return editEntry(book, id, { ...draft.value, version }, { why: query.why ?? null })
    }),
})

export const removeEntryRoute = route({
  method: 'delete',
  path: '/entries/{id}',
  action: 'entries.delete',
  says: { zh: '删除没有数据的条目；修改记录保留', en: 'Remove an entry on which no figure rests; its revisions stay' },
  params: idParams,
  query: z.object({ why }),
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: ({ params: { id }, query, version, principal: { limits }, act }) =>
    act(async (book) => {
      const before = await seen(book, id, limits)
      if (!before.ok) return before
      const held = await restsOnAgreement(book, id)
      return held ?? removeEntry(book, id, { version, why: query.why ?? null })
    }),
})

export const addLink = route({
  method: 'post',
  path: '/entries/{id}/links',
  action: 'entries.write',
  says: { zh: '把条目关联到另一条目', en: 'Link an entry to another in a way that its kind knows' },
  params: idParams,
  body: z.strictObject({ to: z.uuid(), role: z.string().max(50) }),
  reply: z.object({ id: z.string() }),
  status: 201,
  run: ({ params: { id }, body: { to, role }, principal: { limits }, act }) =>
    act(async (book) => {
      for (const end of [id, to]) {
        const entry = await seen(book, end, limits)
        if (!entry.ok) return entry
      }
      return linkEntries(book, { from: id, to, role })
    }),
})

export const removeLink = route({
  method: 'delete',
  path: '/links/{id}',
  action: 'entries.write',
  says: { zh: '取消关联', en: 'Take a link away' },
  params: idParams,
  reply: z.object({ id: z.string() }),
  run: ({ params: { id }, principal: { limits }, act }) =>
    act(async (book) => {
      const link = await book.tx
        .selectFrom('links')
        .select('from_entry')
        .where('workspace', '=', book.workspace)
        .where('id', '=', id)
        .executeTakeFirst()
      const from = link && (await seen(book, link.from_entry, limits))
      return from?.ok ? unlinkEntries(book, id) : notFound('这条关联', 'link')
    }),
})
