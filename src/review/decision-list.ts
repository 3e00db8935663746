// The list of decisions (复核记录): what was decided last, so that a person sees his own steps, takes one back, and knows who was there before him.

import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import type { Verdict } from './decisions.ts'

/** What decisions are narrowed to. `by`: what a person decided himself, and not the rule in his name. */
export type DecisionFilter = { by?: string | undefined; finding?: string | undefined }

/** A decision with the first thing that it was about; `count`: how many findings it was about. */
export type ListedDecision = {
  id: string
  verdict: Verdict
  by: string
  at: Date
  reason: string | null
  /** The rule that decided, null where a person did. */
  rule: string | null
  undoneBy: string | null
  count: number
  first: { finding: string; sort: string; document: string; quote: string; said: unknown } | null
}

/** A page of decisions, newest first. */
export async function decisionList(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  { by, finding }: DecisionFilter,
  asked: Asked,
): Promise<Page<ListedDecision>> {
  const place = placeOf(asked.cursor, 1)
  let query = tx.selectFrom('decisions').selectAll().where('workspace', '=', workspace)
  if (by) query = query.where('by', '=', by).where('rule', 'is', null)
  // Ids are uuid v7: their order is that of time, and what was decided before the document came need not be looked through.
  if (finding)
    query = query
      .where('id', '>', (is) =>
        is.selectFrom('findings').select('document').where('workspace', '=', workspace).where('id', '=', finding),
      )
      .where(sql<boolean>`findings @> ${[finding]}::uuid[]`)
  if (place) query = query.where('id', '<', String(place[0]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const firsts = rows.flatMap((row) => row.findings.slice(0, 1))
  const found = firsts.length === 0 ? [] : await namedFindings({ tx, workspace }, firsts)
  const byId = new Map(found.map((one) => [one.finding, one]))
  const decisions = rows.map((row) => ({
    ...{ id: row.id, verdict: row.verdict as Verdict, by: row.by, at: row.at, reason: row.reason, rule: row.rule },
    undoneBy: row.undone_by,
    count: row.findings.length,
    first: byId.get(row.findings[0] ?? '') ?? null,
  }))
  return pageOf(decisions, asked.limit, ({ id }) => [id])
}

function namedFindings({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>, ids: readonly string[]) {
  return tx
    .selectFrom('findings')
    .select(['id as finding', 'sort', 'document', 'quote', 'said'])
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .execute()
}
