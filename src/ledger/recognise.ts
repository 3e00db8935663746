// Recognising (认出条目): whether the book already has what a document proposes, so that a project that ten documents name is one
// entry with ten sources.
import type { Act } from '../db.ts'
import type { KnownEntry, Proposal } from '../model/proposal.ts'
import { lookupName, recognise } from '../review/propose.ts'
import { type BookEntry, entryFrom } from './entries.ts'

/** Finds the entry that a proposal surely means, or null; `learn` adds entries made meanwhile. */
export type Recogniser = ((proposal: Proposal) => BookEntry | null) & { learn: (entry: BookEntry) => void }

/** A recogniser for some proposals, with the entries of the book that they could mean. */
export async function recogniser(
  act: Pick<Act, 'tx' | 'workspace'>,
  proposals: readonly Proposal[],
): Promise<Recogniser> {
  const byName = new Map<string, BookEntry[]>()
  const learn = (entry: BookEntry) => {
    const key = keyOf(entry)
    byName.set(key, [...(byName.get(key) ?? []), entry])
  }
  for (const entry of await entriesNamed(act, proposals)) learn(entry)
  const find = (proposal: Proposal) => {
    const possible = byName.get(keyOf(proposal)) ?? []
    const found = recognise(proposal, possible.map(knownOf))
    return found?.sure ? (possible.find(({ id }) => id === found.entry) ?? null) : null
  }
  return Object.assign(find, { learn })
}

const keyOf = ({ kind, name }: { kind: string; name: string }) => `${kind}|${lookupName(name)}`

async function entriesNamed(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  proposals: readonly Proposal[],
): Promise<BookEntry[]> {
  if (proposals.length === 0) return []
  const rows = await tx
    .selectFrom('entries')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('kind', 'in', [...new Set(proposals.map(({ kind }) => kind))])
    .where('lookup', 'in', [...new Set(proposals.map(({ name }) => lookupName(name)))])
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
  return rows.map(entryFrom)
}

function knownOf({ id, kind, name, named, from, to, parties }: BookEntry): KnownEntry {
  return { id, kind, name, named, from, to, parties }
}
