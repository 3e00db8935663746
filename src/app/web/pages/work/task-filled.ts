// A task as it is filled in (任务草稿): text as people type it until it is sent.
import type { SaidTo } from '../../calls/calls.ts'
import type { WholePlan, WholeTask } from './words.ts'

/** What the form has to know of the plan. */
export type PlanOfTask = Pick<WholePlan, 'id' | 'tie' | 'programme' | 'region' | 'from' | 'to'>

export type Filled = {
  title: string
  goal: string
  units: string[]
  helpers: string[]
  from: string | null
  due: string | null
  clauses: string[]
  entries: string[]
  target: string | null
  tie: string[]
  weight: string
  position: number | null
  note: string
}

/** A task of the book to be changed, or a new one, due at the end of its plan. */
export function filledOf(task: WholeTask | undefined, plan: PlanOfTask): Filled {
  if (!task)
    return {
      ...{ title: '', goal: '', units: [], helpers: [], from: null, due: plan.to, clauses: [], entries: [] },
      ...{ target: null, tie: [], weight: '1', position: null, note: '' },
    }
  const { title, goal, units, helpers, from, due, clauses, entries, target, tie, weight, position, note } = task
  return {
    ...{ title, goal: goal ?? '', units, helpers, from, due, clauses, entries, target, weight, position },
    ...{ tie: tie && plan.tie === null ? [tie] : [], note: note ?? '' },
  }
}

type Body = Omit<NonNullable<SaidTo<'post', '/tasks'>['body']>, 'plan'>

/** What is sent of it. */
export function bodyOf({ title, goal, weight, position, note, tie, ...rest }: Filled): Body {
  return {
    ...rest,
    ...{ title: title.trim(), goal: goal.trim() || null, weight: weight.trim() || '1', note: note.trim() || null },
    ...(position === null ? {} : { position }),
    ...(tie[0] ? { tie: tie[0] } : {}),
  }
}
