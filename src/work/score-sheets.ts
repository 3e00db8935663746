// Score sheets (评分表): the lines of an assessment with their weights, bands and deductions, kept for an office, each change a revision. What a
// line asks is an indicator; the points are made anew from the book each time.
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { ScoreSheetsTable } from '../db/report-tables.ts'
import { type Change, revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { compare } from '../model/amount.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { pointRuleSchema } from './points.ts'

/** A line. `by`: the indicator's own number, or how much of its target was reached, in percent. `weight`: full points. */
export const scoreLineSchema = z.strictObject({
  zh: z.string().trim().min(1).max(200),
  en: z.string().trim().max(300).default(''),
  indicator: z.string().min(1).max(60),
  by: z.enum(['value', 'completion']),
  weight: z.string().regex(/^\d{1,6}(?:\.\d{1,4})?$/),
  rule: pointRuleSchema,
})
export type ScoreLine = z.infer<typeof scoreLineSchema>

/** A sheet as it is written. */
export const scoreSheetDraftSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  basis: z.string().trim().max(500).default(''),
  lines: z.array(scoreLineSchema).min(1).max(200),
})
export type ScoreSheetDraft = z.infer<typeof scoreSheetDraftSchema>
export type ScoreSheet = ScoreSheetDraft & { id: string; version: number }

/** What of a sheet cannot be: points in proportion of what has no target, a band above the weight. */
function wrongWithSheet({ lines }: ScoreSheetDraft) {
  for (const [at, { rule, by, weight, zh, en }] of lines.entries()) {
    const [first, second] = [`第${at + 1}行“${zh}”`, `Line ${at + 1} "${en || zh}"`]
    if (rule.is === 'proportion' && by !== 'completion') {
      return refused(
        'proportion_of_nothing',
        `${first}按比例得分，应以目标完成率计。`,
        `${second} is in proportion and so goes by completion.`,
      )
    }
    if (rule.is === 'bands' && rule.bands.some(({ points }) => compare(points, weight) > 0)) {
      return refused('band_above_weight', `${first}有一档得分高于本项分值。`, `${second} has a band above its weight.`)
    }
  }
  return null
}

type Reader = Pick<Act, 'tx' | 'workspace'>

/** Every sheet, the oldest first. */
export async function scoreSheetsOf({ tx, workspace }: Reader): Promise<ScoreSheet[]> {
  const rows = await tx
    .selectFrom('score_sheets')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
  return rows.map(sheetFrom)
}

/** A sheet by its id. */
export async function scoreSheetOf(act: Reader, id: string): Promise<Outcome<ScoreSheet>> {
  const found = (await scoreSheetsOf(act)).find((sheet) => sheet.id === id)
  return found ? done(found) : notFound('这张评分表', 'score sheet')
}

function sheetFrom({ id, said, version }: Selectable<ScoreSheetsTable>): ScoreSheet {
  return { ...scoreSheetDraftSchema.parse(said), id, version }
}

/** Adds a sheet. */
export async function addScoreSheet(act: Act, draft: ScoreSheetDraft): Promise<Outcome<ScoreSheet>> {
  const wrong = wrongWithSheet(draft)
  if (wrong) return wrong
  const sheet = { ...draft, id: newId(), version: 1 }
  const row = { id: sheet.id, name: draft.name, said: JSON.stringify(draft), created_at: act.at }
  await act.tx
    .insertInto('score_sheets')
    .values({ workspace: act.workspace, ...row })
    .execute()
  await revise(act, [change('score_sheet.add', sheet.id, null, sheet)])
  return done(sheet)
}

/** Changes a sheet; `version` is the one that was looked at. */
export async function changeScoreSheet(
  act: Act,
  id: string,
  { version, draft }: { version: number; draft: ScoreSheetDraft },
): Promise<Outcome<ScoreSheet>> {
  const before = await scoreSheetOf(act, id)
  if (!before.ok) return before
  if (before.value.version !== version) return changedSince()
  const wrong = wrongWithSheet(draft)
  if (wrong) return wrong
  const after = { ...draft, id, version: version + 1 }
  await update(act, id, { name: draft.name, said: JSON.stringify(draft), version: after.version })
  await revise(act, [change('score_sheet.edit', id, before.value, after)])
  return done(after)
}

/** Takes a sheet away. */
export async function removeScoreSheet(
  act: Act,
  id: string,
  { version, why }: { version: number; why: string | null },
): Promise<Outcome<{ id: string }>> {
  const before = await scoreSheetOf(act, id)
  if (!before.ok) return before
  if (before.value.version !== version) return changedSince()
  await update(act, id, { removed: true, version: version + 1 })
  await revise(act, [{ ...change('score_sheet.remove', id, before.value, null), why }])
  return done({ id })
}

async function update({ tx, workspace }: Act, id: string, values: object): Promise<void> {
  await tx.updateTable('score_sheets').set(values).where('workspace', '=', workspace).where('id', '=', id).execute()
}

function change(action: string, subject: string, before: object | null, after: object | null): Change {
  return { action, kind: 'score_sheet', subject, before, after }
}
