// The ledger's tables over HTTP (台账表): entries by kind and filter, their facets, and one entry with what hangs on it.
import { z } from 'zod'
import { sidesOf } from '../../../ledger/confirmations.ts'
import { entryOf } from '../../../ledger/entries.ts'
import { entryFacets, entryList, linksOf } from '../../../ledger/entry-list.ts'
import { kindIdSchema } from '../../../model/kinds.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { bookEntrySchema, programmeSchema } from '../entry-body.ts'
import { subjectFits } from '../member-limits.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'

const filter = {
  kind: kindIdSchema.optional(),
  tie: z.uuid().optional(),
  programme: programmeSchema.optional(),
  year: z.coerce.number().int().optional(),
  /** A code, which takes in what lies in it. */
  region: z.string().max(12).optional(),
  stage: z.string().max(50).optional(),
  words: z.string().max(100).optional(),
}

export const listEntries = route({
  method: 'get',
  path: '/entries',
  action: 'entries.read',
  says: { zh: '台账条目列表，最近改动的在前', en: 'Entries of the book, those changed last first' },
  query: pageQuery.extend(filter),
  reply: pageOfSchema(bookEntrySchema),
  run: async ({ query: { limit, cursor, ...rest }, principal: { limits }, act }) =>
    done(await act((book) => entryList(book, { ...rest, limits }, { limit, cursor }))),
})

const facet = z.array(z.object({ value: z.string().nullable(), count: z.number() }))

export const countEntries = route({
  method: 'get',
  path: '/entries/facets',
  action: 'entries.read',
  says: { zh: '台账条目按类别、阶段、结对、年度计数', en: 'How many entries there are by kind, stage, tie and year' },
  query: z.object(filter),
  reply: z.object({ kind: facet, stage: facet, tie: facet, year: facet }),
  run: async ({ query, principal: { limits }, act }) =>
    done(await act((book) => entryFacets(book, { ...query, limits }))),
})

const link = z.object({
  id: z.string(),
  role: z.string(),
  direction: z.enum(['out', 'in']),
  entry: z.string(),
  kind: z.string(),
  name: z.string(),
})
const side = z.object({
  side: z.string(),
  verdict: z.enum(['confirmed', 'disputed']),
  note: z.string().nullable(),
  by: z.string(),
  at: z.date(),
})

export const getEntry = route({
  method: 'get',
  path: '/entries/{id}',
  action: 'entries.read',
  says: {
    zh: '一个条目，附关联和双方意见；数据见 /postings?entry=',
    en: 'An entry with its links and both sides; its figures: /postings?entry=',
  },
  params: idParams,
  reply: bookEntrySchema.extend({ links: z.array(link), sides: z.array(side) }),
  run: ({ params: { id }, principal: { limits }, act }) =>
    act(async (book) => {
      const entry = await entryOf(book, id)
      if (!entry || !subjectFits(limits, entry)) return notFound('这个条目', 'entry')
      const sides = (await sidesOf(book, [id])).get(id) ?? []
      return done({ ...entry, links: await linksOf(book, id), sides })
    }),
})
