// A problem (出错说明) on its way to the person: what the API refused, or a connection that did not come back, as one thing to catch.
import type { Problem } from '../../api/problem.ts'

/** What a call was answered with instead of a value. */
export class CallProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.en)
    this.problem = problem
  }
}

const offline: Problem = {
  type: 'urn:jiedui:offline',
  title: '连接中断',
  status: 0,
  code: 'offline',
  zh: '连接中断，内容还在本页，请检查网络后再试一次。',
  en: 'The connection is lost. What you typed is still on this page: check the network and try again.',
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CallProblem) return error.problem
  if (error instanceof TypeError) return offline
  const said = error instanceof Error ? error.message : String(error)
  return { ...offline, code: 'page_failed', zh: `本页出错了：${said}`, en: `This page failed: ${said}` }
}
