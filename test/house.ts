// A house for a test: the real server without a port, on each database, with a book and somebody who may do everything. Calls go
// through the front door in process.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { apiOf } from '../src/app/api/app.ts'
import { localEnv } from '../src/app/auth/doors.ts'
import { localPrincipal, type Principal } from '../src/app/auth/rights.ts'
import { type OpenHouse, openHouse } from '../src/app/house.ts'
import { beginBook } from '../src/ledger/book.ts'
import { embeddedBook, serverBook } from './databases.ts'

/** An answer: its status, headers and body as JSON. */
export type Answer = {
  status: number
  headers: Headers
  body: Record<string, unknown> & { items: Record<string, unknown>[] }
}

/** The house of the running tests. */
export type TestHouse = {
  readonly house: OpenHouse
  readonly app: ReturnType<typeof apiOf>
  /** A new book; gives a caller who is its administrator on the machine. */
  book: () => Promise<{ workspace: string; call: Caller }>
  /** Calls as somebody. */
  as: (principal: Principal) => Caller
}

/** `call('GET', '/documents')`; a string, bytes or a stream as body is sent as a file, an object as JSON. */
export type Caller = (
  method: string,
  path: string,
  body?: object | string | Uint8Array | ReadableStream,
  headers?: Record<string, string>,
) => Promise<Answer>

/** Declares the tests once for each database. */
export function inHouse(name: string, tests: (test: TestHouse) => void): void {
  describe(`${name} (embedded)`, () => tests(opened(embeddedBook)))
  if (inject('databases').server) describe(`${name} (PostgreSQL server)`, () => tests(opened(serverBook)))
}

function opened(make: typeof embeddedBook): TestHouse {
  const held: { house?: OpenHouse; app?: ReturnType<typeof apiOf>; remove?: () => Promise<void> } = {}
  beforeAll(async () => {
    const { where, remove } = await make()
    const own = 'dataDir' in where ? where.dataDir : mkdtempSync(join(tmpdir(), 'jiedui-house-'))
    held.house = await openHouse({ dataDir: own, databaseUrl: 'databaseUrl' in where ? where.databaseUrl : null })
    held.app = apiOf(held.house, { callsPerMinute: 0, log: (message) => console.error(message) })
    await held.house.jobs.work()
    held.remove = async () => {
      await remove()
      rmSync(own, { recursive: true, force: true })
    }
  })
  afterAll(async () => {
    await held.house?.close()
    await held.remove?.()
  })
  const as = (principal: Principal) => callerOf(() => held.app!, principal)
  return {
    get house() {
      return held.house!
    },
    get app() {
      return held.app!
    },
    as,
    book: async () => {
      const workspace = await beginBook(held.house!.database, { name: '试用', by: 'local:test' })
      return { workspace, call: as(localPrincipal(workspace, 'test')) }
    },
  }
}

function callerOf(app: () => ReturnType<typeof apiOf>, principal: Principal): Caller {
  return async (method, path, body, headers = {}) => {
    const plain = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
    const sent = body === undefined ? {} : { body: plain ? body : JSON.stringify(body), duplex: 'half' }
    const response = await app().request(
      `/api${path}`,
      { method, headers, ...sent } as RequestInit,
      localEnv(principal),
    )
    const text = await response.text()
    const json = /^application\/(?:problem\+)?json\b/.test(response.headers.get('content-type') ?? '')
      ? JSON.parse(text)
      : { text }
    return { status: response.status, headers: response.headers, body: json as Answer['body'] }
  }
}

/** Sends a text as a document and waits until it was read. */
export async function sent(call: Caller, text: string, query = 'name=简报.txt&published=2024-01-10'): Promise<string> {
  const added = await call('POST', `/documents?${query}`, text)
  const id = String(added.body.id)
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await call('GET', `/documents/${id}`)
    if (body.state === 'read' || body.state === 'failed') return id
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the document ${id} was not read in 10 s`)
}
