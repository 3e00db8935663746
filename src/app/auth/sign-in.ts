// Sign-in (登录): a maintained library on the book's own database, set so that only an administrator adds people, wrong tries lock an
// account, and nothing is told to anyone outside. What it may be asked over HTTP is listed in doors.ts.
import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink } from 'better-auth/plugins/magic-link'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { v7 } from 'uuid'
import type { Act, Database } from '../../db.ts'
import { type DirectorySettings, directoryId, directoryPlugin } from './directory.ts'
import { forgetTries, type LockOut, tryBegins, tryFailed } from './lock-out.ts'
import { type AuthDb, authDb, authSchema, makeAuthTables } from './tables.ts'

/** What sign-in is told. `addresses`: how browsers reach the office's Jiedui; the first makes links, https makes cookies Secure. */
export type SignInSettings = {
  addresses: [string, ...string[]]
  secret: string
  directory?: DirectorySettings
  /** After how many hours without a visit one signs in anew. */
  sessionHours?: number
  now?: () => Date
  log?: (level: string, message: string) => void
  /** Called inside the act that changes a member, so that the change becomes a revision of the book. */
  record?: (act: Act, change: MemberChange) => Promise<void>
}

/** What changed of a member; null: was not there, or is gone. */
export type MemberChange = { userId: string; before: MemberState | null; after: MemberState | null }
export type MemberState = { name: string; role: string; limits: unknown; unit: string | null }

/** Sign-in, opened on a database: what every function of this folder works with. */
export type SignIn = LockOut & {
  database: Database
  settings: SignInSettings
  auth: Auth
  /** Makes an address that signs in whoever has this e-mail, once. */
  linkFor: (email: string, path: string) => Promise<string>
}

export type Auth = ReturnType<typeof makeAuth>

/** Opens sign-in and makes its tables where they are missing. */
export async function openSignIn(database: Database, settings: SignInSettings): Promise<SignIn> {
  const db = authDb(database)
  const now = settings.now ?? (() => new Date())
  const links = new Map<string, string>()
  const parts: Parts = { kysely: database.kysely, db, settings, now, links }
  await makeAuthTables(database, async (kysely) => {
    const { runMigrations } = await getMigrations(optionsOf({ ...parts, kysely }))
    await runMigrations()
  })
  const auth = makeAuth(parts)
  const linkFor = async (email: string, path: string) => {
    const ask = v7()
    const body = { email, callbackURL: path, errorCallbackURL: '/sign-in', metadata: { ask } }
    await auth.api.signInMagicLink({ body, headers: new Headers() })
    const link = links.get(ask)
    links.delete(ask)
    return link!
  }
  return { database, settings, db, now, auth, linkFor }
}

type Parts = LockOut & { kysely: Database['kysely']; settings: SignInSettings; links: Map<string, string> }

function makeAuth(parts: Parts) {
  return betterAuth(optionsOf(parts))
}

function optionsOf(parts: Parts) {
  const { settings, db } = parts
  const [address] = settings.addresses
  const expiresIn = (settings.sessionHours ?? 12) * 3600
  return {
    appName: 'Jiedui',
    baseURL: address,
    basePath: '/api/auth',
    secret: settings.secret,
    trustedOrigins: [...settings.addresses],
    database: { db: parts.kysely, type: 'postgres' as const, schemaName: authSchema },
    telemetry: { enabled: false },
    // The library's extra arguments may hold requests and rows: the message is enough.
    logger: { level: 'warn' as const, log: (level: string, message: string) => settings.log?.(level, message) },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn, updateAge: Math.min(3600, expiresIn / 2), cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        mustChangePassword: { type: 'boolean' as const, required: false, defaultValue: false, input: false },
        directoryName: { type: 'string' as const, required: false, unique: true, input: false },
      },
    },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: true, trustedProviders: [directoryId] } },
    onAPIError: { errorURL: new URL('/sign-in', address).href, onError: logBug(settings) },
    rateLimit: { enabled: true, window: 60, max: 300, customRules },
    advanced: {
      cookiePrefix: 'jiedui',
      useSecureCookies: address.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
      // doors.ts writes this header from the connection; what a browser sends under its name is thrown away there.
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // Said, not left to the default, which is off where a test runs.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => v7() },
    },
    hooks: { before: beforeRequest(parts), after: afterRequest(parts) },
    databaseHooks: { session: { create: { before: membersOnly(db) } } },
    plugins: pluginsOf(parts),
  }
}

