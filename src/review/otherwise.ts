// Read otherwise (读法有变): once a person has said whose account a document is or of which year it tells, figures that stand in the book already are
// read otherwise than they stand. What people decided stays; each of these comes to be looked at again, and this says what can have changed of it.
import type { Figure } from '../model/figure.ts'

/** What of a figure hangs on the account and the year of its document. */
export const ofAccount = ['parties', 'period', 'accrual', 'status'] as const
export type OfAccount = (typeof ofAccount)[number]

/** A figure as it stands in the book; `own`: the fields that a person has said himself, which no reading changes. */
export type Standing = Pick<Figure, OfAccount> & { own: readonly string[] }
/** By the id of its finding. */
export type Standings = ReadonlyMap<string, Standing>

/** Whether a finding is one that is read otherwise than it stands. */
export const isOtherwise = (doubts: readonly string[]): boolean => doubts.includes('read_otherwise')
