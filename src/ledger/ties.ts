// Ties of a book (结对关系): who stands with whom, under which programme, from when to when, nested from province to village. A figure
// finds its tie by the parties that it names and the days for which it holds.

import type { Selectable } from 'kysely'
import { type Change, revise } from '../db/revisions.ts'
import { insertAll, newId } from '../db/rows.ts'
import type { TiesTable } from '../db/tables.ts'
import type { Act } from '../db.ts'
import type { Period } from '../model/period.ts'
import { isWithin, placeByName } from '../model/places.ts'
import { type ProgrammeId, programmes } from '../model/programmes.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import type { TieKind } from '../model/tie.ts'

/** A tie as it is written: names are official ones; `a` is the giver where one side gives. */
export type TieDraft = {
  kind: TieKind
  programme: string | null
  a: string
  b: string
  since: string | null
  until: string | null
  parent: string | null
  source: string | null
  note: string | null
}

/** A tie in the book. */
export type BookTie = TieDraft & {
  id: string
  aCode: string | null
  bCode: string | null
  parties: string[]
  regions: string[]
  level: string
  origin: 'shipped' | 'finding' | 'person'
  version: number
}

/** The code of a region by its official name, null for bodies and for places without one. */
export function codeOf(name: string): string | null {
  return placeByName(name)?.code ?? null
}

/** 绍兴 → 绍兴市, by which figures name the region; bodies and places that are not known keep the name they were given. */
export function officialName(name: string): string {
  return placeByName(name)?.name ?? name
}

/** The codes of the regions among some parties; a zone that has no code of its own counts as the region that it lies in. */
export function regionsOf(parties: readonly string[]): string[] {
  return [...new Set(parties.flatMap((name) => codeAround(name) ?? []))].sort()
}

/** 湖州南太湖新区 → 330500: without it what the zone does would be missing from its city's scope and sums. */
function codeAround(name: string): string | null {
  const place = placeByName(name)
  return place ? (place.code ?? (place.within === null ? null : codeOf(place.within))) : null
}

/** Adds ties to the book; gives them as they stand in it. */
export async function addTies(
  act: Act,
  drafts: readonly TieDraft[],
  origin: BookTie['origin'],
  decision: string | null = null,
): Promise<BookTie[]> {
  const known = await tiesOf(act)
  const ties = drafts.map((draft) => tieOf(draft, origin))
  for (const tie of ties) tie.parent ??= parentOf(tie, [...known, ...ties])?.id ?? null
  await insertAll(
    act.tx,
    'ties',
    ties.map((tie) => ({ workspace: act.workspace, ...rowOf(tie), created_at: act.at })),
  )
  await revise(
    act,
    ties.map((tie) => changed('tie.add', null, tie, decision)),
  )
  return ties
}

/** Changes a tie; `version` is the one that was looked at. */
export async function editTie(
  act: Act,
  id: string,
  { version, ...changes }: Partial<TieDraft> & { version: number },
  decision: string | null = null,
): Promise<Outcome<BookTie>> {
  const before = (await tiesOf(act)).find((tie) => tie.id === id)
  if (!before) return notFound('这条结对关系', 'tie')
  if (before.version !== version) return changedSince()
  const draft = { ...before, ...changes }
  if (draft.since && draft.until && draft.until < draft.since) {
    return refused('ends_before_it_begins', '截止日期早于起始日期。', 'The tie ends before it begins.')
  }
  const after = { ...tieOf(draft, before.origin), id, version: version + 1 }
  await act.tx
    .updateTable('ties')
    .set(rowOf(after))
    .where('workspace', '=', act.workspace)
    .where('id', '=', id)
    .execute()
  await revise(act, [changed('tie.edit', before, after, decision)])
  return done(after)
}

/** Puts a tie back as it was before a decision; one that the decision added is taken out. */
export async function restoreTie(act: Act, current: BookTie, was: BookTie | null, decision: string): Promise<void> {
  const after = was && { ...was, version: current.version + 1 }
  if (after) {
    await act.tx
      .updateTable('ties')
      .set(rowOf(after))
      .where('workspace', '=', act.workspace)
      .where('id', '=', current.id)
      .execute()
  } else await setTieRemoved(act, current.id, true)
  await revise(act, [{ action: 'tie.undo', kind: 'tie', subject: current.id, before: current, after, decision }])
}

/** Takes a tie out of the book, or puts it in again. Its postings keep it until they are posted anew. */
export async function setTieRemoved({ tx, workspace }: Act, id: string, removed: boolean): Promise<void> {
  await tx
    .updateTable('ties')
    .set((is) => ({ removed, version: is('version', '+', 1) }))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
}

