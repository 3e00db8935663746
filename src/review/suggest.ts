// Suggesting a figure (补录预填): what the reading makes of the words that a person selected, so that he checks a form instead of filling it. It reads
// the sentences around them alone, for the whole document was read before and nothing was seen there.
import type { Act } from '../db.ts'
import { type Mark, markSchema } from '../model/document.ts'
import type { Span } from '../model/evidence.ts'
import type { Figure } from '../model/figure.ts'
import type { AmountStage } from '../model/posting.ts'
import { done, notFound, type Outcome, refused } from '../model/refusal.ts'
import { amountStageOf } from '../model/stages.ts'
import { read } from '../reading/read.ts'
import { documentOf, textOf } from './documents.ts'

/** How much of the text around the selected words is read with them, in UTF-16 units before and after. */
const around = { before: 1_200, after: 400 }
/** The longest selection that can be one figure. */
const longest = 200

/** A figure as it could stand there; `there`: a finding that was read at the place already. */
export type Suggested = { figure: Omit<Figure, 'quote'>; stage: AmountStage | null; there: string | null }

/** What the selected words of a document state, as far as the reading can tell; what it cannot tell is left open. */
export async function suggestFigure(act: Act, document: string, span: Span): Promise<Outcome<Suggested>> {
  const row = await documentOf(act, document)
  const opened = row?.state === 'read' ? await textOf(act, document) : undefined
  if (!row || !opened) return notFound('这份已识读的材料', 'document that was read')
  const { text } = opened
  if (span.end > text.length || span.start >= span.end || span.end - span.start > longest) return notOne()
  const marks = markSchema.array().parse(opened.marks)
  const { figure, near } = readAround({ text, marks, published: row.published, title: row.title }, span)
  const said = figure ?? openFigure(text.slice(span.start, span.end), span, near)
  const stage = amountStageOf(said.measure, text.slice(Math.max(0, span.start - 80), span.end + 20))
  return done({ figure: said, stage, there: await findingAt(act, document, said) })
}

const notOne = () =>
  refused(
    'not_one_figure',
    '请选中一个数据的文字（不超过200字）。',
    'Select the words of one figure (200 characters at most).',
  )

type Source = { text: string; marks: readonly Mark[]; published: string | null; title: string | null }

/** The figure that the reading sees in the words, and the nearest one before them, or else the first one after. */
function readAround({ text, marks, published, title }: Source, { start, end }: Span) {
  const from = lineStart(text, Math.max(0, start - around.before), start)
  const until = Math.min(text.length, end + around.after)
  const inside = marks.flatMap((mark) =>
    mark.start >= from && mark.end <= until ? [{ ...mark, start: mark.start - from, end: mark.end - from }] : [],
  )
  const { figures } = read({ text: text.slice(from, until), published, title, marks: inside })
  const placed = figures.map(({ quote: _, ...figure }) => ({
    ...figure,
    start: figure.start + from,
    end: figure.end + from,
  }))
  const figure = placed.find((one) => one.start < end && one.end > start) ?? null
  return { figure, near: placed.findLast((one) => one.end <= start) ?? placed[0] ?? null }
}

/** Begins with a line where there is one, so that no sentence is read from its middle. */
function lineStart(text: string, from: number, before: number): number {
  if (from === 0) return 0
  const line = text.indexOf('\n', from)
  return line >= 0 && line < before ? line + 1 : from
}

/** What the words say by themselves; of whom and when, as the figure before them. */
function openFigure(words: string, span: Span, near: Omit<Figure, 'quote'> | null): Omit<Figure, 'quote'> {
  const number = numberIn(words)
  const context = near ? { period: near.period, parties: near.parties } : { period: null, parties: [] }
  return {
    ...{ start: span.start, end: span.end, min: null, max: null, hedge: 'exact', unit: 'other', counter: null },
    ...number,
    ...{ measure: '', theme: near?.theme ?? 'other', status: 'actual', accrual: 'flow', core: true },
    ...context,
  } as Omit<Figure, 'quote'>
}

/** A bare number (十二, 1.2万) is read with 个 behind it, since the reading asks for a unit; the counter is then left open. */
function numberIn(words: string) {
  const [alone] = read({ text: words }).figures
  if (alone) return pick(alone, alone.counter)
  const [counted] = read({ text: `${words.trim()}个` }).figures
  return counted ? { ...pick(counted, null), unit: 'item' as const } : {}
}

const pick = ({ min, max, hedge, unit }: Figure, counter: string | null) => ({ min, max, hedge, unit, counter })

async function findingAt({ tx, workspace }: Act, document: string, { start, end }: Span): Promise<string | null> {
  const found = await tx
    .selectFrom('findings')
    .select('id')
    .where('workspace', '=', workspace)
    .where('document', '=', document)
    .where('sort', '=', 'figure')
    .where('start_at', '=', start)
    .where('end_at', '=', end)
    .where('state', '<>', 'superseded')
    .executeTakeFirst()
  return found?.id ?? null
}
