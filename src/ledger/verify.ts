// Verification (核验): whether the book is what its records say: the chain of revisions whole, every quote in its document, every figure
// with its evidence, no row changed behind the program's back, the ready totals equal to their figures.
import { sql } from 'kysely'
import { canonical, firstBreak } from '../db/revisions.ts'
import type { Act } from '../db.ts'
import { entryFrom } from './entries.ts'
import { type BookPosting, postingFrom } from './postings.ts'
import { sumOf, tangledParts, wrongTieSums } from './sums.ts'
import { tiesOf } from './ties.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Something that is not as it should be. `subject`: the id, or the number of the revision. */
export type Fault = { sort: 'chain' | 'quote' | 'evidence' | 'row' | 'sum'; subject: string; zh: string; en: string }

/** What was looked at, and the first faults of each sort. */
export type Verification = { checked: Record<string, number>; faults: Fault[] }

/** So many faults of a sort are named; the first is what matters. */
const mostNamed = 20
const page = 2_000

/** Checks a whole book. Goes through it in pieces, so that its size is no matter. */
export async function verifyBook(act: Reader): Promise<Verification> {
  // Without fresh statistics the planner would sort the rest of a table for every piece.
  await sql`set local enable_sort = off`.execute(act.tx)
  const checked: Record<string, number> = {}
  const faults: Fault[] = []
  const note = (sort: Fault['sort'], subject: string, [zh, en]: [string, string]) => {
    if (faults.filter((one) => one.sort === sort).length < mostNamed) faults.push({ sort, subject, zh, en })
  }
  checked.revisions = await checkChain(act, note)
  checked.findings = await checkQuotes(act, note)
  checked.postings = await checkPostings(act, note)
  checked.entries = await checkRows(act, note)
  checked.sums = await checkSums(act, note)
  return { checked, faults }
}

type Note = (sort: Fault['sort'], subject: string, said: [string, string]) => void

async function checkChain(act: Reader, note: Note): Promise<number> {
  const broken = await firstBreak(act)
  if (broken) {
    const { no } = broken
    note('chain', String(no), [
      `修订记录从第${no}条起断开：该条缺失或被改动。`,
      `The chain of revisions breaks at number ${no}: it is missing or was changed.`,
    ])
  }
  return countOf(act, 'revisions')
}

async function countOf({ tx, workspace }: Reader, table: 'revisions'): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Every quote stands at its place in the text, in UTF-16 units, as the reading found it. */
async function checkQuotes({ tx, workspace }: Reader, note: Note): Promise<number> {
  let count = 0
  const documents = await tx.selectFrom('texts').select('document').where('workspace', '=', workspace).execute()
  for (const { document } of documents) {
    const { text } = await tx
      .selectFrom('texts')
      .select('text')
      .where('workspace', '=', workspace)
      .where('document', '=', document)
      .executeTakeFirstOrThrow()
    const findings = await tx
      .selectFrom('findings')
      .select(['id', 'start_at', 'end_at', 'quote'])
      .where('workspace', '=', workspace)
      .where('document', '=', document)
      .execute()
    count += findings.length
    for (const { id, start_at, end_at, quote } of findings) {
      if (text.slice(start_at, end_at) === quote) continue
      note('quote', id, [`材料中没有这句原文：“${quote}”。`, `The document does not say at that place: "${quote}".`])
    }
  }
  return count
}

/** Every figure of the book has its evidence, and is what its last revision says. */
async function checkPostings(act: Reader, note: Note): Promise<number> {
  const { tx, workspace } = act
  let [count, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const rows = await tx
      .selectFrom('postings')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('id', '>', last)
      .orderBy('id')
      .limit(page)
      .execute()
    if (rows.length === 0) return count
    const postings = rows.map(postingFrom)
    const said = await saidOf(
      act,
      'posting',
      postings.map(({ id }) => id),
    )
    const evidence = await evidenceOf(act, postings)
    for (const posting of postings) {
      if (!evidence.has(posting.figure ?? posting.report ?? '')) note('evidence', posting.id, lacking)
      const { standing: _, because: __, ...now } = posting
      if (!sameAs(said.get(posting.id), now)) note('row', posting.id, changedByHand('一条数据', 'A figure of the book'))
    }
    count += rows.length
    last = rows.at(-1)!.id
  }
}

