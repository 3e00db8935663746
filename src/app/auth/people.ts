// People (用户): the accounts behind the members, one for a person however many workspaces he belongs to. A password is given out
// once, as a temporary one, and is his own after the first sign-in.
import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { forgetTries } from './lock-out.ts'
import { type Refusal, refusals } from './refusals.ts'
import { isUserName, normalized, type SignIn } from './sign-in.ts'
import type { AuthDb } from './tables.ts'

/** Someone new. `directoryName`: how the office's directory calls him; he then signs in there and has no password here. */
export type NewPerson = { userName: string; name: string; directoryName?: string }

/** A person and, where he has just been given one, the password that he must change. */
export type Person = { id: string; temporaryPassword: string | null }

/** Makes an account. */
export async function addPerson(signIn: SignIn, asked: NewPerson): Promise<Person | Refusal> {
  const name = asked.name.trim()
  const { directoryName } = asked
  if (!isUserName(asked.userName)) return refusals.badUserName
  if (name === '' || name.length > 100) return refusals.badName
  if (directoryName !== undefined && (await hasDirectoryName(signIn.db, directoryName)))
    return refusals.directoryNameTaken
  const id = v7()
  const userName = normalized(asked.userName)
  const { internalAdapter } = await signIn.auth.$context
  const user = { id, name, username: userName, directoryName, email: addressOf(userName, id), emailVerified: true }
  const made = await internalAdapter.createUser(user, { method: 'admin' })
  const temporaryPassword = directoryName === undefined ? await giveTemporaryPassword(signIn, made.id) : null
  return { id: made.id, temporaryPassword }
}

/** Gives a password that must be changed, ends all sessions, and opens a locked account. */
export async function giveTemporaryPassword(signIn: SignIn, userId: string): Promise<string> {
  const { internalAdapter, password } = await signIn.auth.$context
  const temporary = temporaryPassword()
  const hash = await password.hash(temporary)
  const account = await internalAdapter.findCredentialAccount(userId)
  if (account) await internalAdapter.updatePassword(userId, hash)
  else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
  await internalAdapter.updateUser(userId, { mustChangePassword: true })
  await signOutEverywhere(signIn, userId)
  const { username } = await personById(signIn.db, userId)
  if (username) await forgetTries(signIn, username)
  return temporary
}

/** Takes the second factor away, for who lost the telephone and the backup codes. */
export async function dropSecondFactor(signIn: SignIn, userId: string): Promise<void> {
  const { internalAdapter } = await signIn.auth.$context
  await signIn.db.deleteFrom('twoFactor').where('userId', '=', userId).execute()
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false })
}

/** Ends every session of a person. */
export async function signOutEverywhere(signIn: SignIn, userId: string): Promise<void> {
  const { internalAdapter } = await signIn.auth.$context
  await internalAdapter.deleteUserSessions(userId)
}

/** The person of this user name, if there is one. */
export async function personByUserName(db: AuthDb, userName: string) {
  const columns = ['id', 'directoryName'] as const
  return db.selectFrom('user').select(columns).where('username', '=', normalized(userName)).executeTakeFirst()
}

/** The person of this id. */
export async function personById(db: AuthDb, id: string) {
  return db.selectFrom('user').select(['id', 'username', 'email']).where('id', '=', id).executeTakeFirstOrThrow()
}

async function hasDirectoryName(db: AuthDb, directoryName: string): Promise<boolean> {
  const one = await db.selectFrom('user').select('id').where('directoryName', '=', directoryName).executeTakeFirst()
  return one !== undefined
}

/**
 * The library wants an e-mail address of everyone, and office staff need have none: this one leads nowhere (.invalid). An
 * authenticator shows it, so it holds the user name where that can stand in an address.
 */
function addressOf(userName: string, id: string): string {
  return /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(userName) ? `${userName}@name.jiedui.invalid` : `${id}@id.jiedui.invalid`
}

// Without 0, O, 1, l, I, which are misread when a password is told on the telephone; 16 of 57 are 93 bits.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

function temporaryPassword(): string {
  const picked = Array.from({ length: 16 }, () => letters[randomInt(letters.length)])
  return picked.join('').replace(/(.{4})(?=.)/g, '$1-')
}
