// The archive of a backup (备份文件): one zip that any program opens, with a list of its parts and their hashes, so that a damaged one is
// known before anything is made of it. It has its name only once it is whole, on the disk, and was read back.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, type ZipFile as Opened, openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { z } from 'zod'

const listName = 'backup.json'

const listSchema = z.object({
  format: z.literal('jiedui-backup'),
  version: z.literal(1),
  sort: z.enum(['directory', 'books']),
  madeAt: z.iso.datetime(),
  parts: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
})
/** What an archive holds. `directory`: the embedded database as it is; `books`: the export of each workspace. */
export type List = z.infer<typeof listSchema>

/** Adds a part; ends when its bytes are in the archive. */
export type Add = (name: string, content: AsyncIterable<Uint8Array>, compress?: boolean) => Promise<void>

/** The archive is cut, changed or none at all. */
export class BrokenArchive extends Error {}

/** Writes an archive beside its place and gives it its name when it is whole. Leaves nothing where it fails. */
export async function writeArchive(
  to: string,
  about: { sort: List['sort']; madeAt: Date },
  fill: (add: Add) => Promise<void>,
): Promise<List> {
  const part = `${to}.part`
  try {
    const list = await writeParts(part, { ...about, fill })
    await withArchive(part, checkParts)
    await rename(part, to)
    return list
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

type Filling = { sort: List['sort']; madeAt: Date; fill: (add: Add) => Promise<void> }

async function writeParts(path: string, { sort, madeAt, fill }: Filling): Promise<List> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flush: true }))
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject)
    written.catch(reject)
  })
  failed.catch(() => {})
  const parts: List['parts'] = []
  const add: Add = async (name, content, compress = false) => {
    const hash = createHash('sha256')
    let bytes = 0
    async function* counted() {
      for await (const piece of content) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
    }
    await Promise.race([
      failed,
      new Promise<void>((resolve) => put(zip, { name, compress, madeAt, content: counted() }, resolve)),
    ])
    parts.push({ name, bytes, sha256: hash.digest('hex') })
  }
  try {
    await fill(add)
    const list: List = { format: 'jiedui-backup', version: 1, sort, madeAt: madeAt.toISOString(), parts: [...parts] }
    await add(listName, piecesOf(Buffer.from(JSON.stringify(list, null, 1))), true)
    zip.end()
    await written
    return list
  } catch (error) {
    zip.outputStream.destroy()
    await written.catch(() => {})
    throw error
  }
}

type Put = { name: string; compress: boolean; madeAt: Date; content: AsyncIterable<Uint8Array> }

function put(zip: ZipFile, { name, compress, madeAt, content }: Put, end: () => void): void {
  zip.addReadStreamLazy(name, { compress, mtime: madeAt, mode: 0o100600 }, (give) => {
    const stream = Readable.from(content, { objectMode: false })
    // What goes wrong in it is told by the archive.
    give(null, stream.on('error', () => {}).once('end', end))
  })
}

/** Bytes in pieces that a stream can take. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_048_576) yield bytes.subarray(at, at + 1_048_576)
}

/** An open archive whose list was read. */
export type Archive = { list: List; read: (name: string) => AsyncIterable<Buffer> }

/** Opens an archive for some work. Throws BrokenArchive where it is not one of ours, or is damaged. */
export async function withArchive<T>(path: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(asBroken)
  try {
    const entries = await entriesOf(zip).catch(asBroken)
    const read = (name: string) => contentOf(zip, entries.get(name))
    const list = listSchema.safeParse(JSON.parse((await whole(read(listName))).toString()))
    if (!list.success) throw new BrokenArchive('the list of parts is not as it should be')
    if (entries.size !== list.data.parts.length + 1) throw new BrokenArchive('parts are missing or too many')
    return await work({ list: list.data, read })
  } catch (error) {
    throw error instanceof SyntaxError ? new BrokenArchive(error.message) : error
  } finally {
    zip.close()
  }
}

/** A file that the system cannot open is told as it is; what is in it, as broken. */
function asBroken(error: unknown): never {
  if (error instanceof Error && 'code' in error && 'syscall' in error) throw error
  throw new BrokenArchive(String(error))
}

async function entriesOf(zip: Opened): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  return entries
}

async function* contentOf(zip: Opened, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw new BrokenArchive('a part is missing')
  const stream = await zip.openReadStreamPromise(entry).catch(asBroken)
  try {
    for await (const piece of stream) yield piece
  } catch (error) {
    asBroken(error)
  }
}

/** All bytes of a part. */
export async function whole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Reads every part and compares it with its hash. */
export async function checkParts({ list, read }: Archive): Promise<void> {
  for (const { name, bytes, sha256 } of list.parts) {
    const hash = createHash('sha256')
    let length = 0
    for await (const piece of read(name)) {
      hash.update(piece)
      length += piece.length
    }
    if (length !== bytes || hash.digest('hex') !== sha256) throw new BrokenArchive(`${name} has another hash`)
  }
}
