// Reports that are kept (报告的保存): each with its scope, how far it is made, its text, and what people wrote in it. Every change of words is a
// revision; the text itself follows from the book and can be made again.
import type { Selectable } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { ReportsTable } from '../db/report-tables.ts'
import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { changedSince, done, notFound, type Outcome, type Refusal } from '../model/refusal.ts'
import { type Limits, limitsSchema, narrower } from '../model/roles.ts'
import type { ReportScope } from '../questions/outline.ts'
import { checkedEdit, type Edit, type EditRun, knownOf, withEdits } from './edits.ts'
import { isWritten, type ReportKind, type ReportText, reportTextSchema } from './text.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** What a report is made of. `sheet`: of a score sheet, which one. */
export type ReportWish = { kind: ReportKind; name: string; scope: ReportScope; sheet: string | null }

/** A report without its text. */
export type KeptReport = ReportWish & {
  id: string
  state: 'waiting' | 'making' | 'made' | 'failed'
  progress: number
  problem: Refusal | null
  limits: Limits
  by: string
  createdAt: Date
  madeAt: Date | null
  version: number
}

/** Keeps a new report, waiting to be made. */
export async function addReport(act: Act, { kind, name, scope, sheet }: ReportWish, limits: Limits): Promise<string> {
  const { tx, workspace, by, at } = act
  const id = newId()
  const said = { kind, name, ...scope, sheet }
  await tx
    .insertInto('reports')
    .values({
      workspace,
      id,
      ...said,
      state: 'waiting',
      progress: 0,
      limits: JSON.stringify(limits),
      by,
      created_at: at,
    })
    .execute()
  await revise(act, [{ action: 'report.add', kind: 'report', subject: id, before: null, after: said }])
  return id
}

/** A report that the limits of who asks let him read; null else. */
export async function keptReport({ tx, workspace }: Reader, id: string, limits: Limits): Promise<KeptReport | null> {
  const row = await reportRows({ tx, workspace }).where('id', '=', id).executeTakeFirst()
  return row && mayRead(row, limits) ? reportFrom(row) : null
}

/** Reports, newest first. */
export async function keptReports(act: Reader, limits: Limits, asked: Asked): Promise<Page<KeptReport>> {
  const place = placeOf(asked.cursor, 2)
  let rows = reportRows(act)
  if (place) {
    const at = new Date(String(place[0]))
    rows = rows.where((is) =>
      is.or([is('created_at', '<', at), is.and([is('created_at', '=', at), is('id', '<', String(place[1]))])]),
    )
  }
  const found = await rows
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const page = pageOf(found, asked.limit, ({ created_at, id }) => [created_at.toISOString(), id])
  return { ...page, items: page.items.filter((row) => mayRead(row, limits)).map(reportFrom) }
}

const reportColumns = [
  'id',
  'kind',
  'name',
  'region',
  'tie',
  'programme',
  'year',
  'sheet',
  'state',
  'progress',
  'problem',
  'limits',
  'by',
  'created_at',
  'made_at',
  'version',
] as const

function reportRows({ tx, workspace }: Reader) {
  return tx.selectFrom('reports').select(reportColumns).where('workspace', '=', workspace).where('removed', '=', false)
}

type Row = Pick<Selectable<ReportsTable>, (typeof reportColumns)[number]>

const mayRead = ({ limits }: Row, own: Limits) => narrower(limitsSchema.parse(limits), own)

function reportFrom(row: Row): KeptReport {
  const { id, name, region, tie, programme, year, sheet, progress, by, version } = row
  return {
    ...{ id, name, sheet, progress, by, version },
    kind: row.kind as ReportKind,
    scope: { region, tie, programme, year } as ReportScope,
    state: row.state as KeptReport['state'],
    problem: row.problem as Refusal | null,
    limits: limitsSchema.parse(row.limits),
    createdAt: row.created_at,
    madeAt: row.made_at,
  }
}

