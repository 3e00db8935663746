// Answers over HTTP (答问): indicators asked of a tie, a region, a programme, a year; each with what it is made of and what was left out.
import { z } from 'zod'
import { pageOfList } from '../../../db/pages.ts'
import { done } from '../../../model/refusal.ts'
import { openAnswers } from '../../../questions/answers.ts'
import { asked } from '../../../questions/asked.ts'
import { answerSchema, definedOf, indicatorsQuery, scopeQuery } from '../answer-body.ts'
import { pageOfSchema, pageQuery, route } from '../route.ts'

export const getAnswers = route({
  method: 'get',
  path: '/answers',
  action: 'totals.read',
  says: {
    zh: '指标的答案；held=true 只列台账中有数据的，terms=true 附所依据的数据',
    en: 'Answers to indicators; held=true: only those of which the book holds something, terms=true: with the ids behind them',
  },
  query: pageQuery.extend({
    ...scopeQuery,
    ...indicatorsQuery,
    held: z.stringbool().optional(),
    terms: z.stringbool().optional(),
  }),
  reply: pageOfSchema(answerSchema),
  run: ({ query: { limit, cursor, indicators, held = false, terms: ids = false, ...scope }, principal, act }) =>
    act(async (book) => {
      const answers = await openAnswers(book, principal.limits)
      const found = await asked(answers, { named: indicators, scope: definedOf(scope), held, ids })
      return found.ok ? done(pageOfList(found.value, { limit, cursor }, ({ indicator }) => indicator)) : found
    }),
})
