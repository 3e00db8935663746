// Confirmations (双方确认): what each side of a tie says of an entry or of a number: that it is so, or that it is another. Both stand side
// by side with the difference; neither changes the book.
import { sql } from 'kysely'
import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { type Amount, compare, difference } from '../model/amount.ts'
import type { Hedge } from '../model/figure.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { entryOf } from './entries.ts'
import { all, columnsOf, type Limited, withinLimitsOf } from './limits.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { tiesOf } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What a side says. `min`, `max`: its own number where it disputes a figure; `hedge`: about, where it is not firm. */
export type Saying = {
  subjectKind: 'entry' | 'posting'
  subject: string
  side: string
  verdict: 'confirmed' | 'disputed'
  min: string | null
  max: string | null
  hedge: Hedge | null
  note: string | null
}

/** A side's latest word on something. */
export type Side = Omit<Saying, 'subjectKind' | 'subject'> & { id: string; by: string; at: Date }

/** Writes down what a side says; its latest word stands, the earlier ones stay to be seen. */
export async function confirm(act: Act, saying: Saying): Promise<Outcome<{ id: string }>> {
  const { subjectKind, subject, side, verdict, min, max, note } = saying
  const parties = await partiesOf(act, subjectKind, subject)
  if (!parties) return notFound('要确认的内容', 'thing to confirm')
  if (!parties.includes(side)) {
    return refused(
      'no_such_side',
      `“${side}”不是其中一方；各方为：${parties.join('、')}。`,
      `${side} is no party of it; there are: ${parties.join(', ')}.`,
    )
  }
  if (verdict === 'disputed' && subjectKind === 'posting' && min === null && max === null) {
    return refused('number_needed', '提出异议时请写明本方的数。', 'Say your own number when you dispute one.')
  }
  if (min !== null && max !== null && compare(min, max) > 0) {
    return refused('min_over_max', '下限大于上限。', 'The lower end is above the upper one.')
  }
  const hedge = hedgeOf(saying)
  if (hedge !== null && saying.hedge !== null && saying.hedge !== hedge) {
    return refused('hedge_not_so', '数的口气与上下限不符。', 'The hedge is not what the two ends say.')
  }
  const row = {
    workspace: act.workspace,
    id: newId(),
    subject_kind: subjectKind,
    subject,
    side,
    verdict,
    min,
    max,
    hedge,
    note,
    by: act.by,
  }
  await act.tx
    .insertInto('confirmations')
    .values({ ...row, at: act.at })
    .execute()
  await revise(act, [
    { action: `confirmation.${verdict}`, kind: 'confirmation', subject: row.id, before: null, after: row },
  ])
  return done({ id: row.id })
}

/** What the ends say, null without a number: with both ends a number can be about that much. */
function hedgeOf({ min, max, hedge }: Pick<Saying, 'min' | 'max' | 'hedge'>): Hedge | null {
  if (min === null && max === null) return null
  if (hedge === 'about' && min !== null && max !== null) return hedge
  if (max === null) return 'over'
  if (min === null) return 'under'
  return compare(min, max) === 0 ? 'exact' : 'range'
}

/** The names of those who may speak on something: the sides of its tie, else its parties. Null where there is no such thing. */
async function partiesOf(act: Reader, kind: Saying['subjectKind'], subject: string): Promise<string[] | null> {
  const found = kind === 'entry' ? await entryOf(act, subject) : await postingIn(act, subject)
  if (!found) return null
  const tie = (await tiesOf(act)).find(({ id }) => id === found.tie)
  if (tie) return [tie.a, tie.b]
  return found.parties.map((party) => (typeof party === 'string' ? party : party.name))
}

async function postingIn({ tx, workspace }: Reader, id: string): Promise<BookPosting | null> {
  const row = await tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed', '=', false)
    .executeTakeFirst()
  return row ? postingFrom(row) : null
}

/** The latest word of each side on some things, by the thing. */
export async function sidesOf({ tx, workspace }: Reader, subjects: readonly string[]): Promise<Map<string, Side[]>> {
  const { rows } = await sql<Side & { subject: string }>`
    select distinct on (subject, side) subject, id, side, verdict, min, max, hedge, note, by, at from confirmations
    where workspace = ${workspace} and subject = any(${[...subjects]}::uuid[])
    order by subject, side, at desc, id desc`.execute(tx)
  return Map.groupBy(rows, ({ subject }) => subject)
}