/** The text as the book gave it; null where it was not made yet. */
export async function composedText({ tx, workspace }: Reader, id: string): Promise<ReportText | null> {
  const row = await tx
    .selectFrom('reports')
    .select('text')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.text ? reportTextSchema.parse(row.text) : null
}

/** The text with what people wrote in it. */
export async function readText(act: Reader, id: string): Promise<ReportText | null> {
  const text = await composedText(act, id)
  return text && withEdits(text, await editsOf(act, id))
}

async function editsOf({ tx, workspace }: Reader, report: string): Promise<Edit[]> {
  const rows = await tx
    .selectFrom('report_edits')
    .select(['key', 'runs', 'known', 'version'])
    .where('workspace', '=', workspace)
    .where('report', '=', report)
    .execute()
  return rows.map(({ key, runs, known, version }) => ({
    key,
    version,
    runs: runs as EditRun[],
    known: known as Edit['known'],
  }))
}

/** Sets how far the making is, or what came of it. */
export async function setMaking(
  { tx, workspace }: Reader,
  id: string,
  set: { state: KeptReport['state']; progress: number; problem?: Refusal | null; text?: ReportText; madeAt?: Date },
): Promise<void> {
  const { state, progress, problem = null, text, madeAt } = set
  const made = text ? { text: JSON.stringify(text), made_at: madeAt ?? null } : {}
  await tx
    .updateTable('reports')
    .set((is) => ({
      state,
      progress,
      problem: problem && JSON.stringify(problem),
      ...made,
      version: is('version', '+', text ? 1 : 0),
    }))
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
}

/** What somebody writes in a paragraph. `version`: that of the paragraph he looked at, 0 where nobody had written in it. */
export type Writing = { key: string; version: number; runs: EditRun[] | null }

/** Writes in a paragraph, or with `runs` null takes back what was written; gives the paragraph as it reads. */
export async function writeParagraph(
  act: Act,
  report: string,
  { key, version, runs }: Writing,
): Promise<Outcome<{ version: number }>> {
  const text = await readText(act, report)
  const block = text?.blocks.find((one) => one.key === key)
  if (!block || !isWritten(block)) return notFound('这一段', 'paragraph')
  if (block.version !== version) return changedSince()
  const before = block.version === 0 ? null : { key, runs: block.runs }
  if (runs === null) return takenBack(act, report, { key, before })
  const checked = checkedEdit({ ...block, runs: block.composed ?? block.runs }, runs)
  if (!checked.ok) return checked
  const { tx, workspace, by, at } = act
  const set = {
    runs: JSON.stringify(checked.value),
    known: JSON.stringify(knownOf(block)),
    version: version + 1,
    by,
    at,
  }
  await tx
    .insertInto('report_edits')
    .values({ workspace, id: newId(), report, key, ...set })
    .onConflict((is) => is.columns(['workspace', 'report', 'key']).doUpdateSet(set))
    .execute()
  await revise(act, [
    { action: 'report.write', kind: 'report', subject: report, before, after: { key, runs: checked.value } },
  ])
  return done({ version: version + 1 })
}

async function takenBack(act: Act, report: string, { key, before }: { key: string; before: object | null }) {
  await act.tx
    .deleteFrom('report_edits')
    .where('workspace', '=', act.workspace)
    .where('report', '=', report)
    .where('key', '=', key)
    .execute()
  if (before) await revise(act, [{ action: 'report.take_back', kind: 'report', subject: report, before, after: null }])
  return done({ version: 0 })
}

/** Gives a report another name, or takes it off the list. */
export async function changeReport(
  act: Act,
  id: string,
  set: { name: string } | { removed: true },
  limits: Limits,
): Promise<Outcome<{ id: string }>> {
  const before = await keptReport(act, id, limits)
  if (!before) return notFound('这份报告', 'report')
  await act.tx.updateTable('reports').set(set).where('workspace', '=', act.workspace).where('id', '=', id).execute()
  const [action, after] = 'removed' in set ? ['report.remove', null] : ['report.change', set]
  await revise(act, [{ action, kind: 'report', subject: id, before: { name: before.name }, after }])
  return done({ id })
}
