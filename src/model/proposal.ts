// Proposal (条目提案): an entry of the book that a document seems to state, before anyone has decided on it. It exists so that a person
// accepts a thing with its figures in one step instead of typing it.
import { z } from 'zod'
import { evidenceSchema } from './evidence.ts'
import { kindIdSchema } from './kinds.ts'
import { daySchema } from './period.ts'
import { shownSchema } from './shown.ts'

/** A party of a proposed entry, and what it is to the entry: a role of the kind, `party` where the text does not say. */
export const proposedPartySchema = z.object({ name: z.string().min(1), role: z.string().min(1) })

/** What is proposed. The evidence is the clause that states it, or the name of the thing where it is a named one. */
export const proposalSchema = evidenceSchema.extend({
  kind: kindIdSchema,
  /** In simplified characters. Of an aggregate a short name made of the text's words: 签约项目. */
  name: z.string().min(1),
  /** Whether it is one thing with a name, and not a statement about the tie as a whole. */
  named: z.boolean(),
  /** A stage of the kind, null where the text names none. */
  stage: z.string().nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  parties: z.array(proposedPartySchema),
  /** Indexes into the reading's figures; a figure is in at most one proposal. */
  figures: z.array(z.number().int().nonnegative()),
  /** What else the text says of it: `batches` of a mission, `sum` that a figure of the reading cannot carry. */
  properties: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Of an entry that is a row of a table: the row in one sentence with its heads. */
  row: shownSchema.optional(),
})
export type ProposedParty = z.infer<typeof proposedPartySchema>
export type Proposal = z.infer<typeof proposalSchema>

/** An entry of the book as far as recognising it needs. `measures` and `units` are those of its figures, for aggregates. */
export type KnownEntry = Pick<Proposal, 'kind' | 'name' | 'named' | 'from' | 'to'> & {
  id: string
  parties: readonly { name: string }[]
}
