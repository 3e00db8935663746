// Plans over HTTP (计划): what a tie, a programme or a region sets out to do in a period, with what its tasks come to, together and by unit.
import { z } from 'zod'
import type { Act } from '../../../db.ts'
import { listedTie } from '../../../ledger/tie-list.ts'
import { yearPeriod } from '../../../model/period.ts'
import { done, notFound, type Outcome, refused } from '../../../model/refusal.ts'
import { type Limits, withinLimits } from '../../../model/roles.ts'
import { regionNameOf } from '../../../questions/scope.ts'
import { listedPlan, planList, summariesByUnit } from '../../../work/plan-list.ts'
import { addPlan, changePlan, type Plan, type PlanFor, planSaidSchema, removePlan } from '../../../work/plans.ts'
import { allTasks, type Looking } from '../../../work/task-list.ts'
import { definedOf } from '../answer-body.ts'
import { programmeSchema } from '../entry-body.ts'
import { lookingOf } from '../looking.ts'
import { beyondLimits } from '../member-limits.ts'
import { planSchema, planStateSchema, summarySchema, whyQuery } from '../plan-body.ts'
import { plansShown } from '../plan-shown.ts'
import { idParams, pageOfSchema, pageQuery, route } from '../route.ts'

const year = z.coerce.number().int().min(1).max(9999)

export const listPlans = route({
  method: 'get',
  path: '/plans',
  action: 'plans.read',
  says: {
    zh: '计划列表，附任务汇总；报送单位只见有本单位任务的计划',
    en: 'Plans with what their tasks come to, the latest first; a reporter sees those with tasks of his unit',
  },
  query: pageQuery.extend({
    tie: z.uuid().optional(),
    programme: z.string().max(50).optional(),
    region: z.string().max(20).optional(),
    year: year.optional(),
    state: planStateSchema.optional(),
    words: z.string().max(100).optional(),
  }),
  reply: pageOfSchema(planSchema),
  run: ({ query: { limit, cursor, ...filter }, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const { items, next } = await planList(book, { ...filter, ...looking }, { limit, cursor })
      return done({ items: await plansShown(book, items, looking), next })
    }),
})

const shownSchema = planSchema.extend({
  units: z.array(z.object({ unit: z.string().nullable(), summary: summarySchema })),
})

export const getPlan = route({
  method: 'get',
  path: '/plans/{id}',
  action: 'plans.read',
  says: { zh: '一份计划，附任务汇总和各责任单位的汇总', en: 'A plan with what its tasks come to, also by unit' },
  params: idParams,
  reply: shownSchema,
  run: ({ params, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const plan = await listedPlan(book, params.id, looking)
      return plan ? done(await shown(book, plan, looking)) : gone()
    }),
})

const gone = () => notFound('这份计划', 'plan')

async function shown(book: Act, plan: Plan, looking: Looking) {
  const [summed] = await plansShown(book, [plan], looking)
  const tasks = await allTasks(book, { ...looking, plan: plan.id })
  return { ...summed!, units: summariesByUnit(tasks, looking.today) }
}

const { title, from, to, basis, note } = planSaidSchema.shape

export const postPlan = route({
  method: 'post',
  path: '/plans',
  action: 'plans.write',
  says: {
    zh: '新建计划：写明年度或起止日期，以及结对关系、合作机制或地区',
    en: 'Begin a plan for a year or a period, of a tie, a programme or a region',
  },
  body: z.strictObject({
    title,
    year: year.optional(),
    from: from.optional(),
    to: to.optional(),
    tie: z.uuid().nullish(),
    programme: programmeSchema.nullish(),
    region: z.string().max(20).nullish(),
    state: planStateSchema.default('drafted'),
    basis: basis.default(null),
    note: note.default(null),
  }),
  reply: shownSchema,
  status: 201,
  run: ({ body: { year: of, from: first, to: last, tie, programme, region, ...said }, principal, act }) =>
    act(async (book) => {
      const [yearFirst, yearLast] = of === undefined ? [] : yearPeriod(of)
      const [begin, end] = [first ?? yearFirst, last ?? yearLast]
      if (begin === undefined || end === undefined)
        return refused('plan_without_period', '请写明计划的年度或起止日期。', 'Say for which year or days the plan is.')
      const planFor = await planForOf(book, { tie, programme, region }, principal.limits)
      if (!planFor.ok) return planFor
      const added = await addPlan(book, { ...said, from: begin, to: end }, planFor.value)
      return added.ok ? done(await shown(book, added.value, lookingOf(book, principal))) : added
    }),
})

type Meant = { [name in 'tie' | 'programme' | 'region']?: string | null | undefined }

/** Whose plan is meant, within the limits of who writes it. */
async function planForOf(
  book: Act,
  { tie = null, programme = null, region = null }: Meant,
  limits: Limits,
): Promise<Outcome<PlanFor>> {
  if (tie !== null) {
    const found = await listedTie(book, tie, { limits })
    if (!found) return notFound('这条结对关系', 'tie')
    return done({ tie, programme: found.programme, region: null, regionName: null, regions: found.regions })
  }
  const regionName = region === null ? null : regionNameOf(region)
  if (region !== null && regionName === null) return notFound('这个地区', 'region')
  if (region === null && programme === null)
    return refused(
      'plan_for_nobody',
      '请指定结对关系、合作机制或地区。',
      'Say for which tie, programme or region the plan is.',
    )
  const planFor = { tie, programme, region, regionName, regions: region === null ? [] : [region] }
  return withinLimits(limits, planFor) ? done(planFor) : beyondLimits()
}

export const patchPlan = route({
  method: 'patch',
  path: '/plans/{id}',
  action: 'plans.write',
  says: {
    zh: '修改计划或其状态（草拟、执行中、已办结）',
    en: 'Change a plan or its state (drafted, in force, closed)',
  },
  params: idParams,
  body: z.strictObject({ title, from, to, state: planStateSchema, basis, note }).partial(),
  reply: shownSchema,
  ifMatch: true,
  run: ({ params, body, version, principal, act }) =>
    act(async (book) => {
      const looking = lookingOf(book, principal)
      const before = await listedPlan(book, params.id, looking)
      if (!before) return gone()
      const changed = await changePlan(book, before, { ...definedOf(body), version })
      return changed.ok ? done(await shown(book, changed.value, looking)) : changed
    }),
})

export const deletePlan = route({
  method: 'delete',
  path: '/plans/{id}',
  action: 'plans.write',
  says: { zh: '移除没有任务的计划并说明理由', en: 'Remove a plan without tasks, with a reason' },
  params: idParams,
  query: whyQuery,
  reply: z.object({ id: z.string() }),
  ifMatch: true,
  run: ({ params, query: { why }, version, principal, act }) =>
    act(async (book) => {
      const before = await listedPlan(book, params.id, lookingOf(book, principal))
      return before ? removePlan(book, before, { version, why }) : gone()
    }),
})
