// Confirmations over HTTP (双方确认): what each side of a tie says of an entry or a figure, and how far the two are apart.
import { z } from 'zod'
import { bothSides, confirm, wordsOn } from '../../../ledger/confirmations.ts'
import { listedTie } from '../../../ledger/tie-list.ts'
import { hedgeSchema } from '../../../model/figure.ts'
import { amountSchema, postingSchema } from '../../../model/posting.ts'
import { done, notFound } from '../../../model/refusal.ts'
import { idParams, route } from '../route.ts'
import { mayKnow, notYours, speaksFor } from '../subject-limits.ts'

const verdict = z.enum(['confirmed', 'disputed'])
const sayingSchema = z.object({
  subjectKind: z.enum(['entry', 'posting']),
  subject: z.uuid(),
  side: z.string().trim().min(1).max(200),
  verdict,
  min: amountSchema.nullable().default(null),
  max: amountSchema.nullable().default(null),
  hedge: hedgeSchema.nullable().default(null),
  note: z.string().max(2_000).nullable().default(null),
})
const differenceSchema = z.object({ min: z.string().nullable(), max: z.string().nullable() }).nullable()
const sideSchema = z.object({
  id: z.string(),
  side: z.string(),
  verdict,
  min: z.string().nullable(),
  max: z.string().nullable(),
  hedge: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.date(),
})

export const giveConfirmation = route({
  method: 'post',
  path: '/confirmations',
  action: 'confirmations.give',
  says: { zh: '一方确认或提出异议', en: 'A side confirms, or disputes with its own number' },
  body: sayingSchema,
  reply: z.object({ id: z.string() }),
  status: 201,
  run: async ({ body, principal, act }) => {
    if (!speaksFor(principal, body.side)) return notYours
    return act(async (book) =>
      (await mayKnow(book, body.subject, principal.limits)) ? confirm(book, body) : unknown(),
    )
  },
})

const unknown = () => notFound('要确认的内容', 'thing to confirm')

export const listConfirmations = route({
  method: 'get',
  path: '/confirmations',
  action: 'entries.read',
  says: {
    zh: '各方对一个条目或一条数据的最新意见和差额',
    en: 'The latest word of each side on an entry or figure, with the difference',
  },
  query: z.object({ subject: z.uuid() }),
  reply: z.object({ items: z.array(sideSchema), difference: differenceSchema }),
  run: ({ query: { subject }, principal: { limits }, act }) =>
    act(async (book) => {
      if (!(await mayKnow(book, subject, limits))) return unknown()
      const { sides, difference } = await wordsOn(book, subject)
      return done({ items: sides, difference })
    }),
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
        difference: differenceSchema,
      }),
    ),
  }),
  run: ({ params: { id }, query: { year }, principal: { limits }, act }) =>
    act(async (book) => {
      const tie = await listedTie(book, id, { limits })
      return tie ? done({ items: await bothSides(book, id, year) }) : notFound('这条结对关系', 'tie')
    }),
})
