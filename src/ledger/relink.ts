// Relinking (归入结对关系): figures and entries that came before their tie find it when the tie joins the book, and follow it when it changes.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { refreshAcross } from './across.ts'
import { type BookEntry, entryFrom, retieEntries } from './entries.ts'
import { repost } from './post.ts'
import { measureIdOf, postingFrom } from './postings.ts'
import { seriesOf } from './series.ts'
import { type BookTie, type FindTie, tieFinder, tiesOf } from './ties.ts'

/**
 * Puts postings and entries without a tie under the ties that were added or changed, where their parties and days fit. What stands under
 * a changed tie already takes its programme.
 */
export async function relink(act: Act, ties: readonly BookTie[], decision: string | null): Promise<void> {
  if (ties.length === 0) return
  const all = await tiesOf(act)
  const under: Under = { findTie: tieFinder(all), byId: new Map(all.map((tie) => [tie.id, tie])) }
  await relinkPostings(act, ties, under, decision)
  await relinkEntries(act, ties, under, decision)
  await lookAround(act, ties)
}

/** What stands under ties that were nested otherwise may now be taken in by others. */
async function lookAround(act: Act, ties: readonly BookTie[]): Promise<void> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select distinct on (p.tie, p.year, p.series) p.* from postings p
    where p.workspace = ${act.workspace} and not p.removed and p.tie = any(${idsOf(ties)}::uuid[])`.execute(act.tx)
  await refreshAcross(act, rows.map(postingFrom), { settled: new Map(), fresh: [] })
}

type Under = { findTie: FindTie; byId: ReadonlyMap<string, BookTie> }

/** The tie of what has one, as it is now; else the one that its parties and days find. */
function tieFor(
  { findTie, byId }: Under,
  one: { tie: string | null; from: string | null; to: string | null },
  parties: readonly string[],
): BookTie | null {
  if (one.tie !== null) return byId.get(one.tie) ?? null
  return findTie(parties, one.from && one.to ? [one.from, one.to] : null)
}

async function relinkPostings(act: Act, ties: readonly BookTie[], under: Under, decision: string | null) {
  const rows = await act.tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('removed', '=', false)
    .where((is) =>
      is.or([
        is.and([is('tie', 'is', null), is.or(ties.map(({ parties }) => sql<boolean>`parties = ${parties}::text[]`))]),
        is.and([is('tie', 'in', idsOf(ties)), is.or(ties.map(programmeDiffers))]),
      ]),
    )
    .execute()
  const changes = rows.map(postingFrom).flatMap((before) => {
    const tie = tieFor(under, before, before.parties)
    if (!tie) return []
    const measureId = measureIdOf(before, tie)
    const linked = { ...before, measureId, tie: tie.id, programme: tie.programme, version: before.version + 1 }
    const after = { ...linked, series: seriesOf(linked) }
    return [{ before, after, action: 'posting.edit' }]
  })
  await repost(act, changes, decision)
}

async function relinkEntries(act: Act, ties: readonly BookTie[], under: Under, decision: string | null) {
  const named = ({ a, b }: BookTie) =>
    sql<boolean>`parties @> ${JSON.stringify([{ name: a }])}::jsonb and parties @> ${JSON.stringify([{ name: b }])}::jsonb`
  const rows = await act.tx
    .selectFrom('entries')
    .selectAll()
    .where('workspace', '=', act.workspace)
    .where('removed', '=', false)
    .where((is) =>
      is.or([
        is.and([is('tie', 'is', null), is.or(ties.map(named))]),
        is.and([is('tie', 'in', idsOf(ties)), is.or(ties.map(programmeDiffers))]),
      ]),
    )
    .execute()
  const changes = rows.map(entryFrom).flatMap((before) => {
    const tie = tieFor(under, before, [...new Set(before.parties.map(({ name }) => name))])
    if (!tie) return []
    const programme = tie.programme as BookEntry['programme']
    return [{ before, after: { ...before, tie: tie.id, programme, version: before.version + 1, updatedAt: act.at } }]
  })
  await retieEntries(act, changes, decision)
}

const idsOf = (ties: readonly BookTie[]) => ties.map(({ id }) => id)

const programmeDiffers = ({ id, programme }: BookTie) =>
  sql<boolean>`(tie = ${id} and programme is distinct from ${programme})`
