// Accepting (采纳): what was read goes into the book. A proposed entry goes with its figures in one step; one that the book already has
// is recognised and not doubled; figures find their tie.

import { hold } from '../db/locks.ts'
import { newId, updateAll } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { agreementSchema } from '../model/agreement.ts'
import { type Figure, figureSchema } from '../model/figure.ts'
import { kindIdSchema } from '../model/kinds.ts'
import type { AmountStage } from '../model/posting.ts'
import { type Proposal, proposalSchema } from '../model/proposal.ts'
import { done, type Outcome, type Refusal } from '../model/refusal.ts'
import { belongingTo, type Finding, findingsOf, recordDecision } from '../review/decisions.ts'
import { acceptTies } from './accept-ties.ts'
import { drafter } from './drafts.ts'
import { type BookEntry, entryOf, keepNew, newEntry } from './entries.ts'
import { type Turn, turnedPostings, turnsOf } from './otherwise.ts'
import { post, repost } from './post.ts'
import type { Accepted } from './postings.ts'
import { recogniser } from './recognise.ts'
import { type FindTie, tieFinder, tiesOf } from './ties.ts'

/** What a person changed on the way: of a figure, a proposed entry or a tie; `entry`: the entry of the book to put it under. */
export type Wish = {
  reason?: string | null
  rule?: string | null
  /** Corrected values, checked by the caller against the finding's sort. */
  corrected?: object
  entry?: string | null
  verdict?: 'accept' | 'correct' | 'merge'
  /** The findings are as they were read, and written as accepted already, by this decision and by these ties. */
  settled?: { decision: string; findTie: FindTie }
}

/** What came of it: the decision and what is in the book now. */
export type Done = { decision: string; entries: string[]; postings: string[]; ties: string[] }

/**
 * Accepts findings that wait (or were rejected). Entries take their waiting figures and agreements with them. All or nothing: where
 * an entry is not allowed by its kind, nothing is done and the refusal says why.
 */
export async function accept(act: Act, findings: readonly Finding[], wish: Wish = {}): Promise<Outcome<Done>> {
  const { verdict = 'accept', reason = null, rule = null, corrected = {}, settled } = wish
  const decision = settled?.decision ?? newId()
  const own = new Set(findings.map(({ id }) => id))
  const open = settled ? findings : findings.filter(({ state }) => state !== 'accepted')
  const proposed = open.filter(({ sort }) => sort === 'entry')
  const belonging = (
    await belongingTo(
      act,
      proposed.map(({ id }) => id),
    )
  ).filter((one) => !own.has(one.id) && one.state === 'waiting')
  const all = [...open, ...belonging]
  // What is corrected of an entry is its own and not of its figures.
  const ofFigure = open.length === 1 && open[0]!.sort === 'figure' ? corrected : {}
  const turns = await turnsOf(act, all, ofFigure)
  const decided = [...all, ...turns.map(({ old }) => old)]
  const follows = Object.fromEntries(turns.map(({ old, said }) => [old.id, said]))
  const said = turns.length > 0 ? { ...corrected, follows } : corrected
  const state = settled ? null : 'accepted'
  await recordDecision(act, { verdict, findings: decided, state, said, reason, rule }, decision)
  const ties = await acceptTies(act, bySort(all, 'tie'), corrected, decision)
  const made = await acceptEntries(act, all, wish, decision)
  if (!made.ok) return made
  const turned = new Set(turns.map(({ finding }) => finding))
  const figures = bySort(all, 'figure').filter((one) => !turned.has(one))
  const accepted = figures.map((one) => acceptedFigure(one, made.value, ofFigure))
  const postings = await post(act, accepted, { decision, findTie: settled?.findTie })
  await follow(act, turns, decision)
  const entries = [...new Set([...made.value.values()].map(({ id }) => id))]
  const lines = [...postings, ...turns.map(({ posting }) => posting)]
  return done({ decision, entries, postings: lines.map(({ id }) => id), ties })
}

/** Lines that are in the book take on what their figures say now; what says so goes into the finding that the line rests on. */
async function follow(act: Act, turns: readonly Turn[], decision: string): Promise<void> {
  if (turns.length === 0) return
  await repost(act, await turnedPostings(act, turns, tieFinder(await tiesOf(act))), decision)
  // Its acceptance was the first change of its version.
  const merged = turns.map(({ finding: { id, version }, old }) => ({ id, merged_into: old.id, version: version + 2 }))
  await updateAll(
    act,
    'findings',
    merged.map((one) => ({ ...one, state: 'merged' })),
  )
}

const bySort = (findings: readonly Finding[], sort: Finding['sort']) => findings.filter((one) => one.sort === sort)

