// A target as it is told over HTTP (目标值的写法): one place for targets, their completion and score sheets.
import { z } from 'zod'
import { targetSaidSchema } from '../../work/targets.ts'

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
