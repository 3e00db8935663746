// The doors (鉴权): what the API puts before its routes. Sign-in itself under /api/auth, of which only the listed addresses are
// open, and the two questions of every other route: who asks, and may he.
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type Action, actions } from '../../model/roles.ts'
import { whoAsks } from './principal.ts'
import { isRefusal, libraryRefusals, mayNot, type Refusal, refusals } from './refusals.ts'
import { mayDo, type Principal } from './rights.ts'
import { addressHeader, type SignIn } from './sign-in.ts'

/** What the routes behind the doors find: `c.get('principal')`. */
export type AuthEnv = { Variables: { principal: Principal } }

/** How a refusal is written: the API's problem+json. */
export type Answer = (c: Context, refusal: Refusal) => Response

/** The doors of one API. */
export type Doors = {
  authRoutes: Hono
  requirePrincipal: MiddlewareHandler<AuthEnv>
  requireAction: (action: Action) => MiddlewareHandler<AuthEnv>
}

/** The doors, with the API's own way of writing refusals. */
export function doorsOf(signIn: SignIn, answer: Answer): Doors {
  return {
    authRoutes: authRoutes(signIn, answer),
    requirePrincipal: requirePrincipal(signIn, answer),
    requireAction: (action) => requireAction(action, answer),
  }
}

const localKey = Symbol('local principal')

/** For `app.request(path, init, localEnv(principal))`: who calls in the same process. Over HTTP nothing can set a symbol. */
export function localEnv(principal: Principal): object {
  return { [localKey]: principal }
}

/** What of the library may be asked from outside; all else of it is shut. */
const open = new Set([
  'POST /sign-in/username',
  'POST /sign-in/social',
  'GET /callback/directory',
  'GET /magic-link/verify',
  'POST /sign-out',
  'GET /get-session',
  'GET /list-sessions',
  'POST /revoke-session',
  'POST /revoke-other-sessions',
  'POST /change-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
])

/** Addresses that a browser follows: an error there leads to the page for signing in, which says it. */
const followed = new Set(['/callback/directory', '/magic-link/verify'])

/** Where the library itself sends an error along, under a name of its own. */
function inOurCodes(response: Response): Response {
  const [path = '', query] = (response.headers.get('location') ?? '').split('?')
  const said = new URLSearchParams(query).get('error')
  if (said === null) return response
  const code = libraryRefusals[said.toUpperCase()]?.code ?? 'sign-in-failed'
  const headers = new Headers(response.headers)
  headers.set('location', `${path}?error=${code}`)
  return new Response(null, { status: response.status, headers })
}

const toSignIn: Answer = (c, { code }) => c.redirect(`/sign-in?error=${encodeURIComponent(code)}`)

function authRoutes(signIn: SignIn, answer: Answer): Hono {
  const app = new Hono()
  app.all('/api/auth/*', async (c) => {
    const path = c.req.path.slice('/api/auth'.length)
    if (!open.has(`${c.req.method} ${path}`)) return answer(c, refusals.notFound)
    const headers = new Headers(c.req.raw.headers)
    headers.delete(addressHeader)
    const address = addressOf(c)
    if (address) headers.set(addressHeader, address)
    const response = await signIn.auth.handler(new Request(c.req.raw, { headers }))
    if (response.status >= 400) return translated(c, response, followed.has(path) ? toSignIn : answer)
    return followed.has(path) ? inOurCodes(response) : response
  })
  return app
}

/** From where the connection comes; not what a header claims. In-process calls have none. */
function addressOf(c: Context): string | undefined {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress
}

/** The library's error in our form, with the cookies that it takes back. */
async function translated(c: Context, response: Response, answer: Answer): Promise<Response> {
  const said = (await response.json().catch(() => ({}))) as { code?: string; message?: string }
  const words = libraryRefusals[said.code ?? ''] ?? inItsWords(said, response.status)
  const made = answer(c, { status: response.status as Refusal['status'], ...pick(words) })
  const headers = new Headers(made.headers)
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  const wait = response.headers.get('retry-after') ?? response.headers.get('x-retry-after')
  if (wait) headers.set('retry-after', wait)
  return new Response(made.body, { status: made.status, headers })
}

type Words = Pick<Refusal, 'code' | 'zh' | 'en'>

function pick({ code, zh, en }: Words): Words {
  return { code, zh, en }
}

function inItsWords({ code, message }: { code?: string; message?: string }, status: number): Words {
  if (status === 429) return { code: 'too-many-requests', zh: '请求过于频繁，请稍后再试', en: 'Too many requests' }
  const kebab = (code ?? 'sign-in-failed').toLowerCase().replaceAll('_', '-')
  return { code: kebab, zh: '登录服务未能完成该请求', en: message ?? 'The request could not be done' }
}

function requirePrincipal(signIn: SignIn, answer: Answer): MiddlewareHandler<AuthEnv> {
  return createMiddleware<AuthEnv>(async (c, next) => {
    const local = (c.env as { [localKey]?: Principal } | undefined)?.[localKey]
    const asked = local ? { principal: local, cookies: [] } : await whoAsks(signIn, c.req.raw.headers)
    if (isRefusal(asked)) return answer(c, asked)
    if (asked.principal.via === 'session' && isForeign(signIn, c)) return answer(c, refusals.foreignOrigin)
    c.set('principal', asked.principal)
    await next()
    for (const cookie of asked.cookies) c.header('set-cookie', cookie, { append: true })
    return
  })
}

/** A browser sends the session's cookie by itself: what changes something must come from a page of ours. */
function isForeign(signIn: SignIn, c: Context): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return false
  const origin = c.req.header('origin')
  if (origin !== undefined) return !signIn.settings.addresses.some((address) => new URL(address).origin === origin)
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function requireAction(action: Action, answer: Answer): MiddlewareHandler<AuthEnv> {
  return createMiddleware<AuthEnv>(async (c, next) => {
    const principal = c.get('principal')
    if (principal.mustChangePassword) return answer(c, refusals.passwordMustChange)
    if (!mayDo(principal, action)) return answer(c, mayNot(actions[action].zh, actions[action].en))
    await next()
    return
  })
}
