// Calls of the first run (首次使用的接口): whether it is due, and the set-up itself; made before there is anybody to sign in.
import { problemOf } from '../calls/problem.ts'
import type { Problem } from './signing.ts'

/** What is set up, with the secret of the link that the server printed. */
export type SetUp = { secret: string; book: string; userName: string; name: string; password: string }

/** Why it was not done, and with which field what is wrong. */
export type SetUpProblem = Problem & { errors: { path: string; zh: string; en: string }[] }

/** Whether this server has no book yet. */
export async function isDue(): Promise<boolean> {
  const response = await fetch('/api/first-run').catch(() => null)
  return response?.ok ? ((await response.json()) as { due: boolean }).due : false
}

/** Begins the book; null when done, and the administrator is signed in. */
export async function begin(said: SetUp): Promise<SetUpProblem | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/api/first-run', { method: 'POST', headers, body: JSON.stringify(said) })
    if (response.ok) return null
    const problem = (await response.json()) as Partial<SetUpProblem> & Problem
    return { ...problem, errors: problem.errors ?? [] }
  } catch (error) {
    return { ...problemOf(error), errors: [] }
  }
}
