// Targets over HTTP (目标值): what ties and regions should reach, and how far they are: the verdict by intervals, the pace, and what an open doubt
// would change.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { accrualSchema, hedgeSchema } from '../../../model/figure.ts'
import { daySchema } from '../../../model/period.ts'
import { amountSchema } from '../../../model/posting.ts'
import { done, notFound, type Outcome } from '../../../model/refusal.ts'
import { type Limits, withinLimits } from '../../../model/roles.ts'
import { openAnswers } from '../../../questions/answers.ts'
import { type Completion, completionOf } from '../../../questions/completions.ts'
import { targetMeant } from '../../../questions/target-setting.ts'
import { listedTarget, targetList } from '../../../work/target-list.ts'
import { addTarget, changeTarget, removeTarget, type Target, targetSaidSchema } from '../../../work/targets.ts'
import { beyondLimits } from '../member-limits.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'
import { completionSchema, targetSchema } from '../target-body.ts'
import { dayOfTime } from '../today.ts'

const filter = {
  indicator: z.string().max(60).optional(),
  tie: z.uuid().optional(),
  region: z.string().max(20).optional(),
  programme: z.string().max(50).optional(),
  year: z.coerce.number().int().min(1).max(9999).optional(),
}

export const listTargets = route({
  method: 'get',
  path: '/targets',
  action: 'totals.read',
  says: { zh: '目标值列表', en: 'Targets, the latest period first' },
  query: pageQuery.extend(filter),
  reply: pageOfSchema(targetSchema),
  run: async ({ query: { limit, cursor, ...asked }, principal: { limits }, act }) =>
    done(await act((book) => targetList(book, { ...asked, limits }, { limit, cursor }))),
})

export const listCompletion = route({
  method: 'get',
  path: '/targets/completion',
  action: 'totals.read',
  says: {
    zh: '目标完成情况：完成率、判定、进度，及存疑换一种结论时的变化',
    en: 'Completion of targets, with pace and what an open doubt would change',
  },
  query: pageQuery.extend({ ...filter, on: daySchema.optional() }),
  reply: pageOfSchema(completionSchema),
  run: ({ query: { limit, cursor, on, ...asked }, principal: { limits }, act }) =>
    act(async (book) => {
      const page = await targetList(book, { ...asked, limits }, { limit, cursor })
      const answers = await openAnswers(book, limits)
      const items: Completion[] = []
      for (const target of page.items) {
        const completion = await completionOf(answers, target, on ?? dayOfTime(book.at))
        if (!completion.ok) return completion
        items.push(completion.value)
      }
      return done({ items, next: page.next })
    }),
})

export const getTarget = route({
  method: 'get',
  path: '/targets/{id}',
  action: 'totals.read',
  says: { zh: '一条目标值及其完成情况', en: 'A target with its completion' },
  params: idParams,
  query: z.object({ on: daySchema.optional() }),
  reply: completionSchema,
  run: ({ params, query: { on }, principal: { limits }, act }) =>
    act(async (book) => {
      const target = await one(book, params.id, limits)
      if (!target.ok) return target
      return completionOf(await openAnswers(book, limits), target.value, on ?? dayOfTime(book.at))
    }),
})

async function one(book: Act, id: string, limits: Limits): Promise<Outcome<Target>> {
  const found = await listedTarget(book, id, { limits })
  return found ? done(found) : notFound('这条目标值', 'target')
}

const { note } = targetSaidSchema.shape
const numbers = {
  min: amountSchema.nullable().optional(),
  max: amountSchema.nullable().optional(),
  hedge: hedgeSchema.optional(),
  accrual: accrualSchema.optional(),
  basis: z.string().trim().min(1).max(500).optional(),
  note: note.optional(),
}

export const postTarget = route({
  method: 'post',
  path: '/targets',
  action: 'targets.write',
  says: {
    zh: '设定目标值：注明依据，或取自台账中的一条目标数据（posting）',
    en: 'Set a target with what it rests on, or take it from a figure of status target (posting)',
  },
  body: z.strictObject({
    indicator: z.string().max(60).optional(),
    tie: z.uuid().optional(),
    region: z.string().max(20).optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
    posting: z.uuid().optional(),
    ...numbers,
  }),
  reply: targetSchema,
  status: 201,
  run: ({ body, principal: { limits }, act }) =>
    act(async (book) => {
      const meant = await targetMeant(await openAnswers(book, limits), body)
      if (!meant.ok) return meant
      const { said, heldTo } = meant.value
      if (!withinLimits(limits, heldTo)) return beyondLimits()
      return addTarget(book, said, heldTo)
    }),
})

export const patchTarget = route({
  method: 'patch',
  path: '/targets/{id}',
  action: 'targets.write',
  says: { zh: '修改目标值', en: 'Change a target' },
  params: idParams,
  body: z.strictObject({ from: daySchema.optional(), to: daySchema.optional(), ...numbers }),
  reply: targetSchema,
  ifMatch: true,
  run: ({ params, body, version, principal: { limits }, act }) =>
    act(async (book) => {
      const target = await one(book, params.id, limits)
      if (!target.ok) return target
      const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      return changeTarget(book, target.value, { ...changes, version })
    }),
})

export const deleteTarget = route({
  method: 'delete',
  path: '/targets/{id}',
  action: 'targets.write',
  says: { zh: '移除目标值', en: 'Remove a target' },
  params: idParams,
  query: z.object({ why: z.string().max(500).optional() }),
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: ({ params, query: { why = null }, version, principal: { limits }, act }) =>
    act(async (book) => {
      const target = await one(book, params.id, limits)
      return target.ok ? removeTarget(book, target.value, { version, why }) : target
    }),
})
