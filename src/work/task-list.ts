// The list of tasks (任务列表): by plan, tie, unit, state, clause or what it is about, each with how far its progress says that it is. A reporter
// sees the tasks of his unit in plans that are in force or closed.
import { sql } from 'kysely'
import { type Asked, type Page, pageOf, placeOf } from '../db/pages.ts'
import type { Act } from '../db.ts'
import {
  all,
  type Condition,
  columnsOf,
  contains,
  isId,
  isThe,
  type Limited,
  touchesRegions,
  withinLimitsOf,
} from '../ledger/limits.ts'
import type { Day } from '../model/period.ts'
import type { PlanState } from './plans.ts'
import { isLate, isOverdue, type Standing, type TaskState } from './task-state.ts'
import { type Task, taskFrom } from './tasks.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Who looks: a member's limits, and for a reporter the unit that he speaks for; and on which day. */
export type Looking = Limited & { speaksFor: string | null; today: Day }

/** What tasks are narrowed to. `unit`: responsible or helping; `unsaid`: nobody has told anything; `waiting`: the office has something to accept. */
export type TaskFilter = {
  plan?: string | undefined
  plans?: readonly string[] | undefined
  planState?: PlanState | undefined
  tie?: string | undefined
  programme?: string | undefined
  region?: string | undefined
  year?: number | undefined
  unit?: string | undefined
  state?: TaskState | undefined
  overdue?: boolean | undefined
  unsaid?: boolean | undefined
  waiting?: boolean | undefined
  clause?: string | undefined
  entry?: string | undefined
  target?: string | undefined
  words?: string | undefined
}

/** By what tasks are sorted: their place in the plan, or the day on which they are due, those without one last. */
export const taskSorts = ['position', 'due'] as const
export type TaskSort = (typeof taskSorts)[number]

/**
 * A task with its plan and how far it is. `lastWords`: the beginning of what was last told, null where nobody told; `waiting`: progress that the
 * office has not looked at; `returned`: the last word was returned.
 */
export type ListedTask = Task &
  Standing & {
    planTitle: string
    planState: PlanState
    planFrom: Day
    planTo: Day
    lastWords: string | null
    overdue: boolean
    late: boolean
    waiting: number
    returned: boolean
    said: number
  }

/** A page of tasks. */
export async function taskList(
  act: Reader,
  { sort = 'position', ...filter }: TaskFilter & Looking & { sort?: TaskSort | undefined },
  asked: Asked,
): Promise<Page<ListedTask>> {
  const rows = await tasksWhere(act, filter, { sort, after: afterPlace(asked, sort), limit: asked.limit + 1 })
  return pageOf(rows, asked.limit, (task) => [sort, sort === 'due' ? (task.due ?? never) : task.position, task.id])
}

/** Every task that a filter leaves, in the order of the plan; for sums and sheets of a plan. */
export function allTasks(act: Reader, filter: TaskFilter & Looking): Promise<ListedTask[]> {
  return tasksWhere(act, filter, { sort: 'position', after: [], limit: null })
}

/** A task of the book, null where there is none of that id for who looks. */
export async function listedTask(act: Reader, id: string, looking: Looking): Promise<ListedTask | null> {
  const only = [isThe(sql.ref('t.id'), id)]
  const [found] = await tasksWhere(act, looking, { sort: 'position', after: only, limit: 1 })
  return found ?? null
}

const never = '9999-12-31'
const sortKeys = {
  position: { key: sql`t.position`, type: sql.raw('int') },
  due: { key: sql`coalesce(t.due_day, ${sql.lit(never)}::date)`, type: sql.raw('date') },
}

/** What follows the place of a cursor; a cursor of another sorting is none. */
function afterPlace({ cursor }: Asked, sort: TaskSort): Condition[] {
  const [sorted, value, id] = placeOf(cursor, 3) ?? []
  if (sorted !== sort || value == null || typeof id !== 'string' || !isId(id)) return []
  const { key, type } = sortKeys[sort]
  return [sql<boolean>`(${key}, t.id) > (${value}::${type}, ${id}::uuid)`]
}

type Row = Parameters<typeof taskFrom>[0] & {
  plan_title: string
  plan_state: PlanState
  plan_from: Day
  plan_to: Day
  state: TaskState
  percent: number | null
  said_on: Day | null
  last_words: string | null
  waiting: number
  returned: boolean
  said: number
}

type Piece = { sort: TaskSort; after: readonly Condition[]; limit: number | null }

