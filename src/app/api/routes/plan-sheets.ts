// The sheet of a plan over HTTP (任务分解表): its tasks as a workbook, and a workbook of an office as its tasks, all or nothing.
import { z } from 'zod'
import { notFound, refused } from '../../../model/refusal.ts'
import { listedPlan } from '../../../work/plan-list.ts'
import { writePlanSheet } from '../../../work/plan-sheet.ts'
import { allTasks } from '../../../work/task-list.ts'
import { taskUnits } from '../../../work/task-units.ts'
import { lookingOf } from '../looking.ts'
import { nameableIn, takePlanSheet } from '../plan-intake.ts'
import { languageOf } from '../problem.ts'
import { idParams, route } from '../route.ts'
import { sheetResultSchema } from '../sheet-result.ts'
import { download } from '../spool.ts'

const gone = () => notFound('这份计划', 'plan')

export const getPlanSheet = route({
  method: 'get',
  path: '/plans/{id}/sheet',
  action: 'export',
  says: {
    zh: '导出任务分解表（Excel）；没有任务时为空白表和示例行',
    en: 'The tasks of a plan as a workbook; a form with an example where it has none',
  },
  params: idParams,
  reply: z.unknown(),
  run: async ({ params, principal, act, c }) => {
    const contents = await act(async (book) => {
      const looking = lookingOf(book, principal)
      const plan = await listedPlan(book, params.id, looking)
      if (!plan) return null
      const tasks = await allTasks(book, { ...looking, plan: plan.id })
      const units = (await taskUnits(book, looking)).map(({ unit }) => unit)
      return { plan, tasks, units, nameable: await nameableIn(book, plan, principal.limits) }
    })
    if (!contents) return gone()
    const { nameable, ...sheet } = contents
    const bytes = await writePlanSheet({ ...sheet, language: languageOf(c) }, nameable)
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return new Response(Uint8Array.from(bytes), { headers: download(`${sheet.plan.title}.xlsx`, type) })
  },
})

const largest = 20 * 1024 * 1024

export const postPlanSheet = route({
  method: 'post',
  path: '/plans/{id}/sheet',
  action: 'plans.write',
  says: {
    zh: '导入任务分解表：全部成功或全部不导入，问题逐格说明；dry=true 只检查',
    en: 'Tasks from a workbook, all or none, with what is wrong by its cell; dry=true only looks',
  },
  params: idParams,
  query: z.object({ dry: z.stringbool().optional() }),
  takesFile: true,
  reply: sheetResultSchema,
  run: async ({ params, query: { dry = false }, principal, act, c }) => {
    if (Number(c.req.header('content-length') ?? 0) > largest) return tooLarge()
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length > largest) return tooLarge()
    return act(async (book) => {
      const looking = lookingOf(book, principal)
      const plan = await listedPlan(book, params.id, looking)
      return plan ? takePlanSheet(book, { plan, looking, dry }, bytes) : gone()
    })
  },
})

const tooLarge = () => refused('too_large', '工作簿超过20 MB。', 'The workbook is larger than 20 MB.')
