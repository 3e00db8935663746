// Proposing (提出条目): what a reading found becomes entries of the book, each with its figures, name, stage, dates and parties, for a
// person to accept in one step; and an entry that the book already has is recognised, not doubled.
import type { Mark } from '../model/document.ts'
import { firstEndingAfter } from '../model/evidence.ts'
import type { Day } from '../model/period.ts'
import type { KnownEntry, Proposal } from '../model/proposal.ts'
import type { Reading } from '../reading/read.ts'
import { completed } from './propose/complete.ts'
import { type Found, placesAndThings } from './propose/found.ts'
import { gather } from './propose/gather.ts'
import { normalName } from './propose/normal.ts'
import { type Likeness, likeness } from './propose/same.ts'
import { entriesOfTables, type OfTables } from './propose/table/entries.ts'
import { spanOf } from './propose/view.ts'

/** What entries are proposed from: a document, what was read of it, its day, and the marks that the reading was given. */
export type Source = {
  text: string
  reading: Pick<Reading, 'figures' | 'ties' | 'agreements' | 'tables'>
  published: Day | null
  marks?: readonly Mark[]
}

/** The entries that a document states, in order of place. A figure is in at most one. */
export function proposeEntries({ text, reading, published, marks = [] }: Source): Proposal[] {
  const { tables = [], figures } = reading
  const tabled = entriesOfTables({ text, tables, figures, published })
  const found = besideTables(placesAndThings({ text, reading, published, marks }), tabled)
  return [...completed(found, gather(found)), ...tabled.proposals].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** What of a text is left to the rules of sentences: figures of tables and the names in the rows of lists are not. */
function besideTables(found: Found, { taken, lists }: OfTables): Found {
  if (taken.size === 0 && lists.length === 0) return found
  const rows = lists.map((row) => spanOf(found.view, row)).sort((a, b) => a.start - b.start)
  const isListed = ({ start }: { start: number }) => (rows[firstEndingAfter(rows, start)]?.start ?? start + 1) <= start
  return {
    ...found,
    figures: found.figures.filter(({ index }) => !taken.has(index)),
    things: found.things.filter((thing) => !isListed(thing)),
  }
}

/** Whether two entries are one thing: `'maybe'` where a person must look. */
function sameEntry(a: Comparable, b: Comparable): Likeness {
  return likeness(a, b)
}

/** An entry as far as comparing needs it; `measures` tell aggregates of the same kind apart. */
export type Comparable = Omit<KnownEntry, 'id'>

/** The entry of the book that a proposal means; `sure` is false where a person must look. Null where it is new. */
export function recognise(
  proposal: Comparable,
  entries: Iterable<KnownEntry>,
): { entry: string; sure: boolean } | null {
  let maybe: string | null = null
  for (const entry of entries) {
    if (entry.kind !== proposal.kind) continue
    const alike = sameEntry(proposal, entry)
    if (alike === true) return { entry: entry.id, sure: true }
    if (alike === 'maybe') maybe ??= entry.id
  }
  return maybe === null ? null : { entry: maybe, sure: false }
}

/** The name by which entries are looked up in the book: two entries that are surely the same have the same. */
export const lookupName = (name: string): string => normalName(name)
