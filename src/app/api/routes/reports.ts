// Reports over HTTP (报告): made of the book by a job with progress, written in by people, and had as Word, html, pdf or with all evidence.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import type { Limits } from '../../../model/roles.ts'
import { reportScopeSchema } from '../../../questions/outline.ts'
import { scoreMaterialOf } from '../../../questions/outline-scores.ts'
import { reportName } from '../../../questions/yearly.ts'
import { read } from '../../../reading/read.ts'
import { editSchema } from '../../../reports/edits.ts'
import {
  addReport,
  changeReport,
  type KeptReport,
  keptReport,
  keptReports,
  readText,
  setMaking,
  writeParagraph,
} from '../../../reports/kept.ts'
import { reportKindSchema, reportKinds, reportTextSchema } from '../../../reports/text.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'
import { dayOfTime } from '../today.ts'

const problem = z.object({ code: z.string(), zh: z.string(), en: z.string() })
const { region, tie, programme, year } = reportScopeSchema.shape

const reportSchema = z.object({
  id: z.string(),
  kind: reportKindSchema,
  name: z.string(),
  scope: reportScopeSchema,
  sheet: z.string().nullable(),
  state: z.enum(['waiting', 'making', 'made', 'failed']),
  /** How far the making is, in percent. */
  progress: z.number(),
  problem: problem.nullable(),
  by: z.string(),
  createdAt: z.date(),
  madeAt: z.date().nullable(),
  version: z.number(),
})

function shown({ limits: _, ...report }: KeptReport): z.input<typeof reportSchema> {
  return report
}

export const listMadeReports = route({
  method: 'get',
  path: '/reports',
  action: 'reports.view',
  says: { zh: '报告列表，最新的在前', en: 'Reports made of the book, newest first' },
  query: pageQuery,
  reply: pageOfSchema(reportSchema),
  run: async ({ query, principal: { limits }, act }) => {
    const page = await act((book) => keptReports(book, limits, query))
    return done({ ...page, items: page.items.map(shown) })
  },
})

const wish = z.object({
  kind: reportKindSchema,
  region: region.default(null),
  tie: tie.default(null),
  programme: programme.default(null),
  year: year.default(null),
  /** Of a score sheet: which one. */
  sheet: z.uuid().nullable().default(null),
  name: z.string().trim().min(1).max(200).optional(),
})

export const addReportOfBook = route({
  method: 'post',
  path: '/reports',
  action: 'reports.make',
  says: {
    zh: '生成报告：年度总结（yearly）、工作简报（brief）、结对概况（profile）、考核评分表（scores）',
    en: 'Make a report: yearly, brief, profile or scores, of a region, tie, programme and year',
  },
  body: wish,
  reply: z.object({ id: z.string() }),
  status: 202,
  run: ({ body, principal: { limits }, house, act }) =>
    act(async (book) => {
      const checked = await checkedWish(book, body, limits)
      if (!checked.ok) return checked
      const id = await addReport(book, checked.value, limits)
      await house.jobs.sendReport(book, id)
      return done({ id })
    }),
})

async function checkedWish(book: Act, { kind, name, sheet, ...scope }: z.output<typeof wish>, limits: Limits) {
  if (kind !== 'profile' && scope.year === null) return needsYear(kind)
  const subject = await reportName(book, scope)
  if (!subject.ok) return subject
  if (kind === 'scores') {
    const scored = await scoreMaterialOf(book, { scope, sheet, today: dayOfTime(book.at) }, { limits })
    if (!scored.ok) return scored
  }
  // 2024年度总结, not 2024年年度总结.
  const ofYear = scope.year === null ? '' : `${scope.year}${kind === 'yearly' ? '' : '年'}`
  const of = `${subject.value}${ofYear}${reportKinds[kind].zh}`
  return done({ kind, name: name ?? of, scope, sheet })
}

