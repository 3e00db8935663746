// The kinds of entries (台账类别) in their fixed order, and what is derived from them: the columns of their tables and sheets, and
// the check of an entry's properties. Adding a kind is its file and its line here.
import { z } from 'zod'
import type { Unit } from './figure.ts'
import { type Kind, type Named, type Property, type PropertyType, plainRole, type Role } from './kind.ts'
import { activity } from './kinds/activity.ts'
import { agreement } from './kinds/agreement.ts'
import { benchmark } from './kinds/benchmark.ts'
import { modelCase } from './kinds/case.ts'
import { donation } from './kinds/donation.ts'
import { fund } from './kinds/fund.ts'
import { honour } from './kinds/honour.ts'
import { labour } from './kinds/labour.ts'
import { meeting } from './kinds/meeting.ts'
import { mission } from './kinds/mission.ts'
import { need } from './kinds/need.ts'
import { offer } from './kinds/offer.ts'
import { park } from './kinds/park.ts'
import { project } from './kinds/project.ts'
import { route } from './kinds/route.ts'
import { sale } from './kinds/sale.ts'
import { service } from './kinds/service.ts'
import { site } from './kinds/site.ts'
import { training } from './kinds/training.ts'
import { visit } from './kinds/visit.ts'
import { daySchema } from './period.ts'
import { amountSchema } from './posting.ts'

const table = {
  agreement,
  meeting,
  visit,
  project,
  park,
  fund,
  donation,
  mission,
  training,
  labour,
  sale,
  route,
  service,
  activity,
  need,
  offer,
  benchmark,
  honour,
  case: modelCase,
  site,
}

export type KindId = keyof typeof table

/** Every kind by its id, in the order in which forms and sheets show them. */
export const kinds: Readonly<Record<KindId, Kind>> = table
export const kindIdSchema = z.enum(Object.keys(table) as [KindId, ...KindId[]])

/**
 * A column of a kind's table, form or sheet. `id` is also the path of its value in an entry: `name`, `stage`, `parties.giver`,
 * `properties.site`. `parties`: names, apart by 、.
 */
export type Column = Named & {
  type: PropertyType | 'parties'
  unit?: Unit
  choices?: readonly Named[]
  required: boolean
}

/** The columns of a kind in order: name, stage, first and last day, parties by role, properties, note. */
export function columnsOf(kind: Kind): Column[] {
  const { name, from, to } = kind.headings
  return [
    { id: 'name', ...name, type: 'text', required: true },
    ...stageColumn(kind),
    { id: 'from', ...from, type: 'day', required: false },
    { id: 'to', ...to, type: 'day', required: false },
    ...rolesOf(kind).map(({ id, zh, en }) => ({
      id: `parties.${id}`,
      zh,
      en,
      type: 'parties' as const,
      required: false,
    })),
    ...kind.properties.map(propertyColumn),
    { id: 'note', zh: '备注', en: 'note', type: 'long_text', required: false },
  ]
}

/** The roles of a kind, and last the one of parties whose part is not known. */
export function rolesOf(kind: Kind): Role[] {
  return [...kind.roles, plainRole]
}

function stageColumn({ stages }: Kind): Column[] {
  if (stages.length === 0) return []
  const choices = stages.map(({ id, zh, en }) => ({ id, zh, en }))
  return [{ id: 'stage', zh: '进展阶段', en: 'stage', type: 'choice', choices, required: false }]
}

function propertyColumn({ id, required = false, unit, choices, ...named }: Property): Column {
  return { ...named, id: `properties.${id}`, required, ...(unit ? { unit } : {}), ...(choices ? { choices } : {}) }
}

/** The column that a heading of somebody's sheet means: its Chinese or English name, or another word for a role; else null. */
export function columnTitled(kind: Kind, heading: string): Column | null {
  const written = heading.replace(/\s+/g, '').toLowerCase()
  const columns = columnsOf(kind)
  const plain = (name: string) => name.replace(/\s+/g, '').toLowerCase() === written
  const role = kind.roles.find(({ words = [] }) => words.includes(written))
  const titled = columns.find(({ zh, en }) => plain(zh) || plain(en))
  return titled ?? columns.find(({ id }) => role && id === `parties.${role.id}`) ?? null
}

/** The schema of an entry's `properties`: unknown keys are refused, and what is not required may be left out. */
export function propertiesSchema(kind: Kind) {
  const shape = kind.properties.map((property) => {
    const value = valueSchema(property)
    return [property.id, property.required ? value : value.optional()] as const
  })
  return z.strictObject(Object.fromEntries(shape))
}

/** The schema of one property's value. Numbers are exact decimals in a string, as every amount of the book. */
export function valueSchema({ type, choices = [] }: Property): z.ZodType<string | boolean> {
  if (type === 'yes_no') return z.boolean()
  if (type === 'choice') return z.enum(choices.map(({ id }) => id))
  if (type === 'day') return daySchema
  if (type === 'number') return amountSchema
  if (type === 'url') return z.url({ protocol: /^https?$/ }).max(2000)
  return z
    .string()
    .trim()
    .min(1)
    .max(type === 'text' ? 300 : 10_000)
}
