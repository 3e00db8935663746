// Progress over HTTP (进展): what units and the office say of a task, added and never rewritten; and what the office does with what units said.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import { may } from '../../../model/roles.ts'
import { acceptProgress, addProgress, type Progress, progressOf, returnProgress } from '../../../work/progress.ts'
import { listedProgress, progressList } from '../../../work/progress-list.ts'
import { type ListedTask, listedTask } from '../../../work/task-list.ts'
import type { Principal } from '../../auth/rights.ts'
import { lookingOf } from '../looking.ts'
import { newProgressSchema, progressSchema, standingSchema } from '../plan-body.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'
import { mayKnow, notYours } from '../subject-limits.ts'

const filter = {
  plan: z.uuid().optional(),
  tie: z.uuid().optional(),
  unit: z.string().max(200).optional(),
  standing: standingSchema.optional(),
}

export const listProgress = route({
  method: 'get',
  path: '/progress',
  action: 'plans.read',
  says: {
    zh: '各项任务的进展，最近的在前；standing=sent 为待核对',
    en: 'What was said of tasks, the latest day first; standing=sent: what waits for the office',
  },
  query: pageQuery.extend({ ...filter, task: z.uuid().optional() }),
  reply: pageOfSchema(progressSchema),
  run: ({ query: { limit, cursor, ...asked }, principal, act }) =>
    act(async (book) => done(await progressList(book, { ...asked, ...lookingOf(book, principal) }, { limit, cursor }))),
})

export const listTaskProgress = route({
  method: 'get',
  path: '/tasks/{id}/progress',
  action: 'plans.read',
  says: { zh: '一项任务的进展，最近的在前', en: 'What was said of a task, the latest day first' },
  params: idParams,
  query: pageQuery,
  reply: pageOfSchema(progressSchema),
  run: ({ params, query: { limit, cursor }, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      if (!(await listedTask(book, params.id, looking))) return noTask()
      return done(await progressList(book, { task: params.id, ...looking }, { limit, cursor }))
    }),
})

const noTask = () => notFound('这项任务', 'task')

export const postProgress = route({
  method: 'post',
  path: '/tasks/{id}/progress',
  action: 'progress.write',
  says: {
    zh: '报送任务进展；报送单位只能报本单位负责的任务，由主管处室核对',
    en: 'Say how far a task is; a reporter only of tasks for which his unit is responsible',
  },
  params: idParams,
  body: newProgressSchema,
  reply: progressSchema,
  status: 201,
  run: ({ params, body, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const task = await listedTask(book, params.id, looking)
      if (!task) return noTask()
      const beyond = (isReporters(principal, task) ? null : notYours) ?? (await beyondProof(book, body, principal))
      if (beyond) return beyond
      const said = { ...body, asOf: body.asOf ?? looking.today }
      const added = await addProgress(book, task, said, { unit: looking.speaksFor, today: looking.today })
      return added.ok ? again(book, added.value.id, principal) : added
    }),
})

/** Whether who writes speaks for one of the responsible units; the office may write of every task. */
function isReporters({ role, unit }: Principal, { units }: ListedTask): boolean {
  return role !== 'reporter' || units.includes(unit ?? '')
}

type Proof = Pick<z.output<typeof newProgressSchema>, 'quoted' | 'postings'>

/** Why somebody may not cite what he cites: a document that he may not read, a figure beyond his limits. */
async function beyondProof(book: Act, { quoted, postings }: Proof, { role, limits }: Principal) {
  if (quoted && !may(role, 'documents.read'))
    return refused(
      'beyond_limits',
      '请上传附件作为佐证；引用材料原文由主管处室办理。',
      'Send an attachment as proof; quoting a document is for the office.',
    )
  for (const id of postings) if (!(await mayKnow(book, id, limits))) return notFound('佐证的数据', 'figure')
  return null
}

async function again(book: Act, id: string, principal: Principal) {
  const found = await listedProgress(book, id, lookingOf(book, principal))
  return found ? done(found) : gone()
}

const gone = () => notFound('这条进展', 'progress')

type Turn = (book: Act, before: Progress) => Promise<Outcome<Progress>>

/** Does something with a progress that the caller may see, and tells how it stands then. */
async function turned(book: Act, { id, principal }: { id: string; principal: Principal }, turn: Turn) {
  const seen = await listedProgress(book, id, lookingOf(book, principal))
  const before = seen ? await progressOf(book, id) : undefined
  if (!before) return gone()
  const after = await turn(book, before)
  return after.ok ? again(book, id, principal) : after
}

export const acceptProgressRoute = route({
  method: 'post',
  path: '/progress/{id}/accept',
  action: 'progress.decide',
  says: { zh: '采纳进展', en: 'Accept progress that a unit sent' },
  params: idParams,
  reply: progressSchema,
  ifMatch: true,
  run: ({ params: { id }, version, principal, act }) =>
    act((book) => turned(book, { id, principal }, (of, before) => acceptProgress(of, { before, version }))),
})

export const returnProgressRoute = route({
  method: 'post',
  path: '/progress/{id}/return',
  action: 'progress.decide',
  says: { zh: '退回进展并说明理由，退回后不再计入', en: 'Return progress with a reason; it no longer counts' },
  params: idParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(2_000) }),
  reply: progressSchema,
  ifMatch: true,
  run: ({ params: { id }, body: { reason }, version, principal, act }) =>
    act((book) => turned(book, { id, principal }, (of, before) => returnProgress(of, { before, version }, reason))),
})
