// `jiedui plan` (计划): plans and how far they are, tasks in and out as the sheet of an office, and what is late.
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { reminderSorts } from '../../../work/reminders.ts'
import { taskStates } from '../../../work/task-state.ts'
import type { listPlans, postPlan } from '../../api/routes/plans.ts'
import type { listReminders } from '../../api/routes/reminders.ts'
import type { listTasks } from '../../api/routes/tasks.ts'
import type { Api, ReplyOf } from '../api.ts'
import { onBook } from '../call.ts'
import { harmless, harmlessJson } from '../harmless.ts'
import { type Command, exit, Failure, type Io, type Language, Misuse, write } from '../io.ts'
import { keptFile } from '../kept-file.ts'
import { bookPart, statusPart } from '../manual.ts'
import { bookOptions, dayOf, type Given, given, oneOf } from '../options.ts'
import { regionNamed, tieNamed } from '../pairs.ts'
import { rowsOf } from '../rows.ts'
import { sheetsImported } from '../sheets.ts'

export const planCommand: Command = {
  name: 'plan',
  summary: { zh: '计划、任务和提醒，任务分解表的导入导出', en: 'plans, tasks and reminders, in and out as a sheet' },
  manual: {
    zh: `jiedui plan：计划、任务和进展。任务的状态由进展决定，是否逾期按完成时限当天推算。

用法：jiedui plan list [选项]                    计划及完成情况
      jiedui plan make 标题 --year 年份 [选项]    新建一份计划（草拟）
      jiedui plan get 编号 [--to 文件.xlsx]       任务；给出 --to 则写成任务分解表
      jiedui plan import 编号 文件.xlsx...        导入任务分解表，全部成功或全部不导入
      jiedui plan remind [选项]                   逾期、即将到期、久未报送的任务，尚无计划的结对关系

  --year 年份          一年
  --tie 甲,乙          一对结对关系；也可给编号
  --region 地区        一个地区
  --programme 机制     一个合作机制的编号
  --on 日期            按哪一天提醒；不给则为今天
  --to 文件            写成 .xlsx；已有的文件不覆盖
  --dry                只检查，不导入
  --format 格式        table（默认）或 json
${bookPart.zh}

${statusPart.zh}

示例：
  jiedui plan make 2025年对口合作任务分解表 --year 2025 --tie 宁波市,黄冈市
  jiedui plan import 编号 任务分解表.xlsx --dry
`,
    en: `jiedui plan: plans, tasks and progress. The state of a task is said by its progress; whether it is overdue follows from the day.

Usage: jiedui plan list [OPTION]                 plans and how far they are
       jiedui plan make TITLE --year YEAR [OPTION]   begin a plan (drafted)
       jiedui plan get ID [--to FILE.xlsx]       its tasks; with --to as a sheet
       jiedui plan import ID FILE.xlsx...        tasks from a sheet, all or none
       jiedui plan remind [OPTION]               tasks overdue, due soon or silent, ties without a plan

  --year YEAR          one year
  --tie A,B            a tie; or its id
  --region REGION      a region
  --programme ID       one programme
  --on DAY             as of which day to remind; today otherwise
  --to FILE            as .xlsx; a file that is there is not written over
  --dry                only look
  --format FORMAT      table (the default) or json
${bookPart.en}

${statusPart.en}

Examples:
  jiedui plan make 2025年对口合作任务分解表 --year 2025 --tie 宁波市,黄冈市
  jiedui plan import ID tasks.xlsx --dry
`,
  },
  run: runPlan,
}

const wanted = {
  ...bookOptions,
  year: 'value',
  tie: 'value',
  region: 'value',
  programme: 'value',
  on: 'value',
  to: 'value',
  dry: 'switch',
  format: 'value',
} as const

type Wish = { words: string[]; options: Given<typeof wanted>; language: Language; io: Io; json: boolean }
type Task = ReplyOf<typeof listTasks>['items'][number]

async function runPlan(args: string[], io: Io): Promise<number> {
  const { words, options, language } = given('plan', args, wanted)
  const [deed = '', ...rest] = words
  const deeds = { list, make, get, import: taken, remind } as const
  if (!(deed in deeds)) {
    throw new Misuse(
      `“${deed}”不是 plan 的用法；可用 list、make、get、import、remind，见 jiedui plan --help。`,
      `plan does not know "${deed}"; there are list, make, get, import and remind: see jiedui plan --help.`,
    )
  }
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) {
    throw new Misuse(`--year 应为年份，不是“${options.year}”。`, `--year is a year, not "${options.year}".`)
  }
  const json = oneOf('format', options.format ?? 'table', ['table', 'json']) === 'json'
  const wish = { words: rest, options, language, io, json }
  return onBook({ options, language, io }, ({ api }) => deeds[deed as keyof typeof deeds](api, wish))
}

