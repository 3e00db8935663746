// Read otherwise (读法有变), in the book: the lines of a document whose account or year a person has corrected. What a rule accepted follows by itself;
// what a person accepted is looked at again, and accepting the new reading changes the line that is there and makes no second one.
import { canonical } from '../db/canonical.ts'
import type { Act } from '../db.ts'
import { type Figure, figureSchema } from '../model/figure.ts'
import type { Finding } from '../review/decisions.ts'
import type { Read } from '../review/keep.ts'
import { isOtherwise, ofAccount, type Standings } from '../review/otherwise.ts'
import { correctionsOf } from './corrections.ts'
import { postingsOfFigures } from './post.ts'
import { type BookPosting, postingOf } from './postings.ts'
import type { FindTie } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** How the accepted figures of a document stand in the book. */
export async function standingsOf(act: Reader, document: string): Promise<Standings> {
  const ids = await acceptedIn(act, document)
  const own = await correctionsOf(act, ids)
  const postings = await postingsOfFigures(act, ids)
  return new Map(
    postings.map(({ figure, parties, from, to, accrual, status }) => [
      figure!,
      { parties, period: from && to ? [from, to] : null, accrual, status, own: own.get(figure!)?.own ?? [] },
    ]),
  )
}

async function acceptedIn({ tx, workspace }: Reader, document: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('findings')
    .select('id')
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('sort', '=', 'figure')
    .where('state', '=', 'accepted')
    .execute()
  return rows.map(({ id }) => id)
}

/** The decisions of a rule on a document that a new reading no longer bears out in every word. */
export async function overturnedRules(act: Reader, document: string, read: Read): Promise<string[]> {
  const rows = await act.tx
    .selectFrom('findings as f')
    .innerJoin('decisions as d', (on) => on.onRef('d.workspace', '=', 'f.workspace').onRef('d.id', '=', 'f.decision'))
    .select(['f.sort', 'f.said', 'f.decision'])
    .where('f.workspace', '=', act.workspace)
    .where('f.document', '=', document)
    .where('f.state', '=', 'accepted')
    .where('d.rule', 'is not', null)
    .where('d.undone_by', 'is', null)
    .execute()
  const { figures, ties, agreements } = read.reading
  const said = new Set([
    ...figures.map((one) => wordsOf('figure', one)),
    ...ties.map((one) => wordsOf('tie', one)),
    ...agreements.map((one) => wordsOf('agreement', one)),
    ...read.proposals.map((one) => wordsOf('entry', one)),
  ])
  const overturned = rows.filter((one) => !said.has(wordsOf(one.sort, one.said as object)))
  return [...new Set(overturned.map(({ decision }) => decision!))]
}

/** What is said, without the numbers that figures have in one reading. */
function wordsOf(sort: string, said: object): string {
  const { figures: _, ...words } = said as { figures?: unknown }
  return `${sort} ${canonical(words)}`
}

/** A figure that is read otherwise, with the one that it changes, the line of that one, and what it changes of it. */
export type Turn = { finding: Finding; old: Finding; posting: BookPosting; said: Partial<Figure> }

/** Of findings that are accepted now, those that change a line which is in the book. `corrected`: what a person corrects of them on the way. */
export async function turnsOf(act: Act, findings: readonly Finding[], corrected: object): Promise<Turn[]> {
  const otherwise = findings.filter((one) => one.sort === 'figure' && isOtherwise(one.doubts))
  if (otherwise.length === 0) return []
  const olds = await acceptedAt(act, otherwise)
  const ids = olds.map(({ id }) => id)
  const [postings, own] = [await postingsOfFigures(act, ids), await correctionsOf(act, ids)]
  return otherwise.flatMap((finding) => {
    const old = olds.find((one) => placeOf(one) === placeOf(finding))
    const posting = postings.find(({ figure }) => figure === old?.id)
    if (!old || !posting) return []
    const fields = ofAccount.filter((field) => !own.get(old.id)?.own.includes(field))
    const read = Object.fromEntries(fields.map((field) => [field, (finding.said as Figure)[field]]))
    return [{ finding, old, posting, said: { ...read, ...corrected } }]
  })
}

const placeOf = ({ document, start_at, end_at }: Finding) => `${document} ${start_at} ${end_at}`

async function acceptedAt({ tx, workspace }: Reader, findings: readonly Finding[]): Promise<Finding[]> {
  const documents = [...new Set(findings.map(({ document }) => document))]
  const places = new Set(findings.map(placeOf))
  const rows = await tx
    .selectFrom('findings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('document', 'in', documents)
    .where('sort', '=', 'figure')
    .where('state', '=', 'accepted')
    .forUpdate()
    .execute()
  return rows.filter((row) => places.has(placeOf(row)))
}

/** The line as the new reading makes it; it stays the same line, with what was chosen of it and the whole that it is a part of. */
export async function turnedPostings(act: Act, turns: readonly Turn[], findTie: FindTie) {
  const earlier = await correctionsOf(
    act,
    turns.map(({ old }) => old.id),
  )
  return turns.map(({ old, posting, said }) => {
    const { stage = posting.stage, ...fields } = { ...earlier.get(old.id)?.said, ...said } as CorrectedFigure
    const figure = figureSchema.parse({ ...(old.said as object), ...fields })
    return { before: posting, after: changedLine(act, { posting, figure, stage }, findTie), action: 'posting.correct' }
  })
}

/** What is corrected of a figure, and of how far it had come. */
export type CorrectedFigure = { stage?: BookPosting['stage'] } & Partial<Figure>

type Changing = { posting: BookPosting; figure: Figure; stage: BookPosting['stage'] }

/** A line of the book with another figure in it; what people said of the line stays. */
export function changedLine(act: Act, { posting, figure, stage }: Changing, findTie: FindTie): BookPosting {
  const source = { figure: posting.figure!, document: posting.document! }
  const entry = posting.entry ? { id: posting.entry, named: posting.named } : null
  const made = postingOf(act, { figure, stage, source, entry, partOf: null }, findTie)
  const { id, partOf, chosenOver, outside, postedAt } = posting
  return { ...made, id, partOf, chosenOver, postedAt, ...(outside ? { outside } : {}), version: posting.version + 1 }
}
