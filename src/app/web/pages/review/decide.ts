// Deciding from a page (办理): sends a decision, says what was refused, and has everything asked again that a decision can change. What a document
// says never changes and is not asked again.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { client, type Given, newKey, type SaidTo } from '../../calls/calls.ts'
import { type CallProblem, problemOf } from '../../calls/problem.ts'

/** What is decided, as the API takes it. */
export type Wish = SaidTo<'post', '/decisions'>['body']
export type Decided = Given<'post', '/decisions'>
export type Problem = CallProblem['problem']

/** What came of it. */
export type Answer = { ok: true; value: Decided } | { ok: false; problem: Problem }

/** Addresses of what stays as it is whatever is decided. */
const settled = new Set([
  '/documents/{id}/text',
  '/documents',
  '/documents/counts',
  '/me',
  '/kinds',
  '/measures',
  '/members',
])

/** Sends a decision; gives the refusal instead of showing it. */
export function useDecide(): (wish: Wish) => Promise<Answer> {
  const refresh = useRefresh()
  return useCallback(
    async (wish) => {
      try {
        const reply = await client('post', '/decisions', { body: wish, key: newKey() })
        return reply.ok ? { ok: true, value: reply.value } : { ok: false, problem: reply.problem }
      } catch (error) {
        return { ok: false, problem: problemOf(error) }
      } finally {
        refresh()
      }
    },
    [refresh],
  )
}

/** Has what is shown of the book asked again. */
function useRefresh(): () => void {
  const queries = useQueryClient()
  return useCallback(
    () => void queries.invalidateQueries({ predicate: ({ queryKey }) => !settled.has(String(queryKey[0])) }),
    [queries],
  )
}
