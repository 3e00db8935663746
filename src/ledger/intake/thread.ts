// The threads that read (识读线程): opening and reading a long document takes seconds in which the server must go on answering, so it is done in a
// thread of its own; one that dies of a document fails that reading and not the server. What is very long has a second thread, so that nobody's
// two pages wait for somebody's thousand.
import { Worker } from 'node:worker_threads'
import { type Given, type ReadBytes, readBytes } from '../read-bytes.ts'

/** What a thread is asked, and what it answers; `failed`: the reading threw. */
export type Ask = { id: number; bytes: Uint8Array; given: Given }
export type Answer = { id: number } & ({ read: ReadBytes } | { failed: string })

/** Bytes of a file that is read sooner than a thread would begin; a compressed one of this size opens to a hundred pages at most. */
const short = 16_384
/** Bytes from which a file is very long: some seconds of reading where it is text. */
const veryLong = 2_000_000

type Waiting = { resolve: (read: ReadBytes) => void; reject: (error: Error) => void }

/** A thread once it is started, and who waits for it; it reads one document after another. */
type Lane = { thread: Worker | null; waiting: Map<number, Waiting>; next: number }

const lane = (): Lane => ({ thread: null, waiting: new Map(), next: 1 })
/** The process's threads: more of them are had by more processes (`jiedui worker`). */
const lanes = { long: lane(), veryLong: lane() }

/** Opens and reads, a long document in a thread. Rejects where the reading broke off. */
export async function readApart(bytes: Uint8Array, given: Given): Promise<ReadBytes> {
  if (bytes.length <= short) return readBytes(bytes, given)
  return askOf(bytes.length > veryLong ? lanes.veryLong : lanes.long, { bytes, given })
}

/** Starts the thread of what is long before it is asked: loading its tables takes a second, which the first document need not wait for. */
export function startThread(): void {
  threadOf(lanes.long)
}

function askOf(own: Lane, said: Omit<Ask, 'id'>): Promise<ReadBytes> {
  const thread = threadOf(own)
  return new Promise((resolve, reject) => {
    const id = own.next++
    own.waiting.set(id, { resolve, reject })
    thread.ref()
    thread.postMessage({ id, ...said } satisfies Ask)
  })
}

function threadOf(own: Lane): Worker {
  own.thread ??= start(own)
  return own.thread
}

function start(own: Lane): Worker {
  const file = import.meta.url.endsWith('.ts') ? './thread-work.ts' : './thread-work.js'
  const thread = new Worker(new URL(file, import.meta.url))
  thread.on('message', (answer: Answer) => {
    const asked = own.waiting.get(answer.id)
    own.waiting.delete(answer.id)
    // An idle thread keeps no process from ending.
    if (own.waiting.size === 0) thread.unref()
    if ('read' in answer) asked?.resolve(answer.read)
    else asked?.reject(new Error(answer.failed))
  })
  const end = (why: string) => {
    if (own.thread !== thread) return
    own.thread = null
    for (const { reject } of own.waiting.values()) reject(new Error(why))
    own.waiting.clear()
  }
  thread.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => end(`the reading thread ended (${code})`))
  // Last, since listening holds the process too.
  thread.unref()
  return thread
}
