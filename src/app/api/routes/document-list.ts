// The list of documents over HTTP (材料列表): the newest first, narrowed by state, words, format and year, and how many there are of each.
import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, pageOf, placeOf } from '../../../db/pages.ts'
import type { Act } from '../../../db.ts'
import { done } from '../../../model/refusal.ts'
import { type DocumentRow, documentSchema, documentShown, formatSchema } from '../document-body.ts'
import { listOf, pageOfSchema, pageQuery, route } from '../route.ts'

const filter = {
  state: documentSchema.shape.state.optional(),
  words: z.string().max(100).optional(),
  format: formatSchema.optional(),
  /** The year of publication. */
  year: z.coerce.number().int().min(1).max(9999).optional(),
}

type Filter = z.output<z.ZodObject<typeof filter>> & { ids?: readonly string[] | undefined }
type Book = Pick<Act, 'tx' | 'workspace'>

export const listDocuments = route({
  method: 'get',
  path: '/documents',
  action: 'documents.read',
  says: { zh: '材料列表，最新的在前', en: 'Documents, newest first' },
  query: pageQuery.extend({ ...filter, ids: listOf(z.uuid()).optional() }),
  reply: pageOfSchema(documentSchema),
  run: async ({ query: { limit, cursor, ...asked }, act }) =>
    done(await act((book) => documentsPage(book, asked, { limit, cursor }))),
})

async function documentsPage(
  book: Book,
  asked: Filter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<ReturnType<typeof documentShown>>> {
  const place = placeOf(cursor, 2)
  let rows = narrowed(book, asked)
  if (place) {
    const at = new Date(String(place[0]))
    rows = rows.where((is) =>
      is.or([is('added_at', '<', at), is.and([is('added_at', '=', at), is('id', '>', String(place[1]))])]),
    )
  }
  const found: DocumentRow[] = await rows
    .selectAll()
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = pageOf(found, limit, ({ added_at, id }) => [added_at.toISOString(), id])
  return { ...page, items: page.items.map(documentShown) }
}

function narrowed({ tx, workspace }: Book, { state, words, format, year, ids }: Filter) {
  let rows = tx.selectFrom('documents').where('workspace', '=', workspace)
  rows = state ? rows.where('state', '=', state) : rows.where('state', '<>', 'removed')
  if (words) {
    rows = rows.where((is) => is.or([is('title', 'like', likeOf(words)), is('name', 'like', likeOf(words))]))
  }
  if (format) rows = rows.where('format', '=', format)
  if (year)
    rows = rows.where('published', '>=', `${yearText(year)}-01-01`).where('published', '<=', `${yearText(year)}-12-31`)
  if (ids) rows = rows.where('id', 'in', ids.length > 0 ? [...ids] : [workspace])
  return rows
}

const yearText = (year: number) => String(year).padStart(4, '0')
const likeOf = (words: string) => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const counts = z.array(z.object({ value: z.string().nullable(), count: z.number() }))

export const countDocuments = route({
  method: 'get',
  path: '/documents/counts',
  action: 'documents.read',
  says: {
    zh: '材料按状态、格式、发布年份计数',
    en: 'How many documents there are by state, format and year of publication',
  },
  query: z.object(filter),
  reply: z.object({ state: counts, format: counts, year: counts }),
  run: async ({ query, act }) => done(await act((book) => countsOf(book, query))),
})

/** Each count leaves its own filter out, so that one sees what else could be chosen. */
async function countsOf(book: Book, asked: Filter) {
  const by = async (column: 'state' | 'format' | 'year') => {
    const value = column === 'year' ? sql<string | null>`to_char(published, 'YYYY')` : sql.ref<string | null>(column)
    const rows = await narrowed(book, { ...asked, [column]: undefined })
      .select([value.as('value'), (is) => is.fn.countAll<number>().as('count')])
      .groupBy(value)
      .orderBy(value)
      .execute()
    return rows.map(({ value, count }) => ({ value, count: Number(count) }))
  }
  return { state: await by('state'), format: await by('format'), year: await by('year') }
}
