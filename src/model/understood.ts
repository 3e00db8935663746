// Understood (识读所据): what the reading takes a whole document by: whose account it is (讲述方: 我市, 当地) and of which year it tells (所述年份:
// 今年, 3月). It is told beside the figures, since all of them hang on it, and a person corrects it in one step.
import { z } from 'zod'
import { daySchema } from './period.ts'

/** The account and the year as the text by itself says them, null where it does not; with those that they may be, the likeliest first. */
export const understoodSchema = z.object({
  account: z.string().nullable(),
  accounts: z.array(z.string()),
  year: z.number().int().nullable(),
  years: z.array(z.number().int()),
})
export type Understood = z.infer<typeof understoodSchema>

/** The same with what the file itself says of its publication and title. */
export const understoodFileSchema = understoodSchema.extend({
  published: daySchema.nullable(),
  title: z.string().nullable(),
})
export type UnderstoodFile = z.infer<typeof understoodFileSchema>

/** The years of which a document may be said to tell. */
export const toldYearSchema = z.number().int().min(1949).max(2100)
