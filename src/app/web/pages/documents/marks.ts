// What is marked in a document (标示): figures by the colour of their theme, ties and agreements; and the words that an address points at.
import type { Span } from '../../../../model/evidence.ts'
import type { Given } from '../../calls/calls.ts'
import { type Finding, figureSaid } from '../review/said.ts'
import type { Marked } from './marked.ts'

/** A mark: `theme` gives its colour; `state` how firm its line is. */
export type ReadingMark = Marked & {
  sort: 'figure' | 'tie' | 'agreement' | 'sought'
  theme: string
  state: Finding['state']
  doubtful: boolean
}

/** The id of the words that an address points at. */
export const sought = 'sought'

/** The marks of findings, in order of place. Proposed entries are clauses round figures and are not marked themselves. */
export function marksOf(findings: readonly Finding[], pointed: Span | null): ReadingMark[] {
  const marks = findings.flatMap((finding): ReadingMark[] => {
    const { id, start, end, sort, state, doubts } = finding
    if (sort === 'entry') return []
    const theme = sort === 'figure' ? figureSaid(finding).theme : 'mechanism'
    return [{ id, start, end, sort, theme, state, doubtful: doubts.length > 0 }]
  })
  return ordered([...marks, ...soughtIn(pointed)])
}

/** For people who read the book and do not review: the figures of the book that rest on the document. */
export function marksOfPostings(postings: Given<'get', '/postings'>['items'], pointed: Span | null): ReadingMark[] {
  const marks = postings.flatMap(({ id, theme, evidence }): ReadingMark[] =>
    evidence?.by === 'document'
      ? [{ id, start: evidence.start, end: evidence.end, sort: 'figure', theme, state: 'accepted', doubtful: false }]
      : [],
  )
  return ordered([...marks, ...soughtIn(pointed)])
}

function soughtIn(span: Span | null): ReadingMark[] {
  if (!span) return []
  return [{ ...span, id: sought, sort: 'sought', theme: 'other', state: 'waiting', doubtful: false }]
}

const ordered = (marks: ReadingMark[]) => marks.sort((a, b) => a.start - b.start || a.end - b.end)
