// Doubts over HTTP (存疑): what the reading or the book is unsure of, of rivals with both sentences.
import { z } from 'zod'
import { doubtCounts, doubtList } from '../../../ledger/doubt-list.ts'
import { lineEvidenceSchema } from '../../../model/line-evidence.ts'
import { postingSchema } from '../../../model/posting.ts'
import { done } from '../../../model/refusal.ts'
import { pageOfSchema, pageQuery, route } from '../route.ts'

const doubtSchema = z.object({
  id: z.string(),
  code: z.string(),
  document: z.string().nullable(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  quote: z.string().nullable(),
  note: z.string().nullable(),
  subjects: z.array(z.string()),
  /** Of figures that contradict each other as a whole and its parts, the whole, which is smaller. */
  whole: z.string().nullable(),
  state: z.string(),
  createdAt: z.date(),
  rivals: z.array(z.object({ posting: postingSchema, evidence: lineEvidenceSchema.nullable() })),
})

export const listDoubts = route({
  method: 'get',
  path: '/doubts',
  action: 'findings.read',
  says: {
    zh: '存疑列表；相互矛盾的数据各附原句，部分大于总数的注明哪条是总数',
    en: 'Doubts; of rivals both sentences, of a whole that is smaller than its part which one is the whole',
  },
  query: pageQuery.extend({
    state: z.enum(['open', 'settled']).optional(),
    code: z.string().max(50).optional(),
    document: z.uuid().optional(),
  }),
  reply: pageOfSchema(doubtSchema),
  run: async ({ query: { limit, cursor, ...filter }, principal: { limits }, act }) =>
    done(await act((book) => doubtList(book, { ...filter, limits }, { limit, cursor }))),
})

export const countDoubts = route({
  method: 'get',
  path: '/doubts/counts',
  action: 'findings.read',
  says: { zh: '未决存疑的数量，按类别', en: 'How many doubts are open, by code' },
  reply: z.record(z.string(), z.number()),
  run: async ({ principal: { limits }, act }) => done(await act((book) => doubtCounts(book, { limits }))),
})