async function list(api: Api, { options, language, io, json }: Wish): Promise<number> {
  const { year, programme } = options
  const plans = await api.items<ReplyOf<typeof listPlans>['items'][number]>('/plans', {
    ...{ year, programme },
    ...(options.tie === undefined ? {} : { tie: await tieNamed(api, options.tie) }),
    ...(options.region === undefined ? {} : { region: regionNamed(options.region) }),
  })
  const headings = {
    zh: ['编号', '任务', '已完成', '逾期', '完成', '标题'],
    en: ['id', 'tasks', 'done', 'overdue', 'percent', 'title'],
  }
  const rows = plans.map(({ id, title, summary: { tasks, states, overdue, done } }) => [
    ...[id, String(tasks), String(states.done), String(overdue)],
    ...[done === null ? '' : done.min === done.max ? `${done.min}%` : `${done.min}—${done.max}%`, title],
  ])
  return shown(
    plans,
    { headings, rows, none: { zh: '还没有计划。', en: 'There are no plans yet.' } },
    { language, io, json },
  )
}

type Table = { headings: Record<Language, string[]>; rows: string[][]; none: Record<Language, string> }

async function shown(
  items: unknown[],
  { headings, rows, none }: Table,
  { language, io, json }: Pick<Wish, 'language' | 'io' | 'json'>,
) {
  const table = rows.length === 0 ? none[language] : rowsOf(headings[language], rows).join('\n')
  await write(io.stdout, `${json ? harmlessJson(items, 2) : table}\n`)
  return exit.well
}

async function make(api: Api, { words: [title], options, language, io, json }: Wish): Promise<number> {
  const { year, tie, region, programme } = options
  if (title === undefined || year === undefined)
    throw new Misuse('请给出计划的标题和 --year。', 'A plan has a title and a --year.')
  const plan = await api.send<ReplyOf<typeof postPlan>>('POST', '/plans', {
    ...{ title, year: Number(year), programme },
    ...(tie === undefined ? {} : { tie: await tieNamed(api, tie) }),
    ...(region === undefined ? {} : { region: regionNamed(region) }),
  })
  const said = { zh: `已新建计划（草拟）。  ${plan.id}`, en: `The plan was begun (drafted).  ${plan.id}` }[language]
  await write(io.stdout, `${json ? harmlessJson(plan, 2) : harmless(said)}\n`)
  return exit.well
}

function planMeant(id: string | undefined): string {
  if (id === undefined)
    throw new Misuse(
      '没有给出计划的编号；用 jiedui plan list 查看。',
      'No plan was named: jiedui plan list shows them.',
    )
  return encodeURIComponent(id)
}

async function get(api: Api, { words: [id], options: { to }, language, io, json }: Wish): Promise<number> {
  const plan = planMeant(id)
  if (to === undefined) {
    const tasks = await api.items<Task>('/tasks', { plan: id })
    const headings = {
      zh: ['序号', '状态', '完成', '时限', '责任单位', '任务'],
      en: ['no.', 'state', 'percent', 'due', 'responsible', 'task'],
    }
    const rows = tasks.map((task) => [
      String(task.position),
      ...stateOf(task, language),
      task.units.join('、'),
      task.title,
    ])
    return shown(
      tasks,
      { headings, rows, none: { zh: '计划下还没有任务。', en: 'The plan has no tasks yet.' } },
      { language, io, json },
    )
  }
  const path = resolve(io.folder, to)
  if (extname(path).toLowerCase() !== '.xlsx')
    throw new Misuse('--to 的文件名应以 .xlsx 结尾。', 'The name of --to ends in .xlsx.')
  if (existsSync(path))
    throw new Failure(`${path} 已存在，没有覆盖。`, `${path} is there already and was not written over.`)
  const { body } = await api.response(`/plans/${plan}/sheet`)
  await keptFile(Readable.fromWeb((body ?? new Blob([]).stream()) as Parameters<typeof Readable.fromWeb>[0]), path)
  await write(io.stdout, harmless({ zh: `已写成 ${path}。\n`, en: `Written to ${path}.\n` }[language]))
  return exit.well
}

function stateOf({ state, overdue, percent, due }: Task, language: Language): string[] {
  const late = overdue ? { zh: '（逾期）', en: ' (overdue)' }[language] : ''
  return [taskStates[state][language] + late, percent === null ? '' : `${percent}%`, due ?? '']
}

async function taken(
  api: Api,
  { words: [id, ...paths], options: { dry = false }, language, io }: Wish,
): Promise<number> {
  const plan = planMeant(id)
  const files = paths.map((path) => (path === '-' ? path : resolve(io.folder, path)))
  if (files.length === 0) throw new Misuse('没有给出要导入的文件。', 'No file was named.')
  return sheetsImported(api, { paths: files, to: `/plans/${plan}/sheet`, dry, language, io })
}

async function remind(api: Api, { options, language, io, json }: Wish): Promise<number> {
  const reminders = await api.items<ReplyOf<typeof listReminders>['items'][number]>('/reminders', {
    ...(options.on === undefined ? {} : { on: dayOf(options.on)! }),
    ...(options.tie === undefined ? {} : { tie: await tieNamed(api, options.tie) }),
  })
  const headings = { zh: ['提醒', '天数', '责任单位', '事项'], en: ['reminder', 'days', 'responsible', 'what'] }
  const rows = reminders.map(({ sort, days, task, tie }) => [
    ...[reminderSorts[sort][language], days === null ? '' : String(days), task?.units.join('、') ?? ''],
    task?.title ?? (tie ? `${tie.a}—${tie.b}` : ''),
  ])
  return shown(
    reminders,
    { headings, rows, none: { zh: '没有要提醒的。', en: 'Nothing to remind of.' } },
    { language, io, json },
  )
}
