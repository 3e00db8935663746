// Kind (台账类别): what an entry of the book can be (project, fund, mission …), told as data. Forms, tables, checks, import,
// export and API schemas are derived from it, so that a new kind is one new file and no new code.
import { z } from 'zod'
import { unitSchema } from './figure.ts'

const idSchema = z.string().regex(/^[a-z][a-z0-9_]*$/)

/** A thing with its two names; `zh` is what an office writes over a column or in a drop-down. */
export const namedSchema = z.object({ id: idSchema, zh: z.string().min(1), en: z.string().min(1) })
export type Named = z.infer<typeof namedSchema>

export const propertyTypeSchema = z.enum(['text', 'long_text', 'day', 'number', 'choice', 'yes_no', 'url'])
export type PropertyType = z.infer<typeof propertyTypeSchema>

/**
 * One property that an entry of a kind may have. A property describes; what the office counts and adds up is a figure on the
 * entry, with its evidence, and never a property.
 */
export const propertySchema = namedSchema.extend({
  type: propertyTypeSchema,
  unit: unitSchema.optional(),
  choices: z.array(namedSchema).min(2).optional(),
  required: z.boolean().optional(),
})
export type Property = z.infer<typeof propertySchema>

/**
 * How far an entry has come; `words` are those by which a text says so (of two of which one lies in the other, the longer counts:
 * 拟选派 is not 选派). A kind lists its stages in their order.
 */
export const stageSchema = namedSchema.extend({ words: z.array(z.string().min(2)).min(1) })
export type Stage = z.infer<typeof stageSchema>

/** A part that a party plays in an entry: 支援方, 投资方. `words` are other names that texts and sheets use for it. */
export const roleSchema = namedSchema.extend({ words: z.array(z.string().min(2)).optional() })
export type Role = z.infer<typeof roleSchema>

/** The role of every kind for a party of which nobody has said what part it plays. */
export const plainRole: Role = { id: 'party', zh: '合作方', en: 'party' }

/** How an entry may point to another: a fund to its project. `to`: the kinds of the other end. */
export const linkRoleSchema = namedSchema.extend({ to: z.array(idSchema).min(1) })
export type LinkRole = z.infer<typeof linkRoleSchema>

const headingSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const valueSchema = z.union([z.string(), z.boolean()])

/** A party of an entry: its official name, its GB/T 2260 or ISO 3166 code where it is a region that has one, its role. */
export const partySchema = z.object({
  name: z.string().trim().min(1),
  code: z
    .string()
    .regex(/^(?:\d{6}|[A-Z]{2})$/)
    .nullable(),
  role: z.string(),
})
export type Party = z.infer<typeof partySchema>

/** A sentence of our own and the entry that it makes: the sample row of a sheet, and the proof that the kind holds one. */
export const exampleSchema = z.object({
  zh: z.string().min(1),
  entry: z.object({
    name: z.string(),
    stage: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    parties: z.array(partySchema).min(1),
    properties: z.record(z.string(), valueSchema),
  }),
})

/**
 * A kind. `named`: whether an entry of it is usually one named thing (a park) and not a statement on the tie as a whole (签约项目15个).
 * `headings`: what the columns of its name, first and last day are called. `measures`: ids of measures.ts that it carries.
 * `words`: nouns by which texts name such a thing.
 */
export const kindSchema = namedSchema.extend({
  about: headingSchema,
  named: z.boolean(),
  headings: z.object({ name: headingSchema, from: headingSchema, to: headingSchema }),
  properties: z.array(propertySchema).min(1),
  stages: z.array(stageSchema),
  roles: z.array(roleSchema).min(1),
  links: z.array(linkRoleSchema),
  measures: z.array(z.string()),
  words: z.array(z.string().min(2)).min(1),
  example: exampleSchema,
})
export type Kind = z.infer<typeof kindSchema>
