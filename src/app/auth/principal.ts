// Who asks (操作者): every request is made by someone, with a role in one workspace. It is looked up anew each time, so that
// who was removed or whose token was revoked has no access from that moment on.
import { limitsSchema, roleSchema } from '../../model/roles.ts'
import { isRefusal, type Refusal, refusals } from './refusals.ts'
import type { Principal } from './rights.ts'
import type { SignIn } from './sign-in.ts'
import { tokenOf } from './tokens.ts'

/** The answer to "who asks": the person, and cookies that prolong the session. */
export type Asked = { principal: Principal; cookies: string[] }

/** The header, or the cookie of this name, says which workspace is meant by a person who belongs to several. */
const workspaceHeader = 'jiedui-workspace'

/** Who asks, or null where nobody does who may. */
export async function principalOf(signIn: SignIn, headers: Headers): Promise<Principal | null> {
  const asked = await whoAsks(signIn, headers)
  return isRefusal(asked) ? null : asked.principal
}

/** Who asks, or why it is nobody. */
export async function whoAsks(signIn: SignIn, headers: Headers): Promise<Asked | Refusal> {
  const authorization = headers.get('authorization')
  return authorization === null ? bySession(signIn, headers) : byToken(signIn, authorization)
}

async function byToken(signIn: SignIn, authorization: string): Promise<Asked | Refusal> {
  const token = await tokenOf(signIn, authorization)
  if (!token) return refusals.badToken
  const member = await memberOf(signIn, { workspace: token.workspace, userId: token.userId })
  if (!member) return refusals.badToken
  const user = { id: token.userId, name: member.name }
  const principal = { ...member, user, workspace: token.workspace, scopes: token.scopes, via: 'token' as const }
  return { principal: { ...principal, mustChangePassword: false }, cookies: [] }
}

async function bySession(signIn: SignIn, headers: Headers): Promise<Asked | Refusal> {
  const { response, headers: told } = await signIn.auth.api.getSession({ headers, returnHeaders: true })
  if (!response) return refusals.unauthenticated
  const { user } = response
  const workspace = await workspaceOf(signIn, user.id, headers)
  const member = workspace && (await memberOf(signIn, { workspace, userId: user.id }))
  if (!member) return refusals.noWorkspace
  const mustChangePassword = user.mustChangePassword === true
  const who = { id: user.id, name: member.name }
  const principal = { ...member, user: who, workspace, scopes: null, via: 'session' as const, mustChangePassword }
  return { principal, cookies: told.getSetCookie() }
}

async function workspaceOf({ db }: SignIn, userId: string, headers: Headers): Promise<string | null> {
  const asked = headers.get(workspaceHeader) ?? cookieOf(headers, workspaceHeader)
  const mine = await db
    .selectFrom('memberships')
    .select('workspace')
    .where('user_id', '=', userId)
    .orderBy('added_at')
    .orderBy('workspace')
    .execute()
  const chosen = asked === null ? mine[0] : mine.find((one) => one.workspace === asked.toLowerCase())
  return chosen?.workspace ?? null
}

function cookieOf(headers: Headers, name: string): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((one) => one.trim())
  return cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

/** The member's rights as the workspace's own table says, or null where he is none (any more). */
async function memberOf(signIn: SignIn, who: { workspace: string; userId: string }) {
  const by = { workspace: who.workspace, by: who.userId }
  const row = await signIn.database.act(by, ({ tx }) =>
    tx
      .selectFrom('members')
      .select(['name', 'role', 'limits', 'unit'])
      .where('workspace', '=', who.workspace)
      .where('user_id', '=', who.userId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!row) return null
  return { name: row.name, role: roleSchema.parse(row.role), limits: limitsSchema.parse(row.limits), unit: row.unit }
}
