// A file that a command writes (写出的文件): it appears whole or not at all.
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes bytes to a path, beside it first. */
export async function keptFile(bytes: Readable, to: string): Promise<void> {
  const half = `${to}.part`
  try {
    await pipeline(bytes, createWriteStream(half, { mode: 0o600 }))
    await rename(half, to)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}
