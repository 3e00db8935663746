// Targets (目标值): what a tie or a region should reach in a period, set by a person with what it rests on, or taken from a figure of the book
// that states it. A target is never a result; what it is held against is asked of the book each time.

import type { Selectable } from 'kysely'
import { z } from 'zod'
import { hold } from '../db/locks.ts'
import type { TargetsTable } from '../db/report-tables.ts'
import { type Change, revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { type Amount, compare } from '../model/amount.ts'
import { type Accrual, accrualSchema, hedgeSchema, type Unit, unitSchema } from '../model/figure.ts'
import { type Day, daySchema } from '../model/period.ts'
import { amountSchema } from '../model/posting.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'

/** What a target is for: a tie, or a region. */
export type HeldTo = {
  tie: string | null
  region: string | null
  regionName: string | null
  /** Codes of all regions that it concerns, and the tie's programme: by these limits are asked. */
  regions: string[]
  programme: string | null
}

/** A target as it is set. Exactly one of `basis` (the document or decision it rests on, in words) and `posting` says where it is from. */
export const targetSaidSchema = z.object({
  indicator: z.string().min(1).max(60),
  from: daySchema,
  to: daySchema,
  unit: unitSchema,
  accrual: accrualSchema,
  min: amountSchema.nullable(),
  max: amountSchema.nullable(),
  hedge: hedgeSchema,
  basis: z.string().trim().min(1).max(500).nullable(),
  posting: z.uuid().nullable(),
  note: z.string().max(2_000).nullable(),
})
export type TargetSaid = z.infer<typeof targetSaidSchema>

/** A target of the book. */
export type Target = TargetSaid & HeldTo & { id: string; version: number }

/** What of a target cannot be: turned days or ends, no number, no ground. */
function wrongWithTarget({ from, to, min, max, basis, posting }: TargetSaid) {
  if (to < from) return refused('ends_before_it_begins', '截止日期早于起始日期。', 'The target ends before it begins.')
  if (min === null && max === null) {
    return refused('target_without_number', '目标值应有数额。', 'A target has a number.')
  }
  if (min !== null && max !== null && compare(min, max) > 0) {
    return refused('ends_turned', '目标值的下限大于上限。', 'The lower end of the target is above its upper end.')
  }
  if ((basis === null) === (posting === null)) {
    return refused(
      'target_without_ground',
      '目标值应注明依据（文件或会议），或取自台账中的一条目标数据。',
      'A target names what it rests on, or is taken from a figure of the book.',
    )
  }
  return null
}

/** Adds a target. */
export async function addTarget(act: Act, said: TargetSaid, heldTo: HeldTo): Promise<Outcome<Target>> {
  const wrong = wrongWithTarget(said) ?? (await alreadyThere(act, said, heldTo, null))
  if (wrong) return wrong
  const target: Target = { ...said, ...heldTo, id: newId(), version: 1 }
  await act.tx
    .insertInto('targets')
    .values({ workspace: act.workspace, ...rowOf(target), created_at: act.at })
    .execute()
  await revise(act, [change('target.add', target.id, null, target)])
  return done(target)
}

/** Changes what a target says; for whom and for what it is stays. `version` is the one that was looked at. */
export async function changeTarget(
  act: Act,
  before: Target,
  { version, ...changes }: Partial<Omit<TargetSaid, 'indicator' | 'unit' | 'posting'>> & { version: number },
): Promise<Outcome<Target>> {
  if (before.version !== version) return changedSince()
  const after = { ...before, ...changes, version: version + 1 }
  const wrong = wrongWithTarget(after) ?? (await alreadyThere(act, after, after, before.id))
  if (wrong) return wrong
  const { id: _, ...row } = rowOf(after)
  await update(act, before.id, row)
  await revise(act, [change('target.edit', before.id, before, after)])
  return done(after)
}

/** Takes a target away. */
export async function removeTarget(
  act: Act,
  before: Target,
  { version, why }: { version: number; why: string | null },
): Promise<Outcome<{ id: string }>> {
  if (before.version !== version) return changedSince()
  await update(act, before.id, { removed: true, version: version + 1 })
  await revise(act, [{ ...change('target.remove', before.id, before, null), why }])
  return done({ id: before.id })
}

async function update({ tx, workspace }: Act, id: string, values: object): Promise<void> {
  await tx.updateTable('targets').set(values).where('workspace', '=', workspace).where('id', '=', id).execute()
}

type Reader = Pick<Act, 'tx' | 'workspace'>

/** One target for one thing: two would have to be chosen between. */
async function alreadyThere(act: Reader, said: TargetSaid, { tie, region }: HeldTo, own: string | null) {
  const { tx, workspace } = act
  await hold(act, ['targets'])
  const found = await tx
    .selectFrom('targets')
    .select('id')
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .where('indicator', '=', said.indicator)
    .where('tie', 'is not distinct from', tie)
    .where('region', 'is not distinct from', region)
    .where('from_day', '=', said.from)
    .where('to_day', '=', said.to)
    .where('accrual', '=', said.accrual)
    .execute()
  if (found.every(({ id }) => id === own)) return null
  return refused(
    'target_there',
    '这一指标在该时段已有目标值，请修改原有的一条。',
    'There is a target for this in that period; change that one.',
  )
}

/** What a target that is a figure of the book says: only figures of status target are, and their number is theirs. */
export type StatedTarget = {
  id: string
  measureId: string | null
  unit: Unit
  accrual: Accrual
  amount: Amount
  from: Day | null
  to: Day | null
  tie: string | null
  regions: string[]
}

/** The figure that a target is to be taken from; refused where it is a result or is gone. */
export async function statedTarget({ tx, workspace }: Reader, id: string): Promise<Outcome<StatedTarget>> {
  const row = await tx
    .selectFrom('postings')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!row) return notFound('这条数据', 'figure')
  if (row.status !== 'target') {
    return refused('not_a_target', '这条数据不是目标数，不能作为目标值。', 'This figure is not a target.')
  }
  return done({
    ...{ id, measureId: row.measure_id, unit: row.unit as Unit, accrual: row.accrual as Accrual },
    amount: { min: row.min, max: row.max, hedge: row.hedge as Amount['hedge'] },
    ...{ from: row.from_day, to: row.to_day, tie: row.tie, regions: row.regions },
  })
}

/** A target from its row. */
export function targetFrom(row: Selectable<TargetsTable>): Target {
  return {
    ...{ id: row.id, indicator: row.indicator, tie: row.tie, region: row.region, regionName: row.region_name },
    ...{ regions: row.regions, programme: row.programme, from: row.from_day, to: row.to_day },
    ...{ unit: row.unit as Unit, accrual: row.accrual as Accrual, min: row.min, max: row.max },
    hedge: row.hedge as Amount['hedge'],
    ...{ posting: row.posting, basis: row.basis, note: row.note, version: row.version },
  }
}

function rowOf({ from, to, regionName, ...same }: Target) {
  return { ...same, from_day: from, to_day: to, region_name: regionName }
}

function change(action: string, subject: string, before: object | null, after: object | null): Change {
  return { action, kind: 'target', subject, before, after }
}
