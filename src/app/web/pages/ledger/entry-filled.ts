// An entry as it is filled in (条目草稿), and what becomes of it where a colleague changed the entry meanwhile: their other fields are taken over, and a
// field that both changed is told.
import { changeOf, type EntryLike, type LedgerColumn, saidIn, type Value } from './columns.ts'
import type { EntryRow } from './scope.ts'

/** What a form can change of an entry. */
export type Filled = EntryLike & { named: boolean }

/** A field that both changed: what a colleague wrote there. */
export type Clash = { column: LedgerColumn; theirs: Value }

export function filledOf(entry: EntryLike & Pick<EntryRow, 'named'>): Filled {
  const { name, stage, from, to, tie, programme, parties, properties, note, named } = entry
  return { name, stage, from, to, tie, programme, parties, properties, note, named }
}

/** `mine`, begun at `first`, put upon what the entry is by now. */
export function mergedInto(
  theirs: Filled,
  { first, mine }: { first: Filled; mine: Filled },
  columns: readonly LedgerColumn[],
): { merged: Filled; clashes: Clash[] } {
  const same = (one: Filled, other: Filled, id: string) =>
    JSON.stringify(saidIn(one, id)) === JSON.stringify(saidIn(other, id))
  const changed = columns.filter(({ id }) => !same(first, mine, id))
  const merged: Filled = { ...theirs, named: mine.named === first.named ? theirs.named : mine.named }
  for (const { id } of changed) Object.assign(merged, changeOf(merged, id, saidIn(mine, id)))
  const both = changed.filter(({ id }) => !same(first, theirs, id) && !same(mine, theirs, id))
  return { merged, clashes: both.map((column) => ({ column, theirs: saidIn(theirs, column.id) })) }
}
