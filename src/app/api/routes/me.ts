// Who am I (本人): who is signed in, in which office's book, and what he may do there, so that a page shows nothing that would be refused.
import { z } from 'zod'
import { done } from '../../../model/refusal.ts'
import { actionSchema, limitsSchema, roleSchema } from '../../../model/roles.ts'
import { mayDo, type Principal } from '../../auth/rights.ts'
import { type House, route } from '../route.ts'

const workspace = z.object({ id: z.string(), name: z.string() })

export const getMe = route({
  method: 'get',
  path: '/me',
  action: 'signed-in',
  says: { zh: '本人：角色、范围、可办事项、所属工作区', en: 'Who you are, and what you may do' },
  reply: z.object({
    user: z.object({ id: z.string(), name: z.string() }),
    workspace,
    role: roleSchema,
    limits: limitsSchema,
    unit: z.string().nullable(),
    via: z.enum(['session', 'token', 'local']),
    mustChangePassword: z.boolean(),
    actions: z.array(actionSchema),
    /** Those to which one can change, by the header or cookie `jiedui-workspace`. */
    workspaces: z.array(workspace),
  }),
  run: async ({ principal, house }) => {
    const { user, role, limits, unit, via, mustChangePassword } = principal
    const workspaces = await workspacesOf(house, principal)
    const own = workspaces.find(({ id }) => id === principal.workspace) ?? { id: principal.workspace, name: '' }
    const actions = actionSchema.options.filter((action) => mayDo(principal, action))
    return done({ user, workspace: own, role, limits, unit, via, mustChangePassword, actions, workspaces })
  },
})

/** A token is of one workspace; a person may belong to several. */
async function workspacesOf({ database, signIn }: House, { user, workspace, via }: Principal) {
  const mine =
    via === 'session'
      ? await signIn.db.selectFrom('memberships').select('workspace').where('user_id', '=', user.id).execute()
      : []
  const ids = [...new Set([workspace, ...mine.map((one) => one.workspace)])]
  const rows = await database.kysely
    .selectFrom('workspaces')
    .select(['workspace', 'name'])
    .where('workspace', 'in', ids)
    .orderBy('created_at')
    .execute()
  return rows.map(({ workspace: id, name }) => ({ id, name }))
}
