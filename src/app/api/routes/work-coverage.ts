// What is not carried out over HTTP (条款落实情况): clauses without a task and tasks without progress, tie by tie.
import { z } from 'zod'
import { done } from '../../../model/refusal.ts'
import { carriedOut } from '../../../questions/carried-out.ts'
import { lookingOf } from '../looking.ts'
import { summarySchema } from '../plan-body.ts'
import { pageOfSchema, pageQuery, route } from '../route.ts'

export const getWorkCoverage = route({
  method: 'get',
  path: '/coverage/work',
  action: 'plans.read',
  says: {
    zh: '条款落实情况：各结对关系有多少条款尚无任务、多少任务尚无进展',
    en: 'Of each tie how many clauses no task carries out, and of how many tasks nobody has said anything',
  },
  query: pageQuery.extend({
    year: z.coerce.number().int().min(1).max(9999).optional(),
    programme: z.string().max(50).optional(),
    region: z.string().max(20).optional(),
  }),
  reply: pageOfSchema(
    z.object({
      tie: z.string(),
      a: z.string(),
      b: z.string(),
      programme: z.string().nullable(),
      clauses: z.number(),
      uncarried: z.number(),
      plans: z.number(),
      summary: summarySchema,
    }),
  ),
  run: ({ query: { limit, cursor, ...filter }, principal, act }) =>
    act(async (book) => done(await carriedOut(book, { ...filter, ...lookingOf(book, principal) }, { limit, cursor }))),
})