/** Every tie of the book that was not removed. A book has at most some thousands. */
export async function tiesOf({ tx, workspace }: Pick<Act, 'tx' | 'workspace'>): Promise<BookTie[]> {
  const rows = await tx
    .selectFrom('ties')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
  return rows.map(tieFrom)
}

/** A tie from its row. */
export function tieFrom(row: Selectable<TiesTable>): BookTie {
  return {
    id: row.id,
    kind: row.kind as TieKind,
    programme: row.programme,
    a: row.a_name,
    b: row.b_name,
    aCode: row.a_code,
    bCode: row.b_code,
    parties: row.parties,
    regions: row.regions,
    level: row.level,
    since: row.since,
    until: row.until,
    parent: row.parent,
    origin: row.origin as BookTie['origin'],
    source: row.source,
    note: row.note,
    version: row.version,
  }
}

/** Finds the tie of some parties in a period among the ties of a book. */
export type FindTie = (parties: readonly string[], period: Period | null) => BookTie | null

/**
 * How figures find their tie: by exactly its two parties. Of several under different programmes the one that holds in the period
 * and began last, of such the one whose programme is known; null where the parties are not two of a tie.
 */
export function tieFinder(ties: readonly BookTie[]): FindTie {
  const byParties = new Map<string, BookTie[]>()
  for (const tie of ties) {
    const key = tie.parties.join('|')
    byParties.set(key, [...(byParties.get(key) ?? []), tie])
  }
  return (parties, period) => {
    if (parties.length !== 2) return null
    const all = byParties.get([...parties].sort().join('|')) ?? []
    const holding = all.filter((tie) => holds(tie, period))
    const rank = ({ since, programme }: BookTie) => `${since ?? ''} ${programme === null ? 0 : 1}`
    const latest = holding.sort((x, y) => (rank(x) < rank(y) ? 1 : -1))
    return latest[0] ?? null
  }
}

function holds({ since, until }: BookTie, period: Period | null): boolean {
  if (!period) return true
  return (since === null || since <= period[1]) && (until === null || until >= period[0])
}

function tieOf(draft: TieDraft, origin: BookTie['origin']): BookTie {
  const { kind, programme, a, b, since, until, parent, source, note } = draft
  const parties = [a, b].sort()
  const [aCode, bCode] = [codeOf(a), codeOf(b)]
  const said = { kind, programme, a, b, since, until, parent, source, note }
  return {
    ...said,
    id: newId(),
    aCode,
    bCode,
    parties,
    regions: regionsOf(parties),
    level: levelOf(a, b),
    origin,
    version: 1,
  }
}

const levels = ['country', 'province', 'foreign', 'prefecture', 'zone', 'county', 'town', 'village']

/** The lower level of the two ends; `institution` where one is no region. */
function levelOf(a: string, b: string): string {
  const ends = [placeByName(a), placeByName(b)]
  if (ends.some((place) => place === null)) return 'institution'
  const deepest = Math.max(...ends.map((place) => levels.indexOf(place!.level)))
  return levels[deepest] ?? 'institution'
}

/** The narrowest tie in whose regions both ends of this one lie, of the same programme or of none. */
function parentOf(tie: BookTie, ties: readonly BookTie[]): BookTie | null {
  const around = ties.filter((other) => other.id !== tie.id && contains(other, tie) && sameProgramme(other, tie))
  return around.sort((x, y) => levels.indexOf(y.level) - levels.indexOf(x.level))[0] ?? null
}

const sameProgramme = (a: BookTie, b: BookTie) => !a.programme || !b.programme || a.programme === b.programme

function contains(outer: BookTie, inner: BookTie): boolean {
  const lies = (name: string, region: string) => {
    const [place, around] = [placeByName(name), placeByName(region)]
    return place !== null && around !== null && isWithin(place, around)
  }
  if (outer.parties.join('|') === inner.parties.join('|')) return false
  return (lies(inner.a, outer.a) && lies(inner.b, outer.b)) || (lies(inner.a, outer.b) && lies(inner.b, outer.a))
}

function rowOf({ aCode, bCode, a, b, ...tie }: BookTie) {
  return { ...tie, a_name: a, a_code: aCode, b_name: b, b_code: bCode }
}

function changed(action: string, before: BookTie | null, after: BookTie, decision: string | null): Change {
  return { action, kind: 'tie', subject: after.id, before, after, decision }
}

/** The programmes under which a tie of a kind can stand: `paired_aid` has several. */
export function programmesOf(kind: TieKind): ProgrammeId[] {
  return (Object.keys(programmes) as ProgrammeId[]).filter((id) => programmes[id].tie === kind)
}
