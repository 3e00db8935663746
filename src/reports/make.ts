// Making a report (生成报告): asks the book, composes the text, fetches the evidence of every figure that it states, and keeps it; step by step,
// so that whoever waits sees how far it is.
import type { Act, Database } from '../db.ts'
import type { Day } from '../model/period.ts'
import { done, type Outcome } from '../model/refusal.ts'
import { reportSteps } from '../model/report-steps.ts'
import { unlimited } from '../model/roles.ts'
import type { StatedEvidence } from '../questions/outline.ts'
import { scoreMaterialOf } from '../questions/outline-scores.ts'
import { materialOf, statedEvidence } from '../questions/yearly.ts'
import { withChanges } from './changes.ts'
import { askedFor, type Composed, compose, figuresIn } from './compose.ts'
import { composedText, type KeptReport, keptReport, setMaking } from './kept.ts'
import { composeScores } from './scores.ts'
import type { Source } from './text.ts'

type Who = { workspace: string; by: string }

/** A text before it has its sources; `stated`: the figures of which it needs them. */
type Draft = Composed & { subject: string; stated: Parameters<typeof statedEvidence>[1] }

const brokenOff = {
  code: 'broken_off',
  zh: '生成报告时程序中断，请重新生成。',
  en: 'The program broke off while it made the report: make it again.',
}

/**
 * Makes a report that is kept; `today`: the day in China. What cannot be made is told in its row; nothing that was made before is lost
 * by it.
 */
export async function makeReport(
  database: Database,
  who: Who,
  { id, today }: { id: string; today: Day },
): Promise<{ state: string }> {
  const report = await database.act(who, (act) => keptReport(act, id, unlimited))
  if (!report) return { state: 'gone' }
  const fail = (problem: typeof brokenOff) =>
    database.act(who, (act) => setMaking(act, id, { state: 'failed', progress: 0, problem }))
  const tell: Tell = (progress) => database.act(who, (act) => setMaking(act, id, { state: 'making', progress }))
  try {
    await tell(reportSteps.asking.at)
    const asked = await database.act(who, (act) => askedOf(act, report, today))
    if (!asked.ok) {
      await fail(asked.refusal)
      return { state: 'failed' }
    }
    await tell(reportSteps.composing.at)
    const draft = asked.value()
    const sources = await sourcesOf(database, who, { stated: draft.stated, tell })
    await tell(reportSteps.keeping.at)
    await database.act(who, (act) => keepMade(act, report, { ...draft, sources }))
    return { state: 'made' }
  } catch (error) {
    await fail(brokenOff)
    throw error
  }
}

/** Tells how far it is, in percent, in an act of its own, so that others see it. */
type Tell = (progress: number) => Promise<void>

/** What a report is made of, as the book stood at one moment; composing it needs the book no longer. */
async function askedOf(
  act: Act,
  { kind, scope, sheet, limits }: KeptReport,
  today: Day,
): Promise<Outcome<() => Draft>> {
  if (kind === 'scores') {
    const scored = await scoreMaterialOf(act, { scope, sheet, today }, { limits })
    if (!scored.ok) return scored
    const { subject, stated } = scored.value
    return done(() => ({ ...composeScores(scored.value, scope.year ?? 0), subject, stated }))
  }
  const material = await materialOf(act, scope, { limits })
  if (!material.ok) return material
  return done(() => {
    const { subject, postings } = material.value
    const composed = compose(kind, material.value)
    const stated = figuresIn(composed.blocks).flatMap((id) => postings.get(id) ?? [])
    return { ...composed, subject, stated: stated.map(askedFor) }
  })
}

/** Figures whose evidence is fetched at a time. */
const piece = 500

type Wanted = { stated: Draft['stated']; tell: Tell }

async function sourcesOf(database: Database, who: Who, { stated, tell }: Wanted): Promise<Record<string, Source>> {
  const { evidence, keeping } = reportSteps
  const found: [string, Source][] = []
  for (let at = 0; at < stated.length; at += piece) {
    await tell(evidence.at + Math.floor(((keeping.at - evidence.at) * at) / stated.length))
    const some = await database.act(who, (act) => statedEvidence(act, stated.slice(at, at + piece)))
    for (const [figure, told] of some) found.push([figure, sourceOf(told)])
  }
  return Object.fromEntries(found)
}

type Made = Draft & { sources: Record<string, Source> }

async function keepMade(act: Act, { id, kind, scope }: KeptReport, { subject, blocks, blanks, sources }: Made) {
  const text = { kind, scope, subject, madeAt: act.at.toISOString(), blocks, sources, blanks, gone: [] }
  const before = await composedText(act, id)
  await setMaking(act, id, { state: 'made', progress: 100, text: withChanges(text, before), madeAt: act.at })
}

function sourceOf(evidence: StatedEvidence): Source {
  if (evidence.by === 'document') {
    const { by, document, quote, start, end, sentence, inSentence, page, cell } = evidence
    return { by, document, quote, start, end, sentence, inSentence, page, cell }
  }
  const { by, report, unit, title, signedAt, attachment } = evidence
  return { by, report, unit, title, signedAt: signedAt?.toISOString() ?? null, attachment }
}