/** What each side says of one thing, in the order of the sides of its tie, and for a figure how far the first two are apart. */
export type Words = { sides: Side[]; difference: Difference }

/** The latest word of each side on one thing. */
export async function wordsOn(act: Reader, subject: string): Promise<Words> {
  const said = (await sidesOf(act, [subject])).get(subject) ?? []
  const posting = await postingIn(act, subject)
  if (!posting) return { sides: said, difference: null }
  const parties = (await partiesOf(act, 'posting', subject)) ?? []
  const sides = [...said].sort((a, b) => parties.indexOf(a.side) - parties.indexOf(b.side))
  const [a, b] = sides.map(({ side }) => wordOf(side, sides, posting).amount)
  return { sides, difference: apart(a ?? null, b ?? null) }
}

/** How far two amounts are apart, as an interval; null where one of them is not said. */
type Difference = { min: string | null; max: string | null } | null

/** A figure on which a side has spoken: what the book says, what each side says, and how far the sides are apart. */
export type BothSides = {
  posting: BookPosting
  a: { side: string; amount: Amount | null; verdict: Side['verdict'] | null; note: string | null }
  b: { side: string; amount: Amount | null; verdict: Side['verdict'] | null; note: string | null }
  /** What `a` says less what `b` says, as an interval; null where one of them has not spoken. */
  difference: Difference
}

/** What `a` of a tie says it gave and what `b` says it got, for every figure of the year on which one of them has spoken. */
export async function bothSides(act: Reader, tie: string, year: number): Promise<BothSides[]> {
  const found = (await tiesOf(act)).find(({ id }) => id === tie)
  if (!found) return []
  const rows = await act.tx
    .selectFrom('postings as p')
    .selectAll('p')
    .where('p.workspace', '=', act.workspace)
    .where('p.tie', '=', tie)
    .where('p.year', '=', year)
    .where('p.removed', '=', false)
    .where(sql<boolean>`exists (select 1 from confirmations c where c.workspace = p.workspace and c.subject = p.id)`)
    .orderBy('p.id')
    .execute()
  const sides = await sidesOf(
    act,
    rows.map(({ id }) => id),
  )
  return rows.map(postingFrom).map((posting) => {
    const said = sides.get(posting.id) ?? []
    const [a, b] = [found.a, found.b].map((side) => wordOf(side, said, posting)) as [BothSides['a'], BothSides['b']]
    return { posting, a, b, difference: apart(a.amount, b.amount) }
  })
}

/** A side's word on a figure: who confirms it says the book's number. */
function wordOf(side: string, said: readonly Side[], { min, max, hedge }: BookPosting): BothSides['a'] {
  const word = said.find((one) => one.side === side)
  if (!word) return { side, amount: null, verdict: null, note: null }
  const own = word.hedge === null ? null : { min: word.min, max: word.max, hedge: word.hedge }
  return {
    side,
    amount: word.verdict === 'confirmed' ? { min, max, hedge } : own,
    verdict: word.verdict,
    note: word.note,
  }
}

function apart(a: Amount | null, b: Amount | null): Difference {
  if (!a || !b) return null
  const less = (x: string | null, y: string | null) => (x === null || y === null ? null : difference(x, y))
  return { min: less(a.min, b.max), max: less(a.max, b.min) }
}

/** How much of a tie's year is under dispute. */
export type DisputedTie = { tie: string | null; year: number | null; count: number }

/** The figures and entries of which the latest word of a side disputes something, counted by tie and year, within the limits. */
export async function openDisputes({ tx, workspace }: Reader, { limits }: Limited): Promise<DisputedTie[]> {
  const { rows } = await sql<DisputedTie>`
    with last as (select distinct on (subject, side) subject, verdict from confirmations where workspace = ${workspace}
      order by subject, side, at desc, id desc),
    disputed as (select distinct subject from last where verdict = 'disputed')
    select s.tie, s.year, count(*)::int as count from (
      select p.id, p.tie, p.year, p.programme, p.regions from postings p where p.workspace = ${workspace} and not p.removed
      union all
      select e.id, e.tie, e.year, e.programme, e.regions from entries e where e.workspace = ${workspace} and not e.removed) s
    join disputed d on d.subject = s.id where ${all(withinLimitsOf(limits, columnsOf('s')))}
    group by s.tie, s.year order by s.year desc nulls last, s.tie`.execute(tx)
  return rows
}
