// A book (一家单位的台账): the workspace of one office, begun with the ties that ship, and what it has set for itself.
import { z } from 'zod'
import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act, Database } from '../db.ts'
import { baseMapSchema } from '../model/base-map.ts'
import { shippedPairs } from '../model/pairs.ts'
import { reminderDaysSchema, usualReminderDays } from '../model/reminder-days.ts'
import { rulesVersion } from './settle-anew.ts'
import { addTies, type TieDraft } from './ties.ts'

/** Begins a workspace; gives its id. The ties that ship are in it from the start. */
export async function beginBook(database: Database, { name, by }: { name: string; by: string }): Promise<string> {
  const workspace = newId()
  await database.act({ workspace, by }, async (act) => {
    await act.tx.insertInto('workspaces').values({ workspace, name, created_at: act.at, rules: rulesVersion }).execute()
    await revise(act, [
      { action: 'workspace.begin', kind: 'workspace', subject: workspace, before: null, after: { name } },
    ])
    await addShipped(act)
  })
  return workspace
}

/** The shipped pairs as ties, outer ones first, so that nested ones find theirs. */
async function addShipped(act: Act): Promise<void> {
  const pairs = shippedPairs()
  const ids = new Map<string, string>()
  const outer = pairs.filter(({ within }) => within === null)
  for (const [i, tie] of (
    await addTies(
      act,
      outer.map((pair) => draftOf(pair, null)),
      'shipped',
    )
  ).entries()) {
    ids.set(outer[i]!.id, tie.id)
  }
  const inner = pairs.filter(({ within }) => within !== null)
  await addTies(
    act,
    inner.map((pair) => draftOf(pair, ids.get(pair.within!) ?? null)),
    'shipped',
  )
}

type Shipped = ReturnType<typeof shippedPairs>[number]

function draftOf({ kind, programme, a, b, since, until, source }: Shipped, parent: string | null): TieDraft {
  return { kind, programme, a: a.name, b: b.name, since, until, parent, source, note: null }
}

/** When figures are accepted without a person: off by default, for nothing enters a book by itself. */
export const ruleSchema = z.strictObject({
  on: z.boolean(),
  /** Whether figures without a period may pass. */
  undated: z.boolean(),
  /** Whether figures about no known tie may pass. */
  untied: z.boolean(),
  /** Whether proposed entries are accepted with their figures. */
  entries: z.boolean(),
})
export type Rule = z.infer<typeof ruleSchema>
export const ruleOff: Rule = { on: false, undated: false, untied: false, entries: false }

/** What can be set for a workspace, with what holds where nothing is set. */
const settings = {
  rule: { schema: ruleSchema, unset: ruleOff },
  baseMap: { schema: baseMapSchema, unset: null },
  reminders: { schema: reminderDaysSchema, unset: usualReminderDays },
} as const
export type SettingKey = keyof typeof settings
type Said<Key extends SettingKey> = z.infer<(typeof settings)[Key]['schema']>
type Setting<Key extends SettingKey> = Said<Key> | (typeof settings)[Key]['unset']

/** A setting of the workspace. */
export async function settingOf<Key extends SettingKey>(
  { tx, workspace }: Pick<Act, 'tx' | 'workspace'>,
  key: Key,
): Promise<Setting<Key>> {
  const row = await tx
    .selectFrom('settings')
    .select('value')
    .where('workspace', '=', workspace)
    .where('key', '=', key)
    .executeTakeFirst()
  const { schema, unset: without } = settings[key]
  return row ? (schema.parse(row.value) as Said<Key>) : without
}

/** Sets it, with a revision. */
export async function set<Key extends SettingKey>(
  act: Act,
  key: Key,
  value: Said<Key>,
  why: string | null = null,
): Promise<void> {
  const { tx, workspace } = act
  const before = await settingOf(act, key)
  const json = JSON.stringify(settings[key].schema.parse(value))
  await tx
    .insertInto('settings')
    .values({ workspace, key, value: json })
    .onConflict((is) => is.columns(['workspace', 'key']).doUpdateSet({ value: json }))
    .execute()
  await reviseSetting(act, { key, before, after: value, why })
}

/** Takes it away, with a revision: what holds where nothing is set holds again. */
export async function unset(act: Act, key: SettingKey, why: string | null = null): Promise<void> {
  const { tx, workspace } = act
  const before = await settingOf(act, key)
  await tx.deleteFrom('settings').where('workspace', '=', workspace).where('key', '=', key).execute()
  await reviseSetting(act, { key, before, after: settings[key].unset, why })
}

type Changed = { key: SettingKey; before: unknown; after: unknown; why: string | null }

async function reviseSetting(act: Act, { key, before, after, why }: Changed): Promise<void> {
  const change = { action: 'setting.set', kind: 'setting', subject: act.workspace } as const
  await revise(act, [{ ...change, before: { [key]: before }, after: { [key]: after }, why }])
}
