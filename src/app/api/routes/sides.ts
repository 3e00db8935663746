// Both sides over HTTP (双方确认、单位报送): what each side of a tie says of the book, and the numbers that units send and sign themselves.
import { z } from 'zod'
import { bothSides, confirm, sidesOf } from '../../../ledger/confirmations.ts'
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
import { amountSchema, postingSchema } from '../../../model/posting.ts'
import { done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import type { Principal } from '../../auth/rights.ts'
import { type Call, idParams, route } from '../route.ts'

const verdict = z.enum(['confirmed', 'disputed'])
const sayingSchema = z.object({
  subjectKind: z.enum(['entry', 'posting']),
  subject: z.uuid(),
  side: z.string().trim().min(1).max(200),
  verdict,
  min: amountSchema.nullable().default(null),
  max: amountSchema.nullable().default(null),
  note: z.string().max(2_000).nullable().default(null),
})
const sideSchema = z.object({
  id: z.string(),
  side: z.string(),
  verdict,
  min: z.string().nullable(),
  max: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.date(),
})

/** Who sends numbers for one unit speaks for that unit alone. */
function speaksFor({ role, unit }: Principal, side: string): boolean {
  return role !== 'reporter' || unit === side
}

const notYours = refused('beyond_limits', '您只能代表本单位。', 'You speak for your own unit alone.')

export const giveConfirmation = route({
  method: 'post',
  path: '/confirmations',
  action: 'confirmations.give',
  says: { zh: '一方确认或提出异议', en: 'A side confirms, or disputes with its own number' },
  body: sayingSchema,
  reply: z.object({ id: z.string() }),
  status: 201,
  run: async ({ body, principal, act }) =>
    speaksFor(principal, body.side) ? act((book) => confirm(book, body)) : notYours,
})

export const listConfirmations = route({
  method: 'get',
  path: '/confirmations',
  action: 'entries.read',
  says: { zh: '各方对一个条目或一条数据的最新意见', en: 'The latest word of each side on an entry or figure' },
  query: z.object({ subject: z.uuid() }),
  reply: z.object({ items: z.array(sideSchema) }),
  run: async ({ query, act }) =>
    done({ items: (await act((book) => sidesOf(book, [query.subject]))).get(query.subject) ?? [] }),
})

const amount = z.object({ min: z.string().nullable(), max: z.string().nullable(), hedge: z.string() }).nullable()
const word = z.object({ side: z.string(), amount, verdict: verdict.nullable(), note: z.string().nullable() })

export const compareSides = route({
  method: 'get',
  path: '/ties/{id}/sides',
  action: 'ties.read',
  says: { zh: '一年里双方各说各的数与差额', en: 'What each side says of a year, with the difference' },
  params: idParams,
  query: z.object({ year: z.coerce.number().int() }),
  reply: z.object({
    items: z.array(
      z.object({
        posting: postingSchema,
        a: word,
        b: word,
        difference: z.object({ min: z.string().nullable(), max: z.string().nullable() }).nullable(),
      }),
    ),
  }),
  run: async ({ params, query, act }) => done({ items: await act((book) => bothSides(book, params.id, query.year)) }),
})

const reportSchema = reportDraftSchema.extend({
  id: z.string(),
  state: z.enum(['draft', 'signed', 'accepted', 'returned']),
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
  reply: z.object({ items: z.array(reportSchema) }),
  run: async ({ principal, act }) =>
    done({
      items: await act((book) => reportsOf(book, principal.role === 'reporter' ? (principal.unit ?? '') : null)),
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
      return report && speaksFor(principal, report.unit) ? done(report) : notFound('这份报送', 'report')
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
  run: async ({ body, principal, act }) =>
    speaksFor(principal, body.unit) ? done(await act((book) => addReport(book, body))) : notYours,
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
    if (!report || !speaksFor(principal, report.unit)) return notFound('这份报送', 'report')
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
  run: (call) => turned(call, (book, at) => editReport(book, at, defined(call.body))),
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
