// Answers over HTTP (答问): indicators asked of a tie, a region, a programme, a year, or a question in words; each answer with what it is made of
// and what was left out, and of a question what was not understood.
import { z } from 'zod'
import { pageOfList } from '../../../db/pages.ts'
import { themeSchema } from '../../../model/figure.ts'
import { done } from '../../../model/refusal.ts'
import { answeredWords } from '../../../questions/answered-words.ts'
import { openAnswers } from '../../../questions/answers.ts'
import { asked } from '../../../questions/asked.ts'
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
import { pageOfSchema, pageQuery, route } from '../route.ts'
import { dayOfTime } from '../today.ts'

const span = { start: z.number(), end: z.number() }
const questionSchema = z.object({
  text: z.string(),
  places: z.array(z.object({ name: z.string(), code: z.string().nullable() })),
  programme: z.string().nullable(),
  indicators: z.array(z.string()),
  theme: themeSchema.nullable(),
  status: z.enum(['target', 'planned']).nullable(),
  years: z.array(z.number()),
  period: z.tuple([z.string(), z.string()]).nullable(),
  understood: z.array(
    z.object({ ...span, as: z.enum(['place', 'time', 'programme', 'indicator', 'theme', 'status', 'asks']) }),
  ),
  notUnderstood: z.array(z.object({ ...span, word: z.string() })),
  /** What is asked besides the number; a ranking says whose, how many and from which end. */
  asks: z.object({
    change: z.boolean(),
    ranking: z
      .object({
        of: z.enum(['tie', 'county', 'prefecture', 'province']).nullable(),
        most: z.number(),
        last: z.boolean(),
      })
      .nullable(),
    beside: z.boolean(),
  }),
  /** Of a ranking the place of each column among `of` that have a number; `compared` of `there` with a figure were looked at. */
  ranked: z
    .object({
      places: z.array(z.object({ best: z.number().nullable(), worst: z.number().nullable() })),
      of: z.number(),
      compared: z.number(),
      there: z.number(),
    })
    .nullable(),
  columns: z.array(bothSchema.extend({ scope: scopeSchema })),
  differences: z.array(differenceSchema.extend({ indicator: z.string() })),
  /** From the first of two columns to the second, where they compare, or over the pairs of both. */
  changes: z.array(z.object({ indicator: z.string(), change: changeSchema.nullable(), alike: alikeSchema.nullable() })),
})

export const getAnswers = route({
  method: 'get',
  path: '/answers',
  action: 'totals.read',
  says: {
    zh: '指标的答案，或用文字提问（words）；held=true 只列台账中有数据的，terms=true 附所依据的数据',
    en: 'Answers to indicators, or to a question in words; held=true: only those of which the book holds something, terms=true: with the ids behind them',
  },
  query: pageQuery.extend({
    words: z.string().trim().min(1).max(200).optional(),
    ...scopeQuery,
    ...indicatorsQuery,
    held: z.stringbool().optional(),
    terms: z.stringbool().optional(),
  }),
  reply: pageOfSchema(answerSchema).extend({ question: questionSchema.nullable() }),
  run: ({ query: { limit, cursor, words, indicators, held = false, terms: ids = false, ...scope }, principal, act }) =>
    act(async (book) => {
      const answers = await openAnswers(book, principal.limits)
      if (words !== undefined) return inWords(answers, { words, today: dayOfTime(book.at), ids })
      const found = await asked(answers, { named: indicators, scope: definedOf(scope), held, ids })
      if (!found.ok) return found
      return done({ question: null, ...pageOfList(found.value, { limit, cursor }, ({ indicator }) => indicator) })
    }),
})

/** All answers of a question at once: a question asks for a few things. */
async function inWords(answers: Parameters<typeof answeredWords>[0], asking: Parameters<typeof answeredWords>[1]) {
  const found = await answeredWords(answers, asking)
  if (!found.ok) return found
  const { question, columns, rows, ranked } = found.value
  const differences = rows.flatMap(({ indicator, differences: own }) => own.map((one) => ({ ...one, indicator })))
  const changes = rows.flatMap(({ indicator, change, alike }) =>
    change || alike ? [{ indicator, change, alike }] : [],
  )
  const items = rows.flatMap((row) => row.answers)
  return done({ question: { ...question, columns, differences, changes, ranked }, items, next: null })
}
