// Beside a finding (旁证): what the book has already on what a finding says, so that a person sees before he decides whether it is new, the same
// or another number: the tie and entry under which it would come, and the lines on the same measure.
import type { Act } from '../db.ts'
import { figureSchema } from '../model/figure.ts'
import type { AmountStage } from '../model/posting.ts'
import type { Limits } from '../model/roles.ts'
import { tieSchema } from '../model/tie.ts'
import type { Finding } from '../review/decisions.ts'
import { proposalOf } from './accept.ts'
import type { BookEntry } from './entries.ts'
import { type ListedPosting, postingList } from './posting-list.ts'
import type { PostingFilter } from './posting-scope.ts'
import { type BookPosting, postingOf } from './postings.ts'
import { recogniser } from './recognise.ts'
import { type BookTie, tieFinder, tiesOf } from './ties.ts'

/** `tie`: under which it would come, or which it is; `entry`: as which it would be recognised; `measureId`: the ledger's measure. */
export type Beside = {
  tie: BookTie | null
  entry: BookEntry | null
  measureId: string | null
  postings: ListedPosting[]
}

/** How many lines of the book are shown. */
const mostLines = 12

/** What stands in the book beside a finding, within limits. */
export async function besideOf(act: Act, finding: Finding, limits: Limits): Promise<Beside> {
  const ties = await tiesOf(act)
  if (finding.sort === 'tie') return { ...nothing, tie: sameTie(finding, ties) }
  if (finding.sort === 'figure') return besideFigure(act, { finding, ties, limits })
  const proposal = proposalOf(finding)
  const names = [...new Set(proposal.parties.map(({ name }) => name))]
  const { from, to } = proposal
  const tie = tieFinder(ties)(names, from && to ? [from, to] : null)
  const entry = (await recogniser(act, [proposal]))(proposal)
  const postings = entry ? await lines(act, { entry: entry.id }, limits) : []
  return { tie, entry, measureId: null, postings }
}

const nothing: Beside = { tie: null, entry: null, measureId: null, postings: [] }

function sameTie({ said }: Finding, ties: readonly BookTie[]): BookTie | null {
  const tie = tieSchema.parse(said)
  const parties = [tie.a, tie.b].sort().join('|')
  return ties.find((one) => one.kind === tie.kind && [...one.parties].sort().join('|') === parties) ?? null
}

type Asked = { finding: Finding; ties: readonly BookTie[]; limits: Limits }

async function besideFigure(act: Act, { finding, ties, limits }: Asked): Promise<Beside> {
  const accepted = {
    figure: figureSchema.parse(finding.said),
    stage: finding.stage as AmountStage | null,
    source: { figure: finding.id, document: finding.document },
    entry: null,
    partOf: finding.part_of,
  }
  const posting = postingOf(act, accepted, tieFinder([...ties]))
  const tie = ties.find(({ id }) => id === posting.tie) ?? null
  const found = await lines(act, comparable(posting), limits)
  return {
    ...nothing,
    tie,
    measureId: posting.measureId,
    postings: found.filter(({ figure }) => figure !== finding.id),
  }
}

/** The same measure and unit of the same tie, or of the same regions where no tie is known. */
function comparable({ measureId, measure, unit, tie, regions }: BookPosting): PostingFilter {
  const whose = tie ? { tie } : { region: regions[0], counterpart: regions[1] }
  return { measure: measureId ?? measure, unit, ...whose }
}

async function lines(act: Act, filter: PostingFilter, limits: Limits): Promise<ListedPosting[]> {
  return (await postingList(act, { ...filter, limits }, { limit: mostLines })).items
}
