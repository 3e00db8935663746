// The API (接口): every route behind the same doors: who asks, may he, how often, was this asked before, is what he sent right. What a
// route itself does is in its own file.
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { z } from 'zod'
import { hold } from '../../db/locks.ts'
import type { Act } from '../../db.ts'
import { type AuthEnv, doorsOf } from '../auth/doors.ts'
import { firstRunRoutes } from '../first-run.ts'
import { type Answered, once } from './idempotency.ts'
import { openApi } from './openapi.ts'
import { badRequest, type Issue, inBothLanguages, problem } from './problem.ts'
import { type Limiter, limiterOf } from './rate.ts'
import type { Call, House, Route } from './route.ts'
import { routes } from './routes.ts'
import { whole } from './whole.ts'

/** What a server lets callers do: how many calls a minute, 0 for any number; how large a body of JSON may be. */
export type ApiSettings = {
  callsPerMinute?: number
  log?: (message: string) => void
  /** The set-up of a house without a book, where the server gave out a link to it. */
  firstRunSecret?: string | null
}

const largestJson = 8 * 1024 * 1024

/** The whole API under /api, sign-in included. */
export function apiOf(house: House, settings: ApiSettings = {}): Hono<AuthEnv> {
  const { callsPerMinute = 1_200, log = () => {}, firstRunSecret = null } = settings
  const app = new Hono<AuthEnv>()
  const doors = doorsOf(house.signIn, problem)
  const limiter = limiterOf(callsPerMinute)
  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin' }))
  app.onError((error, c) => {
    log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return problem(c, internal)
  })
  app.notFound((c) => problem(c, { code: 'not_found', zh: '没有这个地址。', en: 'There is no such address.' }))
  app.get('/api/health', (c) => c.json({ ok: true, version: house.version }))
  app.get('/api/openapi.json', (c) => c.json(openApi(routes, house.version)))
  app.get('/api/ways-in', (c) => c.json({ directory: directoryName(house) }))
  app.route('/', doors.authRoutes)
  app.route('/', firstRunRoutes(house, firstRunSecret))
  for (const one of fixedFirst(routes)) {
    const handler = (c: Context<AuthEnv>) => answered(c, one as Route, { house, limiter })
    app.on(
      one.method.toUpperCase(),
      `/api${honoPath(one.path)}`,
      doors.requirePrincipal,
      ...(one.action === 'signed-in' ? [] : [doors.requireAction(one.action)]),
      handler,
    )
  }
  return app
}

