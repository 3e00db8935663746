// From what was sent to a draft (条目草稿): codes of parties, the tie that its parties have, the programme of that tie, so that a form need not ask
// for what the book knows.
import type { z } from 'zod'
import type { Act } from '../../db.ts'
import type { BookEntry, EntryDraft } from '../../ledger/entries.ts'
import { type BookTie, codeOf, officialName, tieFinder, tiesOf } from '../../ledger/ties.ts'
import { kinds } from '../../model/kinds.ts'
import { done, notFound, type Outcome } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'
import type { entryChangesSchema, newEntrySchema } from './entry-body.ts'
import { beyondLimits, subjectFits } from './member-limits.ts'

export type NewEntry = z.output<typeof newEntrySchema>
export type EntryChanges = z.output<typeof entryChangesSchema>
type SentParty = NonNullable<EntryChanges['parties']>[number]

/** A new entry as a draft; its tie, where none is said, is the one of its parties. Refused where it would lie beyond the limits. */
export async function draftOf(book: Act, sent: NewEntry, limits: Limits): Promise<Outcome<EntryDraft>> {
  const ties = await tiesOf(book)
  const { kind, name, stage = null, from = null, to = null, properties = {}, note = null } = sent
  const parties = partiesOf(sent.parties ?? [])
  const tie = sent.tie === undefined ? tieOfParties(ties, { parties, from, to }) : sent.tie
  const named = sent.named ?? kinds[kind].named
  const draft = {
    kind,
    name,
    stage,
    from,
    to,
    properties,
    note,
    parties,
    tie,
    named,
    programme: sent.programme ?? null,
  }
  return checked({ draft: draft as EntryDraft, ties, limits, programmeSaid: sent.programme !== undefined })
}

/** An entry with changes; what is left out stays, but one without a tie takes that of the parties that it is given. */
export async function changedDraft(
  book: Act,
  { before, sent, limits }: { before: BookEntry; sent: EntryChanges; limits: Limits },
): Promise<Outcome<EntryDraft>> {
  const { parties, ...rest } = sent
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const { kind, name, named, stage, from, to, tie, programme, properties, note } = before
  const same = { kind, name, named, stage, from, to, tie, programme, properties, note }
  const draft = { ...same, ...given, parties: parties ? partiesOf(parties) : before.parties } as EntryDraft
  const ties = await tiesOf(book)
  const finds = parties !== undefined && sent.tie === undefined && tie === null
  if (finds) draft.tie = tieOfParties(ties, draft)
  const programmeSaid = sent.programme !== undefined || (sent.tie === undefined && draft.tie === tie)
  return checked({ draft, ties, limits, programmeSaid })
}

function partiesOf(sent: readonly SentParty[]): EntryDraft['parties'] {
  return sent.map(({ name, code, role }) =>
    code === undefined ? { name: officialName(name), role, code: codeOf(name) } : { name, role, code },
  )
}

function tieOfParties(ties: readonly BookTie[], { parties, from, to }: Pick<EntryDraft, 'parties' | 'from' | 'to'>) {
  const names = [...new Set(parties.map(({ name }) => name))]
  return tieFinder(ties)(names, from && to ? [from, to] : null)?.id ?? null
}

type Checked = { draft: EntryDraft; ties: readonly BookTie[]; limits: Limits; programmeSaid: boolean }

function checked({ draft, ties, limits, programmeSaid }: Checked): Outcome<EntryDraft> {
  const tie = ties.find(({ id }) => id === draft.tie)
  if (draft.tie !== null && !tie) return notFound('这条结对关系', 'tie')
  const programme = programmeSaid ? draft.programme : ((tie?.programme ?? null) as EntryDraft['programme'])
  const whole = { ...draft, programme }
  return subjectFits(limits, whole) ? done(whole) : beyondLimits()
}
