// Verification (核验): whether the book is what its records say: the chain of revisions whole, every quote in its document, every figure
// with its evidence, no row changed behind the program's back, the ready totals equal to their figures.
import { sql } from 'kysely'
import { firstBreak } from '../db/revisions.ts'
import type { Act } from '../db.ts'
import { checkQuotes } from './verify/evidence.ts'
import { type Fault, faultList, type Note, type Reader } from './verify/faults.ts'
import { checkRows, revisedNames } from './verify/rows.ts'
import { checkSpans } from './verify/spans.ts'
import { checkSums } from './verify/sums.ts'

/** What was looked at, and the first faults of each sort. */
export type Verification = { checked: Record<string, number>; faults: Fault[] }

/**
 * Checks a whole book, in pieces, so that its size is no matter. Must be the first thing that is done in its act: the book is read as
 * it stood at one moment, and what others write meanwhile is no fault.
 */
export async function verifyBook(act: Pick<Act, 'tx' | 'workspace'>): Promise<Verification> {
  await sql`set transaction isolation level repeatable read, read only`.execute(act.tx)
  // Without fresh statistics the planner would sort the rest of a table for every piece.
  await sql`set local enable_sort = off`.execute(act.tx)
  const { faults, note } = faultList()
  const checked: Record<string, number> = {}
  checked.revisions = await checkChain(act, note)
  checked.findings = await checkQuotes(act, note)
  checked.spans = await checkSpans(act, note)
  for (const name of revisedNames) checked[name] = await checkRows(act, name, note)
  checked.sums = await checkSums(act, note)
  return { checked, faults }
}

async function checkChain(act: Reader, note: Note): Promise<number> {
  const broken = await firstBreak(act)
  if (broken) {
    const { no } = broken
    note('chain', String(no), [
      `修订记录从第${no}条起断开：该条缺失或被改动。`,
      `The chain of revisions breaks at number ${no}: it is missing or was changed.`,
    ])
  }
  const { count } = await act.tx
    .selectFrom('revisions')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('workspace', '=', act.workspace)
    .executeTakeFirstOrThrow()
  return Number(count)
}
