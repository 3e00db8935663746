// A line of the book as it is told (数据的写法), with its evidence, and what lines can be narrowed to: one place for lists, totals and entries, so
// that the same words mean the same lines everywhere.
import { z } from 'zod'
import { groupKeys } from '../../ledger/total.ts'
import { accrualSchema, hedgeSchema, statusSchema, themeSchema, unitSchema } from '../../model/figure.ts'
import { lineEvidenceSchema } from '../../model/line-evidence.ts'
import { daySchema } from '../../model/period.ts'
import { amountSchema, amountStageSchema, postingSchema } from '../../model/posting.ts'

/** A line of the book. */
const bookPostingSchema = postingSchema.extend({
  regions: z.array(z.string()),
  year: z.number().nullable(),
  series: z.string(),
  standing: z.string(),
  because: z.string().nullable(),
  chosenOver: z.array(z.string()),
  version: z.number(),
  postedAt: z.date(),
})

export const listedPostingSchema = bookPostingSchema.extend({ evidence: lineEvidenceSchema.nullable() })

const tie = z.union([z.uuid(), z.literal('none').transform(() => null)])

/** What lines can be narrowed to, the same for lists and totals. `tie=none`: of no tie; `under=true`: with the ties nested in it and what is of no tie between its regions. */
export const postingScope = {
  tie: tie.optional(),
  under: z.stringbool().optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  theme: themeSchema.optional(),
  measure: z.string().max(300).optional(),
  programme: z.string().max(50).optional(),
  region: z.string().max(20).optional(),
  unit: unitSchema.optional(),
  status: statusSchema.optional(),
  accrual: accrualSchema.optional(),
  stage: amountStageSchema.optional(),
  entry: z.uuid().optional(),
  document: z.uuid().optional(),
  report: z.uuid().optional(),
}

const amount = z.object({ min: amountSchema.nullable(), max: amountSchema.nullable(), hedge: hedgeSchema })
const reason = z.string()

/** A line of a total. */
export const totalLineSchema = z.object({
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
  /** The first and the last day that its figures speak of. */
  span: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  /** With `terms=true`: the postings behind the line. */
  behind: z
    .object({
      terms: z.array(z.string()),
      leftOut: z.array(z.object({ id: z.string(), reason, because: z.string().nullable() })),
      disputed: z.array(z.object({ key: z.string(), ids: z.array(z.string()), spread: amount })),
    })
    .optional(),
})
