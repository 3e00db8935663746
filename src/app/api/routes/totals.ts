// Totals over HTTP (汇总): figures added up by the rules, each line with what it is made of and what was left out and why.
import { z } from 'zod'
import { lineFigures } from '../../../ledger/line-figures.ts'
import { awaitsSettling } from '../../../ledger/settle-anew.ts'
import { groupKeys } from '../../../ledger/total.ts'
import { totals } from '../../../ledger/totals.ts'
import type { Outcome } from '../../../model/refusal.ts'
import { done } from '../../../model/refusal.ts'
import { listedPostingSchema, postingScope, totalLineSchema } from '../posting-body.ts'
import { listOf, pageOfSchema, pageQuery, route } from '../route.ts'

export const getTotals = route({
  method: 'get',
  path: '/totals',
  action: 'totals.read',
  says: {
    zh: '汇总：by 为分组（theme、measure、programme、tie、region、year），series 只取一个数列，terms=true 附所依据的数据',
    en: 'Totals by theme, measure, programme, tie, region or year; series asks for one line; terms=true gives the ids behind each',
  },
  query: z.object({
    ...postingScope,
    by: listOf(z.enum(groupKeys)).optional(),
    series: z.string().max(500).optional(),
    terms: z.stringbool().optional(),
  }),
  reply: z.object({ items: z.array(totalLineSchema) }),
  run: async ({ query: { by = [], terms: ids = false, ...filter }, principal: { limits }, act }) =>
    items(await act((book) => totals(book, { ...filter, by, limits }, { ids }))),
})

export const getLineFigures = route({
  method: 'get',
  path: '/totals/figures',
  action: 'totals.read',
  says: {
    zh: '汇总中一个数列（series）所依据的数据，分页，各附原文；left 为未计入的原因',
    en: 'The figures behind one line of a total (series), by pages, each with its sentence; left: why one is not in the number',
  },
  query: pageQuery.extend({ ...postingScope, counterpart: z.string().max(20).optional(), series: z.string().max(500) }),
  reply: pageOfSchema(
    listedPostingSchema.extend({
      left: z.object({ reason: z.string(), because: z.string().nullable() }).nullable(),
    }),
  ).extend({ terms: z.number(), leftOut: z.number() }),
  run: ({ query: { limit, cursor, ...line }, principal: { limits }, act }) =>
    act((book) => lineFigures(book, { ...line, limits }, { limit, cursor })),
})

export const getSettling = route({
  method: 'get',
  path: '/totals/settling',
  action: 'totals.read',
  says: {
    zh: '程序升级后是否正在按新规则重新核定合计；其间合计和存疑可能变动',
    en: 'Whether the totals are being made anew after an upgrade; until then totals and doubts may change',
  },
  reply: z.object({ settling: z.boolean() }),
  run: async ({ act }) => done({ settling: await act(awaitsSettling) }),
})

const items = <T>(outcome: Outcome<T[]>) => (outcome.ok ? done({ items: outcome.value }) : outcome)
