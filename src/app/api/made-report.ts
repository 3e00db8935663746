// A report that can be given out (已生成的报告): the one that is asked for, with its text as people left it.
import type { Act } from '../../db.ts'
import { done, notFound, type Outcome, refused } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'
import { type KeptReport, keptReport, readText } from '../../reports/kept.ts'

/** A report that was made, with its text, for the routes that give it as a file. */
export type MadeReport = { report: KeptReport; text: NonNullable<Awaited<ReturnType<typeof readText>>> }

/** Finds it within the limits of who asks; refused while it is not made. */
export async function madeReport(book: Act, id: string, limits: Limits): Promise<Outcome<MadeReport>> {
  const report = await keptReport(book, id, limits)
  if (!report) return notFound('这份报告', 'report')
  const text = await readText(book, id)
  if (text) return done({ report, text })
  return refused('not_made_yet', '报告还没有生成，请稍候。', 'The report is not made yet: wait a little.')
}
