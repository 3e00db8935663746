// Reports of units over HTTP (单位报送): the numbers that units write and sign themselves, and what the office does with them.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import {
  acceptReport,
  addReport,
  editReport,
  reportDraftSchema,
  reportOf,
  reportsOf,
  returnReport,
  signReport,
  type UnitReport,
} from '../../../ledger/unit-reports.ts'
import { done, notFound, type Outcome } from '../../../model/refusal.ts'
import type { Principal } from '../../auth/rights.ts'
import { takeDocument } from '../document-intake.ts'
import { beyondLimits, findingFits } from '../member-limits.ts'
import { type Call, idParams, pageOfSchema, pageQuery, route } from '../route.ts'
import { notYours, speaksFor } from '../subject-limits.ts'

type Rows = UnitReport['rows']

/** Whether numbers lie within the limits of a member of the office; a reporter is bound to a unit and not to regions. */
async function numbersFit(book: Act, { role, limits }: Principal): Promise<(rows: Rows) => boolean> {
  if (role === 'reporter') return () => true
  const fits = await findingFits(book, limits)
  return (rows) => rows.every((said) => fits({ sort: 'figure', said }))
}

/** Whether a report is the caller's to see and to work on. */
async function hisReports(book: Act, principal: Principal): Promise<(report: { unit: string; rows: Rows }) => boolean> {
  const within = await numbersFit(book, principal)
  return ({ unit, rows }) => speaksFor(principal, unit) && within(rows)
}

const state = z.enum(['draft', 'signed', 'accepted', 'returned'])
const reportSchema = reportDraftSchema.extend({
  id: z.string(),
  state,
  reason: z.string().nullable(),
  signedBy: z.string().nullable(),
  signedAt: z.date().nullable(),
  version: z.number(),
})

export const listReports = route({
  method: 'get',
  path: '/unit-reports',
  action: 'reports.read',
  says: { zh: '单位报送列表；报送单位只见本单位的', en: 'Reports of units; a reporter sees his own unit’s' },
  query: pageQuery.extend({ state: state.optional() }),
  reply: pageOfSchema(reportSchema),
  run: ({ query: { state, limit, cursor }, principal, act }) =>
    act(async (book) => {
      const unit = principal.role === 'reporter' ? (principal.unit ?? '') : undefined
      const { items, next } = await reportsOf(book, { unit, state }, { limit, cursor })
      return done({ items: items.filter(await hisReports(book, principal)), next })
    }),
})

export const getReport = route({
  method: 'get',
  path: '/unit-reports/{id}',
  action: 'reports.read',
  says: { zh: '一份单位报送', en: 'A report of a unit' },
  params: idParams,
  reply: reportSchema,
  run: ({ params, principal, act }) =>
    act(async (book) => {
      const report = await reportOf(book, params.id)
      return report && (await hisReports(book, principal))(report) ? done(report) : notFound('这份报送', 'report')
    }),
})

export const addReportRoute = route({
  method: 'post',
  path: '/unit-reports',
  action: 'reports.send',
  says: { zh: '起草一份单位报送', en: 'Begin a report of a unit' },
  body: reportDraftSchema,
  reply: reportSchema,
  status: 201,
  run: async ({ body, principal, act }) => {
    if (!speaksFor(principal, body.unit)) return notYours
    return act(async (book) => ((await hisReports(book, principal))(body) ? addReport(book, body) : beyondLimits()))
  },
})

export const attachRoute = route({
  method: 'post',
  path: '/unit-reports/attachments',
  action: 'reports.send',
  says: {
    zh: '上传报送的佐证附件（请求体为文件原样），作为材料入库',
    en: 'The file that proves a report, as it is; it becomes a document of the book',
  },
  query: z.object({ name: z.string().trim().min(1).max(255) }),
  takesFile: true,
  reply: z.object({ id: z.string(), again: z.boolean() }),
  status: 201,
  run: ({ query, ...call }) => takeDocument(call, query),
})

type Turning = Pick<Call<{ id: string }, unknown, unknown>, 'params' | 'principal' | 'version' | 'act'>
type Turn = (
  book: Parameters<typeof signReport>[0],
  at: { id: string; version: number },
) => Promise<Outcome<UnitReport>>

/** Does something with a report that the caller may speak for. */
function turned({ params, principal, version, act }: Turning, turn: Turn): Promise<Outcome<UnitReport>> {
  return act(async (book) => {
    const report = await reportOf(book, params.id)
    if (!report || !(await hisReports(book, principal))(report)) return notFound('这份报送', 'report')
    return turn(book, { id: params.id, version })
  })
}

export const editReportRoute = route({
  method: 'patch',
  path: '/unit-reports/{id}',
  action: 'reports.send',
  says: { zh: '修改尚未签报的报送', en: 'Change a report that is not signed' },
  params: idParams,
  body: reportDraftSchema.omit({ unit: true }).partial(),
  reply: reportSchema,
  ifMatch: true,
  run: (call) =>
    turned(call, async (book, at) => {
      const changes = defined(call.body)
      const within = await numbersFit(book, call.principal)
      return within(changes.rows ?? []) ? editReport(book, at, changes) : beyondLimits()
    }),
})

/** Without the members that were not sent. */
function defined<T extends object>(value: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never
}

export const signReportRoute = route({
  method: 'post',
  path: '/unit-reports/{id}/sign',
  action: 'reports.send',
  says: { zh: '签报', en: 'Sign a report' },
  params: idParams,
  reply: reportSchema,
  ifMatch: true,
  run: (call) => turned(call, signReport),
})

export const acceptReportRoute = route({
  method: 'post',
  path: '/unit-reports/{id}/accept',
  action: 'findings.decide',
  says: { zh: '采纳报送，数据入账', en: 'Accept a signed report into the book' },
  params: idParams,
  reply: reportSchema,
  ifMatch: true,
  run: (call) => turned(call, acceptReport),
})

export const returnReportRoute = route({
  method: 'post',
  path: '/unit-reports/{id}/return',
  action: 'findings.decide',
  says: { zh: '退回报送并说明理由', en: 'Return a signed report with a reason' },
  params: idParams,
  body: z.object({ reason: z.string().trim().min(1).max(2_000) }),
  reply: reportSchema,
  ifMatch: true,
  run: (call) => turned(call, (book, at) => returnReport(book, at, call.body.reason)),
})
