// Comparison over HTTP (比较): indicators in rows, years, ties or regions in columns, with what makes them not comparable beside the numbers.
import { z } from 'zod'
import { pageOfList } from '../../../db/pages.ts'
import { done, refused } from '../../../model/refusal.ts'
import { openAnswers } from '../../../questions/answers.ts'
import { indicatorsNamed } from '../../../questions/asked.ts'
import { columnsOf } from '../../../questions/columns.ts'
import { comparison } from '../../../questions/comparison.ts'
import { inOrderOf, placesOf } from '../../../questions/ranking.ts'
import { scopeSchema } from '../../../questions/scope.ts'
import {
  alikeSchema,
  answerSchema,
  bothSchema,
  changeSchema,
  definedOf,
  differenceSchema,
  indicatorsQuery,
  scopeQuery,
} from '../answer-body.ts'
import { listOf, pageOfSchema, pageQuery, route } from '../route.ts'

const year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
const placeSchema = z.object({ best: z.number().nullable(), worst: z.number().nullable() })
const columnSchema = bothSchema.extend({ scope: scopeSchema })
const rowSchema = z.object({
  indicator: z.string(),
  answers: z.array(answerSchema),
  differences: z.array(differenceSchema),
  change: changeSchema.nullable(),
  alike: alikeSchema.nullable(),
})

export const getComparison = route({
  method: 'get',
  path: '/comparison',
  action: 'totals.read',
  says: {
    zh: '比较：years、ties、regions 三者取一为列；不可比之处随行说明',
    en: 'Comparison: one of years, ties and regions gives the columns; what is not comparable is said in each row',
  },
  query: pageQuery.extend({
    ...scopeQuery,
    ...indicatorsQuery,
    years: listOf(year).optional(),
    ties: listOf(z.uuid()).optional(),
    regions: listOf(z.string().max(20)).optional(),
    held: z.stringbool().optional(),
    terms: z.stringbool().optional(),
  }),
  reply: pageOfSchema(rowSchema).extend({ columns: z.array(columnSchema) }),
  run: async ({ query, principal, act }) => {
    const { limit, cursor, indicators, years, ties, regions, held = true, terms: ids = false, ...scope } = query
    const given = [years, ties, regions].filter((list) => list !== undefined)
    const only = given.length === 1 ? given[0]! : []
    if (only.length === 0 || only.length > mostColumns) return oneOfThem()
    return act(async (book) => {
      const answers = await openAnswers(book, principal.limits)
      const meant = indicatorsNamed(answers, indicators)
      if (!meant.ok) return meant
      const columns = columnsOf(answers.source, { years, ties, regions, scope: definedOf(scope) })
      if (!columns.ok) return columns
      const rows = await comparison(answers, { indicators: meant.value, columns: columns.value, ids, held })
      if (!rows.ok) return rows
      return done({
        columns: columns.value,
        ...pageOfList(rows.value, { limit, cursor }, ({ indicator }) => indicator),
      })
    })
  },
})

const mostColumns = 30
const oneOfThem = () =>
  refused(
    'columns_unclear',
    `请在年份、结对关系、地区中选一项作比较，至多${mostColumns}列。`,
    `Compare by one of years, ties and regions, ${mostColumns} columns at most.`,
  )

export const getRanking = route({
  method: 'get',
  path: '/ranking',
  action: 'totals.read',
  says: {
    zh: '按一个指标排名：区间相交的，名次给出最好与最差的可能；不可比的随行说明',
    en: 'A ranking by one indicator: where intervals overlap a place is from the best to the worst possible',
  },
  query: z.object({
    indicator: z.string().max(60),
    ...scopeQuery,
    ties: listOf(z.uuid()).optional(),
    regions: listOf(z.string().max(20)).optional(),
    terms: z.stringbool().optional(),
  }),
  reply: z.object({
    items: z.array(columnSchema.extend({ answer: answerSchema, place: placeSchema })),
    differences: z.array(differenceSchema),
  }),
  run: async ({ query: { indicator, ties, regions, terms: ids = false, ...scope }, principal, act }) => {
    const given = ties ?? regions ?? []
    if ((ties && regions) || given.length === 0 || given.length > mostRanked) return oneOfThem()
    return act(async (book) => {
      const answers = await openAnswers(book, principal.limits)
      const meant = indicatorsNamed(answers, [indicator])
      if (!meant.ok) return meant
      const columns = columnsOf(answers.source, { ties, regions, scope: definedOf(scope) })
      if (!columns.ok) return columns
      const rows = await comparison(answers, { indicators: meant.value, columns: columns.value, ids })
      if (!rows.ok) return rows
      const { answers: found, differences } = rows.value[0]!
      const places = placesOf(
        found.map(({ amount }) => amount),
        meant.value[0]!.direction,
      )
      const items = columns.value.map((column, at) => ({ ...column, answer: found[at]!, place: places[at]! }))
      const order = inOrderOf(meant.value[0]!.direction)
      const told = ({ answer: { amount }, place }: (typeof items)[number]) => ({ amount, place })
      return done({ items: items.sort((a, b) => order(told(a), told(b))), differences })
    })
  },
})

const mostRanked = 100
