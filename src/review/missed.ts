// Missed figures (补录数据): a figure that the reading did not see and a person found in the text. It is kept as what was read is, at its place in
// the document, and says of itself that a person added it.
import { hold } from '../db/locks.ts'
import { revise } from '../db/revisions.ts'
import { insertAll, newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import type { Document } from '../model/document.ts'
import { type Figure, figureOn, figureSchema } from '../model/figure.ts'
import type { AmountStage } from '../model/posting.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { documentOf, textOf } from './documents.ts'
import { placeIn } from './keep.ts'
import { rankOf } from './rank.ts'

/** A figure as a person states it: where it stands, and what it says. */
export type Missed = Omit<Figure, 'quote'> & { stage: AmountStage | null }

/** What the `said` of such a finding has besides the figure. */
const addedByPerson = { added: 'person' } as const

/** Keeps a missed figure as a finding that waits; gives its id. Refused where the text does not have the place. */
export async function keepMissed(act: Act, document: string, missed: Missed): Promise<Outcome<string>> {
  const row = await documentOf(act, document)
  const opened = row?.state === 'read' ? await textOf(act, document) : undefined
  if (!row || !opened) return notFound('这份已识读的材料', 'document that was read')
  if (row.replaced_by) {
    return refused(
      'superseded',
      '材料已有新版本，请在新版本上补录。',
      'The document has a newer version; add the figure there.',
    )
  }
  const { stage, start, end, ...said } = missed
  const figure = figureOn(opened.text, { start, end }, said)
  if (!figure) return notInText()
  await hold(act, [`missed in ${document}`])
  if (await isThere(act, document, figure)) return already()
  const { pages, cells } = opened as unknown as Pick<Document, 'pages' | 'cells'>
  const place = placeIn({ ...(pages && { pages }), ...(cells && { cells }) }, start)
  return done(await keep(act, document, { figure, stage, place }))
}

const notInText = () =>
  refused(
    'not_in_text',
    '材料中没有这个位置，或者下限大于上限；数据须能在原文中指明。',
    'The text has no such place, or the lower end is above the upper one; a figure must be shown in the text.',
  )

const already = () =>
  refused(
    'figure_there',
    '这里已有同样的数据，请直接复核那一条。',
    'This figure was read here already; decide on that one.',
  )

/** Whether the same was read, or added, at the same place. */
async function isThere({ tx, workspace }: Act, document: string, figure: Figure): Promise<boolean> {
  const rows = await tx
    .selectFrom('findings')
    .select('said')
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('sort', '=', 'figure')
    .where('start_at', '=', figure.start)
    .where('end_at', '=', figure.end)
    .where('state', '<>', 'superseded')
    .execute()
  return rows.some(({ said }) => {
    const other = figureSchema.safeParse(said).data
    return other?.min === figure.min && other.max === figure.max && other.measure === figure.measure
  })
}

type Kept = { figure: Figure; stage: AmountStage | null; place: ReturnType<typeof placeIn> }

async function keep(act: Act, document: string, { figure, stage, place }: Kept): Promise<string> {
  const id = newId()
  const said = { ...figure, ...addedByPerson }
  const at = { document, sort: 'figure', start_at: figure.start, end_at: figure.end, quote: figure.quote, ...place }
  const row = { workspace: act.workspace, id, ...at, said, stage, state: 'waiting', doubts: [] }
  await insertAll(act.tx, 'findings', [{ ...row, rank: rankOf('figure', figure, []), version: 1 }])
  const after = { document, said, stage }
  await revise(act, [{ action: 'finding.add', kind: 'finding', subject: id, before: null, after }])
  return id
}
