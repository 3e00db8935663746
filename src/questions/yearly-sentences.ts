// Whole sentences (整句): what stands around a quote from one full stop to the next. A pdf breaks its sentences at the end of every line, and the
// passages of search end there; a footnote must show the sentence.
import { sql } from 'kysely'
import type { Act } from '../db.ts'

type Reader = Pick<Act, 'tx' | 'workspace'>

/** A sentence with the place of the quote in it. */
export type WholeSentence = { sentence: string; inSentence: [start: number, end: number] }

type Piece = { start: number; text: string }
type Row = { id: string; start_at: number; end_at: number; quote: string; pieces: Piece[] }

/** So far around a quote its sentence is looked for; no passage is longer than 600 (src/model/passages.ts). */
const around = 160
const longest = 600

/** The sentences of findings, by their ids; without those whose passages do not hold the quote. */
export async function wholeSentences(
  { tx, workspace }: Reader,
  ids: readonly string[],
): Promise<Map<string, WholeSentence>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select f.id, f.start_at, f.end_at, f.quote, s.pieces from findings f
    join lateral (select json_agg(json_build_object('start', p.start_at, 'text', p.text) order by p.start_at) as pieces from passages p
      where p.workspace = f.workspace and p.subject = f.document and p.start_at >= f.start_at - ${sql.lit(around + longest)}
        and p.start_at < f.end_at + ${sql.lit(around)} and p.end_at > f.start_at - ${sql.lit(around)}) s on true
    where f.workspace = ${workspace} and f.id = any(${[...new Set(ids)]}::uuid[]) and s.pieces is not null`.execute(tx)
  return new Map(
    rows.flatMap((row) => {
      const whole = wholeSentence(row)
      return whole ? [[row.id, whole] as const] : []
    }),
  )
}

/** The sentence in pieces of the document put together; null where the quote is not among them. */
export function wholeSentence({ start_at: start, end_at: end, quote, pieces }: Omit<Row, 'id'>): WholeSentence | null {
  let text = ''
  let at = -1
  let after = -1
  for (const piece of pieces) {
    // What lies between passages is space alone.
    if (text !== '') text += '\n'
    if (at < 0 && start < piece.start + piece.text.length) at = text.length + Math.max(0, start - piece.start)
    text += piece.text
    if (after < 0 && end <= piece.start + piece.text.length)
      after = text.length - (piece.start + piece.text.length - end)
  }
  if (at < 0 || after < at || !sameButSpace(text.slice(at, after), quote)) return null
  const begin = beginOf(text, at)
  const close = closeOf(text, after)
  return { sentence: text.slice(begin, close), inSentence: [at - begin, after - begin] }
}

const sameButSpace = (a: string, b: string) => a.replace(/\s+/g, '') === b.replace(/\s+/g, '')

const stops = /[。！？；!?;]/

function beginOf(text: string, at: number): number {
  for (let one = at; one > Math.max(0, at - around); one--) {
    if (stops.test(text[one - 1]!)) return skipped(text, one)
  }
  return Math.max(0, at - around)
}

/** Closing quotes belong to the sentence before. */
function skipped(text: string, from: number): number {
  let at = from
  while (/[\s”’）】》」』]/.test(text[at] ?? '')) at++
  return at
}

function closeOf(text: string, from: number): number {
  for (let one = from; one < Math.min(text.length, from + around); one++) {
    if (stops.test(text[one]!)) return one + 1
  }
  return Math.min(text.length, from + around)
}
