// Long texts for tests of time: a real text again and again, and one thing again and again. They exist apart because the
// benchmark, the test of growth and the child process that is timed all need the same.

const signs = '天地人和春夏秋冬东南西北山水林田湖草风云雨雪花木金石江海河川'

/**
 * A text of so many characters made of copies of a real one. Each line of a copy ends in its own sign (（山水）), since a line that
 * comes again and again is page furniture to the reading and would not be read.
 */
export function copiesOf(text: string, characters: number): string {
  const parts: string[] = []
  for (let copy = 0, length = 0; length < characters; copy++) {
    const part = `${text.trimEnd().replaceAll('\n', `${signOf(copy)}\n`)}${signOf(copy)}\n`
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, characters)
}

function signOf(copy: number): string {
  const [low, middle, high] = [copy % 30, Math.floor(copy / 30) % 30, Math.floor(copy / 900) % 30]
  return `（${signs[high]}${signs[middle]}${signs[low]}）`
}

/** A text of so many bytes in UTF-8, of one piece again and again; `piece` may count. */
export function heapOf(piece: (at: number) => string, bytes: number): string {
  const parts: string[] = []
  for (let at = 0, size = 0; size < bytes; at++) {
    const part = piece(at)
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return parts.join('')
}
