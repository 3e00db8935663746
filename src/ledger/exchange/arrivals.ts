// Files coming in (原件入库): the pieces of each file become one file in the store again, of the hash that it had. Files that an import
// brought are taken away again when the import fails.
import { sql } from 'kysely'
import type { Database } from '../../db.ts'
import type { FileStore } from '../../documents/files.ts'
import { BrokenLine, type Line, type Piece, pieceSchema } from './lines.ts'
import { notAllowed, saidBy, strange } from './rows.ts'

/** Keeps the file whose first piece is given; the others are taken from the lines. Null where the store had it already. */
export async function keepFile(files: FileStore, first: Line, lines: AsyncIterator<Line>): Promise<string | null> {
  const piece = pieceFrom(first)
  const kept = await files.put(bytesFrom(piece, first.no, lines))
  if (!kept.ok) throw notAllowed(kept.problem.code, kept.problem.zh, kept.problem.en)
  if (kept.sha256 === piece.file) return kept.known ? null : kept.sha256
  if (!kept.known) await files.remove(kept.sha256)
  throw strange(first.no)
}

async function* bytesFrom(first: Piece, no: number, lines: AsyncIterator<Line>): AsyncGenerator<Uint8Array> {
  let [piece, at] = [first, 0]
  for (;;) {
    const bytes = Buffer.from(piece.base64, 'base64')
    if (piece.file !== first.file || piece.of !== first.of || piece.at !== at) throw strange(no)
    yield bytes
    at += bytes.length
    if (at >= first.of) return
    const { value, done } = await lines.next()
    if (done) throw new BrokenLine(no + 1)
    ;[piece, no] = [pieceFrom(value), value.no]
  }
}

function pieceFrom(line: Line): Piece {
  const piece = pieceSchema.safeParse(saidBy(line))
  if (!piece.success) throw strange(line.no)
  return piece.data
}

/** Takes files away that no document and no base map of any workspace speaks of. */
export async function removeUnused(database: Database, files: FileStore, brought: readonly string[]): Promise<void> {
  for (const sha256 of brought) {
    const used = await sql`select 1 from documents where sha256 = ${sha256}
      union all select 1 from settings where key = 'baseMap' and value->>'sha256' = ${sha256} limit 1`.execute(
      database.kysely,
    )
    if (used.rows.length === 0) await files.remove(sha256)
  }
}
