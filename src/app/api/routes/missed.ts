// Missed figures over HTTP (补录数据): a person points at a place in a document and says what figure stands there; it goes into the book at
// once, and is taken back by undoing the decision.
import { z } from 'zod'
import { decide } from '../../../ledger/decide.ts'
import { entryOf } from '../../../ledger/entries.ts'
import { isKept } from '../../../ledger/unit-reports.ts'
import { hedgeFits } from '../../../model/amount.ts'
import { figureSchema } from '../../../model/figure.ts'
import { amountStageSchema } from '../../../model/posting.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { keepMissed } from '../../../review/missed.ts'
import { suggestFigure } from '../../../review/suggest.ts'
import { beyondLimits, findingFits, subjectFits } from '../member-limits.ts'
import { idParams, route } from '../route.ts'

const { quote: _, row: __, ...shape } = figureSchema.shape

export const addMissed = route({
  method: 'post',
  path: '/documents/{id}/figures',
  action: 'findings.decide',
  says: {
    zh: '补录识读遗漏的数据：在原文中指明位置，直接入账，标为人工补录；用 /decisions 的 undo 撤销',
    en: 'Add a figure that the reading missed, at its place in the text; it is accepted and marked as added by a person; undo through /decisions',
  },
  params: idParams,
  body: z
    .strictObject({
      ...shape,
      stage: amountStageSchema.nullable().default(null),
      /** The entry to put it under. */
      entry: z.uuid().nullable().default(null),
      reason: z.string().trim().min(1).max(2_000).nullable().default(null),
    })
    .refine(hedgeFits, { params: { zh: '数的口气与上下限不符。', en: 'The hedge is not what the two ends say.' } })
    .refine(({ min, max }) => isKept(min) && isKept(max), {
      params: { zh: '数太大或太小。', en: 'The number is too large or too small.' },
    }),
  reply: z.object({ finding: z.string(), decision: z.string(), posting: z.string() }),
  status: 201,
  run: ({ params, body: { entry, reason, ...missed }, principal: { limits }, act }) =>
    act(async (book) => {
      const fits = await findingFits(book, limits)
      if (!fits({ sort: 'figure', said: missed })) return beyondLimits()
      const under = entry === null ? null : await entryOf(book, entry)
      if (entry !== null && !(under && subjectFits(limits, under))) return notFound('这个条目', 'entry')
      const kept = await keepMissed(book, params.id, missed)
      if (!kept.ok) return kept
      const decided = await decide(book, { verdict: 'accept', findings: [{ id: kept.value }], entry, reason })
      if (!decided.ok) return decided
      const { decision, postings } = decided.value
      return done({ finding: kept.value, decision, posting: postings[0]! })
    }),
})

export const suggestMissed = route({
  method: 'get',
  path: '/documents/{id}/figure-at',
  action: 'findings.decide',
  says: {
    zh: '选中的文字识读为一条数据，供补录时核对；识读不出的留空',
    en: 'What the selected words state as one figure, to be checked before it is added; what cannot be told is left open',
  },
  params: idParams,
  query: z.object({ start: z.coerce.number().int().nonnegative(), end: z.coerce.number().int().positive() }),
  reply: z.object({
    figure: z.object(shape),
    stage: amountStageSchema.nullable(),
    /** A finding that was read at this place already. */
    there: z.string().nullable(),
  }),
  run: ({ params, query, act }) => act((book) => suggestFigure(book, params.id, query)),
})