const lacking: [string, string] = ['这条数据没有出处。', 'This figure of the book has no evidence.']
const changedByHand = (zh: string, en: string): [string, string] => [
  `${zh}与修订记录不符，可能被绕过程序改动。`,
  `${en} is not what the revisions say: it was changed past the program.`,
]

async function evidenceOf({ tx, workspace }: Reader, postings: readonly BookPosting[]): Promise<Set<string>> {
  const ids = postings.flatMap(({ figure, report }) => figure ?? report ?? [])
  const { rows } = await sql<{ id: string }>`
    select id from findings where workspace = ${workspace} and id = any(${ids}::uuid[])
    union all select id from unit_reports where workspace = ${workspace} and id = any(${ids}::uuid[])`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** What the last revision says of some things. */
async function saidOf(
  { tx, workspace }: Reader,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, object | null>> {
  const { rows } = await sql<{ subject: string; after: object | null }>`
    select distinct on (subject) subject, after from revisions
    where workspace = ${workspace} and subject_kind = ${kind} and subject = any(${[...ids]}::uuid[])
    order by subject, no desc`.execute(tx)
  return new Map(rows.map(({ subject, after }) => [subject, after]))
}

function sameAs(said: object | null | undefined, now: object): boolean {
  return said != null && canonical(said) === canonical(JSON.parse(JSON.stringify(now)))
}

/** Entries and ties are what their last revisions say. */
async function checkRows(act: Reader, note: Note): Promise<number> {
  const { tx, workspace } = act
  let [count, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const rows = await tx
      .selectFrom('entries')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('removed', '=', false)
      .where('id', '>', last)
      .orderBy('id')
      .limit(page)
      .execute()
    if (rows.length === 0) break
    const said = await saidOf(
      act,
      'entry',
      rows.map(({ id }) => id),
    )
    for (const row of rows) {
      if (!sameAs(said.get(row.id), entryFrom(row))) note('row', row.id, changedByHand('一个条目', 'An entry'))
    }
    count += rows.length
    last = rows.at(-1)!.id
  }
  const ties = await tiesOf(act)
  const said = await saidOf(
    act,
    'tie',
    ties.map(({ id }) => id),
  )
  for (const tie of ties)
    if (!sameAs(said.get(tie.id), tie)) note('row', tie.id, changedByHand('一条结对关系', 'A tie'))
  return count + ties.length
}

/** The ready totals are what their figures make. */
async function checkSums(act: Reader, note: Note): Promise<number> {
  const { tx, workspace } = act
  const pairs = await tx
    .selectFrom('sums')
    .select(['tie', 'year'])
    .distinct()
    .where('workspace', '=', workspace)
    .execute()
  let count = 0
  for (const { tie, year } of pairs) {
    const kept = await tx
      .selectFrom('sums')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('tie', '=', tie)
      .where('year', '=', year)
      .execute()
    count += kept.length
    const made = await madeSums(act, tie, year)
    for (const { workspace: _, ...row } of kept) {
      const again = made.get(row.series)
      if (!again || canonical(plain(again)) !== canonical(plain(row)))
        note('sum', `${tie} ${year} ${row.series}`, wrongSum)
    }
  }
  const wrong = await wrongTieSums(act)
  if (wrong) note('sum', `${wrong.tie} ${wrong.series}`, wrongSum)
  return count
}

const wrongSum: [string, string] = ['现成汇总与其数据不符。', 'A ready total is not what its figures make.']

/** Decimals by their value: the database writes 15.00 where the program writes 15. */
function plain(row: object): object {
  const of = row as { min: string | null; max: string | null }
  const decimal = (text: string | null) => (text?.includes('.') ? text.replace(/\.?0+$/, '') : text)
  return { ...JSON.parse(JSON.stringify(row)), min: decimal(of.min), max: decimal(of.max) }
}

async function madeSums(act: Reader, tie: string, year: number) {
  const { rows } = await sql<Parameters<typeof postingFrom>[0]>`
    select * from postings where workspace = ${act.workspace} and not removed
      and coalesce(tie, '00000000-0000-0000-0000-000000000000') = ${tie} and coalesce(year, 0) = ${year}`.execute(
    act.tx,
  )
  const postings = rows.map(postingFrom)
  const tangled = await tangledParts(act, postings)
  return new Map(
    [...Map.groupBy(postings, ({ series }) => series)].map(([series, own]) => [
      series,
      sumOf({ tie, year, series }, own, tangled),
    ]),
  )
}
