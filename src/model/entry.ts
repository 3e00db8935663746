// Entry (台账条目): what the book holds, of one kind, with its parties, days and properties. It exists so that every door (form, sheet,
// API) takes the same entries and says in the same words what is wrong with one.
import { z } from 'zod'
import { type Kind, type Property, partySchema } from './kind.ts'
import { kindIdSchema, kinds, rolesOf, valueSchema } from './kinds.ts'
import { daySchema } from './period.ts'
import { type ProgrammeId, programmes } from './programmes.ts'

const programmeIds = Object.keys(programmes) as [ProgrammeId, ...ProgrammeId[]]

const shapeSchema = z.object({
  id: z.string().min(1),
  kind: kindIdSchema,
  name: z.string().trim().min(1).max(300),
  /** A stage of the kind, null where none is known. */
  stage: z.string().nullable(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  tie: z.string().nullable(),
  programme: z.enum(programmeIds).nullable(),
  parties: z.array(partySchema),
  properties: z.record(z.string(), z.union([z.string(), z.boolean()])),
  note: z.string().max(10_000).nullable(),
})
export type Entry = z.infer<typeof shapeSchema>

/** What is wrong at one place of an entry; `path` is the id of a column (`properties.site`) or a field. */
export type EntryProblem = { path: string; zh: string; en: string }

/** An entry that its kind allows. The message of an issue is Chinese and English; `params` has them apart. */
export const entrySchema = shapeSchema.superRefine((entry, ctx) => {
  for (const { path, zh, en } of kindProblems(entry))
    ctx.addIssue({ code: 'custom', path: path.split('.'), message: `${zh} ${en}`, params: { zh, en } })
})

/** Everything that is wrong with what is to be an entry, in the order of its columns; empty where all is well. */
export function entryProblems(value: unknown): EntryProblem[] {
  const { success, data, error } = shapeSchema.safeParse(value)
  return success ? kindProblems(data) : error.issues.map(({ path }) => shapeProblem(value, path.map(String)))
}

function kindProblems(entry: Entry): EntryProblem[] {
  const kind = kinds[entry.kind]
  return [
    ...stageProblems(kind, entry),
    ...dayProblems(kind, entry),
    ...roleProblems(kind, entry),
    ...kind.properties.flatMap((property) => propertyProblems(property, entry.properties[property.id])),
    ...unknownProblems(kind, entry),
  ]
}

const aDay = { zh: '日期，写作2024-03-12，或留空', en: 'a day, written 2024-03-12, or empty' }
/** What each field of an entry must be, for those whose shape is wrong. */
const fields: Record<string, Worded & { must: Worded }> = {
  kind: { zh: '台账类别', en: 'kind', must: { zh: '已有的类别', en: 'a known kind' } },
  name: { zh: '名称', en: 'name', must: { zh: '1至300字的文字', en: 'text of 1 to 300 characters' } },
  from: { zh: '开始日期', en: 'first day', must: aDay },
  to: { zh: '结束日期', en: 'last day', must: aDay },
  programme: {
    zh: '合作机制',
    en: 'programme',
    must: { zh: '已有的合作机制，或留空', en: 'a known programme, or empty' },
  },
  parties: {
    zh: '合作方',
    en: 'parties',
    must: {
      zh: '名称、六位行政区划代码（或国家代码、空）与角色',
      en: 'names with a code of six digits (or a country, or none) and a role',
    },
  },
  note: {
    zh: '备注',
    en: 'note',
    must: { zh: '不超过10000字的文字，或留空', en: 'text of at most 10000 characters, or empty' },
  },
}

function shapeProblem(value: unknown, path: string[]): EntryProblem {
  const known = z.object({ kind: kindIdSchema }).safeParse(value)
  const kind = known.success ? kinds[known.data.kind] : null
  const [field = '', id = ''] = path
  const property = field === 'properties' ? kind?.properties.find((one) => one.id === id) : undefined
  if (property) return mustBe(path, property, wantedOf(property))
  const { must, ...named } = fields[field] ?? { zh: field, en: field, must: { zh: '有效的值', en: 'a valid value' } }
  const heading = kind && (field === 'name' || field === 'from' || field === 'to') ? kind.headings[field] : named
  return mustBe(path, heading, must)
}

type Worded = { zh: string; en: string }

function mustBe(path: string[], named: Worded, wanted: Worded): EntryProblem {
  const zh = `“${named.zh}”应为${wanted.zh}。`
  return { path: path.join('.'), zh, en: `"${named.en}" must be ${wanted.en}.` }
}

function stageProblems(kind: Kind, { stage }: Entry): EntryProblem[] {
  if (stage === null || kind.stages.some(({ id }) => id === stage)) return []
  const [zh, en] = [kind.stages.map((one) => one.zh).join('、'), kind.stages.map((one) => one.en).join(', ')]
  return [{ path: 'stage', zh: `“进展阶段”应为下列之一：${zh}。`, en: `stage must be one of: ${en}.` }]
}

function dayProblems({ headings }: Kind, { from, to }: Entry): EntryProblem[] {
  if (from === null || to === null || from <= to) return []
  const zh = `“${headings.to.zh}”（${to}）早于“${headings.from.zh}”（${from}）。`
  return [{ path: 'to', zh, en: `"${headings.to.en}" (${to}) is before "${headings.from.en}" (${from}).` }]
}

function roleProblems(kind: Kind, { parties }: Entry): EntryProblem[] {
  const seen = new Set<string>()
  return parties.flatMap(({ name, role }, index) => {
    const path = `parties.${index}`
    if (!rolesOf(kind).some(({ id }) => id === role))
      return [{ path, zh: `“${kind.zh}”没有角色“${role}”。`, en: `${kind.en} has no role "${role}".` }]
    const key = `${role} ${name}`
    if (seen.has(key)) return [{ path, zh: `“${name}”重复列出。`, en: `"${name}" is listed twice.` }]
    seen.add(key)
    return []
  })
}

function propertyProblems(property: Property, value: string | boolean | undefined): EntryProblem[] {
  const path = `properties.${property.id}`
  if (value === undefined)
    return property.required ? [{ path, zh: `“${property.zh}”必填。`, en: `"${property.en}" is required.` }] : []
  if (valueSchema(property).safeParse(value).success) return []
  return [mustBe([path], property, wantedOf(property))]
}

function wantedOf({ type, choices = [] }: Property): Worded {
  const listed = { zh: choices.map(({ zh }) => zh).join('、'), en: choices.map(({ en }) => en).join(', ') }
  const wanted = {
    text: { zh: '不超过300字的文字', en: 'text of at most 300 characters' },
    long_text: { zh: '不超过10000字的文字', en: 'text of at most 10000 characters' },
    day: { zh: '日期，写作2024-03-12', en: 'a day, written 2024-03-12' },
    number: { zh: '数字，写作12或12.5', en: 'a number, written 12 or 12.5' },
    choice: { zh: `下列之一：${listed.zh}`, en: `one of: ${listed.en}` },
    yes_no: { zh: '是或否', en: 'yes or no' },
    url: { zh: '网址，以http://或https://开头', en: 'a web address that begins with http:// or https://' },
  }
  return wanted[type]
}

function unknownProblems(kind: Kind, { properties }: Entry): EntryProblem[] {
  const known = new Set(kind.properties.map(({ id }) => id))
  const unknown = Object.keys(properties).filter((id) => !known.has(id))
  return unknown.map((id) => ({
    path: `properties.${id}`,
    zh: `“${kind.zh}”没有栏目“${id}”。`,
    en: `${kind.en} has no property "${id}".`,
  }))
}
