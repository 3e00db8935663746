// Search over HTTP (检索): documents, entries and ties by words, best first, with the sentence shown.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { all, columnsOf, withinLimitsOf } from '../../../ledger/limits.ts'
import { done } from '../../../model/refusal.ts'
import type { Limits } from '../../../model/roles.ts'
import { type Hit, search } from '../../../questions/search.ts'
import { namedHits } from '../hit-names.ts'
import { isLimited } from '../member-limits.ts'
import { listOf, route } from '../route.ts'
import { turns } from '../turns.ts'

const kind = z.enum(['document', 'entry', 'tie', 'posting'])

const hitSchema = z.object({
  id: z.string(),
  kind,
  subject: z.string(),
  document: z.string().nullable(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  day: z.string().nullable(),
  matches: z.array(z.object({ start: z.number(), end: z.number() })),
  /** What it is called: the document's title, the entry's name, the tie's sides, the figure's measure. */
  name: z.string(),
  /** The kind of an entry; null for all else. */
  entryKind: z.string().nullable(),
})

/** Two processors are kept busy by three; of ten at once on a million passages the slowest in a hundred waited half as long again. */
const inTurn = turns(3)

export const searchRoute = route({
  method: 'get',
  path: '/search',
  action: 'search',
  says: { zh: '检索材料和台账，两个字即可', en: 'Search documents and the book; two characters are enough' },
  query: z.object({
    words: z.string().trim().min(1).max(200),
    kinds: listOf(kind).optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
    cursor: z.string().max(500).optional(),
  }),
  reply: z.object({
    items: z.array(hitSchema),
    next: z.string().nullable(),
    /** More match than were ranked. */
    more: z.boolean(),
  }),
  run: async ({ query: { words, kinds, limit, cursor = null }, principal, act }) =>
    done(
      await inTurn(() =>
        act(async (book) => {
          const asked = { workspace: book.workspace, words, limit, cursor, ...(kinds && { kinds }) }
          const { hits, next, more } = await search(book.tx, asked)
          return { items: await namedHits(book, await seen(book, hits, principal.limits), words), next, more }
        }),
      ),
    ),
})

const tables = { entry: 'entries', posting: 'postings', tie: 'ties' } as const

/** The hits that a member may see; a page may so have fewer than were asked for. */
async function seen(book: Act, hits: readonly Hit[], limits: Limits): Promise<Hit[]> {
  if (!isLimited(limits)) return [...hits]
  const kept = new Set<string>()
  for (const [kind, table] of Object.entries(tables)) {
    const ids = hits.flatMap((hit) => (hit.kind === kind ? hit.subject : []))
    if (ids.length === 0) continue
    const columns = kind === 'tie' ? { ...columnsOf('x'), tie: sql.ref('x.id') } : columnsOf('x')
    const { rows } = await sql<{ id: string }>`select x.id from ${sql.table(table)} as x
      where x.workspace = ${book.workspace} and x.id = any(${ids}::uuid[]) and ${all(withinLimitsOf(limits, columns))}`.execute(
      book.tx,
    )
    for (const { id } of rows) kept.add(id)
  }
  return hits.filter((hit) => hit.kind === 'document' || kept.has(hit.subject))
}