const needsYear = (kind: keyof typeof reportKinds) =>
  refused(
    'needs_year',
    `${reportKinds[kind].zh}要指明年度。`,
    `A ${reportKinds[kind].en.toLowerCase()} is of one year: say which.`,
  )

const textSchema = reportTextSchema.omit({ kind: true, scope: true })

export const getReportOfBook = route({
  method: 'get',
  path: '/reports/{id}',
  action: 'reports.view',
  says: { zh: '一份报告及其文稿；text=false 只看进度', en: 'A report with its text; text=false: only how far it is' },
  params: idParams,
  query: z.object({ text: z.stringbool().optional() }),
  reply: reportSchema.extend({ text: textSchema.nullable() }),
  run: ({ params, query, principal: { limits }, act }) =>
    act(async (book) => {
      const report = await keptReport(book, params.id, limits)
      if (!report) return notFound('这份报告', 'report')
      const text = query.text === false ? null : await readText(book, report.id)
      return done({ ...shown(report), text })
    }),
})

export const makeReportAgain = route({
  method: 'post',
  path: '/reports/{id}/make',
  action: 'reports.make',
  says: { zh: '重新生成：保留人工改动，标出变动', en: 'Make a report again: edits are kept and changes marked' },
  params: idParams,
  reply: z.object({ id: z.string() }),
  status: 202,
  run: ({ params, principal: { limits }, house, act }) =>
    act(async (book) => {
      const report = await keptReport(book, params.id, limits)
      if (!report) return notFound('这份报告', 'report')
      await setMaking(book, report.id, { state: 'waiting', progress: 0 })
      await house.jobs.sendReport(book, report.id)
      return done({ id: report.id })
    }),
})

export const writeReport = route({
  method: 'put',
  path: '/reports/{id}/paragraph',
  action: 'reports.make',
  says: {
    zh: '改写一段：文字任意，数字只能引用本段的数据；runs 为 null 则恢复原文',
    en: 'Write in a paragraph: words freely, numbers by their keys alone; runs null takes the edit back',
  },
  params: idParams,
  body: z.object({
    key: z.string().max(500),
    version: z.number().int().min(0),
    runs: editSchema.shape.runs.nullable(),
  }),
  reply: z.object({ version: z.number() }),
  run: ({ params, body, principal: { limits }, act }) =>
    act(async (book) => {
      const wrong = quantityIn(body.runs)
      if (wrong) return wrong
      return (await keptReport(book, params.id, limits))
        ? writeParagraph(book, params.id, body)
        : notFound('这份报告', 'report')
    }),
})

/** A quantity written in characters (三个项目) is typed as well; the reading knows one when it sees it. */
function quantityIn(runs: z.output<typeof editSchema>['runs'] | null): Outcome<never> | null {
  for (const run of runs ?? []) {
    if (run.is !== 'words') continue
    const found = read({ text: run.text, published: null, title: null, marks: [] }).figures[0]
    if (!found) continue
    return refused(
      'typed_number',
      `数字只能来自台账，不能手工填写：请去掉“${found.quote}”，或在台账中补录后重新生成。`,
      `Numbers come from the book and cannot be typed: take out "${found.quote}", or enter it in the book and make the report again.`,
    )
  }
  return null
}

export const renameReport = route({
  method: 'patch',
  path: '/reports/{id}',
  action: 'reports.make',
  says: { zh: '改报告的名称', en: 'Give a report another name' },
  params: idParams,
  body: z.object({ name: z.string().trim().min(1).max(200) }),
  reply: z.object({ id: z.string() }),
  run: ({ params, body, principal: { limits }, act }) => act((book) => changeReport(book, params.id, body, limits)),
})

export const removeReport = route({
  method: 'delete',
  path: '/reports/{id}',
  action: 'reports.make',
  says: { zh: '移除一份报告', en: 'Remove a report' },
  params: idParams,
  reply: z.object({ id: z.string() }),
  run: ({ params, principal: { limits }, act }) =>
    act((book) => changeReport(book, params.id, { removed: true }, limits)),
})
