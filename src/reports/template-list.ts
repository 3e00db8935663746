// Templates that are kept (模板的保存): an office's own Word files with named places, each checked when it comes in.

import { revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { done, notFound, type Outcome } from '../model/refusal.ts'
import { templatePlaces } from './templates.ts'

/** A template without its file. */
export type KeptTemplate = { id: string; name: string; places: string[]; by: string; addedAt: Date }

/** Keeps a template, or says what is wrong with it. */
export async function addTemplate(
  act: Act,
  name: string,
  file: Uint8Array,
): Promise<Outcome<{ id: string; places: string[] }>> {
  const places = await templatePlaces(file)
  if (!places.ok) return places
  const { tx, workspace, by, at } = act
  const id = newId()
  const row = { workspace, id, name, places: places.value, by, added_at: at }
  await tx
    .insertInto('report_templates')
    .values({ ...row, file: Buffer.from(file).toString('base64') })
    .execute()
  await revise(act, [
    { action: 'template.add', kind: 'report', subject: id, before: null, after: { name, places: places.value } },
  ])
  return done({ id, places: places.value })
}

/** The templates, newest first. */
export async function keptTemplates({ tx, workspace }: Act): Promise<KeptTemplate[]> {
  const rows = await tx
    .selectFrom('report_templates')
    .select(['id', 'name', 'places', 'by', 'added_at'])
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .orderBy('added_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ added_at, ...row }) => ({ ...row, addedAt: added_at }))
}

/** The file of a template, null where there is none of that id. */
export async function templateFile({ tx, workspace }: Act, id: string): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('report_templates')
    .select('file')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed', '=', false)
    .executeTakeFirst()
  return row ? Uint8Array.from(Buffer.from(row.file, 'base64')) : null
}

/** Takes a template off the list. */
export async function removeTemplate(act: Act, id: string): Promise<Outcome<{ id: string }>> {
  const { tx, workspace } = act
  const row = await tx
    .updateTable('report_templates')
    .set({ removed: true })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed', '=', false)
    .returning(['name'])
    .executeTakeFirst()
  if (!row) return notFound('这个模板', 'template')
  await revise(act, [
    { action: 'template.remove', kind: 'report', subject: id, before: { name: row.name }, after: null },
  ])
  return done({ id })
}
