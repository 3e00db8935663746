// Clauses over HTTP (条款): what the agreements of the book promise, each with its sentence; proposed from a document, accepted by a person, and
// followed to the tasks that carry them out.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { entryOf } from '../../../ledger/entries.ts'
import type { Mark } from '../../../model/document.ts'
import { done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import type { Limits } from '../../../model/roles.ts'
import { readClauses } from '../../../reading/clauses.ts'
import { textOf } from '../../../review/documents.ts'
import { clauseList, type ListedClause, listedClause } from '../../../work/clause-list.ts'
import {
  addClauses,
  type Clause,
  changeClause,
  clauseOf,
  clauseSaidSchema,
  removeClause,
} from '../../../work/clauses.ts'
import { quotedSchema } from '../../../work/quoted.ts'
import { taskList } from '../../../work/task-list.ts'
import { definedOf } from '../answer-body.ts'
import { lookingOf } from '../looking.ts'
import { subjectFits } from '../member-limits.ts'
import { clauseSchema, taskSchema, whyQuery } from '../plan-body.ts'
import { tasksShown } from '../plan-shown.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'

export const listClauses = route({
  method: 'get',
  path: '/clauses',
  action: 'plans.read',
  says: {
    zh: '条款列表；carried=false 为尚无任务落实的条款',
    en: 'Clauses in the order of their agreements; carried=false: those that no task carries out',
  },
  query: pageQuery.extend({
    agreement: z.uuid().optional(),
    document: z.uuid().optional(),
    tie: z.uuid().optional(),
    programme: z.string().max(50).optional(),
    region: z.string().max(20).optional(),
    carried: z.stringbool().optional(),
    words: z.string().max(100).optional(),
  }),
  reply: pageOfSchema(clauseSchema),
  run: async ({ query: { limit, cursor, ...filter }, principal: { limits }, act }) =>
    done(await act((book) => clauseList(book, { ...filter, limits }, { limit, cursor }))),
})

export const proposeClauses = route({
  method: 'get',
  path: '/clauses/proposals',
  action: 'plans.write',
  says: {
    zh: '从一份材料中识读的条款建议，逐条附原文；known 为已录入',
    en: 'The clauses that a document seems to state, each at its place; known: there already',
  },
  query: z.object({ document: z.uuid() }),
  reply: z.object({
    items: z.array(
      quotedSchema.extend({
        number: z.string().nullable(),
        heading: z.string().nullable(),
        words: z.string(),
        known: z.boolean(),
      }),
    ),
  }),
  run: ({ query: { document }, principal: { limits }, act }) =>
    act(async (book) => {
      const row = await textOf(book, document)
      if (!row) return notFound('这份材料的文字', 'text of that document')
      if (row.text.length > longest) return tooLong()
      const held = await clauseList(book, { document, limits }, { limit: 5_000 })
      const overlaps = (one: { start: number; end: number }) =>
        held.items.some(({ start, end }) => start < one.end && one.start < end)
      const found = readClauses(row.text, row.marks as Mark[])
      return done({ items: found.map((one) => ({ ...one, document, known: overlaps(one) })) })
    }),
})

/** No agreement is as long; to read more would keep everybody else waiting. */
const longest = 500_000
const tooLong = () =>
  refused(
    'too_long',
    '这份材料过长，不像一份协议；请在材料中选取原文录入条款。',
    'This document is too long for an agreement; select the words of each clause in it.',
  )

export const getClause = route({
  method: 'get',
  path: '/clauses/{id}',
  action: 'plans.read',
  says: { zh: '一条条款及落实它的任务', en: 'A clause with the tasks that carry it out' },
  params: idParams,
  reply: clauseSchema.extend({ taskItems: z.array(taskSchema) }),
  run: ({ params, principal, act }) =>
    act(async (book) => {
      const clause = await one(book, params.id, principal.limits)
      if (!clause.ok) return clause
      const tasks = await taskList(book, { ...lookingOf(book, principal), clause: params.id }, { limit: 200 })
      return done({ ...clause.value, taskItems: await tasksShown(book, tasks.items, principal) })
    }),
})

async function one(book: Act, id: string, limits: Limits): Promise<Outcome<ListedClause>> {
  const found = await listedClause(book, id, { limits })
  return found ? done(found) : notFound('这条条款', 'clause')
}

/** The clause as its row has it, where the member may see it. */
async function toChange(book: Act, id: string, limits: Limits): Promise<Outcome<Clause>> {
  const found = await one(book, id, limits)
  return found.ok ? done((await clauseOf(book, id))!) : found
}

const { number, heading, words, note } = clauseSaidSchema.shape
const written = { number: number.optional(), heading: heading.optional(), note: note.optional() }

export const postClauses = route({
  method: 'post',
  path: '/clauses',
  action: 'plans.write',
  says: {
    zh: '为一份协议新增条款，可一次多条；原文须与材料一致',
    en: 'Add clauses to an agreement, several at once; each quote must stand in its document',
  },
  body: z.strictObject({
    agreement: z.uuid(),
    items: z
      .array(quotedSchema.extend({ words: words.optional(), ...written }))
      .min(1)
      .max(500),
  }),
  reply: z.object({ items: z.array(clauseSchema) }),
  status: 201,
  run: ({ body: { agreement, items }, principal: { limits }, act }) =>
    act(async (book) => {
      const entry = await entryOf(book, agreement)
      if (!entry || !subjectFits(limits, entry)) return notFound('这份协议', 'agreement')
      const drafts = items.map(({ number = null, heading = null, note = null, words, ...span }) => ({
        ...{ ...span, number, heading, note },
        words: words ?? wordsOf(span.quote),
      }))
      const added = await addClauses(book, agreement, drafts)
      if (!added.ok) return added
      const shown: ListedClause[] = []
      for (const { id } of added.value) {
        const clause = await one(book, id, limits)
        if (!clause.ok) return clause
        shown.push(clause.value)
      }
      return done({ items: shown })
    }),
})

/** A quote as one reads it, where nothing else is said. */
const wordsOf = (quote: string) => quote.replace(/\s+/g, ' ').trim().slice(0, 2_000)

export const patchClause = route({
  method: 'patch',
  path: '/clauses/{id}',
  action: 'plans.write',
  says: { zh: '修改条款；改出处时给出整段 quoted', en: 'Change a clause; its evidence as a whole, as quoted' },
  params: idParams,
  body: z.strictObject({ words: words.optional(), ...written, quoted: quotedSchema.optional() }),
  reply: clauseSchema,
  ifMatch: true,
  run: ({ params, body: { quoted, ...body }, version, principal: { limits }, act }) =>
    act(async (book) => {
      const before = await toChange(book, params.id, limits)
      if (!before.ok) return before
      const changed = await changeClause(book, before.value, { ...definedOf(body), ...quoted, version })
      return changed.ok ? one(book, params.id, limits) : changed
    }),
})

export const deleteClause = route({
  method: 'delete',
  path: '/clauses/{id}',
  action: 'plans.write',
  says: { zh: '移除条款并说明理由；修改记录保留', en: 'Remove a clause with a reason; its revisions stay' },
  params: idParams,
  query: whyQuery,
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: ({ params, query: { why }, version, principal: { limits }, act }) =>
    act(async (book) => {
      const before = await toChange(book, params.id, limits)
      return before.ok ? removeClause(book, before.value, { version, why }) : before
    }),
})
