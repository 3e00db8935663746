// How well entries are proposed: kind with its figures, name, stage, parties and their sides, as precision and recall over the example
// sentences of one file.
import { kinds } from '../../src/model/kinds.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { read } from '../../src/reading/read.ts'
import { proposeEntries } from '../../src/review/propose.ts'
import type { Example, Expected } from './examples.ts'

export type Rate = { right: number; proposed: number; expected: number }
export type ProposalScores = { grouping: Rate; name: Rate; stage: Rate; parties: Rate; sides: Rate; misses: string[] }

/** Roles that say which side gave or received; all other roles are without a direction. */
const giving = [
  'giver',
  'donor',
  'sender',
  'trainer',
  'employer',
  'buyer',
  'visitor',
  'investor',
  'organiser',
  'provider',
  'learner',
]
const receiving = [
  'receiver',
  'donee',
  'recipient',
  'trainee',
  'home',
  'seller',
  'visited',
  'beneficiary',
  'host',
  'model',
]

/** The scores of one file's examples. What is wrong is told in `misses`. */
export function measureProposals(examples: readonly Example[]): ProposalScores {
  const none = (): Rate => ({ right: 0, proposed: 0, expected: 0 })
  const scores = {
    grouping: none(),
    name: none(),
    stage: none(),
    parties: none(),
    sides: none(),
    misses: [] as string[],
  }
  for (const example of examples) add(scores, example)
  return scores
}

function add(scores: ProposalScores, { id, text, published, entries }: Example): void {
  const reading = read({ text, published })
  const proposals = proposeEntries({ text, reading, published })
  const quotes = (proposal: Proposal) => proposal.figures.map((i) => reading.figures[i]!.quote).sort()
  scores.grouping.proposed += proposals.length
  scores.grouping.expected += entries.length
  const left = [...proposals]
  for (const entry of entries) {
    const at = left.findIndex((one) => one.kind === entry.kind && quotes(one).join() === entry.figures.join())
    const proposal = at < 0 ? null : left.splice(at, 1)[0]!
    if (!proposal) {
      scores.misses.push(`${id} missed ${entry.kind} ${entry.name} ${entry.figures.join(' ')}`)
      continue
    }
    scores.grouping.right++
    compare(scores, { id, entry, proposal })
  }
  for (const one of left)
    scores.misses.push(`${id} extra ${one.kind} ${one.named ? '' : '~'}${one.name} ${quotes(one).join(' ')}`)
}

/** Name, stage and parties are compared where the kind and its figures were right. */
function compare(
  scores: ProposalScores,
  { id, entry, proposal }: { id: string; entry: Expected; proposal: Proposal },
): void {
  const wrong = (what: string, got: unknown, wanted: unknown) =>
    scores.misses.push(`${id} ${what} ${entry.name}: ${String(got)} for ${String(wanted)}`)
  const count = (rate: Rate, right: boolean) => {
    rate.proposed++
    rate.expected++
    if (right) rate.right++
    return right
  }
  if (!count(scores.name, sameName(entry, proposal)))
    wrong('name', `${proposal.named} ${proposal.name}`, `${entry.named} ${entry.name}`)
  if (!count(scores.stage, entry.stage === proposal.stage)) wrong('stage', proposal.stage, entry.stage)
  const got = proposal.parties.map(({ name, role }) => `${name} ${sideOf(role, entry, name)}`)
  const wanted = entry.parties.map(({ name, side }) => `${name} ${side}`)
  tally(scores.parties, got.map(nameOf), wanted.map(nameOf))
  tally(scores.sides, got, wanted)
  if (got.toSorted().join() !== wanted.toSorted().join()) wrong('parties', got.join(), wanted.join())
}

const nameOf = (party: string) => party.split(' ')[0]!

function tally(rate: Rate, got: readonly string[], wanted: readonly string[]): void {
  rate.proposed += got.length
  rate.expected += wanted.length
  rate.right += got.filter((one) => wanted.includes(one)).length
}

/** The side that a role tells. A role that a kind gives to both sides or to one alone tells what the example says. */
function sideOf(role: string, { kind, parties }: Expected, name: string): string {
  const expected = parties.find((party) => party.name === name)?.side ?? 'peer'
  const sole = ['honour', 'case', 'need', 'offer', 'benchmark', 'agreement', 'meeting', 'activity'].includes(kind)
  if (!kinds[kind as keyof typeof kinds].roles.some(({ id }) => id === role)) return 'peer'
  if (sole && expected === 'peer') return 'peer'
  return giving.includes(role) ? 'giver' : receiving.includes(role) ? 'receiver' : 'peer'
}

/** A thing's name must be its name; an aggregate's need only share the words. */
function sameName({ name, named }: Expected, proposal: Proposal): boolean {
  if (named !== proposal.named) return false
  const [wanted, got] = [name, proposal.name].map((one) => one.replace(/[“”《》\-—–·]/g, ''))
  return wanted === got || (!named && (wanted!.includes(got!) || got!.includes(wanted!)))
}

/** `0.93 / 0.90`, precision and recall. */
export const rateText = ({ right, proposed, expected }: Rate) =>
  `${(right / Math.max(1, proposed)).toFixed(2)} / ${(right / Math.max(1, expected)).toFixed(2)}`
