// Passages (语段): a document cut into its sentences, the pieces that a search finds and shows. It exists so that what is found
// is a sentence that a person can read, at its place in the document.

/** The most units of one passage; a longer sentence is cut, at a comma where it can be. */
const longest = 600

const ends = new Set([...'。！？；!?;'].map((mark) => mark.charCodeAt(0)))
const closers = new Set([...'”’）】》」』〕)]"'].map((mark) => mark.charCodeAt(0)))
const commas = new Set([...'，、：,:　 '].map((mark) => mark.charCodeAt(0)))

/**
 * The passages of a text in order: every character but space around them is in exactly one. Takes time by length alone.
 * `wraps`: the text breaks its sentences at a margin, as a pdf does, so that not every line break ends one.
 */
export function passagesOf(
  text: string,
  { wraps = false }: { wraps?: boolean } = {},
): { start: number; end: number }[] {
  const passages: { start: number; end: number }[] = []
  let start = 0
  while (start < text.length) {
    const end = passageEnd(text, start, wraps)
    const passage = trimmed(text, start, end)
    if (passage) passages.push(passage)
    start = end
  }
  return passages
}

/** After the first end of a sentence or line; never further than the longest passage. */
function passageEnd(text: string, start: number, wraps: boolean): number {
  const limit = Math.min(text.length, start + longest)
  let comma = 0
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (isBreak(unit) && !(wraps && goesOn(text, at))) return at + 1
    if (ends.has(unit)) return afterClosers(text, at + 1, limit)
    if (commas.has(unit)) comma = at + 1
  }
  if (limit === text.length) return limit
  if (comma > start + longest / 2) return comma
  return isLowHalf(text.charCodeAt(limit)) ? limit - 1 : limit
}

const isBreak = (unit: number) => unit === 0x0a || unit === 0x0d

/** A line that was cut at a margin is at least so long; shorter ones are titles, headings and cells. */
const shortestLine = 16

/** Whether a sentence goes on after a line break: the line is long and does not end one, and the next begins with no space. */
function goesOn(text: string, at: number): boolean {
  const after = text.startsWith('\r\n', at) ? at + 2 : at + 1
  if (text.charCodeAt(at) === 0x0a && text.charCodeAt(at - 1) === 0x0d) return true
  const [last, next] = [text.charCodeAt(at - 1), text.charCodeAt(after)]
  if (ends.has(last) || closers.has(last) || Number.isNaN(next) || isSpace(next)) return false
  for (let back = at - 1; back >= at - shortestLine; back--)
    if (back < 0 || isBreak(text.charCodeAt(back))) return false
  return true
}

function afterClosers(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (closers.has(text.charCodeAt(at)) || ends.has(text.charCodeAt(at)))) at++
  return at
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? { start, end } : null
}

const isSpace = (unit: number) => unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff

const isLowHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
