// History over HTTP (历史): the log of changes, the book as of a past moment, and its verification.
import { z } from 'zod'
import { entryPageAsOf, postingPageAsOf, revisionPage, totalsAsOf } from '../../../ledger/history.ts'
import { groupKeys } from '../../../ledger/total.ts'
import { verifyBook } from '../../../ledger/verify.ts'
import { kindIdSchema } from '../../../model/kinds.ts'
import { done } from '../../../model/refusal.ts'
import { subjectFits, wholeBookOnly } from '../member-limits.ts'
import { listOf, pageOfSchema, pageQuery, route } from '../route.ts'
import { mayKnow } from '../subject-limits.ts'
import { toldAlong } from '../told-along.ts'

const revisionSchema = z.object({
  no: z.number(),
  at: z.date(),
  by: z.string(),
  action: z.string(),
  kind: z.string(),
  subject: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string().nullable(),
  decision: z.string().nullable(),
  hash: z.string(),
})

const kinds = z.enum([
  'document',
  'finding',
  'entry',
  'link',
  'tie',
  'posting',
  'doubt',
  'confirmation',
  'unit_report',
  'report',
  'member',
  'setting',
  'workspace',
  'indicator',
  'target',
  'score_sheet',
  'clause',
  'plan',
  'task',
  'progress',
])

/** A moment, or a day in Chinese time, as an office means it: its beginning or its end. */
const momentAt = (time: string) =>
  z.union([
    z.iso.date().transform((day) => new Date(`${day}T${time}+08:00`)),
    z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  ])
const moment = momentAt('23:59:59.999')

export const listRevisions = route({
  method: 'get',
  path: '/revisions',
  action: 'revisions.read',
  says: {
    zh: '修订记录，最新的在前；受范围限制的成员请指明对象',
    en: 'Who changed what, newest first; a limited member asks for one subject',
  },
  query: pageQuery.extend({
    subject: z.uuid().optional(),
    kind: kinds.optional(),
    by: z.string().max(200).optional(),
    decision: z.uuid().optional(),
    from: momentAt('00:00:00').optional(),
    to: moment.optional(),
  }),
  reply: pageOfSchema(revisionSchema),
  run: ({ query: { limit, cursor, ...filter }, principal: { limits }, act }) =>
    act(async (book) => {
      const known = filter.subject !== undefined && (await mayKnow(book, filter.subject, limits))
      return (known ? null : wholeBookOnly(limits)) ?? done(await revisionPage(book, filter, { limit, cursor }))
    }),
})

const past = z.object({ at: moment, tie: z.uuid().optional(), year: z.coerce.number().int().optional() })

export const pastPostings = route({
  method: 'get',
  path: '/as-of/postings',
  action: 'revisions.read',
  says: { zh: '过去某日的数据', en: 'The figures of the book as of a past day' },
  query: pageQuery.extend(past.shape).extend({ entry: z.uuid().optional() }),
  reply: pageOfSchema(z.looseObject({ id: z.string() })),
  run: async ({ query: { at, limit, cursor, ...filter }, principal: { limits }, act }) =>
    done(await act((book) => postingPageAsOf(book, at, { ...filter, limits }, { limit, cursor }))),
})

export const pastEntries = route({
  method: 'get',
  path: '/as-of/entries',
  action: 'revisions.read',
  says: { zh: '过去某日的台账条目', en: 'The entries of the book as of a past day' },
  query: pageQuery.extend({ at: moment, kind: kindIdSchema.optional() }),
  reply: pageOfSchema(z.looseObject({ id: z.string() })),
  run: async ({ query: { at, kind, limit, cursor }, principal: { limits }, act }) => {
    const { items, next } = await act((book) => entryPageAsOf(book, at, kind, { limit, cursor }))
    return done({ items: items.filter((entry) => subjectFits(limits, entry)), next })
  },
})

export const pastTotals = route({
  method: 'get',
  path: '/as-of/totals',
  action: 'revisions.read',
  says: { zh: '过去某日的汇总', en: 'Totals of the book as of a past day' },
  query: past.extend({ by: listOf(z.enum(groupKeys)).optional() }),
  reply: z.object({ items: z.array(z.looseObject({ series: z.string() })) }),
  run: async ({ query: { at, by = [], ...filter }, principal: { limits }, act }) => {
    const lines = await act((book) => totalsAsOf(book, at, { ...filter, limits, by }))
    return lines.ok ? done({ items: lines.value }) : lines
  },
})

const verification = z.object({
  checked: z.record(z.string(), z.number()),
  faults: z.array(z.object({ sort: z.string(), subject: z.string(), zh: z.string(), en: z.string() })),
  /** The totals are being made anew after an upgrade, and were not checked. */
  settling: z.boolean(),
})

export const verifyRoute = route({
  method: 'post',
  path: '/verify',
  action: 'verify',
  says: {
    zh: '核验整本台账：修订链、原文、出处、数据、汇总',
    en: 'Verify the whole book: chain, quotes, evidence, rows, totals',
  },
  reply: verification,
  run: async ({ principal: { limits }, act }) => wholeBookOnly(limits) ?? done(await act((book) => verifyBook(book))),
})

export const verifyAlongRoute = route({
  method: 'post',
  path: '/verify/along',
  action: 'verify',
  says: {
    zh: '核验整本台账，边核验边报进度：每行一个 JSON，先是 step、done、of，最后一行是 checked、faults、settling',
    en: 'Verify the whole book and tell how far it is: JSON by lines, step, done and of, in the end checked, faults and settling',
  },
  reply: z.unknown(),
  run: async ({ principal: { limits }, act }) =>
    wholeBookOnly(limits) ?? toldAlong((tell) => act((book) => verifyBook(book, tell))),
})
