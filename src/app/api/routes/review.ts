// Review over HTTP (复核): what waits, and the decisions on it.
import { z } from 'zod'
import { type DecisionWish, decide } from '../../../ledger/decide.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { findingsOf } from '../../../review/decisions.ts'
import { clausesLeftBehind } from '../../../work/clauses.ts'
import { findingSchema, findingShown } from '../finding-body.ts'
import { findingFits } from '../member-limits.ts'
import { countsWithin, queueWithin, wishBeyond } from '../review-limits.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'

const queuedSchema = findingSchema.extend({
  documentName: z.string(),
  documentTitle: z.string().nullable(),
  published: z.string().nullable(),
})

export const listFindings = route({
  method: 'get',
  path: '/findings',
  action: 'findings.read',
  says: { zh: '待复核内容，存疑和重要的在前', en: 'What waits for a decision, doubtful and important first' },
  query: pageQuery.extend({
    state: findingSchema.shape.state.optional(),
    sort: findingSchema.shape.sort.optional(),
    document: z.uuid().optional(),
    doubt: z.string().max(50).optional(),
    proposal: z.uuid().optional(),
    /** Without the figures of proposed entries that wait themselves. */
    alone: z.stringbool().optional(),
  }),
  reply: pageOfSchema(queuedSchema),
  run: async ({ query, principal: { limits }, act }) => {
    const { limit, cursor, ...filter } = query
    const page = await act((book) => queueWithin(book, filter, { limit, cursor, limits }))
    const items = page.items.map((row) => {
      const of = { documentName: row.document_name, documentTitle: row.document_title, published: row.published }
      return { ...findingShown(row), ...of }
    })
    return done({ ...page, items })
  },
})

export const countFindings = route({
  method: 'get',
  path: '/findings/counts',
  action: 'findings.read',
  says: { zh: '待复核数量', en: 'How much waits for a decision' },
  reply: z.record(z.string(), z.number()),
  run: async ({ principal: { limits }, act }) => done(await act((book) => countsWithin(book, limits))),
})

export const getFinding = route({
  method: 'get',
  path: '/findings/{id}',
  action: 'findings.read',
  says: { zh: '一条识读结果', en: 'A finding' },
  params: idParams,
  reply: findingSchema,
  run: ({ params, principal: { limits }, act }) =>
    act(async (book) => {
      const [found] = await findingsOf(book, [params.id])
      const fits = await findingFits(book, limits)
      return found && fits(found) ? done(findingShown(found)) : notFound('这条识读结果', 'finding')
    }),
})

const target = z.object({ id: z.uuid(), version: z.number().int().optional() })
const targets = z.array(target).min(1).max(1_000)
const reason = z.string().trim().min(1).max(2_000)

const wishSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('accept'), findings: targets, entry: z.uuid().nullish(), reason: reason.nullish() }),
  z.object({
    verdict: z.literal('correct'),
    findings: z.tuple([target]),
    said: z.record(z.string(), z.unknown()),
    entry: z.uuid().nullish(),
    reason: reason.nullish(),
  }),
  z.object({ verdict: z.literal('reject'), findings: targets, reason }),
  z.object({
    verdict: z.literal('merge'),
    findings: targets,
    into: z.union([z.strictObject({ finding: z.uuid() }), z.strictObject({ entry: z.uuid() })]),
    reason: reason.nullish(),
  }),
  z.object({ verdict: z.literal('choose'), posting: z.uuid(), over: z.array(z.uuid()).min(1).max(100), reason }),
  z.object({ verdict: z.literal('outside'), posting: z.uuid(), wholes: z.array(z.uuid()).min(1).max(100), reason }),
  z.object({ verdict: z.literal('undo'), decision: z.uuid(), reason: reason.nullish() }),
])

export const decideRoute = route({
  method: 'post',
  path: '/decisions',
  action: 'findings.decide',
  says: {
    zh: '复核：采纳、更正、退回、合并、采信、认定不含在内、撤销',
    en: 'Decide: accept, correct, reject, merge, choose, say that one is no part, undo',
  },
  body: wishSchema,
  reply: z.object({
    decision: z.string(),
    entries: z.array(z.string()),
    postings: z.array(z.string()),
    ties: z.array(z.string()),
  }),
  status: 201,
  run: ({ body, principal: { limits }, act }) =>
    act(async (book) => {
      const wish: DecisionWish = withoutUndefined(body)
      const beyond = await wishBeyond(book, wish, limits)
      if (beyond) return beyond
      const decided = await decide(book, wish)
      return decided.ok ? ((await clausesLeftBehind(book)) ?? decided) : decided
    }),
})

/** Absent and undefined are the same to a caller, and not to exact optional types. */
function withoutUndefined<T extends object>(value: T): never {
  return JSON.parse(JSON.stringify(value)) as never
}
