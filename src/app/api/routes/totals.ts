// Totals over HTTP (汇总): figures added up by the rules, each line with what it is made of and what was left out and why.
import { z } from 'zod'
import { groupKeys } from '../../../ledger/total.ts'
import { totals } from '../../../ledger/totals.ts'
import { accrualSchema, hedgeSchema, statusSchema, unitSchema } from '../../../model/figure.ts'
import { amountSchema, amountStageSchema } from '../../../model/posting.ts'
import type { Outcome } from '../../../model/refusal.ts'
import { done } from '../../../model/refusal.ts'
import { postingScope } from '../posting-body.ts'
import { listOf, route } from '../route.ts'

const amount = z.object({ min: amountSchema.nullable(), max: amountSchema.nullable(), hedge: hedgeSchema })
const reason = z.string()

const lineSchema = z.object({
  key: z.partialRecord(z.enum(groupKeys), z.string().nullable()),
  measure: z.string(),
  measureId: z.string().nullable(),
  series: z.string(),
  unit: unitSchema,
  counter: z.string().nullable(),
  accrual: accrualSchema,
  status: statusSchema,
  stage: amountStageSchema.nullable(),
  amount: amount.nullable(),
  terms: z.number(),
  disputed: z.number(),
  leftOut: z.array(z.object({ reason, count: z.number() })),
  asOf: z.string().nullable(),
  /** With `terms=true`: the postings behind the line. */
  behind: z
    .object({
      terms: z.array(z.string()),
      leftOut: z.array(z.object({ id: z.string(), reason, because: z.string().nullable() })),
      disputed: z.array(z.object({ key: z.string(), ids: z.array(z.string()), spread: amount })),
    })
    .optional(),
})

export const getTotals = route({
  method: 'get',
  path: '/totals',
  action: 'totals.read',
  says: {
    zh: '汇总：by 为分组（theme、measure、programme、tie、region、year），terms=true 附所依据的数据',
    en: 'Totals by theme, measure, programme, tie, region or year; terms=true gives the ids behind each line',
  },
  query: z.object({
    ...postingScope,
    by: listOf(z.enum(groupKeys)).optional(),
    terms: z.stringbool().optional(),
  }),
  reply: z.object({ items: z.array(lineSchema) }),
  run: async ({ query: { by = [], terms: ids = false, ...filter }, principal: { limits }, act }) =>
    items(await act((book) => totals(book, { ...filter, by, limits }, { ids }))),
})

const items = <T>(outcome: Outcome<T[]>) => (outcome.ok ? done({ items: outcome.value }) : outcome)
