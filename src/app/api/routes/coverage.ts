// Coverage over HTTP (覆盖): which ties, years and indicators have no source yet.
import { z } from 'zod'
import { done } from '../../../model/refusal.ts'
import { tieKindSchema } from '../../../model/tie.ts'
import { coverage } from '../../../questions/coverage.ts'
import { indicatorsOf } from '../../../questions/indicators.ts'
import { listOf, pageOfSchema, pageQuery, route } from '../route.ts'

const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)

export const getCoverage = route({
  method: 'get',
  path: '/coverage',
  action: 'totals.read',
  says: {
    zh: '覆盖：各结对关系各年份有多少数据、哪些指标还没有来源',
    en: 'Coverage: how many figures stand behind each tie and year, and which indicators have no source yet',
  },
  query: pageQuery.extend({
    years: listOf(year),
    programme: z.string().max(50).optional(),
    kind: tieKindSchema.optional(),
    region: z.string().max(20).optional(),
    parent: z.union([z.uuid(), z.literal('none').transform(() => null)]).optional(),
    words: z.string().max(100).optional(),
  }),
  reply: pageOfSchema(
    z.object({
      tie: z.string(),
      a: z.string(),
      b: z.string(),
      programme: z.string().nullable(),
      years: z.array(
        z.object({
          year: z.number(),
          figures: z.number(),
          documents: z.number(),
          held: z.array(z.string()),
          missing: z.array(z.string()),
        }),
      ),
    }),
  ),
  run: async ({ query: { limit, cursor, ...filter }, principal: { limits }, act }) =>
    done(
      await act(async (book) => {
        const indicators = await indicatorsOf(book)
        return coverage(book, { ...filter, limits }, { indicators, asked: { limit, cursor } })
      }),
    ),
})
