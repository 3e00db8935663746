// The running server (正在运行的服务): the note that a server leaves in its data directory, by which commands of the same user on the same
// machine find it and prove that they may read that directory. The note says nothing once the directory's lock is free.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({ pid: z.number().int(), address: z.url(), token: z.string().min(32), startedAt: z.string() })

/** A server: its process, where it is on this machine, and the key of this run. */
export type Running = z.infer<typeof schema>

/** The headers that carry the key of the run, say who of the machine asks, and on which workspace's book. */
export const runHeader = 'jiedui-run'
export const userHeader = 'jiedui-user'
export const bookHeader = 'jiedui-book'

const pathOf = (dataDir: string) => join(dataDir, 'server.json')

/** A note for a server that has just begun. */
export function noteOf(address: string): Running {
  const token = randomBytes(32).toString('base64url')
  return { pid: process.pid, address, token, startedAt: new Date().toISOString() }
}

/** Leaves the note, readable by its owner alone, whole or not at all. */
export function leaveNote(dataDir: string, note: Running): void {
  const half = `${pathOf(dataDir)}.new`
  rmSync(half, { force: true })
  writeFileSync(half, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(half, pathOf(dataDir))
}

/** The note of the directory, or null. Whether it still holds, the lock says: it is free after a kill. */
export function readNote(dataDir: string): Running | null {
  try {
    return schema.parse(JSON.parse(readFileSync(pathOf(dataDir), 'utf8')))
  } catch {
    return null
  }
}

/** Takes the note away; for who holds the lock. */
export function removeNote(dataDir: string): void {
  rmSync(pathOf(dataDir), { force: true })
}

/** Whether a key is that of the run; how long it takes tells nothing of it. */
export function isKeyOf(note: Running, key: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(note.token), digest(key))
}
