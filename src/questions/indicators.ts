// Indicators of a book (本单位指标): those that ship and those that the office added, which are checked before they are kept and whose every
// change is a revision. One that others are made of is not removed.
import { hold } from '../db/locks.ts'
import { type Change, revise } from '../db/revisions.ts'
import { newId } from '../db/rows.ts'
import type { Act } from '../db.ts'
import { type FindIndicator, indicatorFrom, termsOf } from '../model/formulas.ts'
import { type Indicator, type IndicatorDraft, indicatorDraftSchema, indicators } from '../model/indicators.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { scoreSheetsOf } from '../work/score-sheets.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** An own indicator with the draft that it was made of; shipped ones have no version. */
export type BookIndicator = Indicator & { version: number | null }

/** Every indicator: the shipped in their order, then the office's own, the oldest first. */
export async function indicatorsOf(act: Reader): Promise<BookIndicator[]> {
  const rows = await rowsOf(act)
  const drafts = new Map(rows.map(({ id, said }) => [id, indicatorDraftSchema.parse(said)]))
  const find = finder(drafts)
  const own = rows.flatMap(({ id, version }) => {
    const made = find(id)
    return made ? [{ ...made, version }] : []
  })
  return [...[...indicators.values()].map((one) => ({ ...one, version: null })), ...own]
}

/** Finds shipped indicators and those of some drafts, each made when it is first asked for. */
function finder(drafts: ReadonlyMap<string, IndicatorDraft>): FindIndicator {
  const made = new Map<string, Indicator | null>()
  const find: FindIndicator = (id) => {
    const known = indicators.get(id) ?? made.get(id)
    if (known !== undefined) return known
    const draft = drafts.get(id)
    if (!draft) return null
    // Rings end here: what is being made is not there yet.
    made.set(id, null)
    const outcome = indicatorFrom(draft, id, find)
    made.set(id, outcome.ok ? outcome.value : null)
    return made.get(id) ?? null
  }
  return find
}

async function rowsOf({ tx, workspace }: Reader) {
  return tx
    .selectFrom('indicators')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('removed', '=', false)
    .orderBy('id')
    .execute()
}

/** Whether a draft would be kept, without keeping it; gives the indicator that it makes. */
export async function checkedIndicator(act: Reader, draft: IndicatorDraft, id: string): Promise<Outcome<Indicator>> {
  const known = await indicatorsOf(act)
  const named = known.find((one) => one.zh === draft.zh && one.id !== id)
  if (named) {
    return refused('indicator_there', `已有名为“${named.zh}”的指标。`, `There is an indicator named "${named.zh}".`)
  }
  const byId = new Map(known.map((one) => [one.id, one]))
  if (turnsBack(draft, id, byId)) return itself(draft)
  return indicatorFrom(draft, id, (other) => byId.get(other) ?? null)
}

/** Whether the indicators of a formula are, at any depth, made of the one that is being written. */
function turnsBack({ formula }: IndicatorDraft, id: string, known: ReadonlyMap<string, Indicator>): boolean {
  const waiting = formula ? namesIn(formula) : []
  const seen = new Set<string>()
  for (const name of waiting) {
    if (name === id) return true
    if (seen.has(name)) continue
    seen.add(name)
    const inner = known.get(name)?.formula
    if (inner) waiting.push(...namesIn(inner))
  }
  return false
}

const namesIn = (formula: NonNullable<Indicator['formula']>) =>
  termsOf(formula).flatMap((term) => ('count' in term ? [] : term.indicator))

const itself = ({ zh, en }: IndicatorDraft) =>
  refused('formula_turns', `公式绕回了“${zh}”自身。`, `The formula comes back to "${en || zh}" itself.`)

