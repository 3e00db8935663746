// A document as people see it (材料的样子): its text cut into paragraphs, with tags and furniture hidden and entities as their characters, each piece
// knowing where it stands in the text as it came. Reading view and review desk draw from it, and evidence keeps its place.
import { type Mark, paragraphEnd } from '../../../../model/document.ts'
import { firstEndingAfter, type Span } from '../../../../model/evidence.ts'

/** Words that are shown, and the span of the raw text for which they stand. `whole`: one character or none stands for all of the span. */
export type Piece = Span & { text: string; whole: boolean }

/** A paragraph, a line or a row; `pieces` in order. */
export type Block = Span & { pieces: Piece[] }

/** The paragraphs of a text, or of the part of it between `from` and `to`. Empty lines are kept: they part what the author parted. */
export function blocksOf(text: string, marks: readonly Mark[], { from = 0, to = text.length } = {}): Block[] {
  const blocks: Block[] = []
  let pieces: Piece[] = []
  let start = from
  const end = (at: number, next: number) => {
    blocks.push({ start, end: at, pieces })
    pieces = []
    start = next
  }
  const plain = (first: number, last: number) => {
    let at = first
    while (at < last) {
      const line = text.indexOf('\n', at)
      const stop = line < 0 || line >= last ? last : line
      const shown = text.slice(at, stop).replace(/\r$/, '')
      if (shown) pieces.push({ start: at, end: at + shown.length, text: shown, whole: false })
      if (stop === last) return
      end(stop, stop + 1)
      at = stop + 1
    }
  }
  let at = from
  for (let i = firstEndingAfter(marks, from); i < marks.length && marks[i]!.start < to; i++) {
    const mark = marks[i]!
    plain(at, Math.max(at, mark.start))
    at = Math.max(at, mark.end)
    if (mark.as === paragraphEnd || mark.as === '\n') end(mark.start, at)
    else if (mark.as !== '') pieces.push({ start: mark.start, end: mark.end, text: mark.as, whole: true })
  }
  plain(at, to)
  end(Math.max(at, to), to)
  return blocks
}

/** Takes away the empty blocks that markup leaves; of several empty lines of a plain text one stays. */
export function tidied(blocks: readonly Block[], keepLines: boolean): Block[] {
  return blocks.filter((block, i) => {
    if (!isEmpty(block)) return true
    return keepLines && i > 0 && !isEmpty(blocks[i - 1]!)
  })
}

const isEmpty = ({ pieces }: Block) => pieces.every(({ text }) => !/\S/.test(text))

/** The words of a block as one text. */
export function shownText({ pieces }: Block): string {
  return pieces.map(({ text }) => text).join('')
}

/** Where a place of the raw text is in a block's shown text; the nearest shown place where it is hidden. */
export function shownAt({ pieces }: Block, place: number): number {
  let shown = 0
  for (const { start, end, text, whole } of pieces) {
    if (place < end) return shown + (place <= start || whole ? 0 : place - start)
    shown += text.length
  }
  return shown
}
