// Postings of groups (数列中的数据): what settling asks of the lines that a group has already. Most say what the group's others say, for the same
// parties in the same words, so that only what is its own is read of each; a file is settled against thousands of them.
import { sql } from 'kysely'
import type { Act } from '../db.ts'
import type { Day } from '../model/period.ts'
import type { Countable } from '../model/posting.ts'
import { type Group, groupOf, groupsOf, keyOf, tieOfGroup, yearOfGroup } from './groups.ts'
import type { BookPosting } from './postings.ts'

/** What of a posting its group is settled by. */
export type GroupPosting = Countable &
  Pick<BookPosting, 'regions' | 'year' | 'series' | 'standing' | 'because' | 'chosenOver' | 'outside'>

/** What the postings of a group have in common, as a rule. */
type Usual = Pick<
  GroupPosting,
  'measure' | 'measureId' | 'unit' | 'counter' | 'theme' | 'programme' | 'parties' | 'regions'
>
type Own = Omit<
  GroupPosting,
  keyof Usual | 'tie' | 'year' | 'series' | 'accrual' | 'status' | 'stage' | 'chosenOver' | 'outside'
>
type Row = Own & { at: number; chosenOver: string[] | null; outside: string[] | null; otherwise: Usual | null }

/** The postings in the book of the groups that some postings belong to; `days`: of each group only those of single days that are among
 * some; those that speak of more days, or of none that is known, are given always. */
export async function postingsOfGroups(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  touched: readonly GroupPosting[],
  days: (group: Group) => readonly Day[] | null = () => null,
): Promise<GroupPosting[]> {
  const likes = firstOfGroups(touched)
  if (likes.length === 0) return []
  const asked = likes.map(({ group, like }, at) => ({ at, ...group, ...usualOf(like), days: days(group) }))
  // `offset 0`: each group is looked up in the index, whatever the planner believes of how many there are.
  const { rows } = await sql<Row>`
    select g.at, p.id, p.entry, p.named, p.min, p.max, p.hedge, p.from_day as "from", p.to_day as "to", p.part_of as "partOf", p.core,
      p.standing, p.because, nullif(p.chosen_over, '{}') as "chosenOver", nullif(p.outside, '{}') as outside, case
        when (p.measure, p.measure_id, p.unit, p.counter, p.theme, p.programme, p.parties, p.regions) is distinct from
          (g.measure, g."measureId", g.unit, g.counter, g.theme, g.programme, g.parties, g.regions)
        then jsonb_build_object('measure', p.measure, 'measureId', p.measure_id, 'unit', p.unit, 'counter', p.counter,
          'theme', p.theme, 'programme', p.programme, 'parties', p.parties, 'regions', p.regions) end as otherwise
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as g(at int, tie uuid, year int, series text, measure text,
      "measureId" text, unit text, counter text, theme text, programme text, parties text[], regions text[], days date[])
    cross join lateral (select * from postings p where p.workspace = ${workspace}
      and ${tieOfGroup} = g.tie and p.series = g.series and ${yearOfGroup} = g.year
      and not p.removed and (g.days is null or p.from_day is distinct from p.to_day or p.from_day is null or p.from_day = any(g.days)) offset 0) p`.execute(
    tx,
  )
  return rows.map(({ at, chosenOver, outside, otherwise, ...own }) => ({
    ...likes[at]!.shared,
    ...own,
    ...(otherwise ?? {}),
    chosenOver: chosenOver ?? [],
    ...(outside ? { outside } : {}),
  }))
}

/** The first of some postings in each of their groups, with what all of its group share and what most of it does. */
function firstOfGroups(touched: readonly GroupPosting[]) {
  const first = new Map<string, GroupPosting>()
  for (const posting of touched) if (!first.has(groupOf(posting))) first.set(groupOf(posting), posting)
  return groupsOf(touched).map((group: Group) => {
    const like = first.get(keyOf(group))!
    const { tie, year, series, accrual, status, stage } = like
    return { group, like, shared: { tie, year, series, accrual, status, stage, ...usualOf(like) } }
  })
}

function usualOf({ measure, measureId, unit, counter, theme, programme, parties, regions }: GroupPosting): Usual {
  return { measure, measureId, unit, counter, theme, programme, parties, regions }
}
