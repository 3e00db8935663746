// The words of the book over HTTP (类别、口径、合作机制): every kind with its columns, stages and roles, every measure and programme, so that
// forms, tables and filters of any program are built from the same data as ours.
import { z } from 'zod'
import { unitSchema } from '../../../model/figure.ts'
import { linkRoleSchema, namedSchema, propertyTypeSchema, roleSchema, stageSchema } from '../../../model/kind.ts'
import { columnsOf, kindIdSchema, kinds, rolesOf } from '../../../model/kinds.ts'
import { measureSchema, measures } from '../../../model/measures.ts'
import { amountStages } from '../../../model/posting.ts'
import { programmes } from '../../../model/programmes.ts'
import { done } from '../../../model/refusal.ts'
import { tieKindSchema } from '../../../model/tie.ts'
import { route } from '../route.ts'

const heading = z.object({ zh: z.string(), en: z.string() })

const columnSchema = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  type: z.union([propertyTypeSchema, z.literal('parties')]),
  unit: unitSchema.optional(),
  choices: z.array(namedSchema).readonly().optional(),
  required: z.boolean(),
})

const kindReply = z.object({
  id: kindIdSchema,
  ...heading.shape,
  about: heading,
  named: z.boolean(),
  columns: z.array(columnSchema),
  stages: z.array(stageSchema),
  roles: z.array(roleSchema),
  links: z.array(linkRoleSchema),
  measures: z.array(z.string()),
})

export const listKinds = route({
  method: 'get',
  path: '/kinds',
  action: 'entries.read',
  says: {
    zh: '台账类别：各栏、阶段、角色、选项、关联',
    en: 'The kinds of entries with their columns, stages, roles, choices and links',
  },
  reply: z.object({ items: z.array(kindReply) }),
  run: async () => {
    const items = kindIdSchema.options.map((id) => {
      const kind = kinds[id]
      const { zh, en, about, named, stages, links, measures } = kind
      return { id, zh, en, about, named, stages, links, measures, columns: columnsOf(kind), roles: rolesOf(kind) }
    })
    return done({ items })
  },
})

export const listMeasures = route({
  method: 'get',
  path: '/measures',
  action: 'totals.read',
  says: { zh: '统计口径', en: 'The measures that the ledger counts' },
  reply: z.object({ items: z.array(measureSchema), stages: z.array(z.object({ id: z.string(), ...heading.shape })) }),
  run: async () =>
    done({
      items: [...measures.values()],
      stages: Object.entries(amountStages).map(([id, { zh, en }]) => ({ id, zh, en })),
    }),
})

const programmeReply = z.object({
  id: z.string(),
  ...heading.shape,
  tie: tieKindSchema,
  since: z.number().nullable(),
  until: z.number().nullable(),
  source: z.string().nullable(),
})

export const listProgrammes = route({
  method: 'get',
  path: '/programmes',
  action: 'ties.read',
  says: { zh: '合作机制', en: 'The programmes under which regions stand together' },
  reply: z.object({ items: z.array(programmeReply) }),
  run: async () =>
    done({
      items: Object.entries(programmes).map(([id, { zh, en, tie, since, until, source }]) => {
        return { id, zh, en, tie, since, until, source }
      }),
    }),
})
