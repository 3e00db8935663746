// Tokens over HTTP (接口令牌): what programs sign in with. One makes and revokes one's own; who manages them sees all.
import { z } from 'zod'
import { done } from '../../../model/refusal.ts'
import { actionSchema, roleSchema } from '../../../model/roles.ts'
import { isRefusal } from '../../auth/refusals.ts'
import { createToken, listTokens, revokeToken } from '../../auth/tokens.ts'
import { outcomeOf } from '../outcome.ts'
import type { Call } from '../route.ts'
import { idParams, route } from '../route.ts'

const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** How the token begins; the rest is told once, when it is made. */
  start: z.string(),
  userId: z.string(),
  scopes: z.array(actionSchema),
  createdAt: z.date(),
  expiresAt: z.date(),
  lastUsedAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
})
const listed = z.object({ items: z.array(tokenSchema) })

async function list(
  { house, principal }: Pick<Call<unknown, unknown, unknown>, 'house' | 'principal'>,
  whose: 'own' | 'all',
) {
  const tokens = await listTokens(house.signIn, principal, whose)
  return isRefusal(tokens) ? { ok: false as const, refusal: tokens } : done({ items: tokens })
}

export const listOwnTokens = route({
  method: 'get',
  path: '/tokens',
  action: 'tokens.own',
  says: { zh: '本人的令牌', en: 'Your own tokens' },
  reply: listed,
  run: (call) => list(call, 'own'),
})

export const listAllTokens = route({
  method: 'get',
  path: '/tokens/all',
  action: 'tokens.manage',
  says: { zh: '全部令牌', en: "Everyone's tokens" },
  reply: listed,
  run: (call) => list(call, 'all'),
})

const name = z.string().max(100)
const days = z.number().int().min(1).max(366).optional()

export const addToken = route({
  method: 'post',
  path: '/tokens',
  action: 'tokens.own',
  says: {
    zh: '新建令牌：指定权限（scopes）或以某一角色为上限（ceiling）；令牌只告知一次',
    en: 'Make a token that carries some actions (scopes) or what a role may (ceiling); it is told this once',
  },
  body: z.union([
    z.strictObject({ name, days, scopes: z.array(actionSchema) }),
    z.strictObject({ name, days, ceiling: roleSchema }),
  ]),
  reply: z.object({ id: z.string(), token: z.string(), expiresAt: z.date() }),
  status: 201,
  run: async ({ body: { days, ...asked }, house, principal }) =>
    outcomeOf(await createToken(house.signIn, principal, { ...asked, ...(days && { days }) })),
})

export const revokeTokenRoute = route({
  method: 'delete',
  path: '/tokens/{id}',
  action: 'tokens.own',
  says: {
    zh: '撤销令牌：本人的，或由管理员撤销任何人的',
    en: "Revoke a token: your own, or anyone's for who manages them",
  },
  params: idParams,
  reply: z.object({ id: z.string() }),
  run: async ({ params: { id }, house, principal }) => {
    const wrong = await revokeToken(house.signIn, principal, id)
    return wrong ? { ok: false, refusal: wrong } : done({ id })
  },
})