/** Addresses without parameters before those with: /targets/completion is not the target of the id `completion`. */
const fixedFirst = (all: readonly Route[]) =>
  [...all].sort((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')))

/** What the office's directory is called, where the server has one. */
const directoryName = ({ signIn: { settings } }: House) =>
  settings.directory ? (settings.directory.name ?? '统一认证') : null

const internal = {
  code: 'internal',
  status: 500,
  zh: '程序出错了，没有改动任何内容；请重试，仍不行请联系管理员。',
  en: 'The program failed; nothing was changed. Try again, and tell your administrator if it stays so.',
}

/** `/entries/{id}` as Hono writes it. */
const honoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1')

type At = { house: House; limiter: Limiter }

async function answered(c: Context<AuthEnv>, one: Route, at: At): Promise<Response> {
  const principal = c.get('principal')
  const wait = principal.via === 'local' ? 0 : await at.limiter(principal.user.id)
  if (wait > 0) {
    c.header('retry-after', String(wait))
    return problem(c, {
      code: 'too_many_requests',
      status: 429,
      zh: '请求过于频繁，请稍后再试。',
      en: 'Too many requests: wait a little.',
    })
  }
  const asked = await askedOf(c, one)
  if (asked instanceof Response) return asked
  const run = () => runRoute(c, one, { ...at, asked })
  const key = c.req.header('idempotency-key')
  if (key === undefined || one.method === 'get' || one.takesFile) return run()
  const answer = await once({ database: at.house.database, principal, key, request: asked.text, path: c.req.path }, run)
  return 'refusal' in answer ? problem(c, answer.refusal) : replayed(answer)
}

function replayed({ status, headers, body }: Answered): Response {
  return new Response(body, { status, headers })
}

/** What was sent, checked by the route's schemas. */
type Asked = { params: unknown; query: unknown; body: unknown; text: string; version: number }

async function askedOf(c: Context, { params, query, body, ifMatch, takesFile }: Route): Promise<Asked | Response> {
  const issues: Issue[] = []
  const checked = (schema: z.ZodType | undefined, value: unknown) => {
    if (!schema) return undefined
    const result = schema.safeParse(value)
    if (!result.success) issues.push(...inBothLanguages(result.error.issues, schema, value))
    return result.data
  }
  const text = body && !takesFile ? await textOf(c) : ''
  if (text === null) return problem(c, { code: 'too_large', zh: '提交的内容过大。', en: 'What was sent is too large.' })
  const said = body && !takesFile ? parsed(text) : undefined
  if (said === unreadable) {
    return problem(c, {
      code: 'bad_request',
      status: 400,
      zh: '提交的内容不是有效的 JSON。',
      en: 'What was sent is no valid JSON.',
    })
  }
  const [where, narrowed] = [c.req.param(), queryOf(c)]
  if (![where, narrowed, said].every(canBeKept)) return problem(c, notKept)
  const asked = {
    params: checked(params, where),
    query: checked(query, narrowed),
    body: takesFile ? undefined : checked(body, said),
  }
  if (issues.length > 0) return badRequest(c, issues)
  const version = ifMatch ? versionOf(c.req.header('if-match')) : 0
  if (version === null) return problem(c, versionNeeded)
  return { ...asked, text, version }
}

/** Whether every text in it is one that a database takes: without the zero character, and none of its characters halved. */
function canBeKept(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, member]) => canBeKept(name) && canBeKept(member))
}

const notKept = {
  code: 'bad_request',
  status: 400,
  zh: '提交的内容里有无法保存的字符（空字符或残缺的字符），请删去后再试。',
  en: 'What was sent has characters that cannot be kept (a zero character, or half of one): remove them and try again.',
}

const versionNeeded = {
  code: 'version_needed',
  status: 428,
  zh: '请求缺少 If-Match，无法确认您看到的是最新内容。',
  en: 'If-Match is missing: say which version you looked at.',
}

/** `"3"` or `W/"3"` as 3; null for anything else. */
function versionOf(header: string | undefined): number | null {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')
  return match ? Number(match[1]) : null
}

const unreadable = Symbol('unreadable')

function parsed(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}

async function textOf(c: Context): Promise<string | null> {
  if (Number(c.req.header('content-length') ?? 0) > largestJson) return null
  const text = await c.req.text()
  return text.length > largestJson ? null : text
}

/** A parameter that is given several times is a list. */
function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]),
  )
}

async function runRoute(c: Context<AuthEnv>, one: Route, { house, asked }: At & { asked: Asked }): Promise<Response> {
  const principal = c.get('principal')
  const who = { workspace: principal.workspace, by: principal.user.id }
  const call: Call<unknown, unknown, unknown> = {
    ...asked,
    principal,
    house,
    act: (work) => whole(house.database, who, one.ifMatch ? inTurn(c, work) : work),
    c,
  }
  const outcome = await one.run(call)
  if (outcome instanceof Response) return outcome
  if (!outcome.ok) return problem(c, outcome.refusal)
  const value: unknown = outcome.value
  const etag = etagOf(value)
  // The version is of the row that is changed, not of all that is told with it: a browser must not answer out of its own store.
  const headers = { 'cache-control': 'no-store', ...(etag ? { etag } : {}) }
  return c.json(value as object, one.status ?? 200, headers)
}

/** Of two who change one thing at the same moment the second finds what the first has made of it, and is told that it changed. */
function inTurn<T>(c: Context, work: (book: Act) => Promise<T>): (book: Act) => Promise<T> {
  const thing = c.req.param('id') ?? c.req.path
  return async (book) => {
    await hold(book, [`change of ${thing}`])
    return work(book)
  }
}

/** One thing with a version is answered with it, so that it can be changed without losing another's work. */
function etagOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'version' in value ? `"${String(value.version)}"` : null
}
