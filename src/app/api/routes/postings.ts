// Postings over HTTP (数据): the lines of the book, each with the sentence or the signed report that states it.
import { z } from 'zod'
import { figuresCsv } from '../../../ledger/csv.ts'
import { postingFacets } from '../../../ledger/posting-facets.ts'
import { listedPosting, postingList, postingsBefore } from '../../../ledger/posting-list.ts'
import { writeFigureTable } from '../../../ledger/sheets.ts'
import { type FigureColumnId, figureColumnIds, usualFigureColumns } from '../../../model/figure-columns.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { noSuchPlace } from '../no-such-place.ts'
import { listedPostingSchema, postingScope } from '../posting-body.ts'
import { languageOf } from '../problem.ts'
import { idParams, listOf, pageOfSchema, placedQuery, route } from '../route.ts'
import { figureContents } from '../sheet-contents.ts'
import { download } from '../spool.ts'

const listScope = {
  ...postingScope,
  standing: z.string().max(50).optional(),
  words: z.string().max(100).optional(),
}

export const listPostings = route({
  method: 'get',
  path: '/postings',
  action: 'totals.read',
  says: {
    zh: '数据列表，各附原文；at 为跳过的条数',
    en: 'The figures of the book, each with its sentence, latest first; at: how many are passed over',
  },
  query: placedQuery.extend({ ...listScope, ids: listOf(z.uuid()).optional() }),
  reply: pageOfSchema(listedPostingSchema),
  run: async ({ query: { limit, cursor, at, ...filter }, principal: { limits }, act }) =>
    done(await act((book) => postingList(book, { ...filter, limits }, { limit, cursor, at }))),
})

export const getPostingPlace = route({
  method: 'get',
  path: '/postings/place',
  action: 'totals.read',
  says: {
    zh: '某年、某月或某日的数据在列表中排在第几（此前有几条）：to 为 2024、2024-05 或 2024-05-06',
    en: 'At which place of the list the figures of a year, month or day begin: to is 2024, 2024-05 or 2024-05-06',
  },
  query: z.object({ ...listScope, to: z.string().min(1).max(100) }),
  reply: z.object({ at: z.number() }),
  run: async ({ query: { to, ...filter }, principal: { limits }, act }) => {
    const at = await act((book) => postingsBefore(book, { ...filter, limits }, to))
    return at === null ? noSuchPlace : done({ at })
  },
})

export const getPostingSheet = route({
  method: 'get',
  path: '/postings/sheet',
  action: 'export',
  says: {
    zh: '数据总表导出为 Excel（form=csv 为 CSV），columns 为要的栏目',
    en: 'The table of all figures as a workbook (form=csv: as csv); columns: those that are wanted',
  },
  query: z.object({
    ...listScope,
    columns: listOf(z.enum(figureColumnIds as [FigureColumnId, ...FigureColumnId[]])).optional(),
    form: z.enum(['xlsx', 'csv']).default('xlsx'),
  }),
  reply: z.unknown(),
  run: async ({ query: { columns = usualFigureColumns, form, ...filter }, principal: { limits }, act, c }) => {
    const contents = await act((book) => figureContents(book, filter, { limits }))
    if (!contents.ok) return contents
    const table = { ...contents.value, shown: columns, language: languageOf(c) }
    if (form === 'csv') {
      return new Response(figuresCsv(table), { headers: download('数据.csv', 'text/csv; charset=utf-8') })
    }
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return new Response(Uint8Array.from(await writeFigureTable(table)), { headers: download('数据.xlsx', type) })
  },
})

const facet = z.array(z.object({ value: z.string().nullable(), count: z.number(), label: z.string().nullable() }))

export const countPostings = route({
  method: 'get',
  path: '/postings/facets',
  action: 'totals.read',
  says: {
    zh: '数据按主题、结对、机制、年度、计入情况等计数',
    en: 'How many figures there are by theme, tie, programme, year, standing, status and accrual',
  },
  query: z.object(listScope),
  reply: z.object({
    ...{ theme: facet, tie: facet, programme: facet, year: facet },
    ...{ standing: facet, status: facet, accrual: facet },
  }),
  run: async ({ query, principal: { limits }, act }) =>
    done(await act((book) => postingFacets(book, { ...query, limits }))),
})

export const getPosting = route({
  method: 'get',
  path: '/postings/{id}',
  action: 'totals.read',
  says: { zh: '一条数据及其出处', en: 'A figure of the book with its evidence' },
  params: idParams,
  reply: listedPostingSchema,
  run: async ({ params, principal: { limits }, act }) => {
    const found = await act((book) => listedPosting(book, params.id, { limits }))
    return found ? done(found) : notFound('这条数据', 'figure of the book')
  },
})
