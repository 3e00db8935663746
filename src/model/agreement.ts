// Agreement (协议): what a document says was signed, by whom and when.
import { z } from 'zod'
import { evidenceSchema } from './evidence.ts'
import { daySchema } from './period.ts'

/** `title` as printed between 《》, or composed of the parties and the agreement's name where the text prints none. */
export const agreementSchema = evidenceSchema.extend({ title: z.string(), date: daySchema.nullable() })
export type Agreement = z.infer<typeof agreementSchema>
