// Who is signed in (本人): asked once and used everywhere, so that a page shows nothing that would be refused.
import type { Action } from '../../../model/roles.ts'
import { type Given, useAsk } from './calls.ts'

export type Me = Given<'get', '/me'>

/** Who is signed in, or undefined while that is being asked. */
export function useMe(): Me | undefined {
  return useAsk('/me', {}).data
}

/** Whether the person may do it. */
export function useMay(): (action: Action) => boolean {
  const me = useMe()
  return (action) => me?.actions.includes(action) === true
}