/** Adds an own indicator. */
export async function addIndicator(act: Act, draft: IndicatorDraft): Promise<Outcome<BookIndicator>> {
  const id = newId()
  // Two at once would neither see the other's name nor that their formulas turn back on each other.
  await hold(act, ['indicators'])
  const made = await checkedIndicator(act, draft, id)
  if (!made.ok) return made
  const { workspace, at } = act
  const said = JSON.stringify(draft)
  await act.tx.insertInto('indicators').values({ workspace, id, zh: draft.zh, said, created_at: at }).execute()
  await revise(act, [change('indicator.add', id, null, { ...draft, version: 1 })])
  return done({ ...made.value, version: 1 })
}

/** Changes an own indicator; `version` is the one that was looked at. */
export async function changeIndicator(
  act: Act,
  id: string,
  { version, draft }: { version: number; draft: IndicatorDraft },
): Promise<Outcome<BookIndicator>> {
  await hold(act, ['indicators'])
  const found = await ownRow(act, id, version)
  if (!found.ok) return found
  const made = await checkedIndicator(act, draft, id)
  if (!made.ok) return made
  const next = version + 1
  await set(act, id, { zh: draft.zh, said: JSON.stringify(draft), version: next })
  await revise(act, [change('indicator.edit', id, found.value, { ...draft, version: next })])
  return done({ ...made.value, version: next })
}

/** Removes an own indicator that no other is made of, and that no target or score sheet goes by. */
export async function removeIndicator(
  act: Act,
  id: string,
  { version, why }: { version: number; why: string | null },
): Promise<Outcome<{ id: string }>> {
  const found = await ownRow(act, id, version)
  if (!found.ok) return found
  const user = (await indicatorsOf(act)).find(({ formula }) => formula && namesIn(formula).includes(id))
  if (user) {
    return refused('indicator_in_use', `指标“${user.zh}”的公式用到它，不能移除。`, `"${user.en}" is made of it.`)
  }
  const held = (await heldBy(act, id)) ?? (await scoredBy(act, id))
  if (held) return held
  await set(act, id, { removed: true, version: version + 1 })
  await revise(act, [{ ...change('indicator.remove', id, found.value, null), why }])
  return done({ id })
}

async function heldBy({ tx, workspace }: Reader, id: string) {
  const target = await tx
    .selectFrom('targets')
    .select('from_day')
    .where('workspace', '=', workspace)
    .where('indicator', '=', id)
    .where('removed', '=', false)
    .limit(1)
    .executeTakeFirst()
  if (!target) return null
  const year = target.from_day.slice(0, 4)
  return refused(
    'indicator_in_use',
    `${year}年有目标按它设定，请先移除目标。`,
    `A target of ${year} goes by it: remove the target first.`,
  )
}

async function scoredBy(act: Reader, id: string) {
  const sheet = (await scoreSheetsOf(act)).find(({ lines }) => lines.some(({ indicator }) => indicator === id))
  return sheet
    ? refused(
        'indicator_in_use',
        `评分表“${sheet.name}”用到它，请先修改评分表。`,
        `The score sheet "${sheet.name}" goes by it: change the sheet first.`,
      )
    : null
}

async function ownRow(act: Reader, id: string, version: number): Promise<Outcome<object>> {
  if (indicators.has(id)) {
    return refused(
      'indicator_shipped',
      '随程序提供的指标不能改动，可另建指标。',
      'An indicator that ships is not changed; add your own.',
    )
  }
  const row = (await rowsOf(act)).find((one) => one.id === id)
  if (!row) return notFound('这个指标', 'indicator')
  return row.version === version ? done({ ...(row.said as IndicatorDraft), version }) : changedSince()
}

async function set(
  { tx, workspace }: Act,
  id: string,
  values: { zh?: string; said?: string; removed?: boolean; version: number },
) {
  await tx.updateTable('indicators').set(values).where('workspace', '=', workspace).where('id', '=', id).execute()
}

function change(action: string, subject: string, before: object | null, after: object | null): Change {
  return { action, kind: 'indicator', subject, before, after }
}
