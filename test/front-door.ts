// The front door for tests of sign-in: an office with its doors and one route behind each action, and a visitor who keeps cookies
// as a browser does. Everything goes through `app.request`, in process.
import { Hono } from 'hono'
import { type AuthEnv, doorsOf } from '../src/app/auth/doors.ts'
import { addMember, type NewMember } from '../src/app/auth/members.ts'
import { isRefusal } from '../src/app/auth/refusals.ts'
import { localPrincipal, type Principal } from '../src/app/auth/rights.ts'
import { openSignIn, type SignIn, type SignInSettings } from '../src/app/auth/sign-in.ts'
import type { Database } from '../src/db.ts'
import { actionSchema } from '../src/model/roles.ts'

export const address = 'http://127.0.0.1:4747'

/** An open office. `local`: who works at the machine. `add`: a member with a password that is his own already. */
export type Office = {
  signIn: SignIn
  app: Hono<AuthEnv>
  local: Principal
  visitor: () => Visitor
  add: (member: Partial<NewMember>) => Promise<{ userId: string; userName: string; visitor: Visitor }>
}

export const ownPassword = '山海情 2026 ningbo'

export async function openOffice(
  database: Database,
  workspace: string,
  settings: Partial<SignInSettings> = {},
): Promise<Office> {
  const signIn = await openSignIn(database, {
    addresses: [address],
    secret: 'a-secret-of-the-tests-0123456789-ÄÖÜ',
    ...settings,
  })
  const app = appOf(signIn)
  const local = localPrincipal(workspace, 'root')
  const visitor = () => new Visitor(app)
  const add = async (member: Partial<NewMember>) => {
    const userName = member.userName ?? `u${Math.random().toString(36).slice(2, 12)}`
    const added = await addMember(signIn, local, { name: '李明', role: 'viewer', ...member, userName })
    if (isRefusal(added)) throw new Error(added.en)
    const one = visitor()
    if (added.temporaryPassword) {
      await one.signIn(userName, added.temporaryPassword)
      await one.post('/api/auth/change-password', {
        currentPassword: added.temporaryPassword,
        newPassword: ownPassword,
      })
    }
    return { userId: added.userId, userName, visitor: one }
  }
  return { signIn, app, local, visitor, add }
}

/** /who tells who asks; /do/ACTION asks whether he may. */
function appOf(signIn: SignIn): Hono<AuthEnv> {
  const doors = doorsOf(signIn, (c, { status, ...problem }) => c.json({ ...problem, status }, status))
  const app = new Hono<AuthEnv>()
  app.route('/', doors.authRoutes)
  app.use('/who', doors.requirePrincipal)
  app.get('/who', (c) => c.json(c.get('principal')))
  app.use('/do/*', doors.requirePrincipal)
  for (const action of actionSchema.options) {
    app.get(`/do/${action}`, doors.requireAction(action), (c) => c.text('done'))
    app.post(`/do/${action}`, doors.requireAction(action), (c) => c.text('done'))
  }
  return app
}

/** A browser, as far as cookies and the Origin header go. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #app: Hono<AuthEnv>

  constructor(app: Hono<AuthEnv>) {
    this.#app = app
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#ask(path, { headers })
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    const typed = { 'content-type': 'application/json', origin: address, ...headers }
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers: typed })
  }

  async signIn(username: string, password: string): Promise<Response> {
    return this.post('/api/auth/sign-in/username', { username, password })
  }

  async #ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#app.request(new URL(path, address).href, {
      ...init,
      headers: { ...init.headers, ...(cookie && { cookie }) },
    })
    for (const set of response.headers.getSetCookie()) this.#keep(set)
    return response
  }

  #keep(set: string): void {
    const [pair = ''] = set.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    if (/max-age=0\b/i.test(set)) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1))
  }
}
