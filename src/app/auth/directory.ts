// The office's own directory (统一认证): sign-in by OpenID Connect. It proves who someone is and never adds anyone: a person gets in
// only where an administrator wrote his directory name beside his account.
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { AuthDb } from './tables.ts'

/** The directory's settings. `claim`: which claim holds the name that the administrator writes down. */
export type DirectorySettings = {
  issuer: string
  clientId: string
  clientSecret: string
  name?: string
  scopes?: string[]
  claim?: string
}

/** The directory's id in addresses: /api/auth/callback/directory. */
export const directoryId = 'directory'

/** The plugin of the sign-in library for it. */
export function directoryPlugin(settings: DirectorySettings, db: AuthDb) {
  const issuer = settings.issuer.replace(/\/+$/, '')
  return genericOAuth({
    config: [
      {
        providerId: directoryId,
        name: settings.name ?? '统一认证',
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId: settings.clientId,
        clientSecret: settings.clientSecret,
        scopes: settings.scopes ?? ['openid', 'profile'],
        pkce: true,
        // A directory whose keys cannot be had is no directory: its answers would be believed unsigned.
        requireIdTokenVerification: true,
        disableSignUp: true,
        mapProfileToUser: (profile) => personOf(db, profile, settings.claim ?? 'preferred_username'),
      },
    ],
  })
}

/** The library joins accounts by address, so the directory's person is given the address of ours; its own is never trusted. */
async function personOf(db: AuthDb, profile: Record<string, unknown>, claim: string) {
  const name = profile[claim]
  const person = typeof name === 'string' && name !== '' ? await unclaimed(db, name, profile.sub) : undefined
  if (!person) return { email: nobody, emailVerified: false, name: 'nobody' }
  return { email: person.email, emailVerified: true, name: person.name }
}

const nobody = 'nobody@id.jiedui.invalid'

/** Who has this directory name, unless another subject was joined to it before: a name may be given to a new colleague later. */
async function unclaimed(db: AuthDb, name: string, subject: unknown) {
  const person = await db
    .selectFrom('user')
    .select(['id', 'email', 'name'])
    .where('directoryName', '=', name)
    .executeTakeFirst()
  if (!person) return undefined
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', person.id)
    .where('providerId', '=', directoryId)
    .where('accountId', '!=', String(subject))
    .executeTakeFirst()
  return other ? undefined : person
}
