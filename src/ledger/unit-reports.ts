// Reports of units (单位报送): a unit's own numbers, signed by it: the other evidence that a figure of the book can have. What is signed does
// not change; the office accepts it into the book or returns it with a reason.
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { UnitReportsTable } from '../db/tables.ts'
import type { Act } from '../db.ts'
import { hedgeFits } from '../model/amount.ts'
import { figureSchema } from '../model/figure.ts'
import { daySchema } from '../model/period.ts'
import { amountStageSchema } from '../model/posting.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { documentOf } from '../review/documents.ts'
import { isId } from './limits.ts'
import { post } from './post.ts'
import { officialName } from './ties.ts'

const { measure, min, max, hedge, unit, counter, theme, status, accrual, period, parties } = figureSchema.shape

/** Whether a number is kept to its last digit (src/ledger/postings.ts). */
export const isKept = (value: number | null) =>
  value === null || value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15)

/** A number of a report: the fields of a figure, without a place in a text. */
export const reportRowSchema = z
  .strictObject({
    measure: measure.min(1).max(300),
    min,
    max,
    hedge,
    unit,
    counter,
    theme,
    status,
    accrual,
    period,
    parties,
  })
  .extend({ stage: amountStageSchema.nullable(), note: z.string().max(2_000).nullable() })
  .refine((row) => row.min !== null || row.max !== null, {
    params: { zh: '每行都要有数。', en: 'Every row needs a number.' },
  })
  .refine((row) => row.min === null || row.max === null || row.min <= row.max, {
    params: { zh: '下限大于上限。', en: 'The lower end is above the upper one.' },
  })
  .refine(hedgeFits, { params: { zh: '数的口气与上下限不符。', en: 'The hedge is not what the two ends say.' } })
  .refine(({ min, max }) => isKept(min) && isKept(max), {
    params: { zh: '数太大或太小。', en: 'The number is too large or too small.' },
  })
export type ReportRow = z.infer<typeof reportRowSchema>

/** What a unit writes. */
export const reportDraftSchema = z.object({
  unit: z.string().trim().min(1).max(200),
  title: z.string().trim().min(1).max(300),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  rows: z.array(reportRowSchema).max(1_000),
  /** The document that proves it. */
  attachment: z.uuid().nullable(),
})
export type ReportDraft = z.infer<typeof reportDraftSchema>

/** A unit's report. */
export type UnitReport = ReportDraft & {
  id: string
  state: 'draft' | 'signed' | 'accepted' | 'returned'
  reason: string | null
  signedBy: string | null
  signedAt: Date | null
  version: number
}

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Begins a report. */
export async function addReport(act: Act, draft: ReportDraft): Promise<Outcome<UnitReport>> {
  const wrong = await wrongWith(act, draft)
  if (wrong) return wrong
  const report: UnitReport = {
    ...draft,
    id: newId(),
    state: 'draft',
    reason: null,
    signedBy: null,
    signedAt: null,
    version: 1,
  }
  await act.tx
    .insertInto('unit_reports')
    .values({ ...rowOf(report), workspace: act.workspace, id: report.id, by: act.by, created_at: act.at })
    .execute()
  await revise(act, [
    { action: 'unit_report.add', kind: 'unit_report', subject: report.id, before: null, after: report },
  ])
  return done(report)
}

/** What of a draft cannot be held: turned days, or an attachment that is no document of the book. */
async function wrongWith(act: Act, { from, to, attachment }: Pick<ReportDraft, 'from' | 'to' | 'attachment'>) {
  if (from && to && to < from)
    return refused('ends_before_it_begins', '截止日期早于起始日期。', 'The period ends before it begins.')
  const document = attachment === null ? null : await documentOf(act, attachment)
  const isThere = document != null && document.state !== 'removed'
  return attachment === null || isThere ? null : notFound('这份附件', 'attachment')
}

/** What reports are narrowed to. */
export type ReportFilter = { unit?: string | undefined; state?: UnitReport['state'] | undefined }

/** A page of reports, the newest first. */
export async function reportsOf(
  { tx, workspace }: Reader,
  { unit, state }: ReportFilter,
  asked: Asked,
): Promise<Page<UnitReport>> {
  const [last] = placeOf(asked.cursor, 1) ?? []
  let query = tx.selectFrom('unit_reports').selectAll().where('workspace', '=', workspace)
  if (unit !== undefined) query = query.where('unit', '=', unit)
  if (state !== undefined) query = query.where('state', '=', state)
  if (typeof last === 'string' && isId(last)) query = query.where('id', '<', last)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  return pageOf(rows.map(reportFrom), asked.limit, ({ id }) => [id])
}

