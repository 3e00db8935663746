// Signing in and out (登录与退出): the few calls that are made before anyone is known, to the sign-in library's own addresses.
import type { Problem as ApiProblem } from '../../api/problem.ts'
import { problemOf } from '../calls/problem.ts'

export type Problem = Pick<ApiProblem, 'code' | 'zh' | 'en'>
type Answer = { problem: Problem } | { next: 'in' | 'code' }

/** Sends to the sign-in library; gives its answer, or what it refused. */
export async function posted(
  path: string,
  body: object,
): Promise<{ problem: Problem } | { value: Record<string, unknown> }> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const value = (await response.json().catch(() => ({}))) as Record<string, unknown>
    return response.ok ? { value: value ?? {} } : { problem: value as unknown as Problem }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** Signs in by user name and password; `code`: a second factor is asked for. */
export async function signInBy({ userName, password }: { userName: string; password: string }): Promise<Answer> {
  const answer = await posted('/sign-in/username', { username: userName, password })
  if ('problem' in answer) return answer
  return { next: answer.value.twoFactorRedirect === true ? 'code' : 'in' }
}

/** Gives the second factor: six digits, or a backup code. */
export async function verifyCode(code: string): Promise<Answer> {
  const path = /^\d{6}$/.test(code.trim()) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const answer = await posted(path, { code: code.trim() })
  return 'problem' in answer ? answer : { next: 'in' }
}

/** Changes one's own password; everyone else signed in under it is signed out. */
export async function changePassword(wish: {
  currentPassword: string
  newPassword: string
}): Promise<{ problem: Problem } | { value: object }> {
  return posted('/change-password', wish)
}

/** Signs out, and leaves for the page for signing in. */
export async function signOut(): Promise<void> {
  await posted('/sign-out', {})
  location.assign('/sign-in')
}

/** How one can sign in here besides by password; `directory`: what the office's directory is called. */
export async function waysIn(): Promise<{ directory: string | null }> {
  const response = await fetch('/api/ways-in').catch(() => null)
  return response?.ok ? ((await response.json()) as { directory: string | null }) : { directory: null }
}

/** Goes to the office's directory; it sends the person back signed in, or to the page for signing in with the reason. */
export async function signInByDirectory(): Promise<void> {
  const answer = await posted('/sign-in/social', {
    provider: 'directory',
    callbackURL: '/',
    errorCallbackURL: '/sign-in',
  })
  location.assign('value' in answer && typeof answer.value.url === 'string' ? answer.value.url : '/sign-in?error=other')
}

/** What the address says went wrong on the way in. */
export function problemInAddress(): Problem | null {
  const code = new URLSearchParams(location.search).get('error')
  return code === null ? null : (wayProblems[code] ?? { ...wayProblems.other!, code })
}

const wayProblems: Record<string, Problem> = Object.fromEntries(
  [
    ['invalid-link', '登录链接无效或已过期，请重新取得。', 'The link is not valid any more: get a new one.'],
    ['bad-link', '登录链接无效或已过期，请重新取得。', 'The link is not valid any more: get a new one.'],
    [
      'not-a-member',
      '您还不是任何工作区的成员，请联系管理员。',
      'You belong to no workspace yet: ask your administrator.',
    ],
    [
      'other',
      '登录没有成功，请再试一次；仍不行请联系管理员。',
      'Signing in failed: try again, or ask your administrator.',
    ],
  ].map(([code, zh, en]) => [code!, { code: code!, zh: zh!, en: en! }]),
)
