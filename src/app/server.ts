// The server (服务): a house with a port. Browsers and programs come through the API's doors; commands of the same user on this machine
// come with the key that only who can read the data directory has, and are let in as that machine's own.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { prepareIntake } from '../ledger/intake.ts'
import { apiOf } from './api/app.ts'
import { localEnv } from './auth/doors.ts'
import { localPrincipal } from './auth/rights.ts'
import { deskOf } from './desk.ts'
import { isFirstRun } from './first-run.ts'
import { type OpenHouse, openHouse, workspacesOf } from './house.ts'
import {
  bookHeader,
  isKeyOf,
  leaveNote,
  noteOf,
  type Running,
  readNote,
  removeNote,
  runHeader,
  userHeader,
} from './running.ts'
import { houseSettings, type Settings } from './settings.ts'
import { webFolder, webPages } from './web-pages.ts'

/**
 * A server that runs, and its graceful end: what runs is finished, then the book is closed. `onNetwork`: others can reach it.
 * `setUpLink`: while there is no book yet, the address at which it is begun, once.
 */
export type Server = { address: string; onNetwork: boolean; setUpLink: string | null; stop: () => Promise<void> }

/** The port is taken by another program. */
export class PortInUse extends Error {
  readonly port: number
  constructor(port: number) {
    super(`the port ${port} is in use`)
    this.port = port
  }
}

const usualPort = 8787
/** How long calls that run when the server stops may take to end. */
const patience = 10_000

/** Opens the house, listens, and works on jobs. Throws DirectoryInUse or PortInUse. */
export async function startServer(given: Settings, log: (message: string) => void): Promise<Server> {
  const host = given.host ?? '127.0.0.1'
  const port = given.port === 0 ? await freePort(host) : (given.port ?? usualPort)
  if (given.port !== 0) await mustBeFree(host, port, given.dataDir)
  const own = ownAddresses(host, port)
  const house = await openGiven(given, log, own)
  const note = noteOf(own[0]!)
  try {
    removeNote(given.dataDir)
    const firstRunSecret = (await isFirstRun(house)) ? randomBytes(32).toString('base64url') : null
    const fetch = frontDoor(house, { note, log, firstRunSecret, ...limitOf(given) })
    const server = await listening({ fetch, host, port })
    await house.jobs.work()
    prepareIntake()
    if (house.database.embedded) leaveNote(given.dataDir, note)
    const address = given.publicAddress?.[0] ?? note.address
    const setUpLink = firstRunSecret && `${address}/first-run?secret=${firstRunSecret}`
    return { address, onNetwork: !isLoopback(host), setUpLink, stop: () => stopped(server, house) }
  } catch (error) {
    await house.close()
    throw error
  }
}

/** Opens the house that the settings describe. `own`: where it can be reached on this machine. */
export async function openGiven(given: Settings, log: (message: string) => void, own?: string[]): Promise<OpenHouse> {
  // The house takes the secret from the environment; one from a file is put there.
  if (given.secret !== undefined) process.env.JIEDUI_SECRET ??= given.secret
  return openHouse(houseSettings(given, log, own))
}

function limitOf({ callsPerMinute }: Settings) {
  return callsPerMinute === undefined ? {} : { callsPerMinute }
}

const everywhere = new Set(['0.0.0.0', '::', ''])

/** How this machine itself reaches a server that listens there; a browser on it may say localhost as well. */
function ownAddresses(host: string, port: number): string[] {
  const reached = everywhere.has(host) ? '127.0.0.1' : host
  const own = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`
  return isLoopback(reached) ? [own, `http://localhost:${port}`] : [own]
}

/** An address that only this machine has. */
const isLoopback = (address: string) => /^(?:::ffff:)?127\.|^::1$|^localhost$/.test(address)

type Door = { note: Running; log: (message: string) => void; firstRunSecret: string | null; callsPerMinute?: number }

/** What every request of the network meets first. */
function frontDoor(house: OpenHouse, { note, log, ...limits }: Door) {
  const api = apiOf(house, { ...limits, log })
  const desk = deskOf(house)
  const pages = webPages(webFolder())
  return async (request: Request, env: unknown): Promise<Response> => {
    const bindings = env as HttpBindings
    const key = request.headers.get(runHeader)
    if (key === null) return pages(request) ?? api.fetch(request, bindings)
    if (!isFromHere(request, bindings) || !isKeyOf(note, key)) return new Response(null, { status: 401 })
    const name = decodeURIComponent(request.headers.get(userHeader) ?? '') || 'local'
    const workspace = request.headers.get(bookHeader)
    if (new URL(request.url).pathname.startsWith('/local/')) return desk(request, { name, workspace })
    const books = await workspacesOf(house.database)
    if (!books.some(({ id }) => id === workspace)) return new Response(null, { status: 404 })
    return api.fetch(request, { ...bindings, ...localEnv(localPrincipal(workspace!, name)) })
  }
}

const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Over the machine's own loopback, and not passed on by a reverse proxy that runs on it. */
function isFromHere(request: Request, { incoming }: HttpBindings): boolean {
  const from = incoming.socket.remoteAddress ?? ''
  const to = incoming.socket.localAddress
  const loopback = isLoopback(from) || (from !== '' && from === to)
  return loopback && !forwarded.some((name) => request.headers.has(name))
}

type Listening = { fetch: ReturnType<typeof frontDoor>; host: string; port: number }

function listening({ fetch, host, port }: Listening): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    )
  })
}

async function stopped(server: ReturnType<typeof serve>, house: OpenHouse): Promise<void> {
  removeNote(house.dataDir)
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), patience)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(late)
  await house.close()
}

/** Tried before the house is opened, which takes seconds; where our own server has the port, the lock tells that better. */
async function mustBeFree(host: string, port: number, dataDir: string): Promise<void> {
  if (readNote(dataDir) === null && !(await canListen(host, port))) throw new PortInUse(port)
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const tried = createServer()
    tried.once('error', () => resolve(false))
    tried.listen(port, host, () => tried.close(() => resolve(true)))
  })
}

function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const tried = createServer()
    tried.once('error', reject)
    tried.listen(0, host, () => {
      const found = tried.address()
      tried.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })
}
