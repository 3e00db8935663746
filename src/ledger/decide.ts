// Deciding (复核): one door for every decision that a person takes on what was read, and what the book makes of it. A decision is done
// whole or not at all, and two people at once do not lose each other's work.

import { z } from 'zod'
import type { Act, Database } from '../db.ts'
import { hedgeFits, withHedge } from '../model/amount.ts'
import { type Figure, figureSchema } from '../model/figure.ts'
import { changedSince, done, notFound, type Outcome, refused } from '../model/refusal.ts'
import {
  type Finding,
  figureCorrectionSchema,
  findingsOf,
  recordDecision,
  tieCorrectionSchema,
} from '../review/decisions.ts'
import { accept, type Done, NotAllowed } from './accept.ts'
import { choose, setOutside } from './choose.ts'
import { correctionsOf } from './corrections.ts'
import type { EntryDraft } from './entries.ts'
import { type CorrectedFigure, changedLine } from './otherwise.ts'
import { postingsOfFigures, repost, unpost } from './post.ts'
import type { BookPosting } from './postings.ts'
import { codeOf, officialName, tieFinder, tiesOf } from './ties.ts'
import { undo } from './undo.ts'
import { isKept } from './unit-reports.ts'

/** A finding that is decided on; `version` is the one that was looked at, so that nobody overrules what he has not seen. */
export type Target = { id: string; version?: number | undefined }

/** What a person decides. */
export type DecisionWish =
  | {
      verdict: 'accept'
      findings: readonly Target[]
      entry?: string | null
      reason?: string | null
      rule?: string | null
    }
  | { verdict: 'correct'; findings: readonly [Target]; said: object; entry?: string | null; reason?: string | null }
  | { verdict: 'reject'; findings: readonly Target[]; reason: string }
  | {
      verdict: 'merge'
      findings: readonly Target[]
      into: { finding: string } | { entry: string }
      reason?: string | null
    }
  | { verdict: 'choose'; posting: string; over: readonly string[]; reason: string }
  | { verdict: 'outside'; posting: string; wholes: readonly string[]; reason: string }
  | { verdict: 'undo'; decision: string; reason?: string | null }

