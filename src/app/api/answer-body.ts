// An answer as it is told over HTTP (答案的写法): one place for answers, comparisons, completion and scores.
import { z } from 'zod'
import { accrualSchema, hedgeSchema, statusSchema, themeSchema, unitSchema } from '../../model/figure.ts'
import { daySchema } from '../../model/period.ts'
import { amountSchema, amountStageSchema } from '../../model/posting.ts'
import { besideReasons } from '../../questions/choose-line.ts'
import { differenceCodes } from '../../questions/differences.ts'
import { lacks } from '../../questions/lacks.ts'
import { scopeSchema } from '../../questions/scope.ts'
import { listOf } from './route.ts'

/** The keys of a table, as what may be said. */
export const keysOf = <T extends string>(table: Record<T, unknown>) => z.enum(Object.keys(table) as [T, ...T[]])

/** A sentence or a name in both languages. */
export const bothSchema = z.object({ zh: z.string(), en: z.string() })
export const intervalSchema = z.object({
  min: amountSchema.nullable(),
  max: amountSchema.nullable(),
  hedge: hedgeSchema,
})

const toldSchema = z.object({
  unit: unitSchema,
  counter: z.string().nullable(),
  accrual: accrualSchema.nullable(),
  status: statusSchema.nullable(),
  stage: amountStageSchema.nullable(),
  amount: intervalSchema.nullable(),
  text: bothSchema.nullable(),
  terms: z.number(),
  disputed: z.number(),
  leftOut: z.array(z.object({ reason: z.string(), count: z.number() })),
  asOf: z.string().nullable(),
  span: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
})

const behindSchema = z.object({
  terms: z.array(z.string()),
  leftOut: z.array(z.object({ id: z.string(), reason: z.string(), because: z.string().nullable() })),
  disputed: z.array(z.object({ key: z.string(), ids: z.array(z.string()), spread: intervalSchema })),
})

const lineSchema = z.object({ scope: scopeSchema, series: z.string() })

const ownAnswer = toldSchema.extend({
  indicator: z.string(),
  scope: scopeSchema,
  made: z.enum(['stated', 'computed']).nullable(),
  lacks: bothSchema.extend({ code: keysOf(lacks) }).nullable(),
  beside: z.array(
    toldSchema.extend({ why: keysOf(besideReasons), line: lineSchema, ids: z.array(z.string()).optional() }),
  ),
  behind: behindSchema.optional(),
  /** Of a stated answer: by which scope and series the totals have it. */
  line: lineSchema.optional(),
})

/** An answer; the terms of a formula each with their own. */
export const answerSchema = ownAnswer.extend({
  parts: z.array(
    z.object({
      role: z.enum(['a', 'b', 'term']),
      answer: ownAnswer.nullable(),
      counties: z.array(z.object({ name: z.string(), ties: z.array(z.string()) })).optional(),
    }),
  ),
})

export const differenceSchema = bothSchema.extend({ code: keysOf(differenceCodes), bars: z.boolean() })

/** What is asked of, in a query. */
export const scopeQuery = {
  tie: z.uuid().optional(),
  under: z.stringbool().optional(),
  region: z.string().max(20).optional(),
  counterpart: z.string().max(20).optional(),
  programme: z.string().max(50).optional(),
  theme: themeSchema.optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
}

/** The indicators that are asked for; all where none is named. */
export const indicatorsQuery = { indicators: listOf(z.string().max(60)).optional() }

/** What is defined of a query: nothing that is left out. */
export function definedOf<T extends object>(query: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as never
}

/** From one answer to the next that is comparable with it. */
export const changeSchema = z.object({
  amount: intervalSchema,
  text: bothSchema,
  percent: intervalSchema.nullable(),
  percentText: bothSchema.nullable(),
})

/** The change over the pairs of which both years tell, where they tell of different ones. */
export const alikeSchema = z.object({ pairs: z.number(), change: changeSchema })
