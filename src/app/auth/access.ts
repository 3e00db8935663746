// Getting in again (重置密码、一次性登录链接): a new temporary password from an administrator, and an address that signs in once, from
// whoever runs the machine.
import { manages, memberState } from './members.ts'
import { dropSecondFactor, giveTemporaryPassword, personById } from './people.ts'
import { type Refusal, refusals } from './refusals.ts'
import type { Principal } from './rights.ts'
import type { SignIn } from './sign-in.ts'

/** Whose password; `secondFactor: 'drop'` for who lost the telephone as well. */
export type Reset = { userId: string; secondFactor?: 'keep' | 'drop' }

/** Gives a member a temporary password and ends his sessions. */
export async function resetPassword(
  signIn: SignIn,
  by: Principal,
  { userId, secondFactor }: Reset,
): Promise<{ temporaryPassword: string } | Refusal> {
  const state = await memberState(signIn, by, userId)
  if (!state) return refusals.noSuchMember
  const wrong = manages(by, state.limits) ?? (await sharedWith(signIn, by, userId))
  if (wrong) return wrong
  if (secondFactor === 'drop') await dropSecondFactor(signIn, userId)
  return { temporaryPassword: await giveTemporaryPassword(signIn, userId) }
}

/** An address that signs the member in once, within ten minutes, and leads to a path of ours. For the machine itself alone. */
export async function oneTimeLink(
  signIn: SignIn,
  by: Principal,
  { userId, path = '/' }: { userId: string; path?: string },
): Promise<{ address: string } | Refusal> {
  if (by.via !== 'local') return refusals.localOnly
  if (!(await memberState(signIn, by, userId))) return refusals.noSuchMember
  const { email } = await personById(signIn.db, userId)
  return { address: await signIn.linkFor(email, path) }
}

/** One account serves several workspaces: an administrator of one of them must not get into the others with it. */
async function sharedWith(signIn: SignIn, by: Principal, userId: string): Promise<Refusal | null> {
  if (by.via === 'local') return null
  const other = await signIn.db
    .selectFrom('memberships')
    .select('workspace')
    .where('user_id', '=', userId)
    .where('workspace', '!=', by.workspace)
    .executeTakeFirst()
  return other ? refusals.sharedAccount : null
}
