// Calls about one's own account (本人账号的接口): the sign-in library's own addresses, with its answers checked.
import { z } from 'zod'
import { type Problem, posted } from '../../shell/signing.ts'

const sessionSchema = z.object({
  id: z.string(),
  token: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  ipAddress: z.string().nullish(),
  userAgent: z.string().nullish(),
})

/** Where one is signed in. */
export type Session = z.infer<typeof sessionSchema>

const meSchema = z.object({
  session: z.object({ id: z.string() }),
  user: z.object({ twoFactorEnabled: z.boolean().nullish() }),
})

/** The session of this browser, whether a second factor is on, and all sessions. */
export async function askAccount(): Promise<{ here: string; secondFactor: boolean; sessions: Session[] }> {
  const [me, all] = await Promise.all([got('/get-session'), got('/list-sessions')])
  const { session, user } = meSchema.parse(me)
  return { here: session.id, secondFactor: user.twoFactorEnabled === true, sessions: z.array(sessionSchema).parse(all) }
}

async function got(path: string): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`)
  if (!response.ok) throw new TypeError(`${response.status}`)
  return response.json()
}

const enabledSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/** Begins a second factor: what the authenticator is told, and codes for the day on which the phone is lost. */
export async function beginSecondFactor(
  password: string,
): Promise<{ problem: Problem } | { value: z.infer<typeof enabledSchema> }> {
  const answer = await posted('/two-factor/enable', { password })
  return 'problem' in answer ? answer : { value: enabledSchema.parse(answer.value) }
}

/** The first code of the authenticator: from now on it is asked for. */
export const confirmSecondFactor = (code: string) => posted('/two-factor/verify-totp', { code: code.trim() })

/** Takes the second factor away. */
export const endSecondFactor = (password: string) => posted('/two-factor/disable', { password })

/** Signs out one session, or all but this one. */
export const endSession = (token: string) => posted('/revoke-session', { token })
export const endOtherSessions = () => posted('/revoke-other-sessions', {})
