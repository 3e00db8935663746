// A target as it is told over HTTP (目标值的写法): one place for targets, their completion and score sheets.
import { z } from 'zod'
import { amountSchema } from '../../model/posting.ts'
import { paces, verdicts } from '../../work/completion.ts'
import { targetSaidSchema } from '../../work/targets.ts'
import { answerSchema, bothSchema, intervalSchema, keysOf } from './answer-body.ts'

export const targetSchema = targetSaidSchema.extend({
  basis: z.string().nullable(),
  id: z.string(),
  tie: z.string().nullable(),
  region: z.string().nullable(),
  regionName: z.string().nullable(),
  regions: z.array(z.string()),
  programme: z.string().nullable(),
  version: z.number(),
})

/** A target held against the book. */
export const completionSchema = z.object({
  target: targetSchema,
  goal: z.object({ text: bothSchema }),
  answer: answerSchema,
  verdict: keysOf(verdicts),
  rate: intervalSchema.nullable(),
  rateText: bothSchema.nullable(),
  pace: z.object({ as: keysOf(paces), day: z.string(), elapsed: amountSchema }).nullable(),
  otherwise: z.array(
    z.object({ posting: z.string(), amount: intervalSchema, text: bothSchema, verdict: keysOf(verdicts) }),
  ),
})
