// The embedded database (内置数据库): PGlite in a data directory, behind the same driver as a server. It holds a lock that the
// operating system frees when the process dies, since a second process on one directory would destroy it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { PoolConfig } from 'pg'
import type { Answer, Ask } from './pglite-worker.ts'

/** Another process has the data directory open. */
export class DirectoryInUse extends Error {
  readonly dataDir: string
  constructor(dataDir: string) {
    super(`the data directory ${dataDir} is in use by another process`)
    this.dataDir = dataDir
  }
}

/** The open directory: how a pool reaches it, a dump of it, and its end. */
export type Embedded = { config: PoolConfig; dump: () => Promise<Uint8Array>; close: () => Promise<void> }

type Question = { bytes: Uint8Array } | { dump: true } | { close: true }

/** Opens `dataDir/postgres`, making it where there is none. Throws DirectoryInUse where another process has it open. */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockDirectory(dataDir)
  try {
    const { ask, stop } = await startWorker(join(dataDir, 'postgres'))
    const config: PoolConfig = { ...createPgConfig(asPglite(ask)), max: 1 }
    return {
      config,
      dump: async () => (await ask({ dump: true })).dump!,
      async close() {
        await ask({ close: true })
        await stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Takes the directory's lock; SQLite's file lock goes with the process, however it dies. */
export function lockDirectory(dataDir: string): () => void {
  const lock = new DatabaseSync(join(dataDir, 'lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new DirectoryInUse(dataDir)
  }
  return () => lock.close()
}

async function startWorker(folder: string) {
  const file = import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { folder } })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  let next = 1
  const ready = new Promise<Answer>((resolve, reject) => waiting.set(0, { resolve, reject }))
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.failed === undefined) asked?.resolve(answer)
    else asked?.reject(new Error(answer.failed))
  })
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)))
    waiting.clear()
  })
  await ready
  const ask = (question: Question) =>
    new Promise<Answer>((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...question } satisfies Ask)
    })
  return { ask, stop: () => worker.terminate() }
}

/** The two members of PGlite that its adapter for node-postgres uses, answered from the worker. */
function asPglite(ask: (question: Question) => Promise<Answer>): PGlite {
  const execProtocolStream = async (bytes: Uint8Array) => {
    const { messages = [] } = await ask({ bytes: Uint8Array.from(bytes) })
    return messages.map(withError)
  }
  return { waitReady: Promise.resolve(), execProtocolStream } as unknown as PGlite
}

function withError(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('text' in message) || !('severity' in message))
    return message
  return Object.assign(new Error(String(message.text)), message)
}
