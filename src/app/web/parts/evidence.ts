// Evidence (出处): what every number on every page opens: the sentences behind it in their documents, what was added up and what was left out
// and why. Here is what a number says of itself; the drawer that shows it stands beside.
import { createContext, useContext } from 'react'
import type { Given, SaidTo } from '../calls/calls.ts'

/** A line of a total as the API gives it. */
export type TotalLine = Given<'get', '/totals'>['items'][number]

/** An answer as it is asked again with the postings behind it. */
type AskedAgain = Pick<Given<'get', '/answers'>['items'][number], 'indicator' | 'scope'>

/** What a number is of: postings by their ids, an answer or what stands beside it, or a line of the totals of a scope (these asked again with the postings behind them). */
export type EvidenceOf =
  | { postings: readonly string[] }
  | { answer: AskedAgain; beside?: number }
  | { scope: SaidTo<'get', '/totals'>['query']; line: TotalLine }

type Evidence = { open: (of: EvidenceOf) => void; close: () => void }

/** Where numbers find the drawer; before it is there they open nothing. */
export const Shown = createContext<Evidence>({ open: () => {}, close: () => {} })

/** How a number opens what is behind it. */
export function useEvidence(): Evidence {
  return useContext(Shown)
}
