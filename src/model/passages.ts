// Passages (语段): a document cut into its sentences, the pieces that a search finds and shows. It exists so that what is found
// is a sentence that a person can read, at its place in the document.

/** The most units of one passage; a longer sentence is cut, at a comma where it can be. */
const longest = 600

const ends = new Set([...'。！？；!?;'].map((mark) => mark.charCodeAt(0)))
const closers = new Set([...'”’）】》」』〕)]"'].map((mark) => mark.charCodeAt(0)))
const commas = new Set([...'，、：,:　 '].map((mark) => mark.charCodeAt(0)))

/** The passages of a text in order: every character but space around them is in exactly one. Takes time by length alone. */
export function passagesOf(text: string): { start: number; end: number }[] {
  const passages: { start: number; end: number }[] = []
  let start = 0
  while (start < text.length) {
    const end = passageEnd(text, start)
    const passage = trimmed(text, start, end)
    if (passage) passages.push(passage)
    start = end
  }
  return passages
}

/** After the first end of a sentence or line; never further than the longest passage. */
function passageEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + longest)
  let comma = 0
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a || unit === 0x0d) return at + 1
    if (ends.has(unit)) return afterClosers(text, at + 1, limit)
    if (commas.has(unit)) comma = at + 1
  }
  if (limit === text.length) return limit
  if (comma > start + longest / 2) return comma
  return isLowHalf(text.charCodeAt(limit)) ? limit - 1 : limit
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