/** What was refused was answered already; what is left is a bug of ours or a database that is gone. */
function logBug(settings: SignInSettings) {
  return (error: unknown) => {
    if (!isAPIError(error))
      settings.log?.('error', error instanceof Error ? `${error.name}: ${error.message}` : 'unknown')
  }
}

/** The header in which the library finds the address that a request came from. */
export const addressHeader = 'x-jiedui-address'

// An office sits behind one address and arrives at nine o'clock together: accounts are guarded by lock-out, addresses only coarsely.
const customRules = {
  '/get-session': false as const,
  '/sign-in/*': atMost(120),
  '/change-password': atMost(60),
  '/magic-link/*': atMost(60),
  '/two-factor/*': atMost(60),
}

/** So many requests a minute from one address; calls within the process have none and are not counted. */
function atMost(max: number) {
  return (request: Request) => (request.headers.has(addressHeader) ? { window: 60, max } : false)
}

function pluginsOf({ settings, db, links }: Parts) {
  const plugins = [
    username({
      minUsernameLength: 2,
      maxUsernameLength: 64,
      usernameNormalization: normalized,
      usernameValidator: isUserName,
      displayUsername: false,
    }),
    twoFactor({ issuer: 'Jiedui 结对' }),
    magicLink({
      expiresIn: 600,
      disableSignUp: true,
      storeToken: 'hashed',
      sendMagicLink: ({ url, metadata }) => void links.set(String(metadata?.ask), url),
    }),
  ] as const
  return settings.directory ? [...plugins, directoryPlugin(settings.directory, db)] : [...plugins]
}

/** How a user name is kept and compared: full-width and capitals make no other person. */
export function normalized(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** Whether a name can be a user name: 张三 and zhang.san both can. */
export function isUserName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u.test(normalized(name))
}

/** The paths at which a password is given, besides sign-in; whose it is, the session says. */
const withPassword = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/generate-backup-codes',
])

type Asked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** Whose password is tried here, or null where none is. */
async function triedName(ctx: Asked): Promise<string | null> {
  if (ctx.path === '/sign-in/username') return normalized(String(ctx.body?.username ?? '')).slice(0, 64)
  if (!withPassword.has(ctx.path)) return null
  const session = await getSessionFromCtx<{ username?: string | null }>(ctx)
  return session?.user.username ?? null
}

function beforeRequest(out: LockOut) {
  return createAuthMiddleware(async (ctx) => {
    const name = await triedName(ctx)
    const until = name === null ? null : await tryBegins(out, name)
    if (until) {
      const seconds = Math.ceil((until.getTime() - out.now().getTime()) / 1000)
      const body = { code: 'LOCKED_OUT', message: 'Too many wrong tries' }
      throw new APIError('TOO_MANY_REQUESTS', body, { 'retry-after': String(seconds) })
    }
    if (ctx.path !== '/change-password') return
    if (ctx.body.newPassword === ctx.body.currentPassword) {
      throw new APIError('BAD_REQUEST', { code: 'SAME_PASSWORD', message: 'The new password is the old one' })
    }
    return { context: { body: { ...ctx.body, revokeOtherSessions: true } } }
  })
}

const wrongPassword = new Set(['INVALID_USERNAME_OR_PASSWORD', 'INVALID_PASSWORD'])

function afterRequest(out: LockOut) {
  return createAuthMiddleware(async (ctx) => {
    const answer = ctx.context.returned
    const name = await triedName(ctx)
    if (name === null) return
    if (!isAPIError(answer)) await forgetTries(out, name)
    else if (wrongPassword.has(String(answer.body?.code))) await tryFailed(out, name)
    const session = ctx.context.session ?? ctx.context.newSession
    if (ctx.path === '/change-password' && !isAPIError(answer) && session) {
      await ctx.context.internalAdapter.updateUser(session.user.id, { mustChangePassword: false })
    }
  })
}

/** A person who belongs to no workspace any more gets no session, by whatever way he comes. */
function membersOnly(db: AuthDb) {
  return async ({ userId }: { userId: string }) => {
    const one = await db.selectFrom('memberships').select('workspace').where('user_id', '=', userId).executeTakeFirst()
    if (!one) throw new APIError('FORBIDDEN', { code: 'NOT_A_MEMBER', message: 'Not a member of any workspace' })
  }
}
