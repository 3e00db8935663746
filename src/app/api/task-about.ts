// What a task is about (任务的关联): the clauses, entries, target and tie that it names, as far as a member may know of them, to be checked when
// a task is written and told when it is shown.
import type { Act } from '../../db.ts'
import { entryOf } from '../../ledger/entries.ts'
import { listedTie } from '../../ledger/tie-list.ts'
import { notFound, type Refusal } from '../../model/refusal.ts'
import type { Limits } from '../../model/roles.ts'
import { clausesNamed } from '../../work/clause-list.ts'
import { listedTarget } from '../../work/target-list.ts'
import type { Task, TaskSaid } from '../../work/tasks.ts'
import { subjectFits } from './member-limits.ts'

type About = Partial<Pick<TaskSaid, 'clauses' | 'entries' | 'target' | 'tie'>>

/** Why a member may not name what he names; what the task named before stays as it is. */
export async function beyondOf(
  book: Act,
  { clauses = [], entries = [], target = null, tie = null }: About,
  { before, limits }: { before: Task | null; limits: Limits },
): Promise<{ ok: false; refusal: Refusal } | null> {
  const newClauses = clauses.filter((id) => !before?.clauses.includes(id))
  const known = await clausesNamed(book, newClauses, { limits })
  if (known.length < new Set(newClauses).size) return notFound('对应的条款', 'clause')
  for (const id of entries.filter((one) => !before?.entries.includes(one))) {
    const entry = await entryOf(book, id)
    if (!entry || !subjectFits(limits, entry)) return notFound('关联的条目', 'entry')
  }
  if (target !== null && target !== before?.target && !(await listedTarget(book, target, { limits })))
    return notFound('这条目标值', 'target')
  const otherTie = tie !== null && tie !== before?.tie
  return otherTie && !(await listedTie(book, tie, { limits })) ? notFound('这条结对关系', 'tie') : null
}

/** The entries that a task is about and the member may see. */
export async function entriesShown(book: Act, ids: readonly string[], limits: Limits) {
  const shown: { id: string; kind: string; name: string }[] = []
  for (const id of ids) {
    const entry = await entryOf(book, id)
    if (entry && subjectFits(limits, entry)) shown.push({ id, kind: entry.kind, name: entry.name })
  }
  return shown
}
