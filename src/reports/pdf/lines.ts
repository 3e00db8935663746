// Lines of a page (排行): runs broken into lines of the width of the text, by the rules of Chinese setting: a number stays whole, and no line
// begins with a mark that closes or ends.

/** A piece of a line that is set in one way. `note`: the note that stands behind it. */
export type Piece = { text: string; note: number | null; blank: boolean }

/** A line of pieces; `last`: the last of its paragraph, which is not spread. */
export type Line = { pieces: Piece[]; width: number; indent: number; last: boolean }

export type Measure = (text: string) => number

const closing = /^[，。；：、！？”’）》】」』…%％]/
const opening = /[（“‘《【「『]$/

/** What stays together: a number or Latin word with the sign behind it, or one character. */
const units = /[A-Za-z0-9][A-Za-z0-9.,:％%+-]*|[\s\S]/gu

/** Breaks pieces into lines; `indent`: how far the first begins from the left. */
export function linesOf(
  pieces: readonly Piece[],
  { width, indent, measure }: { width: number; indent: number; measure: Measure },
): Line[] {
  const lines: Line[] = []
  let line: Line = { pieces: [], width: 0, indent, last: false }
  const add = (unit: Piece, size: number) => {
    const last = line.pieces.at(-1)
    if (last && last.note === null && last.blank === unit.blank) {
      last.text += unit.text
      last.note = unit.note
    } else line.pieces.push({ ...unit })
    line.width += size
  }
  for (const unit of unitsOf(pieces)) {
    const size = measure(unit.text) + (unit.note === null ? 0 : noteWidth(unit.note))
    const full = line.width + size > width - line.indent + 0.01
    if (full && line.pieces.length > 0 && !closing.test(unit.text)) {
      const carried = takenOpening(line)
      lines.push(line)
      line = { pieces: [], width: 0, indent: 0, last: false }
      if (carried) add({ text: carried, note: null, blank: false }, measure(carried))
    }
    add(unit, size)
  }
  if (line.pieces.length > 0) lines.push({ ...line, last: true })
  return lines
}

/** The room of a raised number of a note. */
export const noteWidth = (note: number) => String(note).length * 4.6

function unitsOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(({ text, note, blank }) => {
    const parts = text.match(units) ?? []
    return parts.map((part, at) => ({ text: part, note: at === parts.length - 1 ? note : null, blank }))
  })
}

/** A mark that opens does not end a line: it goes with what follows. */
function takenOpening(line: Line): string | null {
  const last = line.pieces.at(-1)
  const mark = last && last.note === null ? opening.exec(last.text)?.[0] : undefined
  if (!last || !mark || last.text.length === 1) return null
  last.text = last.text.slice(0, -1)
  return mark
}
