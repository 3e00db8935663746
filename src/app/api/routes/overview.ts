// The overview over HTTP (总览): the year at a glance in one call, so that the first page is there at once.
import { z } from 'zod'
import { themeSchema } from '../../../model/figure.ts'
import { overviewOf } from '../../../questions/overview.ts'
import { alikeSchema, changeSchema, differenceSchema } from '../answer-body.ts'
import { programmeSchema } from '../entry-body.ts'
import { totalLineSchema } from '../posting-body.ts'
import { route } from '../route.ts'

const headlineSchema = z.object({
  theme: themeSchema,
  line: totalLineSchema,
  before: totalLineSchema.nullable(),
  change: changeSchema.nullable(),
  differences: z.array(differenceSchema),
  alike: alikeSchema.nullable(),
  others: z.array(totalLineSchema),
})

export const getOverview = route({
  method: 'get',
  path: '/overview',
  action: 'totals.read',
  says: {
    zh: '总览：一年的主要数据、与上年的可比变化、双方有异议的数据；不指定年度时取数据较全的最近一年；可限于一对关系、地区或机制',
    en: 'The year at a glance: its strongest numbers, the change on last year where comparable, what is disputed',
  },
  query: z.object({
    year: z.coerce.number().int().min(1).max(9999).optional(),
    programme: programmeSchema.optional(),
    tie: z.uuid().optional(),
    under: z.stringbool().optional(),
    region: z.string().max(20).optional(),
  }),
  reply: z.object({
    year: z.number().nullable(),
    years: z.array(z.object({ year: z.number(), figures: z.number() })),
    headlines: z.array(headlineSchema),
    figures: z.number(),
    leftOut: z.number(),
    disputed: z.number(),
    disputes: z.array(z.object({ tie: z.string().nullable(), year: z.number().nullable(), count: z.number() })),
  }),
  run: ({ query, principal: { limits }, act }) => act((book) => overviewOf(book, { ...query, limits })),
})
