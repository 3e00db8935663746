// Drafts (条目草稿): a proposed entry as the book would hold it: only what its kind knows, parties with their codes, its tie by its parties.
import type { Act } from '../db.ts'
import { kindIdSchema, kinds, valueSchema } from '../model/kinds.ts'
import type { ProgrammeId } from '../model/programmes.ts'
import type { Proposal } from '../model/proposal.ts'
import type { EntryDraft } from './entries.ts'
import { codeOf, type FindTie, tieFinder, tiesOf } from './ties.ts'

/** Makes drafts of proposals, with the ties of the book as they are now. */
export async function drafter(act: Pick<Act, 'tx' | 'workspace'>): Promise<(proposal: Proposal) => EntryDraft> {
  const findTie = tieFinder(await tiesOf(act))
  return (proposal) => draftOf(proposal, findTie)
}

/** The entry that a proposal makes; properties that the kind has not, or of which the text's value is not allowed, are left out. */
function draftOf(proposal: Proposal, findTie: FindTie): EntryDraft {
  const { name, named, from, to, stage } = proposal
  const id = kindIdSchema.parse(proposal.kind)
  const kind = kinds[id]
  const said = new Map(proposal.parties.map((party) => [`${party.role} ${party.name}`, party]))
  const parties = [...said.values()].map((party) => ({ ...party, code: codeOf(party.name) }))
  const names = [...new Set(parties.map((party) => party.name))]
  const tie = findTie(names, from && to ? [from, to] : null)
  return {
    ...{ kind: id, name: name.slice(0, 300), named, from, to, parties, note: null },
    stage: kind.stages.some((one) => one.id === stage) ? stage : null,
    tie: tie?.id ?? null,
    programme: (tie?.programme ?? null) as ProgrammeId | null,
    properties: Object.fromEntries(
      kind.properties.flatMap((property) => {
        const said = proposal.properties[property.id]
        const value = typeof said === 'number' ? String(said) : said
        return value !== undefined && valueSchema(property).safeParse(value).success ? [[property.id, value]] : []
      }),
    ),
  }
}
