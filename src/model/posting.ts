// Posting (入账数据): one figure as it stands in the book, after a person or a rule accepted it: amounts as exact decimals, what is
// counted, when, for whom, on which entry. Totals are made of postings and of nothing else.
import { z } from 'zod'
import { accrualSchema, hedgeSchema, statusSchema, themeSchema, unitSchema } from './figure.ts'
import { daySchema } from './period.ts'

/**
 * How far money or a project had come when it was counted: 签约 is not 到位, and neither is ever added to the other.
 * Null where the text names no such step (安置1200人).
 */
export const amountStages = {
  intended: { zh: '意向', en: 'intended' },
  agreed: { zh: '签约、协议', en: 'agreed' },
  planned: { zh: '计划、概算', en: 'planned' },
  started: { zh: '开工', en: 'started' },
  arranged: { zh: '安排', en: 'arranged' },
  in_place: { zh: '到位、落实', en: 'in place' },
  paid: { zh: '拨付', en: 'paid out' },
  done: { zh: '完成、投产', en: 'done' },
} as const
export type AmountStage = keyof typeof amountStages
export const amountStageSchema = z.enum(Object.keys(amountStages) as [AmountStage, ...AmountStage[]])

/** An exact decimal with an optional minus: `'-4.5'`, `'110000000'`. Money of the book never becomes a float. */
export const amountSchema = z.string().regex(/^-?\d+(?:\.\d+)?$/)

/** A figure in the book. `min` and `max` are in base units; null is an open end. */
export const postingSchema = z.object({
  id: z.string(),
  /** The figure that was read, or null where a unit's signed report states the number (`report`). */
  figure: z.string().nullable(),
  report: z.string().nullable(),
  document: z.string().nullable(),
  entry: z.string().nullable(),
  /** Whether the entry is one named thing (北仑-罗田轴承产业园) and not a statement about the tie as a whole (签约项目15个). */
  named: z.boolean(),
  tie: z.string().nullable(),
  programme: z.string().nullable(),
  /** Official names of the regions, sorted. */
  parties: z.array(z.string()),
  /** What is counted, as the text says it. */
  measure: z.string(),
  /** The ledger's measure (CON.SALES) where one fits. */
  measureId: z.string().nullable(),
  theme: themeSchema,
  unit: unitSchema,
  counter: z.string().nullable(),
  min: amountSchema.nullable(),
  max: amountSchema.nullable(),
  hedge: hedgeSchema,
  status: statusSchema,
  accrual: accrualSchema,
  stage: amountStageSchema.nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  /** The posting of which this one is a part (其中), null where none was stated. */
  partOf: z.string().nullable(),
  core: z.boolean(),
})
export type Posting = z.infer<typeof postingSchema>

/** What the rules of totals look at: all of a posting but where it was read. */
export type Countable = Omit<Posting, 'figure' | 'report' | 'document'>
