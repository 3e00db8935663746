// Making a report (生成报告): asks the book, composes the text, fetches the evidence of every figure that it states, and keeps it; step by step,
// so that whoever waits sees how far it is.
import type { Act, Database } from '../db.ts'
import type { Day } from '../model/period.ts'
import { done, type Outcome } from '../model/refusal.ts'
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
  try {
    await database.act(who, (act) => setMaking(act, id, { state: 'making', progress: 5 }))
    const draft = await database.act(who, (act) => draftOf(act, report, today))
    if (!draft.ok) {
      await fail(draft.refusal)
      return { state: 'failed' }
    }
    await database.act(who, (act) => setMaking(act, id, { state: 'making', progress: 60 }))
    await database.act(who, (act) => keepMade(act, report, draft.value))
    return { state: 'made' }
  } catch (error) {
    await fail(brokenOff)
    throw error
  }
}

async function draftOf(act: Act, { kind, scope, sheet, limits }: KeptReport, today: Day): Promise<Outcome<Draft>> {
  if (kind === 'scores') {
    const scored = await scoreMaterialOf(act, { scope, sheet, today }, { limits })
    if (!scored.ok) return scored
    const { subject, stated } = scored.value
    return done({ ...composeScores(scored.value, scope.year ?? 0), subject, stated })
  }
  const material = await materialOf(act, scope, { limits })
  if (!material.ok) return material
  const { subject, postings } = material.value
  const composed = compose(kind, material.value)
  const stated = figuresIn(composed.blocks).flatMap((id) => postings.get(id) ?? [])
  return done({ ...composed, subject, stated: stated.map(askedFor) })
}

async function keepMade(act: Act, { id, kind, scope }: KeptReport, { subject, blocks, blanks, stated }: Draft) {
  const evidence = await statedEvidence(act, stated)
  const sources = Object.fromEntries([...evidence].map(([figure, found]) => [figure, sourceOf(found)]))
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
