// Changes (变动标记): what making a report again changed, block by block, so that whoever has read it once reads only what is new.
import { type Answer, answersOf, type Block, type Change, type ReportText, runsOf, textOf } from './text.ts'

/** The new text with its changes against the one before; the first text of a report has none. */
export function withChanges(text: ReportText, before: ReportText | null): ReportText {
  if (!before) return text
  const old = new Map(before.blocks.map((block) => [block.key, block]))
  const blocks = text.blocks.map((block) => ({ ...block, change: changeOf(block, old.get(block.key)) }))
  const kept = new Set(text.blocks.map(({ key }) => key))
  const gone = before.blocks
    .filter(({ key }) => !kept.has(key))
    .map((block) => ({ key: block.key, text: textOf(runsOf(block)) }))
  return { ...text, blocks, gone }
}

function changeOf(block: Block, before: Block | undefined): Change | null {
  if (!before) return 'new'
  const [now, then] = [byKey(answersOf(block)), byKey(answersOf(before))]
  if ([...then.keys()].some((key) => !now.has(key))) return 'source_gone'
  return [...now].some(([key, text]) => then.get(key) !== text) ? 'number' : null
}

const byKey = (answers: readonly Answer[]) => new Map(answers.map(({ key, text }) => [key, text]))
