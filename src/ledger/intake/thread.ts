// The thread that reads (识读线程): opening and reading a long document takes seconds in which the server must go on answering, so it is
// done in a thread of its own; one that dies of a document fails that reading and not the server.
import { Worker } from 'node:worker_threads'
import { type Given, type ReadBytes, readBytes } from '../read-bytes.ts'

/** What the thread is asked, and what it answers; `failed`: the reading threw. */
export type Ask = { id: number; bytes: Uint8Array; given: Given }
export type Answer = { id: number } & ({ read: ReadBytes } | { failed: string })

/** Bytes of a file that is read sooner than a thread would begin; a compressed one of this size opens to a hundred pages at most. */
const short = 16_384

type Waiting = { resolve: (read: ReadBytes) => void; reject: (error: Error) => void }

/** The process's one thread: more of them are had by more processes (`jiedui worker`). */
const open: { thread: Worker | null; waiting: Map<number, Waiting>; next: number } = {
  thread: null,
  waiting: new Map(),
  next: 1,
}

/** Opens and reads, a long document in the thread. Rejects where the reading broke off. */
export async function readApart(bytes: Uint8Array, given: Given): Promise<ReadBytes> {
  if (bytes.length <= short) return readBytes(bytes, given)
  startThread()
  const thread = open.thread!
  return new Promise((resolve, reject) => {
    const id = open.next++
    open.waiting.set(id, { resolve, reject })
    thread.ref()
    thread.postMessage({ id, bytes, given } satisfies Ask)
  })
}

/** Starts the thread before it is asked: loading its tables takes a second, which the first document need not wait for. */
export function startThread(): void {
  open.thread ??= start()
}

function start(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './thread-work.ts' : './thread-work.js'
  const thread = new Worker(new URL(file, import.meta.url))
  thread.on('message', (answer: Answer) => {
    const asked = open.waiting.get(answer.id)
    open.waiting.delete(answer.id)
    // An idle thread keeps no process from ending.
    if (open.waiting.size === 0) thread.unref()
    if ('read' in answer) asked?.resolve(answer.read)
    else asked?.reject(new Error(answer.failed))
  })
  const end = (why: string) => {
    if (open.thread !== thread) return
    open.thread = null
    for (const { reject } of open.waiting.values()) reject(new Error(why))
    open.waiting.clear()
  }
  thread.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => end(`the reading thread ended (${code})`))
  // Last, since listening holds the process too.
  thread.unref()
  return thread
}
