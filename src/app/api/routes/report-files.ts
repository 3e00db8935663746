// Reports as files over HTTP (报告文件): Word, html, pdf, the evidence pack, and the templates that Word files are laid out with.
import { Readable } from 'node:stream'
import { z } from 'zod'
import { done, notFound, refused } from '../../../model/refusal.ts'
import { reportDocx } from '../../../reports/docx.ts'
import { reportHtml } from '../../../reports/html.ts'
import { checkPack, packDocuments, packReport } from '../../../reports/pack.ts'
import { reportPdf } from '../../../reports/pdf.ts'
import { addTemplate, keptTemplates, removeTemplate, templateFile } from '../../../reports/template-list.ts'
import { filledTemplate, largestTemplate, standardTemplate } from '../../../reports/templates.ts'
import { type MadeReport, madeReport } from '../made-report.ts'
import { shelfOf, shelvedDocuments } from '../report-shelf.ts'
import { type Call, idParams, route } from '../route.ts'
import { download } from '../spool.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const sent = (bytes: Uint8Array | string, name: string, type: string) =>
  new Response(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes), { headers: download(name, type) })

type Asked = Pick<Call<{ id: string }, unknown, unknown>, 'params' | 'principal' | 'act' | 'house'>

/** Gives a made report in a form; the database is let go before the form is made. */
async function given({ params, principal: { limits }, act }: Asked, form: (made: MadeReport) => Promise<Response>) {
  const made = await act((book) => madeReport(book, params.id, limits))
  return made.ok ? form(made.value) : made
}

export const reportDocxRoute = route({
  method: 'get',
  path: '/reports/{id}/docx',
  action: 'reports.view',
  says: {
    zh: '报告的 Word 文件；template 为本单位的模板',
    en: 'A report as a Word file; template: laid into a template of the office',
  },
  params: idParams,
  query: z.object({ template: z.uuid().optional() }),
  reply: z.unknown(),
  run: async ({ query: { template }, ...call }) => {
    const file = template === undefined ? undefined : await call.act((book) => templateFile(book, template))
    if (file === null) return notFound('这个模板', 'template')
    return given(call, async ({ report, text }) => {
      const bytes = file === undefined ? await reportDocx(text) : await filledTemplate(file, text)
      return sent(bytes, `${report.name}.docx`, docxType)
    })
  },
})

export const reportHtmlRoute = route({
  method: 'get',
  path: '/reports/{id}/html',
  action: 'reports.view',
  says: { zh: '报告的网页文件', en: 'A report as one html file' },
  params: idParams,
  reply: z.unknown(),
  run: (call) =>
    given(call, async ({ report, text }) => sent(reportHtml(text), `${report.name}.html`, 'text/html; charset=utf-8')),
})

export const reportPdfRoute = route({
  method: 'get',
  path: '/reports/{id}/pdf',
  action: 'reports.view',
  says: { zh: '报告的 PDF', en: 'A report as a pdf' },
  params: idParams,
  reply: z.unknown(),
  run: (call) =>
    given(call, async ({ report, text }) => sent(await reportPdf(text), `${report.name}.pdf`, 'application/pdf')),
})

export const reportPackRoute = route({
  method: 'get',
  path: '/reports/{id}/pack',
  action: 'reports.view',
  says: {
    zh: '佐证材料（zip）：目录、原件、逐项标出原文',
    en: 'The evidence pack (zip): index, source documents, each quote marked',
  },
  params: idParams,
  reply: z.unknown(),
  run: (call) =>
    given(call, async ({ report, text }) => {
      const found = await call.act((book) => shelvedDocuments(book, packDocuments(text)))
      const shelf = await shelfOf(call.house.files, found)
      const zip = await packReport(text, { name: report.name, shelf })
      const body = Readable.toWeb(zip) as unknown as ReadableStream<Uint8Array>
      return new Response(body, { headers: download(`${report.name}佐证材料.zip`, 'application/zip') })
    }),
})

export const checkReportPack = route({
  method: 'get',
  path: '/reports/{id}/pack/check',
  action: 'reports.view',
  says: { zh: '检查佐证材料是否齐全', en: 'What an evidence pack will hold, and what it lacks' },
  params: idParams,
  reply: z.object({
    figures: z.number(),
    documents: z.number(),
    missing: z.array(z.object({ key: z.string(), text: z.string(), zh: z.string(), en: z.string() })),
  }),
  run: async ({ params, principal: { limits }, act, house }) => {
    const made = await act((book) => madeReport(book, params.id, limits))
    if (!made.ok) return made
    const { text } = made.value
    const shelf = await shelfOf(house.files, await act((book) => shelvedDocuments(book, packDocuments(text))))
    return done(checkPack(text, shelf.documents))
  },
})

export const listReportTemplates = route({
  method: 'get',
  path: '/report-templates',
  action: 'reports.view',
  says: { zh: '报告模板列表', en: 'Templates for reports, newest first' },
  reply: z.object({
    items: z.array(
      z.object({ id: z.string(), name: z.string(), places: z.array(z.string()), by: z.string(), addedAt: z.date() }),
    ),
  }),
  run: async ({ act }) => done({ items: await act((book) => keptTemplates(book)) }),
})

export const standardReportTemplate = route({
  method: 'get',
  path: '/report-templates/standard',
  action: 'reports.view',
  says: { zh: '标准模板，可在 Word 中修改后上传', en: 'The standard template, to be changed in Word and sent back' },
  reply: z.unknown(),
  run: async () => sent(await standardTemplate(), '报告模板.docx', docxType),
})

export const addReportTemplate = route({
  method: 'post',
  path: '/report-templates',
  action: 'reports.make',
  says: {
    zh: '上传模板（.docx，写明 {{正文}} 等位置）',
    en: 'Add a template: a .docx that names places such as {{正文}}',
  },
  query: z.object({ name: z.string().trim().min(1).max(255) }),
  takesFile: true,
  reply: z.object({ id: z.string(), places: z.array(z.string()) }),
  status: 201,
  run: async ({ query: { name }, act, c }) => {
    const large = Number(c.req.header('content-length') ?? 0) > largestTemplate
    if (large) return refused('too_large', '模板超过10 MB。', 'The template is larger than 10 MB.')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return act((book) => addTemplate(book, name.split(/[/\\]/).at(-1) || name, bytes))
  },
})

export const removeReportTemplate = route({
  method: 'delete',
  path: '/report-templates/{id}',
  action: 'reports.make',
  says: { zh: '移除模板', en: 'Remove a template' },
  params: idParams,
  reply: z.object({ id: z.string() }),
  run: ({ params, act }) => act((book) => removeTemplate(book, params.id)),
})
