// Edits (改稿): what people write in a paragraph: words as they like, numbers only as the book gives them. An edit is kept beside what was
// composed, so that a report that is made again keeps the words and takes the new numbers.
import { z } from 'zod'
import { done, type Outcome, refused } from '../model/refusal.ts'
import {
  type Answer,
  answersOf,
  type Block,
  type Change,
  isWritten,
  type ReportText,
  type Run,
  type Written,
  wordsSchema,
} from './text.ts'

/** What is written: words, and the paragraph's own answers by their keys, in any order, each once at most. */
export const editSchema = z.object({
  runs: z
    .array(
      z.discriminatedUnion('is', [
        wordsSchema.extend({ text: z.string().max(4_000) }),
        z.object({ is: z.literal('answer'), key: z.string() }),
      ]),
    )
    .max(400),
})
export type EditRun = z.infer<typeof editSchema>['runs'][number]

/** An edit as it is kept. `known`: the answers that the paragraph had then, with their text. */
export type Edit = { key: string; runs: EditRun[]; known: Record<string, string>; version: number }

/** Checks what was written against the paragraph as it is composed. */
export function checkedEdit(composed: Written, runs: readonly EditRun[]): Outcome<EditRun[]> {
  const own = new Set(answersOf(composed).map(({ key }) => key))
  const used = new Set<string>()
  for (const run of runs) {
    if (run.is === 'words') {
      if (/\p{Nd}/u.test(run.text)) return typedNumber(run.text)
      continue
    }
    if (!own.has(run.key)) {
      return refused(
        'no_such_answer',
        '这一段没有所引用的数据，请刷新后再改。',
        'The paragraph has no such answer: look at it again first.',
      )
    }
    if (used.has(run.key))
      return refused('answer_twice', '同一数据在一段里只能出现一次。', 'An answer stands once in a paragraph.')
    used.add(run.key)
  }
  return done(joinedWords(runs))
}

const typedNumber = (text: string) => {
  const [number] = /\p{Nd}[\p{Nd}.,]*/u.exec(text) ?? ['']
  return refused(
    'typed_number',
    `数字只能来自台账，不能手工填写：请去掉“${number}”，或在台账中补录后重新生成。`,
    `Numbers come from the book and cannot be typed: take out "${number}", or enter it in the book and make the report again.`,
  )
}

function joinedWords(runs: readonly EditRun[]): EditRun[] {
  const out: EditRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.is === 'words' && last?.is === 'words') out[out.length - 1] = { is: 'words', text: last.text + run.text }
    else if (run.is === 'answer' || run.text !== '') out.push(run)
  }
  return out
}

/** The text as it reads with what people wrote; composed paragraphs without an edit stand as they are. */
export function withEdits(text: ReportText, edits: readonly Edit[]): ReportText {
  const byKey = new Map(edits.map((edit) => [edit.key, edit]))
  const blocks = text.blocks.map((block) => {
    const edit = byKey.get(block.key)
    byKey.delete(block.key)
    return edit && isWritten(block) ? edited(block, edit) : block
  })
  const lost = [...byKey.values()].map(({ key, runs, known }) => ({ key, text: plain(runs, known) }))
  return { ...text, blocks, gone: [...text.gone.filter(({ key }) => !lost.some((one) => one.key === key)), ...lost] }
}

function edited(block: Written, { runs, known, version }: Edit): Block {
  const answers = new Map(answersOf(block).map((answer) => [answer.key, answer]))
  const shown = runs.map((run): Run => (run.is === 'words' ? run : (answers.get(run.key) ?? lostAnswer(run.key))))
  return { ...block, runs: shown, composed: block.runs, version, change: changeSince(known, answers) ?? block.change }
}

/** A number whose source is gone is a blank, and never the number that stood there. */
const lostAnswer = (key: string): Answer => ({
  is: 'answer',
  key,
  sort: 'blank',
  text: '待补',
  terms: [],
  same: [],
  made: null,
})

function changeSince(known: Record<string, string>, answers: ReadonlyMap<string, Answer>): Change | null {
  if (Object.keys(known).some((key) => !answers.has(key))) return 'source_gone'
  return [...answers].some(([key, { text }]) => known[key] !== text) ? 'number' : null
}

const plain = (runs: readonly EditRun[], known: Record<string, string>) =>
  runs.map((run) => (run.is === 'words' ? run.text : (known[run.key] ?? ''))).join('')

/** The answers of a block with their text, as an edit keeps them. */
export const knownOf = (block: Written): Record<string, string> =>
  Object.fromEntries(answersOf({ ...block, runs: block.composed ?? block.runs }).map(({ key, text }) => [key, text]))