/** Decides in an act of its own. */
export async function decideIn(
  database: Database,
  who: { workspace: string; by: string },
  wish: DecisionWish,
): Promise<Outcome<Done>> {
  try {
    return await database.act(who, async (act) => {
      const outcome = await decide(act, wish)
      // What was written before the refusal is taken back with the act.
      if (!outcome.ok) throw new NotAllowed(outcome.refusal)
      return outcome
    })
  } catch (error) {
    if (error instanceof NotAllowed) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** Decides; the act must be taken back where it is refused (decideIn does). */
export async function decide(act: Act, wish: DecisionWish): Promise<Outcome<Done>> {
  if (wish.verdict === 'undo') return undo(act, wish.decision, wish.reason ?? null)
  if (wish.verdict === 'choose') return choose(act, wish)
  if (wish.verdict === 'outside') return setOutside(act, wish)
  const findings = await findingsOf(act, [...new Set(wish.findings.map(({ id }) => id))])
  const asked = new Map(wish.findings.map(({ id, version }) => [id, version]))
  if (findings.length < asked.size) return notFound('这条识读结果', 'finding')
  if (findings.some(({ id, version }) => (asked.get(id) ?? version) !== version)) return changedSince()
  if (findings.some(({ state }) => state === 'superseded')) {
    return refused(
      'superseded',
      '材料已有新版本或已重新识读，请在新的一条上复核。',
      'The document has a newer version or was read again; decide on what is new.',
    )
  }
  if (wish.verdict === 'accept') return accept(act, findings, wish)
  if (wish.verdict === 'correct') return correct(act, findings[0]!, wish)
  if (wish.verdict === 'merge') return merge(act, findings, wish)
  return reject(act, findings, wish.reason)
}

/** Takes findings out of what waits and out of the book, with a reason. The figures of a rejected entry wait on their own. */
async function reject(act: Act, findings: readonly Finding[], reason: string): Promise<Outcome<Done>> {
  if (reason.trim() === '') return refused('reason_needed', '退回时请写明理由。', 'Say why it is rejected.')
  const decision = await recordDecision(act, { verdict: 'reject', findings, state: 'rejected', reason })
  await unpost(
    act,
    await postingsOfFigures(
      act,
      findings.map(({ id }) => id),
    ),
    decision,
  )
  return done({ decision, entries: [], postings: [], ties: [] })
}

type Correcting = { said: object; entry?: string | null; reason?: string | null }

/** Corrects one finding and accepts it; what was read stays as it was. A figure that is in the book already is changed there. */
async function correct(act: Act, finding: Finding, { said, entry, reason }: Correcting): Promise<Outcome<Done>> {
  const schema = { figure: figureCorrectionSchema, tie: tieCorrectionSchema }[finding.sort as 'figure' | 'tie']
  const checked = schema?.safeParse(said)
  if (checked && !checked.success)
    return refused('correction_not_allowed', badFields(checked.error, 'zh'), badFields(checked.error, 'en'))
  const named: object = checked ? withOfficialNames(checked.data) : withCodes(said)
  const numbers = finding.sort === 'figure' ? withItsHedge(finding.said as Figure, named) : done(named)
  if (!numbers.ok) return numbers
  const corrected = numbers.value
  const [posted] = finding.sort === 'figure' ? await postingsOfFigures(act, [finding.id]) : []
  if (posted) return correctPosting(act, finding, { posted, corrected, reason: reason ?? null })
  return accept(act, [finding], { verdict: 'correct', corrected, entry: entry ?? null, reason: reason ?? null })
}

/** Regions as the book names them: 乐山 is 乐山市, or its figures would find no tie. */
function withOfficialNames(said: object): object {
  const parties = z.array(z.string()).safeParse((said as Partial<Figure>).parties).data
  return parties ? { ...said, parties: parties.map(officialName) } : said
}

const namedParties = z.array(z.looseObject({ name: z.string(), code: z.string().nullish() }))

/** A corrected entry as the book takes it: a party is known by its name, and its code is the book's to know. */
function withCodes(said: object): Partial<EntryDraft> {
  const parties = namedParties.safeParse((said as Partial<EntryDraft>).parties).data
  if (!parties) return said
  return {
    ...said,
    parties: parties.map((one) => (one.code ? one : { ...one, name: officialName(one.name), code: codeOf(one.name) })),
  } as Partial<EntryDraft>
}

/** A corrected number as wide as it is said now: one whose ends changed has the hedge that these make, unless another is given that they allow. */
function withItsHedge(was: Figure, said: Partial<Figure>): Outcome<object> {
  if (said.min === undefined && said.max === undefined && said.hedge === undefined) return done(said)
  const { min, max, hedge } = { ...was, ...said }
  if (min !== null && max !== null && min > max)
    return refused('min_over_max', '下限大于上限。', 'The lower end is above the upper one.')
  if (!isKept(min) || !isKept(max))
    return refused(
      'number_not_kept',
      '这个数过大或过小，无法记账。',
      'This number is too large or too small to be kept.',
    )
  if (min === null && max === null) return refused('number_needed', '请写明数额。', 'Say the number.')
  if (said.hedge === undefined) return done({ ...said, hedge: hedgeOfEnds({ min, max, hedge }) })
  if (hedgeFits({ min, max, hedge })) return done(said)
  return refused('hedge_not_so', '数的口气与上下限不符。', 'The hedge is not what the two ends say.')
}

/** What was about stays so. */
function hedgeOfEnds({ min, max, hedge }: Pick<Figure, 'min' | 'max' | 'hedge'>): Figure['hedge'] {
  const [least, most] = [min, max].map((end) => (end === null ? null : String(end))) as [string | null, string | null]
  return withHedge(least, most, [{ min: null, max: null, hedge }]).hedge
}

function badFields(error: { issues: readonly { path: PropertyKey[] }[] }, language: 'zh' | 'en'): string {
  const names = [...new Set(error.issues.map(({ path }) => path.map(String).join('.')))].filter(Boolean).join(', ')
  return language === 'zh'
    ? `更正的内容有误：${names || '字段不存在'}。`
    : `What is corrected is not right: ${names || 'no such field'}.`
}

type Posted = { posted: BookPosting; corrected: object; reason: string | null }

async function correctPosting(
  act: Act,
  finding: Finding,
  { posted, corrected, reason }: Posted,
): Promise<Outcome<Done>> {
  const decision = await recordDecision(act, {
    verdict: 'correct',
    findings: [finding],
    state: 'accepted',
    said: corrected,
    reason,
  })
  const earlier = (await correctionsOf(act, [finding.id])).get(finding.id)
  const { stage = posted.stage, ...fields } = { ...earlier?.said, ...corrected } as CorrectedFigure
  const figure = figureSchema.parse({ ...(finding.said as object), ...fields })
  const after = changedLine(act, { posting: posted, figure, stage }, tieFinder(await tiesOf(act)))
  await repost(act, [{ before: posted, after, action: 'posting.correct' }], decision)
  return done({ decision, entries: [], postings: [posted.id], ties: [] })
}

type Merging = { into: { finding: string } | { entry: string }; reason?: string | null }

/** Merges proposed entries into an entry of the book, or findings into another that says the same. */
async function merge(act: Act, findings: readonly Finding[], { into, reason = null }: Merging): Promise<Outcome<Done>> {
  if ('entry' in into) return accept(act, findings, { verdict: 'merge', entry: into.entry, reason })
  const [target] = await findingsOf(act, [into.finding])
  if (!target || findings.some(({ id }) => id === target.id))
    return notFound('要并入的识读结果', 'finding to merge into')
  if (findings.some(({ sort }) => sort !== target.sort)) {
    return refused('merge_of_sorts', '只能把同类的识读结果并在一起。', 'Only findings of one sort can be merged.')
  }
  const said = { into: target.id }
  const decision = await recordDecision(act, {
    verdict: 'merge',
    findings,
    state: 'merged',
    said,
    reason,
    mergedInto: target.id,
  })
  await unpost(
    act,
    await postingsOfFigures(
      act,
      findings.map(({ id }) => id),
    ),
    decision,
  )
  if (target.sort === 'entry') await moveBelonging(act, findings, target)
  return done({ decision, entries: [], postings: [], ties: [] })
}

/** The figures of merged proposals go with the proposal that stays. */
async function moveBelonging({ tx, workspace }: Act, findings: readonly Finding[], target: Finding): Promise<void> {
  await tx
    .updateTable('findings')
    .set({ proposal: target.id })
    .where('workspace', '=', workspace)
    .where(
      'proposal',
      'in',
      findings.map(({ id }) => id),
    )
    .execute()
}
