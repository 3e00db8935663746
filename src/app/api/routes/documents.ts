// Documents over HTTP (材料): a file is sent as it is and read in the background; its row says how far that is. The original and the text
// can be had again, unaltered.
import { z } from 'zod'
import { correctDocument } from '../../../ledger/account.ts'
import { declareNewer } from '../../../ledger/versions.ts'
import { cellSchema, markSchema, pageSchema } from '../../../model/document.ts'
import { daySchema } from '../../../model/period.ts'
import { done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import { toldYearSchema } from '../../../model/understood.ts'
import { documentOf, heldDocument, removeDocument, setState, textOf } from '../../../review/documents.ts'
import { restsOnDocument } from '../../../work/quoted.ts'
import { definedOf } from '../answer-body.ts'
import { documentSchema, documentShown } from '../document-body.ts'
import { takeDocument } from '../document-intake.ts'
import { beyondLimits } from '../member-limits.ts'
import { type Call, idParams, route } from '../route.ts'
import { mayTurn } from '../subject-limits.ts'

const titleSchema = z.string().trim().min(1).max(500)
const accountSchema = z.string().trim().min(1).max(50)

const addQuery = z.object({
  name: z.string().trim().min(1).max(255),
  published: daySchema.optional(),
  title: titleSchema.optional(),
  account: accountSchema.optional(),
  year: z.coerce.number().pipe(toldYearSchema).optional(),
  replaces: z.uuid().optional(),
})

export const addDocumentRoute = route({
  method: 'post',
  path: '/documents',
  action: 'documents.add',
  says: { zh: '导入一份材料（请求体为文件原样）', en: 'Add a document; the body is the file as it is' },
  query: addQuery,
  takesFile: true,
  reply: z.object({ id: z.string(), again: z.boolean() }),
  status: 201,
  run: ({ query, ...call }) => takeDocument(call, query),
})

export const getDocument = route({
  method: 'get',
  path: '/documents/{id}',
  action: 'documents.read',
  says: { zh: '一份材料', en: 'A document' },
  params: idParams,
  reply: documentSchema,
  run: async ({ params, act }) => {
    const row = await act((book) => documentOf(book, params.id))
    return row ? done(documentShown(row)) : notFound('这份材料', 'document')
  },
})

export const correctDocumentRoute = route({
  method: 'patch',
  path: '/documents/{id}',
  action: 'documents.correct',
  says: {
    zh: '更正材料的讲述方、所述年份、发布日期、标题（null 为按识读），材料随后重新识读；已有的复核意见不变',
    en: 'Say whose account a document is, of which year it tells, its day and title (null: as it was read); it is read again, and what was decided stays',
  },
  params: idParams,
  body: z.strictObject({
    account: accountSchema.nullable().optional(),
    year: toldYearSchema.nullable().optional(),
    published: daySchema.nullable().optional(),
    title: titleSchema.nullable().optional(),
    why: z.string().trim().max(500).optional(),
  }),
  reply: documentSchema,
  ifMatch: true,
  run: ({ params, body: { why, ...told }, version, principal: { limits }, act, house }) =>
    act(async (book) => {
      if (!(await mayTurn(book, [params.id], limits))) return beyondLimits()
      const said = await correctDocument(book, params.id, { told: definedOf(told), version, why: why || null })
      if (!said.ok) return said
      if (said.value.again) await house.jobs.sendRereading(book)
      return done(documentShown((await documentOf(book, params.id))!))
    }),
})

const textSchema = z.object({
  text: z.string(),
  marks: z.array(markSchema),
  pages: z.array(pageSchema).nullable(),
  cells: z.array(cellSchema).nullable(),
})

export const getText = route({
  method: 'get',
  path: '/documents/{id}/text',
  action: 'documents.read',
  says: {
    zh: '材料的文字，原样；附排版标记、页和单元格',
    en: 'The text of a document as it came, with marks, pages and cells',
  },
  params: idParams,
  reply: textSchema,
  run: async ({ params, act }) => {
    const row = await act((book) => textOf(book, params.id))
    return row ? done(textShown(row)) : notFound('这份材料的文字', 'text of that document')
  },
})

/** Marks, pages and cells were written by the program and are not checked again: there may be a hundred thousand. */
function textShown({ text, ...row }: NonNullable<Awaited<ReturnType<typeof textOf>>>) {
  const { marks, pages, cells } = row as Pick<z.output<typeof textSchema>, 'marks' | 'pages' | 'cells'>
  return { text, marks, pages, cells }
}

export const getFile = route({
  method: 'get',
  path: '/documents/{id}/file',
  action: 'documents.read',
  says: { zh: '材料的原件', en: 'The original file of a document' },
  params: idParams,
  reply: z.unknown(),
  run: async ({ params, act, house }) => {
    const row = await act((book) => documentOf(book, params.id))
    const bytes = row && (await house.files.get(row.sha256))
    if (!row || !bytes) return notFound('这份材料的原件', 'file of that document')
    // Always a download, never shown by the browser: a document may hold anything.
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`
    return new Response(Uint8Array.from(bytes), {
      headers: { 'content-type': 'application/octet-stream', 'content-disposition': disposition },
    })
  },
})

export const removeDocumentRoute = route({
  method: 'delete',
  path: '/documents/{id}',
  action: 'documents.remove',
  says: { zh: '移除一份没有数据入账的材料', en: 'Remove a document on which nothing of the book rests' },
  params: idParams,
  query: z.object({ why: z.string().max(500).optional() }),
  reply: z.object({ id: z.string() }),
  run: ({ params, query, act }) =>
    act(async (book) => {
      const held = await restsOnDocument(book, params.id)
      return held ?? removeDocument(book, params.id, query.why ?? null)
    }),
})

export const declareVersion = route({
  method: 'post',
  path: '/documents/{id}/replaces',
  action: 'documents.add',
  says: {
    zh: '认定一份材料是另一份的新版本；旧版保留，仍在的数据沿用已有的复核意见',
    en: 'Say that a document is the newer version of another; the old one stays, and decisions carry over to what is still there',
  },
  params: idParams,
  body: z.object({ replaces: z.uuid() }),
  reply: z.object({ id: z.string(), replaces: z.string() }),
  run: ({ params: { id }, body: { replaces }, principal: { limits }, act }) =>
    act(async (book) =>
      (await mayTurn(book, [id, replaces], limits)) ? declareNewer(book, { id, replaces }) : beyondLimits(),
    ),
})

const restart = (path: '/documents/{id}/cancel' | '/documents/{id}/retry') => path.endsWith('retry')

type Turned = Pick<Call<{ id: string }, unknown, unknown>, 'params' | 'act' | 'house'>

/** Cancels what waits or is being read, or reads anew what failed or was cancelled. */
async function turn(
  { params, act, house }: Turned,
  path: Parameters<typeof restart>[0],
): Promise<Outcome<{ id: string; state: string }>> {
  const [from, state] = restart(path) ? [['failed', 'cancelled'], 'waiting'] : [['waiting', 'reading'], 'cancelled']
  return act(async (book) => {
    const row = await heldDocument(book, params.id)
    if (!row || row.state === 'removed') return notFound('这份材料', 'document')
    if (!from.includes(row.state)) {
      return refused('not_now', '这份材料现在不能这样办理。', 'This cannot be done with the document as it is now.')
    }
    await setState(
      book,
      row.id,
      { state, problem: null },
      { action: restart(path) ? 'document.retry' : 'document.cancel' },
    )
    if (restart(path)) await house.jobs.send(book, row.id)
    return done({ id: row.id, state })
  })
}

const turnedSchema = z.object({ id: z.string(), state: z.string() })

export const cancelDocument = route({
  method: 'post',
  path: '/documents/{id}/cancel',
  action: 'documents.add',
  says: { zh: '取消识读', en: 'Cancel the reading of a document' },
  params: idParams,
  reply: turnedSchema,
  run: (call) => turn(call, '/documents/{id}/cancel'),
})

export const retryDocument = route({
  method: 'post',
  path: '/documents/{id}/retry',
  action: 'documents.add',
  says: { zh: '重新识读失败或已取消的材料', en: 'Read a document again that failed or was cancelled' },
  params: idParams,
  reply: turnedSchema,
  run: (call) => turn(call, '/documents/{id}/retry'),
})
