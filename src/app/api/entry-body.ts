// What an entry looks like when it is sent (台账条目的写法): one schema for each kind, derived from the kinds, so that a program that reads the
// description knows every property, stage and role. What is wrong with an entry, the book itself says in better words.
import { z } from 'zod'
import { type Kind, partySchema } from '../../model/kind.ts'
import { type KindId, kindIdSchema, kinds, propertiesSchema, rolesOf } from '../../model/kinds.ts'
import { daySchema } from '../../model/period.ts'
import { type ProgrammeId, programmes } from '../../model/programmes.ts'

export const programmeSchema = z.enum(Object.keys(programmes) as [ProgrammeId, ...ProgrammeId[]])

/** What a list of entries, its counts and its export are narrowed to, the same for all three. */
export const entryScope = {
  tie: z.uuid().optional(),
  programme: programmeSchema.optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
  /** A code, which takes in what lies in it. */
  region: z.string().max(12).optional(),
  stage: z.string().max(50).optional(),
  words: z.string().max(100).optional(),
}

const value = z.union([z.string(), z.boolean()])

/** What may be sent of an entry of any kind; the book checks the rest by its kind. */
const fields = {
  name: z.string(),
  stage: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  tie: z.uuid().nullable(),
  programme: z.string().nullable(),
  parties: z
    .array(z.strictObject({ name: z.string(), code: z.string().nullable().optional(), role: z.string() }))
    .max(200),
  properties: z.record(z.string(), value),
  note: z.string().nullable(),
  /** One thing with a name, and not a statement about the tie as a whole; by default as the kind usually is. */
  named: z.boolean(),
}

/** A new entry. In the description it is one of the kinds' own schemas. */
export const newEntrySchema = z
  .strictObject(fields)
  .partial()
  .extend({ kind: kindIdSchema, name: fields.name })
  .meta({
    oneOf: kindIdSchema.options.map((id) => ({ $ref: `#/components/schemas/${nameOf(id)}` })),
    discriminator: {
      propertyName: 'kind',
      mapping: Object.fromEntries(kindIdSchema.options.map((id) => [id, `#/components/schemas/${nameOf(id)}`])),
    },
  })

/** What may be changed; what is left out stays. */
export const entryChangesSchema = z.strictObject(fields).partial()

/** The schema of each kind's entries by its name in the description: EntryProject. */
export function entrySchemas(): Record<string, z.ZodType> {
  return Object.fromEntries(kindIdSchema.options.map((id) => [nameOf(id), schemaOfKind(id, kinds[id])]))
}

function nameOf(id: KindId): string {
  return `Entry${id.charAt(0).toUpperCase()}${id.slice(1)}`
}

function schemaOfKind(id: KindId, kind: Kind) {
  const [first, ...stages] = kind.stages.map((stage) => stage.id)
  const roles = rolesOf(kind).map((role) => role.id) as [string, ...string[]]
  const party = partySchema.extend({ role: z.enum(roles) })
  return z
    .strictObject({
      kind: z.literal(id),
      name: z.string().min(1).max(300).describe(kind.headings.name.zh),
      stage: first === undefined ? z.null() : z.enum([first, ...stages]).nullable(),
      from: daySchema.nullable().describe(kind.headings.from.zh),
      to: daySchema.nullable().describe(kind.headings.to.zh),
      tie: z.uuid().nullable(),
      programme: programmeSchema.nullable(),
      parties: z.array(party.partial({ code: true })),
      properties: propertiesSchema(kind),
      note: z.string().max(10_000).nullable(),
      named: z.boolean(),
    })
    .partial()
    .required({ kind: true, name: true })
    .describe(`${kind.zh} ${kind.en}`)
}

/** An entry as it stands in the book. */
export const bookEntrySchema = z.object({
  id: z.string(),
  kind: kindIdSchema,
  name: z.string(),
  named: z.boolean(),
  stage: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  tie: z.string().nullable(),
  programme: z.string().nullable(),
  parties: z.array(partySchema),
  properties: z.record(z.string(), value),
  note: z.string().nullable(),
  version: z.number(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
