// Files on disk (本机存放): each under the name of its hash, written beside and renamed when it is whole and on the disk, so that
// neither a crash nor a full disk leaves half a file under a hash.
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Content, checkHash, hashOf, isHash, type Kept, notKept, piecesOf, TooLarge, whole } from './kept.ts'

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** A day in milliseconds; what was left half-written before that belongs to a process that is gone. */
const staleAfter = 86_400_000

/** The store in `folder`, which is made when the first file is kept. */
export function diskStore(folder: string) {
  const incoming = join(folder, 'incoming')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  let ready: Promise<void> | null = null
  return {
    async put(content: Content): Promise<Kept> {
      const known = content instanceof Uint8Array ? await knownAlready(pathOf, content) : null
      if (known) return known
      ready ??= prepare(incoming)
      const part = join(incoming, `${randomUUID()}.part`)
      try {
        await ready
        const { sha256, bytes } = await write(part, content)
        return await settle({ folder, part, sha256, bytes, path: pathOf(sha256) })
      } catch (error) {
        ready = null
        await rm(part, { force: true })
        if (error instanceof TooLarge) return notKept('too_large')
        if (fullDisk.has(codeOf(error))) return notKept('store_full')
        throw error
      }
    },
    async get(sha256: string): Promise<Uint8Array | null> {
      checkHash(sha256)
      const bytes = await unlessMissing(readFile(pathOf(sha256)))
      return bytes && whole(sha256, bytes)
    },
    async has(sha256: string): Promise<boolean> {
      checkHash(sha256)
      return (await unlessMissing(stat(pathOf(sha256)))) !== null
    },
    async remove(sha256: string): Promise<void> {
      checkHash(sha256)
      await rm(pathOf(sha256), { force: true })
    },
    list: () => hashesIn(folder),
  }
}

/** A file of that name and length is not written again; one of another length is damaged and is. */
async function knownAlready(pathOf: (sha256: string) => string, bytes: Uint8Array): Promise<Kept | null> {
  const sha256 = hashOf(bytes)
  const found = await unlessMissing(stat(pathOf(sha256)))
  return found?.size === bytes.length ? { ok: true, sha256, bytes: bytes.length, known: true } : null
}

/** The folder for what is being written, without what dead processes left in it. */
async function prepare(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for (const name of await readdir(incoming)) {
    const found = await unlessMissing(stat(join(incoming, name)))
    if (found && found.mtimeMs < Date.now() - staleAfter) await rm(join(incoming, name), { force: true })
  }
}

async function write(part: string, content: Content): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(part, 'wx', 0o600)
  try {
    for await (const piece of piecesOf(content)) {
      hash.update(piece)
      bytes += piece.length
      await writeAll(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** A write may take only a part of what it is given. */
async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  let at = 0
  while (at < piece.length) at += (await file.write(piece, at)).bytesWritten
}

type Written = { folder: string; part: string; path: string; sha256: string; bytes: number }

async function settle({ folder, part, path, sha256, bytes }: Written): Promise<Kept> {
  const found = await unlessMissing(stat(path))
  const known = found?.size === bytes
  if (known) await rm(part)
  else {
    const home = join(path, '..')
    await mkdir(home, { recursive: true, mode: 0o700 })
    await rename(part, path)
    await syncFolder(home)
    await syncFolder(folder)
  }
  return { ok: true, sha256, bytes, known }
}

/** A new name is on the disk only when its folder is; Windows cannot do this and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* hashesIn(folder: string): AsyncGenerator<string> {
  for (const shelf of (await unlessMissing(readdir(folder))) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const name of await readdir(join(folder, shelf))) if (isHash(name)) yield name
  }
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
