// What a person looks at while he reviews (复核所见): what was read from one document in its order, what the book has beside a finding, and what
// was decided last.
import { z } from 'zod'
import type { Page } from '../../../db/pages.ts'
import { besideOf } from '../../../ledger/beside.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { tieKindSchema } from '../../../model/tie.ts'
import { decisionList } from '../../../review/decision-list.ts'
import { findingsOf } from '../../../review/decisions.ts'
import { findingsOfDocument } from '../../../review/queue.ts'
import { findingSchema, findingShown } from '../finding-body.ts'
import { findingFits, isLimited } from '../member-limits.ts'
import { listedPostingSchema } from '../posting-body.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'

export const listDocumentFindings = route({
  method: 'get',
  path: '/documents/{id}/findings',
  action: 'findings.read',
  says: {
    zh: '一份材料的全部识读结果，按原文次序',
    en: 'Everything that was read from a document, in the order of its text',
  },
  params: idParams,
  query: z.object({ limit: z.coerce.number().int().min(1).max(2_000).default(1_000), cursor: pageQuery.shape.cursor }),
  reply: pageOfSchema(findingSchema),
  run: ({ params, query, principal: { limits }, act }) =>
    act(async (book) => {
      const fits = await findingFits(book, limits)
      const page = await findingsOfDocument(book, params.id, query)
      return done({ ...page, items: page.items.filter(fits).map(findingShown) })
    }),
})

export const getBeside = route({
  method: 'get',
  path: '/findings/{id}/beside',
  action: 'findings.read',
  says: {
    zh: '台账里与一条识读结果有关的：所属结对、已有条目、同口径数据',
    en: 'What the book has beside a finding: its tie, the entry that it means, lines on the same measure',
  },
  params: idParams,
  reply: z.object({
    tie: z
      .object({ id: z.string(), a: z.string(), b: z.string(), kind: tieKindSchema, programme: z.string().nullable() })
      .nullable(),
    entry: z.object({ id: z.string(), kind: z.string(), name: z.string(), stage: z.string().nullable() }).nullable(),
    measureId: z.string().nullable(),
    postings: z.array(listedPostingSchema),
  }),
  run: ({ params, principal: { limits }, act }) =>
    act(async (book) => {
      const [found] = await findingsOf(book, [params.id])
      const fits = await findingFits(book, limits)
      return found && fits(found) ? done(await besideOf(book, found, limits)) : notFound('这条识读结果', 'finding')
    }),
})

const decisionSchema = z.object({
  id: z.string(),
  verdict: z.enum(['accept', 'correct', 'reject', 'merge', 'choose', 'outside', 'undo']),
  by: z.string(),
  at: z.date(),
  reason: z.string().nullable(),
  rule: z.string().nullable(),
  undoneBy: z.string().nullable(),
  count: z.number(),
  first: z
    .object({
      finding: z.string(),
      sort: z.string(),
      document: z.string(),
      quote: z.string(),
      said: z.record(z.string(), z.unknown()),
    })
    .nullable(),
})

export const listDecisions = route({
  method: 'get',
  path: '/decisions',
  action: 'findings.read',
  says: {
    zh: '复核记录，最新的在前；受范围限制的成员只见本人的',
    en: 'Decisions, newest first; a limited member sees his own',
  },
  query: pageQuery.extend({
    /** Those of whoever asks. */
    own: z.stringbool().default(false),
    finding: z.uuid().optional(),
  }),
  reply: pageOfSchema(decisionSchema),
  run: async ({ query: { limit, cursor, own, finding }, principal: { limits, user }, act }) => {
    const by = own || isLimited(limits) ? user.id : undefined
    const page = await act((book) => decisionList(book, { by, finding }, { limit, cursor }))
    return done(page as Page<z.input<typeof decisionSchema>>)
  },
})
