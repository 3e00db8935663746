// Tie (结对关系): a standing relation of two parties that a document declares, with the day since which it holds.
import { z } from 'zod'
import { evidenceSchema } from './evidence.ts'
import { daySchema } from './period.ts'

/** The kinds of the annotation guide; `institution` whenever one end is not a region. */
export const tieKindSchema = z.enum([
  'sister_city', 'paired_aid', 'paired_cooperation', 'east_west', 'mountain_sea', 'integration', 'strategic', 'institution',
]) // biome-ignore format: one list

/** Parties by their full official names: regions simplified, bodies as written. */
export const tieSchema = evidenceSchema.extend({
  a: z.string(),
  b: z.string(),
  kind: tieKindSchema,
  since: daySchema.nullable(),
})

export type TieKind = z.infer<typeof tieKindSchema>
export type Tie = z.infer<typeof tieSchema>
