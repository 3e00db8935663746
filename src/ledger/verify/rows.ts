// Rows under verification (核验数据行): what the tables say now is what the last revision of each thing says, so that whatever was changed,
// put in or taken away behind the program's back is named.
import { sql } from 'kysely'
import { canonical } from '../../db/canonical.ts'
import type { SubjectKind } from '../../db/revisions.ts'
import type { Tables } from '../../db/tables.ts'
import { sum } from '../../model/amount.ts'
import { entryFrom } from '../entries.ts'
import { type BookPosting, postingFrom } from '../postings.ts'
import { tieFrom } from '../ties.ts'
import { reportFrom } from '../unit-reports.ts'
import { groundsOf, lackOf } from './evidence.ts'
import { mostNamed, type Note, type Reader } from './faults.ts'

/** A table whose every change is a revision. `said`: what a revision says of such a row, null where it is gone. */
type Revised = { table: keyof Tables; kind: SubjectKind; zh: string; en: string; said: (row: never) => object | null }

const kept = <Row extends object>(from: (row: Row) => object) => {
  return (row: Row & { removed: boolean }) => (row.removed ? null : from(row))
}

const revised = {
  postings: { table: 'postings', kind: 'posting', zh: '一条数据', en: 'A figure of the book', said: saidOfPosting },
  entries: { table: 'entries', kind: 'entry', zh: '一个条目', en: 'An entry', said: kept(entryFrom) },
  ties: { table: 'ties', kind: 'tie', zh: '一条结对关系', en: 'A tie', said: kept(tieFrom) },
  links: { table: 'links', kind: 'link', zh: '一条关联', en: 'A link', said: less('created_at') },
  reports: { table: 'unit_reports', kind: 'unit_report', zh: '一份单位报送', en: 'A report', said: reportFrom },
  confirmations: {
    ...{ table: 'confirmations', kind: 'confirmation', zh: '一方的意见', en: 'The word of a side', said: less('at') },
  },
  indicators: {
    ...{ table: 'indicators', kind: 'indicator', zh: '一个指标', en: 'An indicator' },
    said: kept(({ said, version }: Kept) => ({ ...said, version })),
  },
  targets: { table: 'targets', kind: 'target', zh: '一条目标值', en: 'A target', said: kept(saidOfRow) },
  scoreSheets: {
    ...{ table: 'score_sheets', kind: 'score_sheet', zh: '一张评分表', en: 'A score sheet' },
    said: kept(({ id, said, version }: Kept) => ({ ...said, id, version })),
  },
  clauses: { table: 'clauses', kind: 'clause', zh: '一条条款', en: 'A clause', said: kept(saidOfRow) },
  plans: { table: 'plans', kind: 'plan', zh: '一份计划', en: 'A plan', said: kept(saidOfRow) },
  tasks: { table: 'tasks', kind: 'task', zh: '一项任务', en: 'A task', said: kept(saidOfRow) },
  progress: { table: 'progress', kind: 'progress', zh: '一条进展', en: 'A progress', said: saidOfRow },
} as const satisfies Record<string, Revised>

/** Names of what is compared with its revisions. */
export const revisedNames = Object.keys(revised) as (keyof typeof revised)[]
/** The tables in which that stands. */
export const revisedTables: readonly string[] = Object.values(revised).map(({ table }) => table)

type Kept = { id: string; said: object; version: number; removed: boolean }

/** What revisions call some columns: a field of the book has a shorter name than its column. */
const calledOtherwise: Readonly<Record<string, string>> = {
  ...{ from_day: 'from', to_day: 'to', due_day: 'due', region_name: 'regionName' },
  ...{ start_at: 'start', end_at: 'end', as_of: 'asOf' },
}
const unsaid: readonly string[] = ['workspace', 'removed', 'created_at']

/** A row under the names that revisions use. */
function saidOfRow(row: object): object {
  const said = Object.entries(row).filter(([column]) => !unsaid.includes(column))
  return Object.fromEntries(said.map(([column, value]) => [calledOtherwise[column] ?? column, value]))
}

function saidOfPosting(row: Parameters<typeof postingFrom>[0]): object {
  const { standing: _, because: __, ...said } = postingFrom(row)
  return said
}

function less(name: string) {
  return (row: object) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== name))
}

const page = 2_000

/** Compares a table with the revisions, page by page; gives how many rows it has. */
export async function checkRows(act: Reader, name: keyof typeof revised, note: Note): Promise<number> {
  const of: Revised = revised[name]
  let [count, last] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { rows } = await sql<{ id: string }>`select * from ${sql.table(of.table)}
      where workspace = ${act.workspace} and id > ${last} order by id limit ${page}`.execute(act.tx)
    const said = await saidOf(
      act,
      of.kind,
      rows.map(({ id }) => id),
    )
    for (const row of rows) if (!same(said.get(row.id), of.said(row as never))) note('row', row.id, changedByHand(of))
    if (name === 'postings') await checkEvidence(act, rows as unknown as PostingRow[], note)
    count += rows.length
    act.looked?.(rows.length)
    if (rows.length < page) break
    last = rows.at(-1)!.id
  }
  await checkMissing(act, of, note)
  return count
}

type PostingRow = Parameters<typeof postingFrom>[0]

async function checkEvidence(act: Reader, rows: readonly PostingRow[], note: Note): Promise<void> {
  const postings: BookPosting[] = rows.map(postingFrom)
  const grounds = await groundsOf(act, postings)
  for (const posting of postings) {
    const lack = lackOf(posting, grounds)
    if (lack) note('evidence', posting.id, lack)
  }
}

/** Things that stand by their revisions and have no row. */
async function checkMissing({ tx, workspace }: Reader, of: Revised, note: Note): Promise<void> {
  const { rows } = await sql<{ subject: string }>`
    select subject from (
      select distinct on (subject) subject, after is null as gone from revisions
      where workspace = ${workspace} and subject_kind = ${of.kind} order by subject, no desc) last
    where not gone and not exists (
      select 1 from ${sql.table(of.table)} t where t.workspace = ${workspace} and t.id = last.subject)
    limit ${mostNamed}`.execute(tx)
  for (const { subject } of rows) note('row', subject, takenByHand(of))
}

const changedByHand = ({ zh, en }: Revised) =>
  [
    `${zh}与修订记录不符，可能被绕过程序改动。`,
    `${en} is not what the revisions say: it was changed past the program.`,
  ] as const
const takenByHand = ({ zh, en }: Revised) =>
  [
    `${zh}在修订记录里有，在台账里没有，可能被绕过程序删除。`,
    `${en} is in the revisions and not in the book: it was taken out past the program.`,
  ] as const

/** What the last revision says of some things. */
async function saidOf(
  { tx, workspace }: Reader,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Map<string, object | null>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ subject: string; after: object | null }>`
    select distinct on (subject) subject, after from revisions
    where workspace = ${workspace} and subject_kind = ${kind} and subject = any(${[...ids]}::uuid[])
    order by subject, no desc`.execute(tx)
  return new Map(rows.map(({ subject, after }) => [subject, after]))
}

function same(said: object | null | undefined, now: object | null): boolean {
  if (said === undefined || said === null || now === null) return said === now
  return canonical(plain(said)) === canonical(plain(now))
}

/** With decimals by their value: the database writes 15.00 where the program writes 15. */
export function plain(row: object): object {
  const { min, max, ...rest } = row as { min?: unknown; max?: unknown }
  const decimal = (value: unknown) => (typeof value === 'string' ? sum([value]) : value)
  return { ...rest, min: decimal(min), max: decimal(max) }
}
