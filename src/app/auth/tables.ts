// The tables of sign-in (登录库表), in a PostgreSQL schema of their own that the role of the book's queries cannot see: people and
// sessions as the sign-in library keeps them, and beside them who belongs to which workspace, API tokens, and wrong tries.
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../db.ts'

/** Every table of the schema `auth` that is asked for here; the library has more. */
export type AuthTables = {
  user: {
    id: string
    name: string
    email: string
    username: string | null
    directoryName: string | null
    mustChangePassword: boolean | null
    twoFactorEnabled: boolean | null
  }
  account: { id: string; userId: string; providerId: string; accountId: string; password: string | null }
  twoFactor: { id: string; userId: string }
  /** Which workspaces to look into for a person: the role is in the workspace's own table of members. */
  memberships: { user_id: string; workspace: string; added_at: Date }
  tokens: TokensTable
  attempts: { name: string; at: Date }
  locks: { name: string; until: Date }
}

export type TokensTable = {
  id: string
  hash: string
  start: string
  name: string
  user_id: string
  workspace: string
  scopes: string[] | null
  ceiling: string | null
  created_at: Date
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

/** Queries on the schema `auth`. */
export type AuthDb = Kysely<AuthTables>

export const authSchema = 'auth'

/** The same connections, for the schema `auth`. */
export function authDb(database: Pick<Database, 'kysely'>): AuthDb {
  return database.kysely.withSchema(authSchema) as unknown as AuthDb
}

/**
 * Makes what is missing. The library makes its tables first, in the same transaction; a lock keeps two servers that start at
 * once from doing it twice.
 */
export async function makeAuthTables(
  database: Pick<Database, 'kysely'>,
  library: (kysely: Database['kysely']) => Promise<void>,
): Promise<void> {
  await database.kysely.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7215044)`.execute(tx)
    await sql`create schema if not exists auth`.execute(tx)
    await library(tx)
    for (const statement of ours) await sql.raw(statement).execute(tx)
  })
}

const ours = [
  `create table if not exists auth.memberships (
    user_id text not null references auth."user" (id) on delete cascade,
    workspace uuid not null,
    added_at timestamptz not null,
    primary key (user_id, workspace)
  )`,
  `create table if not exists auth.tokens (
    id uuid primary key,
    hash text not null unique,
    start text not null,
    name text not null,
    user_id text not null references auth."user" (id) on delete cascade,
    workspace uuid not null,
    scopes text[],
    ceiling text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    check (scopes is not null or ceiling is not null)
  )`,
  'create index if not exists tokens_of_workspace on auth.tokens (workspace, user_id)',
  'create table if not exists auth.attempts (name text not null, at timestamptz not null)',
  'create index if not exists attempts_of_name on auth.attempts (name, at)',
  'create index if not exists attempts_by_time on auth.attempts (at)',
  'create table if not exists auth.locks (name text primary key, until timestamptz not null)',
  'revoke all on schema auth from public',
]
