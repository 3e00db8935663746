// Reading a report back (回读报告): the words of a Word file as they stand in it, with the notes behind its numbers, so that a test believes the
// file and not the program that wrote it.
import { partOf } from '../../src/reports/word-part.ts'

/** A piece of a paragraph: text, with the text of the footnote that follows it. */
export type Piece = { text: string; note: string | null }

/** The paragraphs of the body, those of tables among them, and the text of charts. */
export async function readBack(file: Uint8Array): Promise<{ paragraphs: Piece[][]; charts: string[] }> {
  const [body, notes] = [await partOf(file, 'word/document.xml'), await partOf(file, 'word/footnotes.xml')]
  if (body === null || notes === null) throw new Error('the file has no body or no footnotes')
  const noteTexts = new Map(
    [...notes.matchAll(/<w:footnote [^>]*w:id="(-?\d+)"[^>]*>(.*?)<\/w:footnote>/gs)].map((match) => [
      match[1]!,
      plain(match[2]!),
    ]),
  )
  const paragraphs = [...body.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map((match) => piecesOf(match[1]!, noteTexts))
  return { paragraphs, charts: await chartTexts(file) }
}

function piecesOf(xml: string, notes: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = []
  for (const [, text, note] of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:footnoteReference [^>]*w:id="(\d+)"/g)) {
    if (text !== undefined) pieces.push({ text: unescaped(text), note: null })
    else if (note !== undefined && pieces.length > 0) pieces.at(-1)!.note = notes.get(note) ?? null
  }
  return pieces
}

/** What charts say beside their bars. */
async function chartTexts(file: Uint8Array): Promise<string[]> {
  const texts: string[] = []
  for (let no = 1; ; no++) {
    const chart = await partOf(file, `word/charts/chart${no}.xml`)
    if (chart === null) return texts
    texts.push(...[...chart.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => unescaped(match[1]!)))
  }
}

const plain = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => unescaped(match[1]!)).join('')

const unescaped = (text: string) =>
  text.replace(
    /&(?:lt|gt|quot|apos|amp);/g,
    (sign) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' })[sign]!,
  )
