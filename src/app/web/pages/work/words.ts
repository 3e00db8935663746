// What the codes of plans, tasks and progress say to a person (计划用语), and the shapes that the pages of work share.
import { amountText } from '../../../../model/amount-text.ts'
import type { Given } from '../../calls/calls.ts'
import type { Language, Said } from '../../words/language.tsx'
import { dayOf } from '../../words/moments.ts'

export type Plan = Given<'get', '/plans'>['items'][number]
export type WholePlan = Given<'get', '/plans/{id}'>
export type Task = Given<'get', '/tasks'>['items'][number]
export type WholeTask = Given<'get', '/tasks/{id}'>
export type Clause = Given<'get', '/clauses'>['items'][number]
export type Progress = Given<'get', '/progress'>['items'][number]
export type Summary = Plan['summary']
export type Reminder = Given<'get', '/reminders'>['items'][number]

type Coloured = Said & { color: string }

export const planStates: Record<Plan['state'], Coloured> = {
  drafted: { zh: '草拟', en: 'drafted', color: 'default' },
  in_force: { zh: '执行中', en: 'in force', color: 'blue' },
  closed: { zh: '已办结', en: 'closed', color: 'green' },
}

export const taskStates: Record<Task['state'], Coloured> = {
  planned: { zh: '未启动', en: 'not begun', color: 'default' },
  under_way: { zh: '推进中', en: 'under way', color: 'blue' },
  done: { zh: '已完成', en: 'done', color: 'green' },
  stopped: { zh: '已中止', en: 'stopped', color: 'default' },
}

export const progressStandings: Record<Progress['standing'], Coloured> = {
  sent: { zh: '待核对', en: 'to be checked', color: 'gold' },
  accepted: { zh: '已采纳', en: 'accepted', color: 'green' },
  returned: { zh: '已退回', en: 'returned', color: 'orange' },
}

/** What tasks come to in percent by weight, no narrower than it is known: 41.5%—60%. */
export function doneText({ done }: Summary, language: Language): string | null {
  if (done === null) return null
  const exact = done.min === done.max
  const min = rounded(done.min, exact ? Math.round : Math.floor)
  const max = rounded(done.max, exact ? Math.round : Math.ceil)
  return amountText({ ...done, min, max, unit: 'percent', counter: null }, language)
}

const rounded = (decimal: string | null, round: (value: number) => number) =>
  decimal === null ? null : String(round(Number(decimal) * 10) / 10)

/** Today in China, where the days of plans are meant. */
export function todayInChina(now = new Date()): string {
  return dayOf(now)
}

/** Days since a day that has passed. */
export function daysSince(day: string, today = todayInChina()): number {
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000)
}

/** What a clause is called among others: 第三条 产业合作. */
export function clauseName({ number, heading }: Pick<Clause, 'number' | 'heading'>): string {
  return [number, heading].filter(Boolean).join(' ')
}
