// Members over HTTP (成员): who belongs to the office's book, in what role and within what limits. What may be done to whom is decided in
// auth/members.ts.
import { z } from 'zod'
import { done } from '../../../model/refusal.ts'
import { limitsSchema, roleSchema } from '../../../model/roles.ts'
import { resetPassword } from '../../auth/access.ts'
import { addMember, listMembers, removeMember, setRole } from '../../auth/members.ts'
import { isRefusal } from '../../auth/refusals.ts'
import { outcomeOf } from '../outcome.ts'
import { route } from '../route.ts'

const unit = z.string().trim().min(1).max(200).nullable()

const memberSchema = z.object({
  userId: z.string(),
  userName: z.string().nullable(),
  name: z.string(),
  role: roleSchema,
  limits: limitsSchema,
  unit: z.string().nullable(),
  directoryName: z.string().nullable(),
  secondFactor: z.boolean(),
  mustChangePassword: z.boolean(),
  addedAt: z.date(),
  version: z.number(),
})

const userParams = z.object({ id: z.string().min(1).max(200) })
const password = z.object({ temporaryPassword: z.string().nullable() })

export const listMembersRoute = route({
  method: 'get',
  path: '/members',
  action: 'members.read',
  says: { zh: '成员', en: 'The members' },
  reply: z.object({ items: z.array(memberSchema) }),
  run: async ({ house, principal }) => {
    const listed = await listMembers(house.signIn, principal)
    return isRefusal(listed) ? { ok: false, refusal: listed } : done({ items: listed })
  },
})

export const addMemberRoute = route({
  method: 'post',
  path: '/members',
  action: 'members.write',
  says: {
    zh: '新增成员，返回一次性告知的临时密码',
    en: 'Add a member; the temporary password is told this once',
  },
  body: z.strictObject({
    userName: z.string().max(64),
    name: z.string().max(100),
    role: roleSchema,
    limits: limitsSchema.optional(),
    unit: unit.optional(),
    directoryName: z.string().min(1).max(200).optional(),
  }),
  reply: password.extend({ userId: z.string() }),
  status: 201,
  run: async ({ body: { limits, unit, directoryName, ...person }, house, principal }) => {
    const given = {
      ...(limits && { limits }),
      ...(unit !== undefined && { unit }),
      ...(directoryName && { directoryName }),
    }
    return outcomeOf(await addMember(house.signIn, principal, { ...person, ...given }))
  },
})

export const changeMember = route({
  method: 'patch',
  path: '/members/{id}',
  action: 'members.write',
  says: { zh: '调整成员的角色、范围或单位', en: "Change a member's role, limits or unit" },
  params: userParams,
  body: z.strictObject({ role: roleSchema, limits: limitsSchema, unit }).partial(),
  reply: z.object({ userId: z.string() }),
  ifMatch: true,
  run: async ({ params: { id: userId }, body: { role, limits, unit }, version, house, principal }) => {
    const edit = { ...(role && { role }), ...(limits && { limits }), ...(unit !== undefined && { unit }) }
    const wrong = await setRole(house.signIn, principal, { userId, version, ...edit })
    return wrong ? { ok: false, refusal: wrong } : done({ userId })
  },
})

export const removeMemberRoute = route({
  method: 'delete',
  path: '/members/{id}',
  action: 'members.write',
  says: { zh: '移除成员；其操作记录保留', en: 'Remove a member; what he did stays in the book' },
  params: userParams,
  reply: z.object({ userId: z.string() }),
  run: async ({ params: { id: userId }, house, principal }) => {
    const wrong = await removeMember(house.signIn, principal, userId)
    return wrong ? { ok: false, refusal: wrong } : done({ userId })
  },
})

export const resetPasswordRoute = route({
  method: 'post',
  path: '/members/{id}/password',
  action: 'members.write',
  says: { zh: '重置密码，返回临时密码', en: 'Give a member a temporary password' },
  params: userParams,
  body: z.strictObject({ secondFactor: z.enum(['keep', 'drop']).optional() }),
  reply: z.object({ temporaryPassword: z.string() }),
  run: async ({ params: { id: userId }, body: { secondFactor }, house, principal }) =>
    outcomeOf(await resetPassword(house.signIn, principal, { userId, ...(secondFactor && { secondFactor }) })),
})
