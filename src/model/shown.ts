// As shown (显示的语句): a sentence as a person reads it where the document's own line is none: the row of a table with its heads, a web page
// without its markup. The document and the place of the quote in it stay as they came.
import { z } from 'zod'

/** A sentence and the place of the quote in it; null where the quote is not in it in one piece. */
export const shownSchema = z.object({
  sentence: z.string(),
  inSentence: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).nullable(),
})
export type Shown = z.infer<typeof shownSchema>
