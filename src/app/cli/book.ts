// The book that a command works on (命令所用的台账): through the server that has it open, else opened in this process. The server is only
// loaded where it is needed, so that a command that goes through a running one starts at once.
import { userInfo } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import type { OpenHouse } from '../house.ts'
import { bookHeader, type Running, readNote, runHeader, userHeader } from '../running.ts'
import type { Settings } from '../settings.ts'
import { Api, placeOf, type Reached } from './api.ts'
import { Failure, type Language, Misuse } from './io.ts'

/** An open book. `house` is null where a server has it. */
export type Book = { api: Api; workspace: Workspace; house: OpenHouse | null }
/** The whole house: its desk, and the book of a workspace. */
export type AtDesk = { desk: Api; bookOf: (workspace: string) => Api }
export type Workspace = { id: string; name: string }

type Asked = { settings: Settings; language: Language; log: (message: string) => void }

/** How long another command may have the directory before this one gives up. */
const patience = 20_000

/** Does work on the workspace that the settings name, or on the only one, and closes the book. */
export async function withBook<T>(asked: Asked, work: (book: Book) => Promise<T>): Promise<T> {
  return withHouse(asked, async ({ send, house }) => {
    const books = await new Api(send(null), asked.language).get<Workspace[]>('/local/books')
    const workspace = chosen(books, asked.settings.book)
    return work({ api: new Api(send(workspace.id), asked.language), workspace, house })
  })
}

/** Does work that is about no workspace, or makes one. */
export async function withDesk<T>(asked: Asked, work: (at: AtDesk) => Promise<T>): Promise<T> {
  const { language } = asked
  return withHouse(asked, ({ send }) =>
    work({ desk: new Api(send(null), language), bookOf: (workspace) => new Api(send(workspace), language) }),
  )
}

async function withHouse<T>(asked: Asked, work: (reached: Reached) => Promise<T>): Promise<T> {
  const reached = await reach(asked)
  try {
    return await work(reached)
  } finally {
    await reached.close()
  }
}

function chosen(books: Workspace[], named: string | undefined): Workspace {
  if (books.length === 0) {
    throw new Failure(
      '还没有工作区；请先用 jiedui begin 名称 建立。',
      'There is no book yet: begin one with jiedui begin NAME.',
    )
  }
  const found = named === undefined ? books : books.filter(({ id, name }) => id === named || name === named)
  if (found.length === 1) return found[0]!
  const names = books.map(({ name }) => name)
  if (named === undefined) {
    throw new Misuse(
      `有多个工作区，请用 --book 指明：${names.join('、')}。`,
      `There are several books; name one with --book: ${names.join(', ')}.`,
    )
  }
  throw new Misuse(
    `没有“${named}”这个工作区；现有：${names.join('、')}。`,
    `There is no book "${named}"; there is: ${names.join(', ')}.`,
  )
}

/** Finds the server that has the house, or opens it; waits a while for another command to end. */
async function reach({ settings, log }: Asked): Promise<Reached> {
  const { dataDir, databaseUrl } = settings
  for (const end = Date.now() + patience; ; await after(250)) {
    const note = databaseUrl === undefined ? readNote(dataDir) : null
    if (note !== null && (await isRunning(note))) return overHttp(note)
    const { openHere } = await import('./here.ts')
    const opened = await openHere(settings, { log, name: userName(), last: Date.now() > end })
    if (opened !== null) return opened
  }
}

/** A note of a server that was killed leads nowhere, or to another program, which does not know its key. */
async function isRunning(note: Running): Promise<boolean> {
  try {
    const init = { headers: headersOf(note, null), signal: AbortSignal.timeout(5_000) }
    return (await fetch(`${note.address}/local/books`, init)).ok
  } catch {
    return false
  }
}

function headersOf({ token }: Running, workspace: string | null): Record<string, string> {
  const who = { [runHeader]: token, [userHeader]: encodeURIComponent(userName()) }
  return workspace === null ? who : { ...who, [bookHeader]: workspace }
}

function overHttp(note: Running): Reached {
  const send = (workspace: string | null) => async (path: string, init: RequestInit) => {
    const headers = { ...(init.headers as object), ...headersOf(note, workspace) }
    try {
      return await fetch(`${note.address}${placeOf(path)}`, { ...init, headers })
    } catch {
      throw new Failure('服务已中断，请重试。', 'The server went away: try again.')
    }
  }
  return { send, house: null, close: async () => {} }
}

/** The name under which this user is known on the machine. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'local'
  }
}
