// Evidence (出处): what every number on every page opens: the sentences behind it in their documents, what was added up and what was left out
// and why. Here is what a number says of itself; the drawer that shows it stands beside.
import { createContext, useContext } from 'react'
import type { Given, SaidTo } from '../calls/calls.ts'

/** A line of a total as the API gives it. */
export type TotalLine = Given<'get', '/totals'>['items'][number]

/** An answer as it is asked again with the postings behind it. */
type AskedAgain = Pick<Given<'get', '/answers'>['items'][number], 'indicator' | 'scope'>

/** A line of the totals by its scope and series; `indicator`: what it is a part of a formula as. */
export type LineOf = { scope: object; series: string; indicator?: string }

/** What a number is of: postings by their ids, lines of the totals, an answer (asked again with the postings behind it), or a line that a page has at hand. */
export type EvidenceOf =
  | { postings: readonly string[] }
  | { lines: readonly LineOf[] }
  | { answer: AskedAgain }
  | { scope: SaidTo<'get', '/totals'>['query']; line: TotalLine }

type Evidence = { open: (of: EvidenceOf) => void; close: () => void }

/** Where numbers find the drawer; before it is there they open nothing. */
export const Shown = createContext<Evidence>({ open: () => {}, close: () => {} })

/** How a number opens what is behind it. */
export function useEvidence(): Evidence {
  return useContext(Shown)
}
