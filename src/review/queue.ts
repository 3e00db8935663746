// The queue (待复核): what waits for a decision, doubtful and important first, with the sentence that states it. Figures of a proposed
// entry come with the entry, since they are decided in one step.
import { type SelectQueryBuilder, sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Tables } from '../db/tables.ts'
import type { Act } from '../db.ts'
import type { Finding, State } from './decisions.ts'

/** What the queue is narrowed to. `alone`: without figures and agreements whose proposed entry waits as well. */
export type QueueFilter = {
  state?: State | undefined
  sort?: 'figure' | 'tie' | 'agreement' | 'entry' | undefined
  document?: string | undefined
  doubt?: string | undefined
  proposal?: string | undefined
  alone?: boolean | undefined
}

/** A finding with its document. */
export type Queued = Finding & { document_title: string | null; document_name: string; published: string | null }

/** A page of findings, in the order in which they should be looked at. */
export async function queue(
  act: Pick<Act, 'tx' | 'workspace'>,
  filter: QueueFilter,
  asked: Asked,
): Promise<Page<Queued>> {
  const place = placeOf(asked.cursor, 2)
  let query = narrowed(act, filter)
  if (place) query = query.where(sql<boolean>`(f.rank, f.id) > (${Number(place[0])}, ${String(place[1])}::uuid)`)
  const rows = await query
    .selectAll('f')
    .select(['d.title as document_title', 'd.name as document_name', 'd.published'])
    .orderBy('f.rank')
    .orderBy('f.id')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows, asked.limit, ({ rank, id }) => [rank, id])
}

/** A page of all that was read from a document and was not superseded, in the order of its text. */
export async function findingsOfDocument(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  document: string,
  asked: Asked,
): Promise<Page<Finding>> {
  const place = placeOf(asked.cursor, 2)
  let query = tx
    .selectFrom('findings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('state', '<>', 'superseded')
  if (place) query = query.where(sql<boolean>`(start_at, id) > (${Number(place[0])}, ${String(place[1])}::uuid)`)
  const rows = await query
    .orderBy('start_at')
    .orderBy('id')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows, asked.limit, ({ start_at, id }) => [start_at, id])
}

/** How much waits of each sort. */
export async function waitingCounts({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom('findings')
    .select(['sort', (is) => is.fn.countAll<number>().as('count')])
    .where('workspace', '=', workspace)
    .where('state', '=', 'waiting')
    .groupBy('sort')
    .execute()
  return Object.fromEntries(rows.map(({ sort, count }) => [sort, Number(count)]))
}

type Queues = SelectQueryBuilder<Tables & { f: Tables['findings']; d: Tables['documents'] }, 'f' | 'd', object>

function narrowed({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>, filter: QueueFilter): Queues {
  const { state = 'waiting', sort, document, doubt, proposal, alone = false } = filter
  let query: Queues = tx
    .selectFrom('findings as f')
    .innerJoin('documents as d', (on) => on.onRef('d.workspace', '=', 'f.workspace').onRef('d.id', '=', 'f.document'))
    .where('f.workspace', '=', workspace)
    .where('f.state', '=', state)
  if (sort) query = query.where('f.sort', '=', sort)
  if (document) query = query.where('f.document', '=', document)
  if (doubt) query = query.where(sql<boolean>`${doubt} = any(f.doubts)`)
  if (proposal) query = query.where('f.proposal', '=', proposal)
  if (alone)
    query = query.where(sql<boolean>`not exists (select 1 from findings p where p.workspace = f.workspace
    and p.id = f.proposal and p.state = 'waiting')`)
  return query
}
