// Verification (核验): whether the book is what its records say: the chain of revisions whole, every quote in its document, every figure
// with its evidence, no row changed behind the program's back, the ready totals equal to their figures.
import { sql } from 'kysely'
import { firstBreak } from '../db/revisions.ts'
import type { Act } from '../db.ts'
import { awaitsSettling } from './settle-anew.ts'
import { checkDocuments } from './verify/documents.ts'
import { checkQuotes } from './verify/evidence.ts'
import { type Fault, faultList, type Note, type Reader } from './verify/faults.ts'
import { checkRows, revisedNames, revisedTables } from './verify/rows.ts'
import { checkSpans } from './verify/spans.ts'
import { checkSums } from './verify/sums.ts'

/**
 * What was looked at, and the first faults of each sort. `settling`: the totals were left out, since after an upgrade they are being made
 * anew by the rules of today.
 */
export type Verification = { checked: Record<string, number>; faults: Fault[]; settling: boolean }

/** How far a verification is: what is looked at now, and how many rows of all that there are were gone through. */
export type VerifyProgress = { step: string; done: number; of: number }

/**
 * Checks a whole book, in pieces, so that its size is no matter. Must be the first thing that is done in its act: the book is read as
 * it stood at one moment, and what others write meanwhile is no fault. `follow` is told how far it is, step by step and after each piece.
 */
export async function verifyBook(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  follow?: (at: VerifyProgress) => void,
): Promise<Verification> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx)
  // Without fresh statistics the planner would sort the rest of a table for every piece.
  await sql`set local enable_sort = off`.execute(tx)
  const { faults, note } = faultList()
  const checked: Record<string, number> = {}
  const { act, step } = await followed({ tx, workspace }, follow)
  const check = async (name: string, run: (act: Reader, note: Note) => Promise<number>) => {
    step(name)
    checked[name] = await run(act, note)
  }
  await check('revisions', checkChain)
  await check('documents', checkDocuments)
  await check('findings', checkQuotes)
  await check('spans', checkSpans)
  for (const name of revisedNames) await check(name, () => checkRows(act, name, note))
  const settling = await awaitsSettling({ tx, workspace })
  if (!settling) await check('sums', checkSums)
  return { checked, faults, settling }
}

/** A reader that tells how far it is; the rows are counted once, where somebody waits for it. */
async function followed(book: Reader, follow: ((at: VerifyProgress) => void) | undefined) {
  if (!follow) return { act: book, step: () => {} }
  const of = await rowsToLookAt(book)
  const at = { step: 'revisions', done: 0 }
  const tell = () => follow({ step: at.step, done: Math.min(at.done, of), of })
  const looked = (rows: number) => {
    at.done += rows
    tell()
  }
  const step = (name: string) => {
    at.step = name
    tell()
  }
  return { act: { ...book, looked }, step }
}

/** Rows that are gone through; figures twice, for themselves and for the totals. */
async function rowsToLookAt({ tx, workspace }: Reader): Promise<number> {
  const tables = ['revisions', 'findings', ...revisedTables, 'postings']
  const counts = tables.map(
    (table) => sql`select count(*) as n from ${sql.table(table)} where workspace = ${workspace}`,
  )
  const { rows } = await sql<{ n: number }>`
    select sum(n)::int as n from (${sql.join(counts, sql` union all `)}) counted`.execute(tx)
  return Math.max(1, rows[0]!.n)
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
