// What was read, as it is told (识读结果的写法): one place for the queue, the document and the single finding.
import { z } from 'zod'
import type { Finding } from '../../review/decisions.ts'

export const findingSchema = z.object({
  id: z.string(),
  document: z.string(),
  sort: z.enum(['figure', 'tie', 'agreement', 'entry']),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  /** What was read, by the annotation guide; it never changes. */
  said: z.record(z.string(), z.unknown()),
  state: z.enum(['waiting', 'accepted', 'rejected', 'merged', 'superseded']),
  doubts: z.array(z.string()),
  proposal: z.string().nullable(),
  entry: z.string().nullable(),
  partOf: z.string().nullable(),
  stage: z.string().nullable(),
  page: z.number().nullable(),
  cell: z.string().nullable(),
  mergedInto: z.string().nullable(),
  decision: z.string().nullable(),
  version: z.number(),
})

/** A finding from its row. */
export function findingShown(row: Finding): z.input<typeof findingSchema> {
  const { id, document, quote, doubts, proposal, entry, stage, page, cell, decision, version } = row
  return {
    ...{ id, document, quote, doubts, proposal, entry, stage, page, cell, decision, version },
    sort: row.sort as z.input<typeof findingSchema>['sort'],
    state: row.state as z.input<typeof findingSchema>['state'],
    said: row.said as Record<string, unknown>,
    start: row.start_at,
    end: row.end_at,
    partOf: row.part_of,
    mergedInto: row.merged_into,
  }
}
