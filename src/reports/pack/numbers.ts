// The numbers of an evidence pack (佐证清单): every number of a report in its order, with the sentence it stands in and the sources behind it, and
// what of them is missing.
import { hasNote } from '../notes.ts'
import { type Answer, type Block, type ReportText, type Run, runsOf, type Source, textOf } from '../text.ts'

/** A number of the report; `no` counts them as the notes do. `rows`: one for each figure behind it. */
export type PackedNumber = {
  no: number
  chapter: string
  text: string
  said: string
  made: string | null
  figures: { id: string; source: Source | null }[]
}

/** What is missing: a number without evidence, a document without its file or whose text is not what was quoted, a blank. */
export type Missing = { key: string; text: string; zh: string; en: string }

/** Every number of a report in its order. */
export function numbersOf({ blocks, sources }: ReportText): PackedNumber[] {
  const numbers: PackedNumber[] = []
  let chapter = ''
  for (const block of blocks) {
    if (block.is === 'heading' && block.level === 1) chapter = textOf(block.runs)
    if (block.is === 'chart') continue
    for (const answer of notedIn(block)) {
      const ids = [...new Set([...answer.terms, ...answer.same])]
      const figures = ids.map((id) => ({ id, source: sources[id] ?? null }))
      const { text, made } = answer
      numbers.push({ no: numbers.length + 1, chapter, text, made, said: saidOf(block, answer), figures })
    }
  }
  return numbers
}

function notedIn(block: Block): Answer[] {
  return runsOf(block).flatMap((run) => (run.is === 'answer' && hasNote(run) ? [run] : []))
}

/** The words right before a number, from the last stop: 安排援疆项目28个. */
function saidOf(block: Block, answer: Answer): string {
  if (block.is === 'table') {
    const row = block.rows.find((cells) => cells.some((runs) => runs.includes(answer)))
    return row ? row.map(textOf).filter(Boolean).join(' ') : answer.text
  }
  const runs: readonly Run[] = block.is === 'chart' ? [] : block.runs
  const before = textOf(runs.slice(0, runs.indexOf(answer)))
  return `${before.split(/[，。；：]/).at(-1) ?? ''}${answer.text}`
}

/** What is missing in the text itself; documents and files are looked at where they are. */
export function missingIn(text: ReportText): Missing[] {
  const unproved = numbersOf(text).flatMap(({ figures, text: number, said }) =>
    figures
      .filter(({ source }) => source === null)
      .map(({ id }) => ({ key: id, text: said, zh: `“${number}”缺少出处。`, en: `"${number}" has no evidence.` })),
  )
  const blanks = text.blanks.map(({ key, zh, en }) => ({ key, text: zh, zh: `待补：${zh}`, en: `To be filled: ${en}` }))
  return [...unproved, ...blanks]
}

/** The documents behind a report, in the order in which its numbers name them. */
export function documentsOf(numbers: readonly PackedNumber[]): string[] {
  const ids = numbers.flatMap(({ figures }) =>
    figures.flatMap(({ source }) =>
      source === null ? [] : ((source.by === 'document' ? source.document.id : source.attachment?.id) ?? []),
    ),
  )
  return [...new Set(ids)]
}
