// A first password (首个密码): a person who has just been added takes a password of his own in the place of the temporary one, by the same two
// steps as in a browser, so that every rule of signing in holds, and is signed in by it.
import { libraryRefusals, type Refusal, refusals } from './refusals.ts'
import { addressHeader, type SignIn } from './sign-in.ts'

/** Whose password: the one that he was given and the one that he wants. */
export type FirstPassword = { userName: string; temporary: string; password: string }

/** Gives the cookies of his session. */
export async function takeFirstPassword(
  signIn: SignIn,
  { userName, temporary, password }: FirstPassword,
): Promise<{ cookies: string[] } | Refusal> {
  const signedIn = await asked(signIn, '/sign-in/username', { body: { username: userName, password: temporary } })
  if (!signedIn.ok) return refusalOf(signedIn)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const body = { currentPassword: temporary, newPassword: password }
  const changed = await asked(signIn, '/change-password', { body, cookie })
  return changed.ok ? { cookies: changed.headers.getSetCookie() } : refusalOf(changed)
}

function asked(
  { auth, settings: { addresses } }: SignIn,
  path: string,
  { body, cookie = '' }: { body: object; cookie?: string },
): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: addresses[0], cookie, [addressHeader]: '127.0.0.1' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return auth.handler(new Request(`${addresses[0]}/api/auth${path}`, init))
}

async function refusalOf(response: Response): Promise<Refusal> {
  const { code = '' } = (await response.json().catch(() => ({}))) as { code?: string }
  const said = libraryRefusals[code]
  return said ? { status: 422, code: said.code, zh: said.zh, en: said.en } : refusals.unauthenticated
}
