// API tokens (接口令牌): what programs sign in with. A token is 32 random bytes of which only the hash is kept; it carries a part of
// what its owner may, ends by itself, and ends at once when it is revoked or its owner is removed.
import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { z } from 'zod'
import { type Action, actionSchema, actions, actionsOf, may, type Role, roleSchema } from '../../model/roles.ts'
import { mayNot, type Refusal, refusals } from './refusals.ts'
import { mayDo, type Principal } from './rights.ts'
import type { AuthDb } from './tables.ts'

/** A token as it is listed: never the token itself, only how it starts. */
export type Token = {
  id: string
  name: string
  start: string
  userId: string
  scopes: Action[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** Where tokens are kept, and the time. */
export type TokenStore = { db: AuthDb; now: () => Date }

/** What a token is to carry: actions one by one, or what a role may. */
export type TokenAsk = { name: string; days?: number } & ({ scopes: Action[] } | { ceiling: Role })

const day = 24 * 3600 * 1000
const longest = 366

/** Makes a token. Its text is told this once. */
export async function createToken(
  { db, now }: TokenStore,
  by: Principal,
  ask: TokenAsk,
): Promise<{ id: string; token: string; expiresAt: Date } | Refusal> {
  // Who works on the machine itself is no account to which a token could belong, and needs none.
  if (by.via === 'local' || !mayDo(by, 'tokens.own')) return mayNot(actions['tokens.own'].zh, actions['tokens.own'].en)
  const days = ask.days ?? 90
  if (!(days > 0 && days <= longest)) return refusals.badExpiry
  const name = ask.name.trim()
  if (name === '' || name.length > 100) return refusals.badName
  if (!carriable(by.role, ask)) return refusals.badScopes
  const token = `jd_${randomBytes(32).toString('base64url')}`
  const made = { id: v7(), created_at: now(), expires_at: new Date(now().getTime() + days * day) }
  const scopes = 'scopes' in ask ? [...new Set(ask.scopes)] : null
  const carried = { scopes, ceiling: 'ceiling' in ask ? ask.ceiling : null }
  const owner = { user_id: by.user.id, workspace: by.workspace }
  const row = { ...made, ...carried, ...owner, name, hash: hashOf(token), start: token.slice(0, 9) }
  await db
    .insertInto('tokens')
    .values({ ...row, last_used_at: null, revoked_at: null })
    .execute()
  return { id: made.id, token, expiresAt: made.expires_at }
}

/** One's own tokens, newest first, or with `whose: 'all'` those of the workspace, for who manages them. */
export async function listTokens(
  { db }: TokenStore,
  by: Principal,
  whose: 'own' | 'all' = 'own',
): Promise<Token[] | Refusal> {
  const action = whose === 'all' ? 'tokens.manage' : 'tokens.own'
  if (!mayDo(by, action)) return mayNot(actions[action].zh, actions[action].en)
  let query = db.selectFrom('tokens').selectAll().where('workspace', '=', by.workspace)
  if (whose === 'own') query = query.where('user_id', '=', by.user.id)
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    start: row.start,
    userId: row.user_id,
    scopes: scopesOf(row),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }))
}

/** Revokes a token: one's own, or anyone's of the workspace for who manages them. */
export async function revokeToken({ db, now }: TokenStore, by: Principal, id: string): Promise<Refusal | null> {
  if (!mayDo(by, 'tokens.own')) return mayNot(actions['tokens.own'].zh, actions['tokens.own'].en)
  if (!z.uuid().safeParse(id).success) return refusals.noSuchToken
  let query = db.updateTable('tokens').set({ revoked_at: now() }).where('workspace', '=', by.workspace)
  if (!mayDo(by, 'tokens.manage')) query = query.where('user_id', '=', by.user.id)
  const done = await query.where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst()
  return done.numUpdatedRows === 0n ? refusals.noSuchToken : null
}

/** Whose token an Authorization header holds, or null where it is none that is valid. */
export async function tokenOf(
  { db, now }: TokenStore,
  authorization: string,
): Promise<{ userId: string; workspace: string; scopes: Action[] } | null> {
  const token = /^bearer +(jd_[\w-]{43})$/i.exec(authorization.trim())?.[1]
  if (!token) return null
  // Looked up by hash: how long that takes tells nothing of the token.
  const row = await db.selectFrom('tokens').selectAll().where('hash', '=', hashOf(token)).executeTakeFirst()
  if (!row || row.revoked_at || row.expires_at <= now()) return null
  await noteUse({ db, now }, row)
  return { userId: row.user_id, workspace: row.workspace, scopes: scopesOf(row) }
}

/** When it was last used, to the hour: not a write for every request. */
async function noteUse({ db, now }: TokenStore, row: { id: string; last_used_at: Date | null }): Promise<void> {
  if (row.last_used_at && now().getTime() - row.last_used_at.getTime() < 3600 * 1000) return
  await db.updateTable('tokens').set({ last_used_at: now() }).where('id', '=', row.id).execute()
}

/** A ceiling is read through the table of today, so that a new action of a role reaches its tokens. */
function scopesOf(row: { scopes: string[] | null; ceiling: string | null }): Action[] {
  if (row.ceiling !== null) return actionsOf(roleSchema.parse(row.ceiling)).filter((action) => actions[action].token)
  // An action that was taken out of the table since is carried no longer.
  return (row.scopes ?? []).flatMap((scope) => actionSchema.safeParse(scope).data ?? [])
}

function carriable(role: Role, ask: TokenAsk): boolean {
  const scopes = 'scopes' in ask ? ask.scopes : scopesOf({ scopes: null, ceiling: ask.ceiling })
  return scopes.length > 0 && scopes.every((scope) => may(role, scope) && actions[scope].token)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
