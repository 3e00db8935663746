// Rights (权限): who someone is in one workspace, and whether he may do a thing. Apart from how he proved who he is, so that
// members and tokens can ask it too.
import { type Action, actions, type Limits, may, type Role, unlimited } from '../../model/roles.ts'

/** Who asks, for which workspace, and what he may. `scopes`: null is all that the role may, a list is what a token carries. */
export type Principal = {
  user: { id: string; name: string }
  workspace: string
  role: Role
  limits: Limits
  /** The unit whose numbers a reporter sends, or the side that a counterpart's office speaks for. */
  unit: string | null
  scopes: readonly Action[] | null
  via: 'session' | 'token' | 'local'
  /** With a temporary password nothing may be done but change it. */
  mustChangePassword: boolean
}

/** Who works on the machine that has the book: the operating system let him in. */
export function localPrincipal(workspace: string, name: string): Principal {
  const user = { id: `local:${name}`, name }
  const rights = { role: 'administrator' as const, limits: unlimited, unit: null, scopes: null }
  return { user, workspace, ...rights, via: 'local', mustChangePassword: false }
}

/** Whether he may do it: by role, and by what his token carries. Limits are asked where the thing itself is known. */
export function mayDo(principal: Principal, action: Action): boolean {
  if (principal.mustChangePassword || !may(principal.role, action)) return false
  if (principal.via === 'token' && !actions[action].token) return false
  return principal.scopes === null || principal.scopes.includes(action)
}