/** Thrown to undo the act; the caller turns it into the refusal that it carries. */
export class NotAllowed extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.en)
    this.refusal = refusal
  }
}

/** The entry of the book for each finding that goes under one: proposed entries, and the figures and agreements of each. */
async function acceptEntries(
  act: Act,
  findings: readonly Finding[],
  wish: Wish,
  decision: string,
): Promise<Outcome<Map<string, BookEntry>>> {
  const entryOfFinding = new Map<string, BookEntry>()
  const given = wish.entry ? await entryOf(act, wish.entry) : null
  const proposals = [...bySort(findings, 'entry'), ...bySort(findings, 'agreement').filter(standsAlone(findings))]
  if (given) for (const { id } of proposals) entryOfFinding.set(id, given)
  else if (proposals.length > 0) {
    const { entries, fresh } = await proposedEntries(act, proposals, wish.corrected)
    for (const [id, entry] of entries) entryOfFinding.set(id, entry)
    const refusal = await keepNew(act, fresh, decision)
    if (refusal) throw new NotAllowed(refusal)
  }
  const before = wish.settled ? new Map<string, BookEntry>() : await entriesBefore(act, findings)
  for (const { id, sort, proposal } of findings) {
    const entry = entryOfFinding.get(proposal ?? '') ?? given ?? before.get(proposal ?? '')
    if (entry && sort !== 'tie' && !entryOfFinding.has(id)) entryOfFinding.set(id, entry)
  }
  await keepEntries(act, findings, entryOfFinding)
  return done(entryOfFinding)
}

/** The entry that each proposal means: one that the book has, or one that is made of it. */
async function proposedEntries(act: Act, proposals: readonly Finding[], corrected: object = {}) {
  // Two documents that state one new thing at the same time make one entry of it.
  await hold(act, ['entries'])
  const [recognise, draft] = [await recogniser(act, proposals.map(proposalOf)), await drafter(act)]
  const [entries, fresh] = [new Map<string, BookEntry>(), [] as BookEntry[]]
  for (const finding of proposals) {
    const proposal = proposalOf(finding)
    const known = recognise(proposal)
    const entry = known ?? newEntry({ ...draft(proposal), ...(proposals.length === 1 ? corrected : {}) }, act.at)
    entries.set(finding.id, entry)
    if (known) continue
    fresh.push(entry)
    recognise.learn(entry)
  }
  return { entries, fresh }
}

/** The entries of proposals that were accepted earlier than some of their figures. */
async function entriesBefore(act: Act, findings: readonly Finding[]): Promise<Map<string, BookEntry>> {
  const own = new Set(findings.map(({ id }) => id))
  const proposals = [...new Set(findings.flatMap(({ proposal }) => (proposal && !own.has(proposal) ? [proposal] : [])))]
  const found = new Map<string, BookEntry>()
  for (const { id, state, entry } of await findingsOf(act, proposals)) {
    const there = state === 'accepted' && entry ? await entryOf(act, entry) : null
    if (there) found.set(id, there)
  }
  return found
}

/** An agreement that no proposed entry among these covers is proposed as an entry itself. */
const standsAlone = (findings: readonly Finding[]) => {
  const ids = new Set(findings.map(({ id }) => id))
  return ({ proposal }: Finding) => proposal === null || !ids.has(proposal)
}

async function keepEntries(
  act: Act,
  findings: readonly Finding[],
  entries: ReadonlyMap<string, BookEntry>,
): Promise<void> {
  const rows = findings.flatMap(({ id }) => (entries.has(id) ? [{ id, entry: entries.get(id)!.id }] : []))
  await updateAll(act, 'findings', rows)
}

/** What a finding proposes: itself, or for an agreement an entry of that kind. */
export function proposalOf({ sort, said }: Finding): Proposal {
  if (sort === 'entry') return proposalSchema.parse(said)
  const { title, date, start, end, quote } = agreementSchema.parse(said)
  const place = { start, end, quote, from: date, to: null, stage: null }
  return {
    kind: kindIdSchema.enum.agreement,
    name: title,
    named: true,
    parties: [],
    figures: [],
    properties: {},
    ...place,
  }
}

function acceptedFigure(finding: Finding, entries: ReadonlyMap<string, BookEntry>, corrected: object): Accepted {
  const { stage = finding.stage, ...fields } = corrected as { stage?: string | null } & Partial<Figure>
  const said = finding.said as Figure
  const figure = Object.keys(fields).length === 0 ? said : figureSchema.parse({ ...said, ...fields })
  const entry = entries.get(finding.id)
  return {
    figure,
    stage: stage as AmountStage | null,
    source: { figure: finding.id, document: finding.document },
    entry: entry ? { id: entry.id, named: entry.named } : null,
    partOf: finding.part_of,
  }
}
