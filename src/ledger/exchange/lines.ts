// Lines of an exported book (导出文件的行): JSON Lines, each ending with a hash over itself and the line before, so that a cut, changed,
// moved or doubled line shows itself by its number. The hash of a line is the sha256 of the hash of the line before (64 zeros for the
// first) and of the line's own JSON without its last member, `hash`.
import { hash } from 'node:crypto'
import { z } from 'zod'

/** What the first line has in the place of a hash before it. */
const firstHash = '0'.repeat(64)

/** `,"hash":"…"}` */
const tailLength = 75

/** The first line. `tables`: the columns of each table in the file, without the workspace, which is the same in all. */
export const headSchema = z.object({
  format: z.literal('jiedui-book'),
  version: z.number().int(),
  workspace: z.uuid().toLowerCase(),
  name: z.string(),
  exportedAt: z.iso.datetime(),
  tables: z.record(z.string(), z.array(z.string())),
})
export type Head = z.infer<typeof headSchema>

/** A piece of a file: its bytes from `at` on, as base64; `of` is the length of the whole file. */
export const pieceSchema = z.object({
  file: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.number().int().min(0),
  of: z.number().int().min(0),
  base64: z.string(),
})
export type Piece = z.infer<typeof pieceSchema>

/** The last line. `missing`: files that the store no longer had, or had damaged. */
export const endSchema = z.object({
  rows: z.record(z.string(), z.number().int()),
  files: z.number().int(),
  missing: z.array(z.string()),
})
export type End = z.infer<typeof endSchema>

/** Gives each line its hash; takes the JSON of an object with at least one member. */
export function hashedLines(): (json: string) => string {
  let before = firstHash
  return (json) => {
    before = hash('sha256', before + json)
    return `${json.slice(0, -1)},"hash":"${before}"}\n`
  }
}

/** A line that is not what it was when it was written, or that stops in the middle. */
export class BrokenLine extends Error {
  readonly no: number
  constructor(no: number) {
    super(`line ${no} is broken`)
    this.no = no
  }
}

/** A line without its hash, which was right; numbers begin at 1. */
export type Line = { no: number; json: string }

/** Checks the hash of each line in turn. Throws BrokenLine at the first that is not as it was written. */
export async function* checkedLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let [before, no] = [firstHash, 0]
  for await (const line of splitLines(bytes)) {
    no++
    const body = line?.subarray(0, -tailLength)
    const tail = line?.subarray(-tailLength).toString('latin1') ?? ''
    const named = /^,"hash":"([0-9a-f]{64})"\}$/.exec(tail)?.[1]
    if (!body || body.length < 2 || !named) throw new BrokenLine(no)
    const json = `${body}}`
    before = hash('sha256', Buffer.concat([Buffer.from(before), body, closing]))
    if (before !== named) throw new BrokenLine(no)
    yield { no, json }
  }
}

const closing = Buffer.from('}')

/** Longer than any line of ours; what is longer is no book, and is not gathered in memory. */
const longestLine = 400 * 1024 * 1024

/** Cuts at line feeds; a last line without one, or one that is far too long, comes out as null. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | null> {
  let [held, length]: [Buffer[], number] = [[], 0]
  for await (const chunk of bytes) {
    const piece = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let to = piece.indexOf(10); to >= 0; to = piece.indexOf(10, from)) {
      yield Buffer.concat([...held, piece.subarray(from, to)])
      ;[held, length, from] = [[], 0, to + 1]
    }
    // The reader may use its buffer again.
    if (from < piece.length) held.push(Buffer.from(piece.subarray(from)))
    length += piece.length - from
    if (length > longestLine) yield null
  }
  if (length > 0) yield null
}
