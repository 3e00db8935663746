// Lines of a pdf page (版面行): pieces of text with their places on paper to lines in the order a person reads them. A page in two
// columns is read column by column, a table row by row, whatever order the file draws them in.

/** A piece of text on the page: left edge, baseline from the bottom, width and height of its characters, in points. */
export type Piece = { text: string; x: number; y: number; width: number; height: number }

/** A printed line: its pieces from left to right, apart by more than a space. */
export type Line = Piece[]

/** A gap between pieces that may be the gutter between columns. */
type Gap = { left: number; right: number }
type Band = { lines: Line[]; gutter: Gap | null }

/** How many lines back the one before in the same part of the width is looked for. */
const reach = 12

/** The lines of a page in reading order. */
export function linesOf(pieces: Piece[]): Line[] {
  const once = drawnOnce(pieces)
  const lines = drawn(once)
  return inOrder(isScattered(lines) ? sorted(once) : lines, 0)
}

/** Headings are often drawn twice, a hair apart, to look bold or to throw a shadow; they are read once. */
function drawnOnce(pieces: Piece[]): Piece[] {
  const places = new Map<string, Piece>()
  return pieces.filter((piece) => {
    const before = places.get(piece.text)
    places.set(piece.text, piece)
    const near = 0.3 * piece.height
    return (
      !before || piece.text.length < 2 || Math.abs(before.x - piece.x) > near || Math.abs(before.y - piece.y) > near
    )
  })
}

/** Lines as the file draws them: pieces go on with a line while they stand on its baseline, to the right of it. */
function drawn(pieces: Piece[]): Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (!line || !last || !continues(last, piece)) lines.push([piece])
    else if (piece.x - (last.x + last.width) > 1.5 * Math.max(last.height, piece.height)) line.push(piece)
    else line[line.length - 1] = joined(last, piece)
  }
  return lines
}

function continues(last: Piece, piece: Piece): boolean {
  const height = Math.max(last.height, piece.height)
  return Math.abs(last.y - piece.y) < 0.5 * height && piece.x - (last.x + last.width) > -0.6 * height
}

function joined(last: Piece, piece: Piece): Piece {
  const gap = piece.x - (last.x + last.width)
  const space = gap > 0.25 * Math.max(last.height, piece.height) && !/\s$/.test(last.text) ? ' ' : ''
  return {
    text: last.text + space + piece.text,
    x: last.x,
    y: last.y,
    width: piece.x + piece.width - last.x,
    height: Math.max(last.height, piece.height),
  }
}

/** Drawn in no order at all: a quarter of the lines stand above the one drawn before them in the same part of the width. */
function isScattered(lines: Line[]): boolean {
  let [upwards, compared] = [0, 0]
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]?.[0]
    const before =
      line && lines.slice(Math.max(0, i - reach), i).findLast(([other]) => other && overlaps(other, line))?.[0]
    if (!line || !before) continue
    compared++
    if (line.y > before.y + before.height) upwards++
  }
  return compared >= 6 && upwards * 4 > compared
}

function overlaps(a: Piece, b: Piece): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width
}

/** Lines from top to bottom, left to right. */
function sorted(pieces: Piece[]): Line[] {
  const down = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Piece[][] = []
  for (const piece of down) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - piece.y) < 0.5 * row[0].height) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => drawn(row.sort((a, b) => a.x - b.x)))
}

/** Lines that go across the gutter of two columns, drawn from left to right over both, put column after column. */
function inOrder(lines: Line[], depth: number): Line[] {
  if (depth > 4 || !lines.some((line) => line.length > 1)) return lines
  return bandsOf(lines).flatMap(({ lines: band, gutter }) => {
    const middle = gutter && (gutter.left + gutter.right) / 2
    if (middle === null) return band
    const left = side(band, (piece) => piece.x < middle)
    const right = side(band, (piece) => piece.x >= middle)
    return isColumn(left) && isColumn(right) ? [...inOrder(left, depth + 1), ...inOrder(right, depth + 1)] : band
  })
}

function side(lines: Line[], belongs: (piece: Piece) => boolean): Line[] {
  return lines.map((line) => line.filter(belongs)).filter((line) => line.length > 0)
}

/** Neighbouring lines that share a gutter; a line across it begins the next band. */
function bandsOf(lines: Line[]): Band[] {
  const bands: Band[] = []
  for (const line of lines) {
    const band = bands.at(-1)
    const gutter = band?.gutter ? narrowed(band.gutter, line) : null
    if (band && gutter) {
      band.lines.push(line)
      band.gutter = gutter
    } else if (band && !band.gutter && line.length === 1) band.lines.push(line)
    else bands.push({ lines: [line], gutter: widestGap(line) })
  }
  return bands
}

/** What of a gutter a line leaves free, or null where it goes across. */
function narrowed(gutter: Gap, line: Line): Gap | null {
  const middle = (gutter.left + gutter.right) / 2
  let { left, right } = gutter
  for (const { x, width } of line) {
    if (x + width <= middle) left = Math.max(left, x + width)
    else if (x >= middle) right = Math.min(right, x)
    else return null
  }
  return right - left > 4 ? { left, right } : null
}

function widestGap(line: Line): Gap | null {
  let widest: Gap | null = null
  for (let i = 1; i < line.length; i++) {
    const [before, piece] = [line[i - 1], line[i]]
    if (!before || !piece) continue
    const gap = { left: before.x + before.width, right: piece.x }
    if (!widest || gap.right - gap.left > widest.right - widest.left) widest = gap
  }
  return widest
}

/** Running text and not cells of a table: three lines or more, most of them as wide as the widest, of eight characters on average. */
function isColumn(lines: Line[]): boolean {
  const widths = lines.map((line) => (line.at(-1)?.x ?? 0) + (line.at(-1)?.width ?? 0) - (line[0]?.x ?? 0))
  const widest = widths.reduce((a, b) => Math.max(a, b), 0)
  const full = widths.filter((width) => width > widest * 0.6).length
  const characters = lines.reduce((sum, line) => sum + line.reduce((all, piece) => all + piece.text.length, 0), 0)
  return lines.length >= 3 && full >= lines.length * 0.6 && characters >= lines.length * 8
}
