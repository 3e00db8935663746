// Progress (进展): what a unit or the office says of a task on a day: words, the state after it, a percent, and what proves it. It is added and
// never rewritten; the office accepts it or returns it with a reason, and what was returned does not count.
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { ProgressTable } from '../db/work-tables.ts'
import type { Act } from '../db.ts'
import { type Day, daySchema } from '../model/period.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { documentOf } from '../review/documents.ts'
import { quotedSchema, wrongWithQuoted } from './quoted.ts'
import { type TaskState, taskStates } from './task-state.ts'

/** Where a progress stands: waiting for the office, accepted by it, or returned. */
export const progressStandings = {
  sent: { zh: '待核对', en: 'waiting for the office' },
  accepted: { zh: '已采纳', en: 'accepted' },
  returned: { zh: '已退回', en: 'returned' },
} as const
export type ProgressStanding = keyof typeof progressStandings

/** A progress as it is written. `asOf`: the day for which it is said; `percent`: how much of the task is done. */
export const progressSaidSchema = z.object({
  state: z.enum(Object.keys(taskStates) as [TaskState, ...TaskState[]]),
  percent: z.number().int().min(0).max(100).nullable(),
  words: z.string().trim().min(1).max(5_000),
  asOf: daySchema,
  quoted: quotedSchema.nullable(),
  /** Figures of the book. */
  postings: z.array(z.uuid()).max(50),
  /** A document of the book. */
  attachment: z.uuid().nullable(),
})
export type ProgressSaid = z.infer<typeof progressSaidSchema>

/** A progress of the book. `unit`: who speaks, null for the office. */
export type Progress = ProgressSaid & {
  id: string
  task: string
  unit: string | null
  standing: ProgressStanding
  reason: string | null
  by: string
  at: Date
  version: number
}

/** Who says it, and until which day something can be said; the office's own word needs nobody to accept it. */
export type Saying = { unit: string | null; today: Day }

/** Adds progress to a task of a plan in force. */
export async function addProgress(
  act: Act,
  task: { id: string; planState: string },
  said: ProgressSaid,
  { unit, today }: Saying,
): Promise<Outcome<Progress>> {
  const wrong = notInForce(task.planState) ?? contradiction(said, today) ?? (await missingOf(act, said))
  if (wrong) return wrong
  const progress: Progress = {
    ...{ ...said, percent: said.state === 'done' ? 100 : said.percent, id: newId(), task: task.id, unit },
    ...{ standing: unit === null ? 'accepted' : 'sent', reason: null, by: act.by, at: act.at, version: 1 },
  }
  await act.tx
    .insertInto('progress')
    .values({ workspace: act.workspace, ...rowOf(progress) })
    .execute()
  await revise(act, [
    { action: 'progress.add', kind: 'progress', subject: progress.id, before: null, after: toldOf(progress) },
  ])
  return done(progress)
}

function notInForce(state: string) {
  if (state === 'in_force') return null
  return refused(
    'plan_not_in_force',
    '计划未在执行中，不能报送进展。',
    'The plan is not in force; no progress can be reported.',
  )
}

/** What cannot be said together, or not yet. */
function contradiction({ state, percent, asOf }: ProgressSaid, today: Day) {
  if (asOf > today) return refused('day_to_come', '进展的截止日期还没有到。', 'The day of the progress is to come.')
  if (percent === null) return null
  const [least, most] = { planned: [0, 0], under_way: [0, 100], done: [100, 100], stopped: [0, 100] }[state]!
  if (percent >= least! && percent <= most!) return null
  const { zh, en } = taskStates[state]
  return refused('percent_contradicts', `“${zh}”与完成${percent}%不一致。`, `"${en}" and ${percent}% cannot both hold.`)
}

async function missingOf(act: Act, { quoted, postings, attachment }: ProgressSaid) {
  const wrong = quoted && (await wrongWithQuoted(act, quoted))
  if (wrong) return wrong
  const document = attachment === null ? null : await documentOf(act, attachment)
  if (attachment !== null && (!document || document.state === 'removed')) return notFound('这份附件', 'attachment')
  if (postings.length === 0) return null
  const found = await act.tx
    .selectFrom('postings')
    .select('id')
    .where('workspace', '=', act.workspace)
    .where('removed', '=', false)
    .where('id', 'in', postings)
    .execute()
  return found.length < new Set(postings).size ? notFound('佐证的数据', 'figure') : null
}

type At = { before: Progress; version: number }

/** Accepts what a unit said. */
export const acceptProgress = (act: Act, at: At) =>
  turned(act, at, { action: 'accept', from: ['sent'], to: { standing: 'accepted', reason: null } })

/** Returns a progress with a reason; from then on it does not count, whoever said it. */
export const returnProgress = (act: Act, at: At, reason: string) =>
  turned(act, at, { action: 'return', from: ['sent', 'accepted'], to: { standing: 'returned', reason } })

type Turn = {
  action: string
  from: readonly ProgressStanding[]
  to: Pick<Progress, 'standing' | 'reason'>
}

async function turned(act: Act, { before, version }: At, { action, from, to }: Turn): Promise<Outcome<Progress>> {
  if (before.version !== version) return changedSince()
  if (!from.includes(before.standing))
    return refused('not_now', '这条进展现在不能这样办理。', 'This cannot be done with the progress as it is now.')
  const after = { ...before, ...to, version: version + 1 }
  const { numUpdatedRows } = await act.tx
    .updateTable('progress')
    .set({ ...to, version: after.version })
    .where('workspace', '=', act.workspace)
    .where('id', '=', before.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return changedSince()
  const why = to.reason
  await revise(act, [
    {
      action: `progress.${action}`,
      kind: 'progress',
      subject: before.id,
      before: toldOf(before),
      after: toldOf(after),
      why,
    },
  ])
  return done(after)
}

/** As a revision tells it: the span beside the rest, as in the row. */
function toldOf({ quoted, ...same }: Progress): object {
  const { document = null, start = null, end = null, quote = null } = quoted ?? {}
  return { ...same, document, start, end, quote }
}

function rowOf({ quoted, asOf, ...same }: Progress) {
  const { document = null, start = null, end = null, quote = null } = quoted ?? {}
  return { ...same, as_of: asOf, document, start_at: start, end_at: end, quote }
}

/** A progress as its row has it, undefined where the workspace has none of that id. */
export async function progressOf(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  id: string,
): Promise<Progress | undefined> {
  const row = await tx
    .selectFrom('progress')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && progressFrom(row)
}

/** A progress from its row. */
export function progressFrom(row: Selectable<ProgressTable>): Progress {
  const { id, task, unit, percent, words, document, quote, postings, attachment, reason, by, at, version } = row
  const quoted = document === null ? null : { document, start: row.start_at!, end: row.end_at!, quote: quote! }
  return {
    ...{ id, task, unit, state: row.state as TaskState, percent, words, asOf: row.as_of, quoted, postings },
    ...{ attachment, standing: row.standing as ProgressStanding, reason, by, at, version },
  }
}
