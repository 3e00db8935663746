// A document as text (文字): its own paragraphs and lines, marks on its words. Far pieces are not drawn until they come near.
import { type RefObject, useMemo } from 'react'
import { type Block, blocksOf, shownText, tidied } from './blocks.ts'
import { Chunk, piecesOf } from './chunks.tsx'
import type { ReadingMark } from './marks.ts'
import { Segments } from './segments.tsx'
import type { DocumentText } from './text.ts'

/** About how much text one piece holds, in characters, and how high a line of it is, in pixels. */
const pieceLength = 3_000
const [perLine, lineHeight] = [40, 31]

export type ViewProps = {
  text: DocumentText
  format: string | null
  marks: readonly ReadingMark[]
  selected: string | null
  /** Where the raw text is to be scrolled to; the piece there is drawn. */
  target: number | null
  paper: RefObject<HTMLElement | null>
}

export function TextView({ text: { text, marks: raw }, format, marks, selected, target, paper }: ViewProps) {
  const pieces = useMemo(() => {
    const blocks = tidied(blocksOf(text, raw), format === 'txt' || format === 'pdf')
    return piecesOf(blocks, (block) => shownText(block).length + perLine, pieceLength)
  }, [text, raw, format])
  const article = format === 'html' || format === 'docx'
  return (
    <div className={article ? 'reading-text is-article' : 'reading-text'}>
      {pieces.map((blocks) => (
        <Chunk key={blocks[0]!.start} estimate={heightOf(blocks)} within={paper} forced={holds(blocks, target)}>
          {() =>
            blocks.map((block) => (
              <p key={block.start}>
                <Segments block={block} marks={marks} selected={selected} />
              </p>
            ))
          }
        </Chunk>
      ))}
    </div>
  )
}

const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + Math.max(1, Math.ceil(shownText(block).length / perLine)) * lineHeight, 0)

/** Whether a place of the raw text is in some blocks. */
export function holds(blocks: readonly { start: number; end: number }[], place: number | null): boolean {
  return place !== null && place >= blocks[0]!.start && place <= blocks.at(-1)!.end
}
