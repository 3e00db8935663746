// The text of a report (报告文稿): blocks of runs. A run is words, which people may change, or an answer of the book, which nobody types: so a
// number is always a place with the figures behind it, whatever is done to the words around it.
import { z } from 'zod'
import { sentenceEvidenceSchema, unitEvidenceSchema } from '../model/line-evidence.ts'
import { reportScopeSchema } from '../questions/outline.ts'

/** The kinds of report: 年度总结、工作简报、结对概况、考核评分表. */
export const reportKinds = {
  yearly: { zh: '年度总结', en: 'Yearly report' },
  brief: { zh: '工作简报', en: 'Brief' },
  profile: { zh: '结对概况', en: 'Profile' },
  scores: { zh: '考核评分表', en: 'Score sheet' },
} as const
export type ReportKind = keyof typeof reportKinds
export const reportKindSchema = z.enum(Object.keys(reportKinds) as [ReportKind, ...ReportKind[]])

/**
 * What an answer is: a figure as it was stated, a sum, a change against the year before, a day or year, a name of the book that has digits
 * in it, a weight or points of a score sheet, or a blank to be filled (待补).
 */
export const answerSorts = ['figure', 'sum', 'change', 'day', 'name', 'score', 'blank'] as const

/** A place that the book fills. `terms`: the figures behind it, each with a source of the report; `same`: further sources of the same number. */
export const answerSchema = z.object({
  is: z.literal('answer'),
  key: z.string(),
  sort: z.enum(answerSorts),
  text: z.string(),
  terms: z.array(z.string()),
  same: z.array(z.string()),
  /** How the number was made, where it is not a figure as stated: 超1.1亿元＋2838万元. */
  made: z.string().nullable(),
  /** Of a sum of very many figures: how many there are besides `terms`. */
  more: z.number().optional(),
})
export type Answer = z.infer<typeof answerSchema>

export const wordsSchema = z.object({ is: z.literal('words'), text: z.string() })
export const runSchema = z.discriminatedUnion('is', [wordsSchema, answerSchema])
export type Run = z.infer<typeof runSchema>

/** What making a report again changed in a block: new, a number is another, a source is gone; null: as before. */
export const changeSchema = z.enum(['new', 'number', 'source_gone'])
export type Change = z.infer<typeof changeSchema>

const keyed = { key: z.string(), change: changeSchema.nullable() }
/** What people can write in. `version`: how often it was edited, 0 where it stands as composed; `composed`: how the book has it, where it was edited. */
const written = { ...keyed, version: z.number(), runs: z.array(runSchema), composed: z.array(runSchema).nullable() }

export const blockSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('title'), ...written }),
  /** `label`: 一、 or （一）; level 1 is 黑体, level 2 楷体. */
  z.object({
    is: z.literal('heading'),
    ...written,
    level: z.union([z.literal(1), z.literal(2)]),
    label: z.string(),
  }),
  z.object({ is: z.literal('paragraph'), ...written }),
  z.object({
    is: z.literal('table'),
    ...keyed,
    title: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.array(runSchema))),
  }),
  z.object({
    is: z.literal('chart'),
    ...keyed,
    title: z.string(),
    unit: z.string(),
    /** `value`: an exact decimal in the unit, for the length of the bar; the answer is what stands beside it. */
    bars: z.array(z.object({ label: z.string(), value: z.string(), answer: answerSchema })),
  }),
])
export type Block = z.infer<typeof blockSchema>
/** A block that people can write in. */
export type Written = Extract<Block, { is: 'title' | 'heading' | 'paragraph' }>

/** The source of a figure, as the footnote and the evidence pack tell it. */
export const sourceSchema = z.discriminatedUnion('by', [
  sentenceEvidenceSchema,
  unitEvidenceSchema.extend({ signedAt: z.string().nullable() }),
])
export type Source = z.infer<typeof sourceSchema>

/** What is missing: where 待补 stands, and why. */
export const blankSchema = z.object({ key: z.string(), zh: z.string(), en: z.string() })
export type Blank = z.infer<typeof blankSchema>

/** A whole report as it was made. `sources`: by the id of the figure; a figure without one cannot be proved and is listed. */
export const reportTextSchema = z.object({
  kind: reportKindSchema,
  scope: reportScopeSchema,
  subject: z.string(),
  madeAt: z.string(),
  blocks: z.array(blockSchema),
  sources: z.record(z.string(), sourceSchema),
  blanks: z.array(blankSchema),
  /** What stood in the report before it was made again, and no longer does. */
  gone: z.array(z.object({ key: z.string(), text: z.string() })),
})
export type ReportText = z.infer<typeof reportTextSchema>

/** Words; a digit is no word (see `phrase` of compose/runs.ts). */
export const words = (text: string): Run => ({ is: 'words', text })

const composed = { change: null, version: 0, composed: null } as const

/** A paragraph as it is composed. */
export const paragraph = (key: string, runs: Run[]): Block => ({ is: 'paragraph', key, ...composed, runs })

/** A title as it is composed. */
export const title = (key: string, runs: Run[]): Block => ({ is: 'title', key, ...composed, runs })

/** A heading as it is composed; its label comes with its place. */
export const heading = (key: string, text: string, level: 1 | 2 = 1): Block => ({
  is: 'heading',
  key,
  ...composed,
  level,
  label: '',
  runs: [words(text)],
})

/** Whether people can write in a block. */
export const isWritten = (block: Block): block is Written => block.is !== 'table' && block.is !== 'chart'

/** The runs of a block; of a table and a chart those of all cells and bars. */
export function runsOf(block: Block): Run[] {
  if (block.is === 'table') return block.rows.flat(2)
  if (block.is === 'chart') return block.bars.map(({ answer }) => answer)
  return block.runs
}

/** The answers of a block, in their order. */
export function answersOf(block: Block): Answer[] {
  return runsOf(block).flatMap((run) => (run.is === 'answer' ? [run] : []))
}

/** The runs as one text. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