async function tasksWhere(act: Reader, filter: TaskFilter & Looking, { sort, after, limit }: Piece) {
  const { rows } = await sql<Row>`
    select t.*, p.title as plan_title, p.state as plan_state, p.from_day as plan_from, p.to_day as plan_to,
      ${state} as state, l.as_of as said_on, left(l.words, ${sql.lit(longestWords)}) as last_words, coalesce(g.waiting, 0)::int as waiting, coalesce(g.said, 0)::int as said,
      coalesce(g.returned, false) as returned,
      case ${state} when 'planned' then 0 when 'done' then 100 else g.percent end as percent
    from tasks t join plans p on p.workspace = t.workspace and p.id = t.plan
    left join lateral (
      select state, as_of, words from progress
      where workspace = t.workspace and task = t.id and standing <> 'returned'
      order by as_of desc, id desc limit 1) l on true
    left join lateral (
      select count(*) as said, count(*) filter (where standing = 'sent') as waiting,
        (array_agg(standing order by as_of desc, id desc))[1] = 'returned' as returned,
        (array_agg(percent order by as_of desc, id desc) filter (where percent is not null
          and standing <> 'returned' and state in ('under_way', 'stopped')))[1] as percent
      from progress where workspace = t.workspace and task = t.id) g on true
    where t.workspace = ${act.workspace} and not t.removed and not p.removed
      and ${all([...conditionsOf(filter), ...after])}
    order by ${sortKeys[sort].key}, t.id ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(act.tx)
  return rows.map((row) => listed(row, filter.today))
}

const state = sql`coalesce(l.state, 'planned')`

/** Characters of the last words that a list shows. */
const longestWords = 200

function listed(row: Row, today: Day): ListedTask {
  const { state, percent, said_on: saidOn, last_words: lastWords, waiting, returned, said } = row
  const task = { ...taskFrom(row), state, percent, saidOn }
  return {
    ...{ ...task, lastWords, waiting, returned, said, overdue: isOverdue(task, today), late: isLate(task) },
    ...{ planTitle: row.plan_title, planState: row.plan_state, planFrom: row.plan_from, planTo: row.plan_to },
  }
}

function conditionsOf({ limits, speaksFor, today, ...filter }: TaskFilter & Looking): Condition[] {
  return [
    ...withinLimitsOf(limits, columnsOf('t')),
    ...(speaksFor === null ? [] : [sql<boolean>`p.state <> 'drafted'`, isUnits(speaksFor)]),
    ...aboutOf(filter),
    ...howFarOf(filter, today),
  ]
}

const isUnits = (unit: string) => sql<boolean>`(${unit} = any(t.units) or ${unit} = any(t.helpers))`

/** That an array of ids holds one; what is no id is in none. */
function holds(column: string, id: string): Condition {
  return isId(id) ? sql<boolean>`${id}::uuid = any(${sql.ref(column)})` : sql<boolean>`false`
}

/** That a period of days touches a year. */
export function touchesYear(from: string, to: string, year: number): Condition {
  const [first, last] = [`${String(year).padStart(4, '0')}-01-01`, `${String(year).padStart(4, '0')}-12-31`]
  return sql<boolean>`${sql.ref(from)} <= ${last}::date and ${sql.ref(to)} >= ${first}::date`
}

function aboutOf({ plan, plans, planState, tie, programme, region, year, ...rest }: TaskFilter): Condition[] {
  const { unit, clause, entry, target, words } = rest
  return [
    ...(plan === undefined ? [] : [isThe(sql.ref('t.plan'), plan)]),
    ...(plans === undefined ? [] : [sql<boolean>`t.plan = any(${[...plans]}::uuid[])`]),
    ...(planState === undefined ? [] : [sql<boolean>`p.state = ${planState}`]),
    ...(tie === undefined ? [] : [isThe(sql.ref('t.tie'), tie)]),
    ...(programme === undefined ? [] : [sql<boolean>`t.programme = ${programme}`]),
    ...(region === undefined ? [] : [touchesRegions(sql.ref('t.regions'), [region])]),
    ...(year === undefined ? [] : [touchesYear('p.from_day', 'p.to_day', year)]),
    ...(unit === undefined ? [] : [isUnits(unit)]),
    ...(clause === undefined ? [] : [holds('t.clauses', clause)]),
    ...(entry === undefined ? [] : [holds('t.entries', entry)]),
    ...(target === undefined ? [] : [isThe(sql.ref('t.target'), target)]),
    ...(words ? [contains(sql`(t.title || ' ' || coalesce(t.goal, ''))`, words)] : []),
  ]
}

function howFarOf({ state: wanted, overdue, unsaid, waiting }: TaskFilter, today: Day): Condition[] {
  const late = sql<boolean>`coalesce(t.due_day < ${today}::date and ${state} in ('planned', 'under_way'), false)`
  const is = (condition: Condition, yes: boolean) => (yes ? condition : sql<boolean>`not ${condition}`)
  return [
    ...(wanted === undefined ? [] : [sql<boolean>`${state} = ${wanted}`]),
    ...(overdue === undefined ? [] : [is(late, overdue)]),
    ...(unsaid === undefined ? [] : [is(sql<boolean>`(l.state is null)`, unsaid)]),
    ...(waiting === undefined ? [] : [is(sql<boolean>`(coalesce(g.waiting, 0) > 0)`, waiting)]),
  ]
}
