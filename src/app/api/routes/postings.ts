// Postings over HTTP (数据): the lines of the book, each with the sentence or the signed report that states it.
import { z } from 'zod'
import { listedPosting, postingList } from '../../../ledger/posting-list.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { listedPostingSchema, postingScope } from '../posting-body.ts'
import { idParams, listOf, pageOfSchema, pageQuery, route } from '../route.ts'

export const listPostings = route({
  method: 'get',
  path: '/postings',
  action: 'totals.read',
  says: { zh: '数据列表，各附原文', en: 'The figures of the book, each with its sentence, latest first' },
  query: pageQuery.extend({
    ...postingScope,
    standing: z.string().max(50).optional(),
    ids: listOf(z.uuid()).optional(),
  }),
  reply: pageOfSchema(listedPostingSchema),
  run: async ({ query: { limit, cursor, ...filter }, principal: { limits }, act }) =>
    done(await act((book) => postingList(book, { ...filter, limits }, { limit, cursor }))),
})

export const getPosting = route({
  method: 'get',
  path: '/postings/{id}',
  action: 'totals.read',
  says: { zh: '一条数据及其出处', en: 'A figure of the book with its evidence' },
  params: idParams,
  reply: listedPostingSchema,
  run: async ({ params, principal: { limits }, act }) => {
    const found = await act((book) => listedPosting(book, params.id, { limits }))
    return found ? done(found) : notFound('这条数据', 'figure of the book')
  },
})
