// Outline (报告素材): the scope of a report and all that the book says within it, as values, so that a report is composed without a database
// and the same book always gives the same text.
import { z } from 'zod'
import type { BookPosting } from '../ledger/postings.ts'
import type { Standing } from '../ledger/standing.ts'
import type { BookTie } from '../ledger/ties.ts'
import type { TotalLine } from '../ledger/total.ts'
import type { LineEvidence } from '../model/line-evidence.ts'
import type { Posting } from '../model/posting.ts'
import { programmes } from '../model/programmes.ts'

/** What a report is about: a region with all that lies in it, a tie with those nested in it, a programme; a year, or null for all times. */
export const reportScopeSchema = z.object({
  region: z.string().min(1).max(20).nullable(),
  tie: z.uuid().nullable(),
  programme: z.enum(Object.keys(programmes) as [keyof typeof programmes, ...(keyof typeof programmes)[]]).nullable(),
  year: z.number().int().min(1900).max(9998).nullable(),
})
export type ReportScope = z.infer<typeof reportScopeSchema>

/** A figure that a report can state: what of a line of the book totals and sentences need. */
export type Stated = Posting & Pick<BookPosting, 'year' | 'series' | 'chosenOver' | 'outside'>

/** A line of a total by theme and year, with the ids behind it. */
export type StatedLine = TotalLine

/** Why a figure is not in the sum of its line. */
export type LeftOut = { id: string } & Standing

/** The sentence or the signed report behind a figure. */
export type StatedEvidence = LineEvidence

/** So many named things of one kind does a report tell. */
export const mostTold = 12

/** An agreement, meeting, park or other named thing of the book that came about within the scope. */
export type NamedEntry = {
  id: string
  kind: string
  name: string
  from: string | null
  to: string | null
  parties: string[]
}

/** What the book says within a scope. */
export type Material = {
  scope: ReportScope
  /** What the scope is called (湖州市, 宁波市与黄冈市, 对口援疆), and the regions on whose behalf it is told. */
  subject: string
  home: string[]
  postings: ReadonlyMap<string, Stated>
  /** By theme and year; of a report of one year also the year before, and levels told shortly after its end. */
  lines: StatedLine[]
  ties: BookTie[]
  entries: NamedEntry[]
}

/** The last day as of which a level still tells of a year: assessments of a year close at the end of February (research/domain.md 3). */
export function lastDayFor(year: number): string {
  const leap = ((year + 1) % 4 === 0 && (year + 1) % 100 !== 0) || (year + 1) % 400 === 0
  return `${year + 1}-02-${leap ? 29 : 28}`
}
