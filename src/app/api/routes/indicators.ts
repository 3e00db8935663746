// Indicators over HTTP (指标): those that ship and the office's own, each with its definition; own ones are checked before they are kept.
import { z } from 'zod'
import { pageOfList } from '../../../db/pages.ts'
import { accrualSchema, statusSchema, unitSchema } from '../../../model/figure.ts'
import { directionSchema, formulaSchema, indicatorDraftSchema } from '../../../model/indicators.ts'
import { amountStageSchema } from '../../../model/posting.ts'
import { done, notFound } from '../../../model/refusal.ts'
import {
  addIndicator,
  changeIndicator,
  checkedIndicator,
  indicatorsOf,
  removeIndicator,
} from '../../../questions/indicators.ts'
import { wholeBookOnly } from '../member-limits.ts'
import { pageOfSchema, pageQuery, route } from '../route.ts'

const indicatorSchema = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  definition: z.string(),
  unit: unitSchema,
  shown: z.string(),
  direction: directionSchema,
  side: z.enum(['giver', 'receiver', 'both', 'region']),
  programmes: z.array(z.string()),
  sources: z.array(z.string()),
  counts: z
    .object({
      measure: z.string(),
      accruals: z.array(accrualSchema),
      stages: z.array(amountStageSchema.nullable()),
      status: statusSchema,
      theme: z.string().optional(),
      programme: z.string().optional(),
    })
    .nullable(),
  formula: formulaSchema.nullable(),
  partOf: z.string().nullable(),
  own: z.boolean(),
})
const keptSchema = indicatorSchema.extend({ version: z.number().nullable() })
const named = z.object({ id: z.string().min(1).max(60) })

export const listIndicators = route({
  method: 'get',
  path: '/indicators',
  action: 'totals.read',
  says: { zh: '指标列表；own=true 为本单位自设的', en: 'Indicators; own=true: those that the office added' },
  query: pageQuery.extend({
    programme: z.string().max(50).optional(),
    own: z.stringbool().optional(),
    words: z.string().max(100).optional(),
  }),
  reply: pageOfSchema(keptSchema),
  run: async ({ query: { programme, own, words = '', ...asked }, act }) => {
    const wanted = words.toLowerCase()
    const found = (await act((book) => indicatorsOf(book))).filter(
      (one) =>
        (programme === undefined || one.programmes.includes(programme)) &&
        (own === undefined || one.own === own) &&
        [one.id, one.zh, one.en, one.definition].some((text) => text.toLowerCase().includes(wanted)),
    )
    return done(pageOfList(found, asked, ({ id }) => id))
  },
})

export const getIndicator = route({
  method: 'get',
  path: '/indicators/{id}',
  action: 'totals.read',
  says: { zh: '一个指标', en: 'An indicator' },
  params: named,
  reply: keptSchema,
  run: async ({ params, act }) => {
    const found = (await act((book) => indicatorsOf(book))).find(({ id }) => id === params.id)
    return found ? done(found) : notFound('这个指标', 'indicator')
  },
})

export const postIndicatorCheck = route({
  method: 'post',
  path: '/indicators/check',
  action: 'indicators.write',
  says: { zh: '检查指标是否成立，不保存', en: 'Check an indicator without keeping it' },
  body: indicatorDraftSchema.extend({ id: z.uuid().optional() }),
  reply: indicatorSchema,
  run: ({ body: { id = '', ...draft }, act }) => act((book) => checkedIndicator(book, draft, id)),
})

export const postIndicator = route({
  method: 'post',
  path: '/indicators',
  action: 'indicators.write',
  says: {
    zh: '新增本单位指标：一个统计口径，或由其他指标构成的公式',
    en: 'Add an indicator: a measure, or a formula over others',
  },
  body: indicatorDraftSchema,
  reply: keptSchema,
  status: 201,
  run: async ({ body, principal, act }) => wholeBookOnly(principal.limits) ?? act((book) => addIndicator(book, body)),
})

export const putIndicator = route({
  method: 'put',
  path: '/indicators/{id}',
  action: 'indicators.write',
  says: { zh: '修改本单位指标', en: "Change an indicator of the office's own" },
  params: named,
  body: indicatorDraftSchema,
  reply: keptSchema,
  ifMatch: true,
  run: async ({ params: { id }, body: draft, version, principal, act }) =>
    wholeBookOnly(principal.limits) ?? act((book) => changeIndicator(book, id, { version, draft })),
})

export const deleteIndicator = route({
  method: 'delete',
  path: '/indicators/{id}',
  action: 'indicators.write',
  says: { zh: '移除本单位指标', en: "Remove an indicator of the office's own" },
  params: named,
  query: z.object({ why: z.string().max(500).optional() }),
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: async ({ params: { id }, query: { why = null }, version, principal, act }) =>
    wholeBookOnly(principal.limits) ?? act((book) => removeIndicator(book, id, { version, why })),
})
