// Relinking (归入结对关系): figures that came before their tie find it when the tie joins the book.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { repost } from './post.ts'
import { measureIdOf, postingFrom } from './postings.ts'
import { seriesOf } from './series.ts'
import { type BookTie, tieFinder, tiesOf } from './ties.ts'

/** Puts postings without a tie under the ties that were added, where their parties and days fit. */
export async function relink(act: Act, added: readonly BookTie[], decision: string | null): Promise<void> {
  if (added.length === 0) return
  const rows = await act.tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('tie', 'is', null)
    .where('removed', '=', false)
    .where((is) => is.or(added.map(({ parties }) => sql<boolean>`parties = ${parties}::text[]`)))
    .execute()
  const findTie = tieFinder(await tiesOf(act))
  const changes = rows.map(postingFrom).flatMap((before) => {
    const tie = findTie(before.parties, before.from && before.to ? [before.from, before.to] : null)
    if (!tie) return []
    const measureId = measureIdOf(before, tie)
    const linked = { ...before, measureId, tie: tie.id, programme: tie.programme, version: before.version + 1 }
    const after = { ...linked, series: seriesOf(linked) }
    return [{ before, after, action: 'posting.edit' }]
  })
  await repost(act, changes, decision)
}