/** A report, null where the workspace has none of that id. */
export async function reportOf({ tx, workspace }: Reader, id: string): Promise<UnitReport | null> {
  const row = await tx
    .selectFrom('unit_reports')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? reportFrom(row) : null
}

type At = { id: string; version: number }

/** Changes a draft, or one that was returned. */
export async function editReport(act: Act, at: At, changes: Partial<ReportDraft>): Promise<Outcome<UnitReport>> {
  const before = await reportOf(act, at.id)
  const wrong = before && (await wrongWith(act, { ...before, ...changes }))
  if (wrong) return wrong
  return turned(act, at, { from: ['draft', 'returned'], action: 'edit', make: (report) => ({ ...report, ...changes }) })
}

/** Signs a report for its unit; from then on its numbers stand. */
export async function signReport(act: Act, at: At): Promise<Outcome<UnitReport>> {
  const report = await reportOf(act, at.id)
  if (report && report.rows.length === 0)
    return refused('nothing_to_sign', '还没有填数据，不能签报。', 'There is no number to sign yet.')
  const signed = { state: 'signed' as const, reason: null, signedBy: act.by, signedAt: act.at }
  return turned(act, at, { from: ['draft', 'returned'], action: 'sign', make: (one) => ({ ...one, ...signed }) })
}

/** Gives a signed report back, with a reason. */
export async function returnReport(act: Act, at: At, reason: string): Promise<Outcome<UnitReport>> {
  if (reason.trim() === '') return refused('reason_needed', '退回时请写明理由。', 'Say why it is returned.')
  const back = { state: 'returned' as const, reason, signedBy: null, signedAt: null }
  return turned(act, at, { from: ['signed'], action: 'return', make: (one) => ({ ...one, ...back }) })
}

/** Takes a signed report's numbers into the book; each has the report as its evidence. */
export async function acceptReport(act: Act, at: At): Promise<Outcome<UnitReport>> {
  const accepted = await turned(act, at, {
    from: ['signed'],
    action: 'accept',
    make: (one) => ({ ...one, state: 'accepted' }),
  })
  if (!accepted.ok) return accepted
  const { id, rows } = accepted.value
  const figures = rows.map(({ stage, note: _, ...row }) => ({
    figure: { ...row, parties: row.parties.map(officialName), quote: row.measure, start: 0, end: 0, core: true },
    ...{ stage, source: { report: id }, entry: null, partOf: null },
  }))
  await post(act, figures, { decision: null })
  return accepted
}

type Turn = { from: UnitReport['state'][]; action: string; make: (report: UnitReport) => UnitReport }

async function turned(act: Act, { id, version }: At, { from, action, make }: Turn): Promise<Outcome<UnitReport>> {
  const before = await reportOf(act, id)
  if (!before) return notFound('这份报送', 'report')
  if (before.version !== version) return changedSince()
  if (!from.includes(before.state)) {
    return refused('not_now', '这份报送现在不能这样办理。', 'This cannot be done with the report as it is now.')
  }
  const after = { ...make(before), version: version + 1 }
  // The version is asked once more where it is written: of two who accept at once one posts the numbers, and the other is told.
  const { numUpdatedRows } = await act.tx
    .updateTable('unit_reports')
    .set(rowOf(after))
    .where('workspace', '=', act.workspace)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return changedSince()
  await revise(act, [{ action: `unit_report.${action}`, kind: 'unit_report', subject: id, before, after }])
  return done(after)
}

function rowOf({ unit, title, from, to, rows, attachment, state, reason, signedBy, signedAt, version }: UnitReport) {
  return {
    ...{ unit, title, attachment, state, reason, version },
    period_from: from,
    period_to: to,
    rows: JSON.stringify(rows),
    signed_by: signedBy,
    signed_at: signedAt,
  }
}

/** A report from its row. */
export function reportFrom(row: Selectable<UnitReportsTable>): UnitReport {
  const { id, unit, title, attachment, reason, version } = row
  return {
    ...{ id, unit, title, attachment, reason, version },
    from: row.period_from,
    to: row.period_to,
    rows: row.rows as ReportRow[],
    state: row.state as UnitReport['state'],
    signedBy: row.signed_by,
    signedAt: row.signed_at,
  }
}
