// Figure (数据): one quantity that one document states, as wide as it was stated, with its evidence. The words of its
// fields are the same in JSON, columns, API and CSV headers.
import { z } from 'zod'
import { evidenceAt, evidenceSchema, type Span } from './evidence.ts'
import { periodSchema } from './period.ts'
import { shownSchema } from './shown.ts'

export const hedgeSchema = z.enum(['exact', 'over', 'under', 'about', 'range'])
export const unitSchema = z.enum([
  'CNY', 'USD', 'person', 'person-time', 'item', 'percent', 'percentage-point', 'm2', 'mu', 'km', 'kg', 'tonne', 'kWh',
  'TEU', 'hour', 'day', 'year', 'plant', 'other',
]) // biome-ignore format: one list
export const themeSchema = z.enum([
  'mechanism', 'industry', 'fund', 'people', 'consumption', 'logistics', 'culture_tourism', 'public_service', 'rural',
  'innovation', 'emergency_aid', 'honour', 'infrastructure', 'other',
]) // biome-ignore format: one list
export const statusSchema = z.enum(['actual', 'target', 'planned'])
export const accrualSchema = z.enum(['flow', 'cumulative', 'stock'])

/** A figure as the annotation guide defines it: base units (元, 人, 平方米 …), closed interval, null for an open end. */
export const figureSchema = evidenceSchema.extend({
  min: z.number().nullable(),
  max: z.number().nullable(),
  hedge: hedgeSchema,
  unit: unitSchema,
  /** The measure word as written, without 万 or 亿; null where none is written (percent, 超亿). */
  counter: z.string().nullable(),
  /** What is counted: the shortest noun phrase a ledger column could carry. */
  measure: z.string(),
  theme: themeSchema,
  status: statusSchema,
  accrual: accrualSchema,
  period: periodSchema.nullable(),
  /** Full official names of the regions that the figure is about; countries by their short Chinese name. */
  parties: z.array(z.string()),
  /** False for numbers that describe background and not cooperation. */
  core: z.boolean(),
  /** Of a figure in a table: its cell in one sentence with the caption, the labels of its row and its heads. */
  row: shownSchema.optional(),
})

export type Hedge = z.infer<typeof hedgeSchema>
export type Unit = z.infer<typeof unitSchema>
export type Theme = z.infer<typeof themeSchema>
export type Status = z.infer<typeof statusSchema>
export type Accrual = z.infer<typeof accrualSchema>
export type Figure = z.infer<typeof figureSchema>

/**
 * Builds a figure on the text that states it: the only way a figure comes to be. Null where the span is not in the text
 * or the interval is turned round, so that nothing without evidence goes on.
 */
export function figureOn(text: string, span: Span, said: Omit<Figure, 'quote' | 'start' | 'end'>): Figure | null {
  const evidence = evidenceAt(text, span)
  if (!evidence || (said.min !== null && said.max !== null && said.min > said.max)) return null
  return Object.assign(evidence, said)
}
