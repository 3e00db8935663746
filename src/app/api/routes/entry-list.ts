// The ledger's tables over HTTP (台账表): entries by kind and filter, their facets, and one entry with what hangs on it.
import { z } from 'zod'
import { sidesOf } from '../../../ledger/confirmations.ts'
import { entryOf } from '../../../ledger/entries.ts'
import { entryFacets, linksOf, withFigures } from '../../../ledger/entry-list.ts'
import { entriesBefore, entryList, entrySorts } from '../../../ledger/entry-order.ts'
import { tiesOf } from '../../../ledger/ties.ts'
import { kindIdSchema } from '../../../model/kinds.ts'
import { postingSchema } from '../../../model/posting.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { regionNameOf } from '../../../questions/scope.ts'
import { bookEntrySchema, entryScope } from '../entry-body.ts'
import { subjectFits } from '../member-limits.ts'
import { noSuchPlace } from '../no-such-place.ts'
import { idParams, pageOfSchema, placedQuery, route } from '../route.ts'

const filter = { kind: kindIdSchema.optional(), ...entryScope }

/** `from` or `-from`. */
const sort = z
  .enum([...entrySorts, ...entrySorts.map((by) => `-${by}` as const)])
  .transform((said) => ({ by: said.replace('-', '') as (typeof entrySorts)[number], falling: said.startsWith('-') }))

const figure = postingSchema
  .pick({ id: true, measure: true, min: true, max: true, hedge: true, unit: true, counter: true })
  .extend({ ...postingSchema.pick({ status: true, accrual: true, from: true, to: true }).shape, standing: z.string() })
const row = bookEntrySchema.extend({ tieName: z.string().nullable(), figures: z.array(figure) })

export const listEntries = route({
  method: 'get',
  path: '/entries',
  action: 'entries.read',
  says: {
    zh: '台账条目列表，默认最近改动的在前；sort=name 为升序，-name 为降序；at 为跳过的条数',
    en: 'Entries of the book, those changed last first; sort=name rising, -name falling; at: how many are passed over',
  },
  query: placedQuery.extend({ ...filter, sort: sort.optional() }),
  reply: pageOfSchema(row),
  run: ({ query: { limit, cursor, at, ...rest }, principal: { limits }, act }) =>
    act(async (book) => {
      const { items, next } = await entryList(book, { ...rest, limits }, { limit, cursor, at })
      return done({ items: await withFigures(book, items, { limits }), next })
    }),
})

export const getEntryPlace = route({
  method: 'get',
  path: '/entries/place',
  action: 'entries.read',
  says: {
    zh: '某个名称或日期在台账列表中排在第几（此前有几条）：to 为名称开头，或 2024、2024-05、2024-05-06',
    en: 'At which place of the list of entries a name or a day stands: to is how names begin, or 2024, 2024-05, 2024-05-06',
  },
  query: z.object({ ...filter, sort: sort.optional(), to: z.string().min(1).max(100) }),
  reply: z.object({ at: z.number() }),
  run: async ({ query: { to, ...rest }, principal: { limits }, act }) => {
    const at = await act((book) => entriesBefore(book, { ...rest, limits }, to))
    return at === null ? noSuchPlace : done({ at })
  },
})

const facet = z.array(z.object({ value: z.string().nullable(), count: z.number(), label: z.string().nullable() }))

export const countEntries = route({
  method: 'get',
  path: '/entries/facets',
  action: 'entries.read',
  says: {
    zh: '台账条目按类别、阶段、结对、机制、地区、年度计数',
    en: 'How many entries there are by kind, stage, tie, programme, region and year',
  },
  query: z.object(filter),
  reply: z.object({ kind: facet, stage: facet, tie: facet, programme: facet, region: facet, year: facet }),
  run: async ({ query, principal: { limits }, act }) => {
    const counts = await act((book) => entryFacets(book, { ...query, limits }))
    return done({ ...counts, region: counts.region.map((one) => ({ ...one, label: regionNameOf(one.value ?? '') })) })
  },
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
  reply: bookEntrySchema.extend({ tieName: z.string().nullable(), links: z.array(link), sides: z.array(side) }),
  run: ({ params: { id }, principal: { limits }, act }) =>
    act(async (book) => {
      const entry = await entryOf(book, id)
      if (!entry || !subjectFits(limits, entry)) return notFound('这个条目', 'entry')
      const sides = (await sidesOf(book, [id])).get(id) ?? []
      const tie = (await tiesOf(book)).find(({ id }) => id === entry.tie)
      const tieName = tie ? `${tie.a}—${tie.b}` : null
      return done({ ...entry, tieName, links: await linksOf(book, id), sides })
    }),
})
