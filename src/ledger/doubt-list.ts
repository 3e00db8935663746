// The list of doubts (存疑): what the reading or the book is unsure of; of rivals with the sentence that each rests on.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { LineEvidence } from '../model/line-evidence.ts'
import type { Limits } from '../model/roles.ts'
import { evidenceOf } from './evidence.ts'
import { all, type Condition, columnsOf, type Limited, withinLimitsOf } from './limits.ts'
import { type BookPosting, postingFrom } from './postings.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What doubts are narrowed to. */
export type DoubtFilter = {
  state?: 'open' | 'settled' | undefined
  code?: string | undefined
  document?: string | undefined
}

/** A doubt. `rivals`: the figures of the book that it is about, each with its evidence. */
export type ListedDoubt = {
  id: string
  code: string
  document: string | null
  start: number | null
  end: number | null
  quote: string | null
  note: string | null
  subjects: string[]
  /** Of a number that is smaller than its parts, that number. */
  whole: string | null
  state: string
  createdAt: Date
  rivals: { posting: BookPosting; evidence: LineEvidence | null }[]
}

/** A page of doubts, newest first; rivals of which one lies beyond the limits are none of the member's. */
export async function doubtList(act: Reader, filter: DoubtFilter & Limited, asked: Asked): Promise<Page<ListedDoubt>> {
  const place = placeOf(asked.cursor, 1)
  let query = act.tx.selectFrom('doubts').selectAll().where('workspace', '=', act.workspace)
  query = query.where(all(withinLimits(filter.limits)))
  query = query.where('state', '=', filter.state ?? 'open')
  if (filter.code) query = query.where('code', '=', filter.code)
  if (filter.document) query = query.where('document', '=', filter.document)
  if (place) query = query.where('id', '<', String(place[0]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const rivals = await postingsOf(
    act,
    rows.flatMap(({ code, subjects }) => (code === 'rivals' ? subjects : [])),
  )
  const evidence = await evidenceOf(act, [...rivals.values()])
  const doubts = rows.map(
    ({ start_at, end_at, created_at, across: _, workspace: __, decision: ___, settled_at: ____, ...row }) => ({
      ...row,
      start: start_at,
      end: end_at,
      createdAt: created_at,
      rivals: row.subjects.flatMap((id) => {
        const posting = rivals.get(id)
        return posting ? [{ posting, evidence: evidence.get(id) ?? null }] : []
      }),
    }),
  )
  return pageOf(doubts, asked.limit, ({ id }) => [id])
}

/** How many doubts are open, by code, within the limits. */
export async function doubtCounts({ tx, workspace }: Reader, { limits }: Limited): Promise<Record<string, number>> {
  const { rows } = await sql<{ code: string; count: number }>`
    select code, count(*)::int as count from doubts
    where workspace = ${workspace} and state = 'open' and ${all(withinLimits(limits))} group by code`.execute(tx)
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]))
}

/** That every figure of the book that a doubt is about may be seen; what the reading is unsure of stands in the documents. */
function withinLimits(limits: Limits): Condition[] {
  const conditions = withinLimitsOf(limits, columnsOf('p'))
  if (conditions.length === 0) return []
  return [
    sql<boolean>`(doubts.code <> 'rivals' or not exists (select 1 from postings p
      where p.workspace = doubts.workspace and p.id = any(doubts.subjects) and not ${all(conditions)}))`,
  ]
}

async function postingsOf({ tx, workspace }: Reader, ids: readonly string[]): Promise<Map<string, BookPosting>> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select * from postings where workspace = ${workspace} and id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(postingFrom).map((posting) => [posting.id, posting]))
}
