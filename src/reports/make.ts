// Making a report (生成报告): asks the book, composes the text, fetches the evidence of every figure that it states, and keeps it; step by step,
// so that whoever waits sees how far it is.
import type { Act, Database } from '../db.ts'
import type { Outcome } from '../model/refusal.ts'
import { unlimited } from '../model/roles.ts'
import type { Material, StatedEvidence } from '../questions/outline.ts'
import { materialOf, statedEvidence } from '../questions/yearly.ts'
import { withChanges } from './changes.ts'
import { askedFor, compose, figuresIn } from './compose.ts'
import { composedText, type KeptReport, keptReport, setMaking } from './kept.ts'
import type { ReportText, Source } from './text.ts'

type Who = { workspace: string; by: string }

/** Makes a report that is kept. What cannot be made is told in its row; nothing that was made before is lost by it. */
export async function makeReport(database: Database, who: Who, id: string): Promise<{ state: string }> {
  const report = await database.act(who, (act) => keptReport(act, id, unlimited))
  if (!report) return { state: 'gone' }
  const step = (progress: number) => database.act(who, (act) => setMaking(act, id, { state: 'making', progress }))
  await step(5)
  const material = await database.act(who, (act) => materialFor(act, report))
  if (!material.ok) {
    await database.act(who, (act) => setMaking(act, id, { state: 'failed', progress: 0, problem: material.refusal }))
    return { state: 'failed' }
  }
  await step(50)
  const made = textOf(report, material.value)
  await step(65)
  await database.act(who, async (act) => {
    const text = await withSources(act, made, material.value)
    const before = await composedText(act, id)
    await setMaking(act, id, { state: 'made', progress: 100, text: withChanges(text, before), madeAt: act.at })
  })
  return { state: 'made' }
}

function materialFor(act: Act, { scope, limits }: KeptReport): Promise<Outcome<Material>> {
  return materialOf(act, scope, { limits })
}

function textOf({ kind }: KeptReport, material: Material): Omit<ReportText, 'madeAt' | 'sources'> {
  const { blocks, blanks } = compose(kind === 'scores' ? 'yearly' : kind, material)
  return { kind, scope: material.scope, subject: material.subject, blocks, blanks, gone: [] }
}

async function withSources(
  act: Act,
  made: Omit<ReportText, 'madeAt' | 'sources'>,
  { postings }: Material,
): Promise<ReportText> {
  const stated = figuresIn(made.blocks).flatMap((id) => postings.get(id) ?? [])
  const evidence = await statedEvidence(act, stated.map(askedFor))
  const sources = Object.fromEntries([...evidence].map(([id, found]) => [id, sourceOf(found)]))
  return { ...made, madeAt: act.at.toISOString(), sources }
}

function sourceOf(evidence: StatedEvidence): Source {
  if (evidence.by === 'document') {
    const { by, document, quote, start, end, sentence, inSentence, page, cell } = evidence
    return { by, document, quote, start, end, sentence, inSentence, page, cell }
  }
  const { by, report, unit, title, signedAt, attachment } = evidence
  return { by, report, unit, title, signedAt: signedAt?.toISOString() ?? null, attachment }
}
