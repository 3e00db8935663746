// Parts apart from their whole (其中数与总数不在一处): a part that was put under another pair, or into another year, than its whole is added up where
// the whole is not. Where it is larger than the whole, that is a doubt with both sentences, as it is where the two stand together.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import { type Group, groupOf, groupsOf } from './groups.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { openRivals, type Rivals, replaceDoubts } from './rival-doubts.ts'
import { exceedsAlone } from './standing/excess.ts'

/** The doubts of a whole's parts elsewhere stand beside those of its group, under this name of its series, which no sum has. */
const elsewhere = ({ tie, year, series }: Group): Group => ({ tie, year, series: `elsewhere|${series}` })
const groupHolding = (posting: BookPosting): Group => groupsOf([posting])[0]!

/**
 * Makes the doubts anew of parts that stand apart from their wholes, where some postings are either. What is about to be written is `fresh`;
 * its wholes come with it as a rule, under the same pair and year, and then nothing is asked of the database.
 */
export async function refreshStrayedParts(
  act: Act,
  touched: readonly BookPosting[],
  fresh: readonly BookPosting[],
): Promise<void> {
  const isFresh = new Set(fresh.map(({ id }) => id))
  const kept = touched.filter(({ id }) => !isFresh.has(id))
  const ids = [...new Set([...touched.flatMap(({ partOf }) => partOf ?? []), ...kept.map(({ id }) => id)])]
  const known = ids.filter((id) => !isFresh.has(id))
  const [wholes, parts] = known.length > 0 ? await wholesAndParts(act, known) : [[], []]
  const rivals = largerElsewhere([...wholes, ...fresh], [...parts, ...fresh.filter(({ partOf }) => partOf !== null)])
  if (known.length === 0 && rivals.length === 0) return
  // A whole that was moved or taken out has left its doubt where it was.
  const groups = groupsOf([...wholes, ...kept]).map(elsewhere)
  const asked = new Set(ids)
  const open = (await openRivals(act, groups, { across: true })).filter(({ whole }) => whole && asked.has(whole))
  await replaceDoubts(act, { open, rivals: await notTold(act, rivals), across: true })
}

/** Makes them anew for a whole book. */
export async function refreshStrayedOfBook(act: Act): Promise<void> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select p.* from postings p join postings w on w.workspace = p.workspace and w.id = p.part_of and not w.removed
    where p.workspace = ${act.workspace} and not p.removed and p.part_of is not null and p.series = w.series
      and (p.tie, p.year) is distinct from (w.tie, w.year)`.execute(act.tx)
  if (rows.length > 0) await refreshStrayedParts(act, rows.map(postingFrom), [])
}

/** Those of some postings that are in the book, and all of its postings that are parts of them. */
async function wholesAndParts({ tx, workspace }: Act, ids: readonly string[]): Promise<[BookPosting[], BookPosting[]]> {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select p.* from postings p where p.workspace = ${workspace} and not p.removed and p.part_of is not null
      and p.part_of = any(${ids}::uuid[])`.execute(tx)
  if (rows.length === 0) return [[], []]
  const wholes = await sql<Parameters<typeof postingFrom>[0]>`
    select w.* from postings w where w.workspace = ${workspace} and not w.removed and w.id = any(${ids}::uuid[])`.execute(
    tx,
  )
  return [wholes.rows.map(postingFrom), rows.map(postingFrom)]
}

/** The wholes with those parts that stand in another group and are larger, unless a person chose between the two. */
function largerElsewhere(wholes: readonly BookPosting[], parts: readonly BookPosting[]): Rivals[] {
  const byWhole = Map.groupBy(parts, ({ partOf }) => partOf!)
  return wholes.flatMap((whole) => {
    const larger = (byWhole.get(whole.id) ?? []).filter(
      (part) =>
        groupOf(part) !== groupOf(whole) &&
        part.series === whole.series &&
        [part, whole].every(({ core }) => core) &&
        exceedsAlone(whole, part) &&
        !whole.chosenOver.includes(part.id) &&
        !part.chosenOver.includes(whole.id),
    )
    if (larger.length === 0) return []
    const subjects = [whole, ...larger].map(({ id }) => id).sort()
    return [{ group: elsewhere(groupHolding(whole)), whole: whole.id, subjects }]
  })
}

/** But for those that a doubt across nested ties and regions tells already. */
async function notTold(act: Act, rivals: readonly Rivals[]): Promise<Rivals[]> {
  if (rivals.length === 0) return []
  const groups = rivals.map(({ group: { series, ...group } }) => ({
    ...group,
    series: series.slice('elsewhere|'.length),
  }))
  const told = await openRivals(act, groups, { across: true })
  return rivals.filter(
    ({ whole, subjects }) =>
      !told.some((doubt) => doubt.whole === whole && subjects.every((id) => doubt.subjects.includes(id))),
  )
}
