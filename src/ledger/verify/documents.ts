// Documents under verification (核验材料的讲述方和年份): whose account a document is said to be and of which year it is said to tell is what the last
// revision says that speaks of it; all figures of the document hang on it.
import { sql } from 'kysely'
import { mostNamed, type Note, type Reader } from './faults.ts'

/** Compares what is said of documents with their revisions; gives how many documents there are. */
export async function checkDocuments({ tx, workspace }: Reader, note: Note): Promise<number> {
  const last = (column: 'account' | 'year') => sql`(
    select r.after->>${column} from revisions r
    where r.workspace = d.workspace and r.subject = d.id and r.after ? ${column} order by r.no desc limit 1)`
  const { rows } = await sql<{ id: string }>`
    select d.id from documents d where d.workspace = ${workspace}
      and (d.account is distinct from ${last('account')} or d.year::text is distinct from ${last('year')})
    order by d.id limit ${mostNamed}`.execute(tx)
  for (const { id } of rows) note('row', id, changedByHand)
  const { count } = await tx
    .selectFrom('documents')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const changedByHand = [
  '一份材料的讲述方或年份与修订记录不符，可能被绕过程序改动。',
  'The account or the year of a document is not what the revisions say: it was changed past the program.',
] as const
