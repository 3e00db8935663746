// Evidence of a line of the book (数据的出处) as every door and report tells it: the sentence that states a figure, at its place in its document,
// or the signed report of a unit.
import { z } from 'zod'

/** A document as it is named beside what it states. */
export const namedDocumentSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  name: z.string(),
  published: z.string().nullable(),
})
export type NamedDocument = z.infer<typeof namedDocumentSchema>

/** Where a document states something. Places are UTF-16 indexes into its text. */
export const sentenceEvidenceSchema = z.object({
  by: z.literal('document'),
  document: namedDocumentSchema,
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  /** The sentence; of a web page without its markup. */
  sentence: z.string(),
  /** The place of the quote in the sentence; null where it runs over a line break and is not in the sentence in one piece. */
  inSentence: z.tuple([z.number(), z.number()]).nullable(),
  page: z.number().nullable(),
  cell: z.string().nullable(),
})

/** A unit's own numbers, without who signed them and when. */
export const unitEvidenceSchema = z.object({
  by: z.literal('report'),
  report: z.string(),
  unit: z.string(),
  title: z.string(),
  attachment: namedDocumentSchema.nullable(),
})

/** The evidence of a line. `figure`: the finding that states it. */
export const lineEvidenceSchema = z.discriminatedUnion('by', [
  sentenceEvidenceSchema.extend({ figure: z.string() }),
  unitEvidenceSchema.extend({ signedBy: z.string().nullable(), signedAt: z.date().nullable() }),
])
export type LineEvidence = z.infer<typeof lineEvidenceSchema>
export type DocumentEvidence = Extract<LineEvidence, { by: 'document' }>
export type ReportEvidence = Extract<LineEvidence, { by: 'report' }>
