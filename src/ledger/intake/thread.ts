// The threads that read (识读线程): opening and reading a long document takes seconds in which the server must go on answering, so it is done in a
// thread of its own; one that dies of a document fails that reading and not the server. What is very long has a second thread, so that nobody's
// two pages wait for somebody's thousand, and what is cancelled is read no further.
import { Worker } from 'node:worker_threads'
import { type Given, type ReadBytes, readBytes } from '../read-bytes.ts'

/** What a thread is asked, and what it answers; `failed`: the reading threw. */
export type Ask = { bytes: Uint8Array; given: Given }
export type Answer = { read: ReadBytes } | { failed: string }

/** Bytes of a file that is read sooner than a thread would begin; a compressed one of this size opens to a hundred pages at most. */
const short = 16_384
/** Bytes from which a file is very long: some seconds of reading where it is text. */
const veryLong = 2_000_000

/** One who waits for a reading. */
type Asked = Ask & { resolve: (read: ReadBytes) => void; reject: (error: unknown) => void }

/** A thread once it is started, and what is asked of it: the first is being read, the others wait. */
type Lane = { thread: Worker | null; asked: Asked[] }

/** The process's threads: more of them are had by more processes (`jiedui worker`). */
const lanes: Record<'long' | 'veryLong', Lane> = {
  long: { thread: null, asked: [] },
  veryLong: { thread: null, asked: [] },
}

/** Opens and reads, a long document in a thread. Rejects where the reading broke off, and with the signal's reason where it was `cancelled`. */
export async function readApart(bytes: Uint8Array, given: Given, cancelled?: AbortSignal): Promise<ReadBytes> {
  cancelled?.throwIfAborted()
  if (bytes.length <= short) return readBytes(bytes, given)
  const own = bytes.length > veryLong ? lanes.veryLong : lanes.long
  return new Promise((resolve, reject) => {
    const asked: Asked = { bytes, given, resolve, reject }
    cancelled?.addEventListener('abort', () => giveUp(own, asked, cancelled.reason), { once: true })
    own.asked.push(asked)
    if (own.asked.length === 1) readFirst(own)
  })
}

/** Starts the thread of what is long before it is asked: loading its tables takes a second, which the first document need not wait for. */
export function startThread(): void {
  threadOf(lanes.long)
}

function threadOf(own: Lane): Worker {
  own.thread ??= start(own)
  return own.thread
}

/** Sends the first of the lane to its thread. An idle thread keeps no process from ending. */
function readFirst(own: Lane): void {
  const first = own.asked[0]
  if (!first) return void own.thread?.unref()
  const thread = threadOf(own)
  thread.ref()
  thread.postMessage({ bytes: first.bytes, given: first.given } satisfies Ask)
}

/** A thread cannot be told to stop in the middle of a document: it is ended, and the next document has a new one. */
function giveUp(own: Lane, asked: Asked, reason: unknown): void {
  const at = own.asked.indexOf(asked)
  if (at < 0) return
  asked.reject(reason)
  own.asked.splice(at, 1)
  if (at > 0) return
  const { thread } = own
  own.thread = null
  void thread?.terminate()
  readFirst(own)
}

function start(own: Lane): Worker {
  const file = import.meta.url.endsWith('.ts') ? './thread-work.ts' : './thread-work.js'
  const thread = new Worker(new URL(file, import.meta.url))
  thread.on('message', (answer: Answer) => {
    if (own.thread !== thread) return
    const asked = own.asked.shift()
    if ('read' in answer) asked?.resolve(answer.read)
    else asked?.reject(new Error(answer.failed))
    readFirst(own)
  })
  const end = (why: string) => {
    if (own.thread !== thread) return
    own.thread = null
    own.asked.shift()?.reject(new Error(why))
    readFirst(own)
  }
  thread.on('error', (error) => end(error instanceof Error ? error.message : String(error)))
  thread.on('exit', (code) => end(`the reading thread ended (${code})`))
  // Last, since listening holds the process too.
  thread.unref()
  return thread
}
