// Corrections (更正的内容): what people have corrected of figures so far, one after another, so that a later correction keeps the earlier ones and a
// reading changes nothing that a person has said himself.
import { sql } from 'kysely'
import type { Act } from '../db.ts'

/** What was corrected of a figure, newest last. `own`: the fields that a person typed himself, and did not take from a later reading. */
export type Corrections = { said: object; own: string[] }

/** A decision's word on findings that took on what a later reading says of them, by finding. */
export type Following = { follows?: Record<string, object> }

/** Of some findings what was corrected of each; undone corrections are left out. */
export async function correctionsOf(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  findings: readonly string[],
): Promise<Map<string, Corrections>> {
  const found = new Map<string, Corrections>()
  if (findings.length === 0) return found
  const rows = await tx
    .selectFrom('decisions')
    .select(['verdict', 'said', 'findings'])
    .where('workspace', '=', workspace)
    .where('undone_by', 'is', null)
    .where((is) => is.or([is('verdict', '=', 'correct'), sql<boolean>`said->'follows' is not null`]))
    .where(sql<boolean>`findings && ${[...findings]}::uuid[]`)
    .orderBy('id')
    .execute()
  const asked = new Set(findings)
  for (const row of rows) {
    const { was: _, follows, ...typed } = row.said as Following & { was?: unknown }
    for (const id of row.findings.filter((one) => asked.has(one))) {
      const before = found.get(id) ?? { said: {}, own: [] }
      const taken = follows?.[id]
      const own = taken || row.verdict !== 'correct' ? [] : Object.keys(typed)
      const said = taken ?? (row.verdict === 'correct' ? typed : {})
      found.set(id, { said: { ...before.said, ...said }, own: [...before.own, ...own] })
    }
  }
  return found
}
